using Hedgerow.Gdal;
using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Mspa;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>What is asked of a pattern analysis.</summary>
/// <param name="Map">The map.</param>
/// <param name="Foreground">Codes of the classes that are foreground.</param>
/// <param name="EdgeCells">Width of the edge in cells (of their longer side), at least 1; used when <paramref name="EdgeMetres"/> is null.</param>
/// <param name="EdgeMetres">Width of the edge in m; null to take cells.</param>
/// <param name="Neighbours">Which foreground cells touch.</param>
/// <param name="Transition">Whether connectors show through edges.</param>
public sealed record MspaRequest(
    MapRequest Map, IReadOnlyCollection<long> Foreground, double EdgeCells = 1, double? EdgeMetres = null, Neighbours Neighbours = Neighbours.Eight, bool Transition = true);

/// <summary>One of the seven classes.</summary>
/// <param name="Class">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Number of cells.</param>
/// <param name="Hectares">Area, ha.</param>
/// <param name="Percent">Share of the foreground, percent.</param>
/// <param name="Objects">Number of pieces.</param>
public sealed record MspaShare(PatternClass Class, Wording Name, long Cells, double Hectares, double Percent, long Objects);

/// <summary>A pattern: the map of classes and what each covers.</summary>
/// <param name="Map">The map that was analysed.</param>
/// <param name="Pattern">The classes, as <see cref="PatternClass"/>.</param>
/// <param name="EdgeMetres">Width of the edge, m.</param>
/// <param name="Classes">The seven classes.</param>
/// <param name="ForegroundCells">Cells of foreground.</param>
/// <param name="BackgroundCells">Cells of background.</param>
/// <param name="NoDataCells">Cells of no data.</param>
public sealed record MspaResult(
    MapFile Map, Grid<byte> Pattern, double EdgeMetres, IReadOnlyList<MspaShare> Classes, long ForegroundCells, long BackgroundCells, long NoDataCells);

/// <summary>Morphological spatial pattern analysis of a map.</summary>
public static class MspaMap
{
    private static readonly Wording[] Names =
    [
        new("background", "背景"), new("core", "核心区"), new("islet", "孤岛"), new("perforation", "孔隙"), new("edge", "边缘区"), new("loop", "环道区"), new("bridge", "桥接区"), new("branch", "支线"),
    ];

    private static readonly ColorEntry[] Colors =
    [
        new(220, 220, 220), new(0, 110, 50), new(150, 90, 40), new(60, 60, 170), new(20, 20, 20), new(240, 200, 0), new(215, 40, 40), new(240, 140, 30),
    ];

    /// <summary>Classifies a map.</summary>
    /// <param name="request">The map and the choices.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="MapException">The map or a choice is wrong, or the machine has not the memory.</exception>
    public static MspaResult Run(MspaRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        var (map, classes) = request.Map.OpenClasses(options);
        var side = Math.Max(map.Frame.CellWidth, map.Frame.CellHeight);
        var edge = request.EdgeMetres ?? request.EdgeCells * side;
        if (!(edge >= side * (1 - 1e-9) && double.IsFinite(edge)))
        {
            throw new MapException(
                "--edge-width", Wording.Same(FormattableString.Invariant($"{edge} m")),
                new Wording(FormattableString.Invariant($"at least one cell: {side} m"), FormattableString.Invariant($"至少一个像元：{side} m")));
        }

        ClassMask.RequireGrid(map);
        MemoryCheck.Require(map.Path, new Wording("The pattern analysis", "空间格局分析"), SpatialPattern.BytesNeeded(map.Frame));
        var table = ClassMask.Table("--foreground", map, classes, request.Foreground, options);
        var pattern = SpatialPattern.Of(
            ClassMask.Read(classes, table, options), new PatternOptions { EdgeWidth = Length.FromMetres(edge), Neighbours = request.Neighbours, Transition = request.Transition }, options);
        return Counted(map, pattern, edge, request.Neighbours, options);
    }

    /// <summary>Writes the pattern as .tif with colours and names, or the table of classes as .csv, .json or .gpkg.</summary>
    /// <param name="result">The pattern.</param>
    /// <param name="path">Where to.</param>
    /// <param name="options">How; the bytes do not depend on it.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(MspaResult result, string path, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!MapWriter.IsMap(path))
        {
            WriteTable(result, path);
            return;
        }

        MapWriter.WriteClasses(
            path, result.Map.Place, result.Pattern, (byte)PatternClass.NoData, "MSPA", [.. Names.Zip(Colors, (name, color) => (color, name.En))], options ?? RunOptions.Default);
    }

    private static void WriteTable(MspaResult result, string path)
    {
        using var writer = TableWriter.Create(path, "classes",
        [
            new("class", TableKind.Whole), new("name", TableKind.Text), new("cells", TableKind.Whole), new("area_ha", TableKind.Number), new("percent", TableKind.Number), new("objects", TableKind.Whole),
        ]);
        foreach (var found in result.Classes)
        {
            writer.Add((long)found.Class);
            writer.Add(found.Name.En);
            writer.Add(found.Cells);
            writer.Add(found.Hectares);
            writer.Add(found.Percent);
            writer.Add(found.Objects);
            writer.EndRow();
        }

        writer.Finish();
    }

    private static MspaResult Counted(MapFile map, Grid<byte> pattern, double edge, Neighbours neighbours, RunOptions options)
    {
        var (cells, objects) = (new long[256], new long[256]);
        foreach (ref readonly var patch in ClassPatches.Of(new ClassMap(pattern, null, (byte)PatternClass.NoData), neighbours, options with { Progress = null }).Table)
        {
            cells[patch.Class] += patch.Cells;
            objects[patch.Class]++;
        }

        var foreground = cells.AsSpan(1, 7).ToArray().Sum();
        var classes = Enumerable.Range(1, 7).Select(number => new MspaShare(
            (PatternClass)number, Names[number], cells[number], cells[number] * map.Frame.CellArea / ClassTable.SquareMetresPerHectare,
            foreground == 0 ? 0 : 100.0 * cells[number] / foreground, objects[number]));
        return new MspaResult(map, pattern, edge, [.. classes], foreground, cells[0], map.Frame.Count - foreground - cells[0]);
    }
}
