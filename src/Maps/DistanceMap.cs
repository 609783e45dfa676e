using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>What distances are asked for.</summary>
/// <param name="Map">The map.</param>
/// <param name="To">Codes of the classes to which distances are measured; empty for every cell above 0.</param>
/// <param name="Inside">True for the depth inside those classes: the distance to the nearest cell of another class.</param>
/// <param name="Bands">Where bands of the table begin, m, ascending from 0; null for the usual ones.</param>
/// <param name="Out">A map of distances that is written (.tif); null for none.</param>
/// <param name="Allocation">A map of the nearest class, or the nearest value above 0, that is written (.tif); null for none.</param>
public sealed record DistanceRequest(
    MapRequest Map, IReadOnlyList<long> To, bool Inside = false, IReadOnlyList<double>? Bands = null, string? Out = null, string? Allocation = null);

/// <summary>How far the cells of one class lie.</summary>
/// <param name="Code">The class; null for no data. Where no classes were asked for 1 are cells above 0, and 0 all others.</param>
/// <param name="Cells">Number of its cells.</param>
/// <param name="Mean">Mean distance, m.</param>
/// <param name="Max">Greatest distance, m.</param>
/// <param name="Bands">Cells in each band.</param>
public sealed record DistanceOfClass(long? Code, long Cells, double Mean, double Max, IReadOnlyList<long> Bands);

/// <summary>Distances by class.</summary>
/// <param name="Map">The map.</param>
/// <param name="Bands">Where bands begin, m.</param>
/// <param name="Classes">By class, in the order of the codes, no data last.</param>
/// <param name="Whole">All cells.</param>
public sealed record DistanceResult(MapFile Map, IReadOnlyList<double> Bands, IReadOnlyList<DistanceOfClass> Classes, DistanceOfClass Whole);

/// <summary>Straight distances on a map: table by class, map of distances, map of the nearest source.</summary>
public static class DistanceMap
{
    /// <summary>Where bands begin when nothing is said, m.</summary>
    public static IReadOnlyList<double> UsualBands { get; } = [0, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10_000];

    /// <summary>Computes the distances and writes the maps asked for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The table.</returns>
    /// <exception cref="MapException">The map is wrong, or there is nothing to measure to.</exception>
    public static DistanceResult Run(DistanceRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        var (map, classes) = request.To.Count == 0 ? Above(request.Map) : request.Map.OpenClasses(options);
        Check(request);
        var targets = Targets(request, map, classes);
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        MemoryCheck.Require(map.Path, new Wording("Distance", "距离计算"), DistanceTransform.BytesNeeded(map.Frame, classes.Rows.BlockRows, threads));
        var edges = request.Bands ?? UsualBands;
        using var writer = request.Out is null ? null : new MapWriter<float>(request.Out, map.Place, double.PositiveInfinity, "distance_m", options.Threads);
        var found = DistanceByClass.Of(classes.Rows, targets, edges, writer, options);
        if (!found.Any(one => targets.Holds(one.Cell)))
        {
            throw NoTarget(request, map, classes, found);
        }

        using var nearest = request.Allocation is null ? null : new MapWriter<int>(request.Allocation, map.Place, 0, "nearest", options.Threads);
        if (nearest is not null)
        {
            NearestSource.Write(Sources(request, map, classes), nearest, null, options);
            nearest.Finish();
        }

        writer?.Finish();
        var rows = found.Select(one => new DistanceOfClass(one.Cell == classes.NoData ? null : classes.Code(one.Cell), one.Cells, one.Mean, one.Max, one.Bands));
        return new DistanceResult(map, edges, [.. rows.OrderBy(row => row.Code ?? long.MaxValue)], Whole(found, edges.Count));
    }

    /// <summary>Writes the table as .csv, .json or .gpkg.</summary>
    /// <param name="result">The table.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(DistanceResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        TableColumn[] columns =
        [
            new("class", TableKind.Whole), new("cells", TableKind.Whole), new("mean_m", TableKind.Number), new("max_m", TableKind.Number),
            .. result.Bands.Select(edge => new TableColumn(FormattableString.Invariant($"from_{edge}_m"), TableKind.Whole)),
        ];
        using var writer = TableWriter.Create(path, "classes", columns);
        foreach (var row in result.Classes)
        {
            if (row.Code is { } code)
            {
                writer.Add(code);
            }
            else
            {
                writer.AddNothing();
            }

            writer.Add(row.Cells);
            writer.Add(row.Mean);
            writer.Add(row.Max);
            foreach (var cells in row.Bands)
            {
                writer.Add(cells);
            }

            writer.EndRow();
        }

        writer.Finish();
    }

    private static (MapFile Map, ClassMap Classes) Above(MapRequest request)
    {
        var map = request.Open();
        var hidden = request.NoData?.Select(code => (float)code).ToArray() ?? [];
        return (map, new ClassMap(new ConvertedRows<float, byte>(map.Rows<float>(0), (from, to) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = from[i] > 0 && Array.IndexOf(hidden, from[i]) < 0 ? (byte)1 : (byte)0;
            }
        })));
    }

    private static void Check(DistanceRequest request)
    {
        if (request.Inside && (request.Allocation is not null || request.To.Count == 0))
        {
            throw new MapException(
                "--inside",
                request.To.Count == 0 ? new Wording("no class is named", "未指定类别") : new Wording("--allocation stands beside it", "与 --allocation 同时出现"),
                new Wording("--to CLASS, and no --allocation: depth has no source", "--to 类别，且不带 --allocation：深度没有来源可分配"));
        }

        if (request.Bands is { } bands && (bands.Count == 0 || bands[0] != 0 || bands.Zip(bands.Skip(1)).Any(pair => !(pair.First < pair.Second))))
        {
            throw new MapException(
                "--bands",
                Wording.Same(string.Join(',', bands)),
                new Wording("metres that begin with 0 and ascend, such as 0,100,500", "从 0 开始递增的米数，如 0,100,500"));
        }
    }

    private static TargetCells Targets(DistanceRequest request, MapFile map, ClassMap classes)
    {
        if (request.To.Count == 0)
        {
            return TargetCells.Of((byte)1);
        }

        // A class that a map of bytes could hold may still not occur: that is seen once the cells are counted.
        var cells = request.To.Select(code => classes.ByteOf(code) ?? throw Missing(map, code)).ToArray();
        return request.Inside ? TargetCells.AllBut([.. cells, .. classes.NoData is { } hidden ? [hidden] : Array.Empty<byte>()]) : TargetCells.Of(cells);
    }

    private static IRows<int> Sources(DistanceRequest request, MapFile map, ClassMap classes)
    {
        if (request.To.Count == 0)
        {
            return map.Rows<int>(0);
        }

        var ids = new int[256];
        foreach (var code in request.To)
        {
            ids[classes.ByteOf(code)!.Value] = code is >= 1 and <= int.MaxValue ? (int)code : throw new MapException(
                "--allocation",
                new Wording($"class {code} is measured to", $"目标类别为 {code}"),
                new Wording("classes from 1: 0 stands for no source in a map of nearest sources", "编码不小于 1 的类别：分配图中 0 表示无来源"));
        }

        return new ConvertedRows<byte, int>(classes.Rows, (from, to) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = ids[from[i]];
            }
        });
    }

    private static DistanceOfClass Whole(IReadOnlyList<ClassDistance> found, int bands)
    {
        var cells = found.Sum(one => one.Cells);
        return new DistanceOfClass(
            null, cells, found.Sum(one => one.Mean * one.Cells) / cells, found.Max(one => one.Max), [.. Enumerable.Range(0, bands).Select(band => found.Sum(one => one.Bands[band]))]);
    }

    private static MapException Missing(MapFile map, long code) => new(
        map.Path,
        new Wording($"it has no class {code}", $"没有类别 {code}"),
        new Wording("classes of the map after --to: hedgerow landscape areas MAP lists them", "--to 后应为地图中的类别：可用 hedgerow landscape areas MAP 列出"));

    private static MapException NoTarget(DistanceRequest request, MapFile map, ClassMap classes, IReadOnlyList<ClassDistance> found)
    {
        var occurring = string.Join(", ", found.Where(one => one.Cell != classes.NoData).Select(one => classes.Code(one.Cell)));
        return request.To.Count == 0
            ? new MapException(map.Path, new Wording("no cell is above 0", "没有大于 0 的像元"), new Wording("cells above 0, or --to CLASS", "大于 0 的像元，或 --to 类别"))
            : request.Inside
                ? new MapException(map.Path, new Wording("every cell is of the classes asked for", "所有像元均属所选类别"), new Wording("other classes beside them", "另有其他类别"))
                : new MapException(
                    map.Path,
                    new Wording($"it has no cell of class {string.Join(", ", request.To)}", $"没有类别 {string.Join("、", request.To)} 的像元"),
                    new Wording($"one of its classes: {occurring}", $"地图中的类别之一：{occurring}"));
    }
}
