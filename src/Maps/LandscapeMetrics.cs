using System.Globalization;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Metrics;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Maps;

/// <summary>The landscape metrics of a map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Table">The metrics.</param>
public sealed record MetricsResult(MapFile Map, MetricTable Table);

/// <summary>Metrics of patches, classes and the landscape of a map, after FRAGSTATS 4.2.</summary>
public static class LandscapeMetrics
{
    /// <summary>Rows that proximity looks up and down at most.</summary>
    private const int MostRows = 10_000;

    private static readonly TableColumn[] Columns =
    [
        new("level", TableKind.Text), new("class", TableKind.Whole), new("id", TableKind.Whole), new("metric", TableKind.Text), new("value", TableKind.Number),
    ];

    /// <summary>The metrics of the names given.</summary>
    /// <param name="names">Short names such as "lpi"; capitals do not matter.</param>
    /// <param name="levels">The levels at which they are wanted.</param>
    /// <returns>The metrics; null where no name is given.</returns>
    /// <exception cref="MapException">A name is unknown, or names no metric of these levels.</exception>
    public static IReadOnlyList<Metric>? Named(IReadOnlyCollection<string> names, MetricLevel levels)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? null : [.. names.Select(name => Named(name, levels)).Distinct()];
    }

    /// <summary>Computes metrics.</summary>
    /// <param name="request">The map.</param>
    /// <param name="metrics">Which ones, and by which rules.</param>
    /// <param name="options">How; the values do not depend on it.</param>
    /// <returns>The metrics.</returns>
    /// <exception cref="MapException">The map is wrong, or a metric needs an option that is not given.</exception>
    public static MetricsResult Run(MapRequest request, MetricOptions? metrics = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        metrics ??= new MetricOptions();
        if (metrics.SearchRadius is { } radius && !(double.IsFinite(radius) && radius > 0))
        {
            throw new MapException(
                "--search-radius", Wording.Same(radius.ToString(CultureInfo.InvariantCulture)), new Wording("metres above 0", "大于 0 的米数"));
        }

        if (metrics.SearchRadius is null && metrics.Metrics?.FirstOrDefault(metric => metric.Key.StartsWith("prox", StringComparison.Ordinal)) is { } prox)
        {
            throw new MapException(
                "--metric",
                new Wording($"{prox.Key} without a search radius", $"{prox.Key} 缺少搜索半径"),
                new Wording("--search-radius METRES as well", "同时给出 --search-radius 米数"));
        }

        var (map, classes) = request.OpenClasses(options);
        if (metrics.SearchRadius is { } search && search / map.Frame.CellHeight > MostRows)
        {
            throw new MapException(
                "--search-radius",
                Wording.Same(FormattableString.Invariant($"{search} m")),
                new Wording(FormattableString.Invariant($"at most {MostRows} rows of cells: {MostRows * map.Frame.CellHeight} m"), FormattableString.Invariant($"不超过 {MostRows} 行像元：{MostRows * map.Frame.CellHeight} m")));
        }

        try
        {
            MemoryCheck.Require(request.Path, new Wording("Landscape metrics", "计算景观指数"), MetricTable.BytesNeeded(map.Frame, metrics));
        }
        catch (ArgumentOutOfRangeException wrong) when (wrong.ParamName == "frame")
        {
            throw new MapException(
                "--edge-depth",
                new Wording(metrics.EdgeDepth.ToString(), metrics.EdgeDepth.ToString()),
                new Wording("a depth of at most 10000 rows of cells; is it in metres?", "不超过 10000 行像元的深度，单位为米"));
        }

        try
        {
            return new MetricsResult(map, MetricTable.Of(classes, metrics, options));
        }
        catch (InvalidOperationException changed)
        {
            throw LandscapePatches.Changed(request.Path, changed);
        }
    }

    /// <summary>Writes level, class, id, metric and value as .csv, .json or .gpkg; a value that is not defined is left empty.</summary>
    /// <param name="result">The metrics.</param>
    /// <param name="path">Where to.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(MetricsResult result, string path, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = TableWriter.Create(path, "metrics", Columns);
        var count = 0;
        foreach (var row in result.Table.Rows)
        {
            if (++count % 65536 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            writer.Add(LevelName(row.Level));
            Add(writer, row.Class);
            Add(writer, row.Patch + 1);
            writer.Add(row.Metric.Key);
            if (row.Value.IsDefined)
            {
                writer.Add(row.Value.Value);
            }
            else
            {
                writer.AddNothing();
            }

            writer.EndRow();
        }

        writer.Finish();
    }

    /// <summary>The name of a level in tables.</summary>
    /// <param name="level">One level.</param>
    /// <returns>patch, class or landscape.</returns>
    public static string LevelName(MetricLevel level) => level switch
    {
        MetricLevel.Patch => "patch",
        MetricLevel.Class => "class",
        _ => "landscape",
    };

    private static Metric Named(string name, MetricLevel levels)
    {
        if (MetricList.Find(name.ToLowerInvariant()) is not { } metric)
        {
            var nearest = Spelling.Nearest(name, MetricList.All.Select(one => one.Key));
            throw new MapException(
                "--metric",
                new Wording($"there is no metric '{name}'", $"没有指数“{name}”"),
                nearest is null
                    ? new Wording("a name from hedgerow landscape metrics --list", "hedgerow landscape metrics --list 所列名称之一")
                    : new Wording($"did you mean {nearest}? All names: hedgerow landscape metrics --list", $"是否想写 {nearest}？全部名称：hedgerow landscape metrics --list"));
        }

        if ((metric.Levels & levels) == 0)
        {
            var own = string.Join(", ", ((MetricLevel[])[MetricLevel.Patch, MetricLevel.Class, MetricLevel.Landscape]).Where(level => metric.Levels.HasFlag(level)).Select(LevelName));
            throw new MapException(
                "--metric",
                new Wording($"{metric.Key} is a metric of {own}", $"{metric.Key} 是 {own} 层次的指数"),
                new Wording($"--level {own.Split(", ")[0]} as well", $"同时给出 --level {own.Split(", ")[0]}"));
        }

        return metric;
    }

    private static void Add(TableWriter writer, long? value)
    {
        if (value is { } number)
        {
            writer.Add(number);
        }
        else
        {
            writer.AddNothing();
        }
    }
}
