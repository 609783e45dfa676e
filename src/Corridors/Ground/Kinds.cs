using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Ground;

/// <summary>The kinds of ground: their keys in the rules, their names, and how roles of a legend become one of them.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<(GroundKind Kind, string Key, Wording Name)> All =
    [
        (GroundKind.Unknown, "unknown", new Wording("unknown", "无数据")),
        (GroundKind.NaturalTree, "natural_tree", new Wording("natural, trees", "自然林木")),
        (GroundKind.Natural, "natural", new Wording("natural, other", "其他自然用地")),
        (GroundKind.Tree, "tree", new Wording("planted trees", "人工树木")),
        (GroundKind.Permeable, "permeable", new Wording("other open ground", "其他透水地")),
        (GroundKind.Cropland, "cropland", new Wording("fields", "农田")),
        (GroundKind.Other, "other", new Wording("other", "其他")),
        (GroundKind.Water, "water", new Wording("water", "水体")),
        (GroundKind.BuiltUp, "built_up", new Wording("built-up", "建成区")),
        (GroundKind.Sea, "sea", new Wording("sea", "海域")),
    ];

    public static Wording Name(GroundKind kind) => All[(int)kind].Name;

    /// <summary>Water comes first: a lake that counts as natural is still water to those who walk.</summary>
    public static GroundKind Of(IReadOnlySet<LandRole> roles) => roles switch
    {
        _ when roles.Contains(LandRole.Sea) => GroundKind.Sea,
        _ when roles.Contains(LandRole.Water) => GroundKind.Water,
        _ when roles.Contains(LandRole.BuiltUp) => GroundKind.BuiltUp,
        _ when roles.Contains(LandRole.Natural) && roles.Contains(LandRole.Tree) => GroundKind.NaturalTree,
        _ when roles.Contains(LandRole.Natural) => GroundKind.Natural,
        _ when roles.Contains(LandRole.Cropland) => GroundKind.Cropland,
        _ when roles.Contains(LandRole.Tree) => GroundKind.Tree,
        _ when roles.Contains(LandRole.Permeable) => GroundKind.Permeable,
        _ => GroundKind.Other,
    };
}
