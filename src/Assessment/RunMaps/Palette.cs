using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>
/// Colours of maps. Kinds of land are told by hue and by lightness at once, so that they stay apart for people who see red and green alike, and in grey; classes of one kind are shades of its colour. A
/// test holds the distances.
/// </summary>
internal static class Palette
{
    /// <summary>Kinds of land in the order of the legend, with their colours.</summary>
    public static IReadOnlyList<(LandKind Kind, Wording Name, ColorEntry Colour)> Kinds { get; } =
    [
        (LandKind.Trees, new Wording("natural, trees", "自然(林木)"), new ColorEntry(0, 84, 66)),
        (LandKind.Natural, new Wording("natural, other", "自然(其他)"), new ColorEntry(92, 176, 130)),
        (LandKind.Open, new Wording("other open ground", "其他透水地"), new ColorEntry(222, 226, 148)),
        (LandKind.Fields, new Wording("fields", "农田"), new ColorEntry(226, 150, 20)),
        (LandKind.BuiltUp, new Wording("built-up", "建成区"), new ColorEntry(130, 92, 116)),
        (LandKind.Water, new Wording("water", "水体"), new ColorEntry(40, 110, 200)),
        (LandKind.Other, new Wording("other", "其他"), new ColorEntry(182, 178, 192)),
        (LandKind.NoData, new Wording("no data", "无数据"), new ColorEntry(44, 40, 48)),
    ];

    /// <summary>Colours of the largest groups of patches, and of all smaller ones last (Okabe and Ito's set).</summary>
    public static IReadOnlyList<ColorEntry> Groups { get; } =
        [new(0, 114, 178), new(230, 159, 0), new(0, 158, 115), new(204, 121, 167), new(213, 94, 0), new(86, 180, 233), new(240, 228, 66), new(120, 120, 120)];

    /// <summary>The kind of land that a class is.</summary>
    public static LandKind KindOf(IReadOnlySet<LandRole> roles) => roles switch
    {
        _ when roles.Contains(LandRole.Water) || roles.Contains(LandRole.Sea) => LandKind.Water,
        _ when roles.Contains(LandRole.BuiltUp) => LandKind.BuiltUp,
        _ when roles.Contains(LandRole.Cropland) => LandKind.Fields,
        _ when roles.Contains(LandRole.Natural) && roles.Contains(LandRole.Tree) => LandKind.Trees,
        _ when roles.Contains(LandRole.Natural) => LandKind.Natural,
        _ when roles.Contains(LandRole.Permeable) => LandKind.Open,
        _ => LandKind.Other,
    };

    /// <summary>The colour of a kind.</summary>
    public static ColorEntry Of(LandKind kind) => Kinds.First(k => k.Kind == kind).Colour;

    /// <summary>Shades of a colour for a number of classes: the colour itself, then lighter and darker in turn.</summary>
    public static IReadOnlyList<ColorEntry> Shades(ColorEntry colour, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Shade(colour, (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2), Math.Max(1, (count + 1) / 2)))];

    /// <summary>The colour as web maps write it.</summary>
    public static string Css(ColorEntry colour) => string.Create(CultureInfo.InvariantCulture, $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}");

    private static ColorEntry Shade(ColorEntry colour, int step, int steps)
    {
        // Half the way to white or a third of the way to black at most: the kind can still be told.
        var share = step >= 0 ? 0.5 * step / steps : 0.33 * step / steps;
        byte Mix(byte value) => (byte)Math.Round(share >= 0 ? value + (share * (255 - value)) : value * (1 + share));
        return new ColorEntry(Mix(colour.Red), Mix(colour.Green), Mix(colour.Blue));
    }
}

/// <summary>A kind of land on maps.</summary>
internal enum LandKind
{
    /// <summary>Natural ground with trees.</summary>
    Trees,

    /// <summary>Other natural ground.</summary>
    Natural,

    /// <summary>Permeable ground that is not natural.</summary>
    Open,

    /// <summary>Cropland.</summary>
    Fields,

    /// <summary>Built-up ground.</summary>
    BuiltUp,

    /// <summary>Water and sea.</summary>
    Water,

    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Nothing known.</summary>
    NoData,
}
