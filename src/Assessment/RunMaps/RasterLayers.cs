using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>A map of few classes: class 0 is clear.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it shows; null where it shows none.</param>
/// <param name="Cells">The classes.</param>
/// <param name="Legend">Name and colour of each class from 1.</param>
internal sealed record RasterLayer(string Id, Wording Name, int? Year, Grid<byte> Cells, IReadOnlyList<LegendEntry> Legend);

/// <summary>One line of a legend.</summary>
/// <param name="Value">The class, or the code of the city's own legend.</param>
/// <param name="Name">What it means.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record LegendEntry(int Value, Wording Name, ColorEntry Colour);

/// <summary>The maps of a run, made one at a time: none is held once it is written.</summary>
internal static class RasterLayers
{
    /// <summary>Most classes of one map: a picture holds 256 colours, and one is clear.</summary>
    private const int MostClasses = 250;

    /// <summary>All of them, oldest land cover first.</summary>
    public static IEnumerable<RasterLayer> Of(AssessmentResult result)
    {
        var seen = new HashSet<int>();
        int[] years = [.. (result.Baseline is { } first ? new[] { first } : []).Append(result.Year).Distinct().Order()];
        foreach (var year in years)
        {
            var data = result.Data.City.ForYear(year);
            if (!data.LandCover.Missing(out _) && seen.Add(data.LandCover.Value.Value.Year))
            {
                yield return Cover(data, data.LandCover.Value.Value);
            }
        }

        foreach (var role in new[] { LandRole.Natural, LandRole.Tree, LandRole.Permeable, LandRole.BuiltUp, LandRole.Water })
        {
            if (Role(result.Data, role) is { } layer)
            {
                yield return layer;
            }
        }

        if (result.Connectivity is { Patches.Count: > 0 } connectivity)
        {
            yield return Groups(connectivity);
        }
    }

    private static RasterLayer Cover(CityYear data, LandCoverMap map)
    {
        var legend = new List<LegendEntry>();
        var place = new byte[ushort.MaxValue + 1];
        foreach (var kind in map.Legend.Classes.Values.GroupBy(c => Palette.KindOf(c.Roles)).OrderBy(g => g.Key))
        {
            var classes = kind.OrderBy(c => c.Code).Take(MostClasses - legend.Count).ToList();
            foreach (var (entry, colour) in classes.Zip(Palette.Shades(Palette.Of(kind.Key), classes.Count)))
            {
                legend.Add(new LegendEntry(entry.Code, entry.Name, colour));
                place[entry.Code] = (byte)legend.Count;
            }
        }

        var other = Palette.Kinds.First(k => k.Kind == LandKind.Other);
        legend.Add(new LegendEntry(-1, other.Name, other.Colour));
        var unnamed = (byte)legend.Count;
        for (var code = 0; code < LandCoverMap.NoData; code++)
        {
            place[code] = place[code] == 0 ? unnamed : place[code];
        }

        var none = Palette.Kinds.First(k => k.Kind == LandKind.NoData);
        legend.Add(new LegendEntry(-2, none.Name, none.Colour));
        place[LandCoverMap.NoData] = (byte)legend.Count;
        var cells = Inside(data, map.Codes, code => place[code]);
        var used = new bool[256];
        foreach (var cell in cells.Cells)
        {
            used[cell] = true;
        }

        // What no cell shows needs no line in the legend; colours keep their places.
        return new RasterLayer(
            FormattableString.Invariant($"cover-{map.Year}"), new Wording($"Land cover {map.Year}", $"{map.Year} 年土地覆盖"), map.Year, cells,
            [.. legend.Select((entry, i) => used[i + 1] ? entry : entry with { Name = Wording.Same(string.Empty) })]);
    }

    private static RasterLayer? Role(CityYear data, LandRole role)
    {
        var found = data.Role(role);
        if (found.Missing(out _))
        {
            return null;
        }

        var (id, name, kind) = role switch
        {
            LandRole.Natural => ("natural", new Wording("Natural ground", "自然区域"), LandKind.Natural),
            LandRole.Tree => ("trees", new Wording("Trees", "林木"), LandKind.Trees),
            LandRole.Permeable => ("permeable", new Wording("Permeable ground", "透水地面"), LandKind.Open),
            LandRole.BuiltUp => ("built-up", new Wording("Built-up ground", "建成区"), LandKind.BuiltUp),
            _ => ("water", new Wording("Water", "水体"), LandKind.Water),
        };
        var cells = Inside(data, found.Value.Value.Mask, cell => cell == Cell.Yes ? (byte)1 : (byte)0);
        return cells.Cells.AsSpan().Contains((byte)1) ? new RasterLayer($"role-{id}", name, data.Year, cells, [new LegendEntry(1, name, Palette.Of(kind))]) : null;
    }

    private static RasterLayer Groups(Connectivity connectivity)
    {
        var most = Palette.Groups.Count - 1;
        var cells = connectivity.Groups.Labels<byte>(group => Math.Min(group, most));
        var legend = Enumerable.Range(0, Math.Min(most, connectivity.Groups.Count)).Select(g => new LegendEntry(g + 1, new Wording($"group {g + 1}", $"第 {g + 1} 组"), Palette.Groups[g])).ToList();
        while (legend.Count < most)
        {
            legend.Add(new LegendEntry(legend.Count + 1, Wording.Same(string.Empty), Palette.Groups[legend.Count]));
        }

        if (connectivity.Groups.Count > most)
        {
            legend.Add(new LegendEntry(most + 1, new Wording("smaller groups", "其余较小的组"), Palette.Groups[^1]));
        }

        return new RasterLayer("groups", new Wording("Connected nature", "相连的自然"), null, cells, legend);
    }

    // The cells of the city, everything beside it clear.
    private static Grid<byte> Inside<T>(CityYear data, Grid<T> map, Func<T, byte> classOf)
        where T : unmanaged
    {
        var window = data.Whole.Window;
        var part = map.Part(window);
        var area = data.Whole.Mask;
        var cells = new Grid<byte>(data.Canvas.Frame.Part(window));
        for (var i = 0; i < cells.Cells.Length; i++)
        {
            cells.Cells[i] = area.Cells[i] == Cell.Yes ? classOf(part.Cells[i]) : (byte)0;
        }

        return cells;
    }
}
