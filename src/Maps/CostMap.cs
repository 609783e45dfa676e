using Hedgerow.Gdal;
using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>What costs are asked for.</summary>
/// <param name="Map">The map of resistances: above 0; what is 0, negative or no data cannot be entered.</param>
/// <param name="From">Where costs are counted from: a raster of ids on the same cells, or a file of points, lines or polygons.</param>
/// <param name="Steps">Which cells a step reaches.</param>
/// <param name="IdField">The field of the ids in a file of shapes; null to number its features from 1.</param>
/// <param name="Barriers">A raster on the same cells (other than 0 is barrier) or a file of shapes (every cell that they touch); null for none.</param>
/// <param name="Max">The greatest cost of interest, resistance × m.</param>
/// <param name="Out">A map of costs that is written (.tif); null for none.</param>
/// <param name="Allocation">A map of the nearest sources that is written (.tif); null for none.</param>
/// <param name="BackLink">A map of back-links that is written (.tif); null for none.</param>
/// <param name="BySource">Whether the table is split by nearest source.</param>
public sealed record CostRequest(
    MapRequest Map,
    string From,
    Steps Steps = Steps.Eight,
    string? IdField = null,
    string? Barriers = null,
    double Max = double.PositiveInfinity,
    string? Out = null,
    string? Allocation = null,
    string? BackLink = null,
    bool BySource = false);

/// <summary>Costs summed up.</summary>
/// <param name="Map">The map of resistances.</param>
/// <param name="Steps">Which cells a step reached.</param>
/// <param name="Summary">The sums.</param>
/// <param name="SourceCells">Cells of sources on the map.</param>
/// <param name="LostSourceCells">Those of them that cannot be entered and gave nothing.</param>
/// <param name="Least">The least resistance of a cell that can be entered.</param>
/// <param name="Greatest">The greatest.</param>
public sealed record CostResult(MapFile Map, Steps Steps, CostSummary Summary, long SourceCells, long LostSourceCells, double Least, double Greatest);

/// <summary>Cost distance over a map of resistances.</summary>
public static class CostMap
{
    /// <summary>Rows that are written together.</summary>
    private const int Band = 64;

    /// <summary>Computes the costs and writes the maps asked for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="MapException">A map is wrong, the machine has not the memory, or nothing can be reached.</exception>
    public static CostResult Run(CostRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        if (!(request.Max >= 0))
        {
            throw new MapException("--max", Wording.Same($"{request.Max}"), new Wording("a cost of 0 or more, resistance × m", "不小于 0 的成本(阻力 × 米)"));
        }

        var map = request.Map.Open();
        var bytes = map.Info.Type == BandType.Byte;
        var allocates = request.BySource || request.Allocation is not null;
        MemoryCheck.Require(
            map.Path,
            new Wording("Cost distance", "成本距离"),
            ResistanceMap.BytesNeeded(map.Frame, bytes, request.Barriers is not null) + CostSearch.BytesNeeded(map.Frame, allocates) + map.Frame.Count);
        using var costs = Writer<float>(request.Out, map, double.NaN, "cost", options);
        using var nearest = Writer<int>(request.Allocation, map, 0, "source", options);
        using var links = Writer<byte>(request.BackLink, map, StepDirection.None, "direction", options);
        var sources = Ids(request.From, map, request.IdField, request.Map.CellSize);
        var ground = Ground(map, request, bytes, options with { Progress = null });
        if (ground.Passable == 0)
        {
            throw new MapException(map.Path, new Wording("no cell can be entered", "没有可通行的像元"), new Wording("resistances above 0", "大于 0 的阻力值"));
        }

        var search = new CostSearch(ground, request.Steps, allocates);
        var cells = search.Run(sources, request.Max, options);
        if (cells == search.LostSources)
        {
            throw new MapException(
                request.From,
                cells == 0
                    ? new Wording("no source lies on the map", "地图上没有源")
                    : new Wording($"all {cells} source cells lie where nothing can be entered", $"全部 {cells} 个源像元均位于不可通行处"),
                new Wording("sources (ids from 1) on cells that can be entered", "位于可通行像元上的源(编号不小于 1)"));
        }

        Write(search, costs, nearest, links, options);
        costs?.Finish();
        nearest?.Finish();
        links?.Finish();
        return new CostResult(map, request.Steps, CostSummary.Of(search, options), cells, search.LostSources, ground.Least, ground.Greatest);
    }

    /// <summary>Writes the sums as .csv, .json or .gpkg: a row for the whole map (no source) and, where asked for, one for each source.</summary>
    /// <param name="result">The sums.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(CostResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = TableWriter.Create(
            path, "sources", [new("source", TableKind.Whole), new("cells", TableKind.Whole), new("mean_cost", TableKind.Number), new("max_cost", TableKind.Number)]);
        foreach (var part in (IEnumerable<CostPart>)[result.Summary.Whole, .. result.Summary.Sources])
        {
            if (part.Id > 0)
            {
                writer.Add((long)part.Id);
            }
            else
            {
                writer.AddNothing();
            }

            writer.Add(part.Cells);
            writer.Add(part.Mean);
            writer.Add(part.Max);
            writer.EndRow();
        }

        writer.Finish();
    }

    private static MapWriter<T>? Writer<T>(string? path, MapFile map, double noData, string name, RunOptions options)
        where T : unmanaged => path is null ? null : new MapWriter<T>(path, map.Place, noData, name, options.Threads);

    private static ResistanceMap Ground(MapFile map, CostRequest request, bool bytes, RunOptions options)
    {
        var barriers = request.Barriers is null ? null : Marks(request.Barriers, map, request.Map.CellSize);
        var hidden = request.Map.NoData ?? [];
        if (bytes)
        {
            var plain = map.Rows<byte>(map.Info.HasMask ? (byte)0 : null);
            var codes = hidden.Where(code => code is > 0 and <= 255).Select(code => (byte)code).ToArray();
            return ResistanceMap.Of(
                codes.Length == 0 ? plain : new RecodedRows<byte>(plain, cells =>
                {
                    foreach (var code in codes)
                    {
                        cells.Replace(code, (byte)0);
                    }
                }),
                (byte?)map.Info.NoData,
                barriers,
                options);
        }

        var values = map.Rows<float>(0);
        return ResistanceMap.Of(
            hidden.Count == 0 ? values : new RecodedRows<float>(values, cells =>
            {
                foreach (var code in hidden)
                {
                    cells.Replace((float)code, 0);
                }
            }),
            null,
            barriers,
            options);
    }

    private static ConvertedRows<int, byte> Marks(string path, MapFile map, CellSize? size) => new ConvertedRows<int, byte>(Ids(path, map, null, size), (from, to) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] != 0 ? (byte)1 : (byte)0;
        }
    });

    /// <summary>A raster of ids on the same cells, or shapes burnt onto them.</summary>
    private static IRows<int> Ids(string path, MapFile map, string? idField, CellSize? size)
    {
        MapFile? raster = null;
        MapException? failure = null;
        try
        {
            raster = MapFile.Open(path, 1, size);
        }
        catch (MapException wrong)
        {
            failure = wrong;
        }

        if (raster is not null)
        {
            map.RequireSame(raster);
            return raster.Rows<int>(0);
        }

        return new BurntRows(map.Place, SourceShapes.Of(path, map.Place, idField) ?? throw NeitherMapNorShapes(path, failure!));
    }

    private static MapException NeitherMapNorShapes(string path, MapException failure) => new(
        path,
        failure.Found,
        new Wording("a raster of ids on the cells of the map, or a vector layer (GeoPackage, GeoJSON, Shapefile)", "与地图像元一致的编号栅格，或矢量图层(GeoPackage、GeoJSON、Shapefile)"));

    private static void Write(CostSearch search, MapWriter<float>? costs, MapWriter<int>? nearest, MapWriter<byte>? links, RunOptions options)
    {
        Rows(search, costs, options, (row, cells) =>
        {
            search.Costs(row, cells);
            cells.Replace(float.PositiveInfinity, float.NaN);
        });
        Rows<int>(search, nearest, options, search.AllocationRow);
        Rows<byte>(search, links, options, search.BackLinks);
    }

    private static void Rows<T>(CostSearch search, MapWriter<T>? writer, RunOptions options, Action<int, Span<T>> read)
        where T : unmanaged
    {
        if (writer is null)
        {
            return;
        }

        var columns = search.Frame.Columns;
        var cells = new T[Band * columns];
        for (var from = 0; from < search.Frame.Rows; from += Band)
        {
            var (first, rows) = (from, Math.Min(Band, search.Frame.Rows - from));
            Parallel.For(0, rows, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancel }, row =>
                read(first + row, cells.AsSpan(row * columns, columns)));
            writer.Write(first, cells.AsSpan(0, rows * columns));
        }
    }
}
