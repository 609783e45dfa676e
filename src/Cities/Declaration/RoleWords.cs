using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Declaration;

/// <summary>How files spell the roles of a land-cover class.</summary>
internal static class RoleWords
{
    private static readonly (string Word, LandRole Role, Wording Meaning)[] Pairs =
    [
        ("natural", LandRole.Natural, new Wording("Natural, near-natural, restored or naturalised.", "自然、近自然、已恢复或已归化的土地。")),
        ("tree", LandRole.Tree, new Wording("Tree canopy.", "树冠覆盖。")),
        ("permeable", LandRole.Permeable, new Wording("Water can seep in.", "雨水可以下渗。")),
        ("built_up", LandRole.BuiltUp, new Wording("Built-up.", "建成区。")),
        ("water", LandRole.Water, new Wording("Water.", "水体。")),
        ("sea", LandRole.Sea, new Wording("Sea.", "海域。")),
        ("cropland", LandRole.Cropland, new Wording("Cropland.", "耕地。")),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Pairs.Select(p => p.Word)];

    public static Wording Meaning(string word) => Pairs.First(p => p.Word == word).Meaning;

    public static LandRole? Of(string word) => Pairs.Where(p => p.Word == word).Select(p => (LandRole?)p.Role).FirstOrDefault();
}
