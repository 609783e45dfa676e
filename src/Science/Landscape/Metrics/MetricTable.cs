using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>The landscape metrics of one map.</summary>
public sealed class MetricTable
{
    private readonly LandscapeFacts land;
    private readonly IReadOnlyList<Metric> chosen;

    private MetricTable(LandscapeFacts land, MetricOptions options, IReadOnlyList<Metric> chosen) => (this.land, Options, this.chosen) = (land, options, chosen);

    /// <summary>The rules by which they were computed.</summary>
    public MetricOptions Options { get; }

    /// <summary>The patches.</summary>
    public ClassPatches Patches => land.Patches;

    /// <summary>Codes of the classes that are there, ascending.</summary>
    public IReadOnlyList<long> Classes => [.. land.Classes.Select(land.Patches.Map.Code)];

    /// <summary>The values: of each patch by number, of each class by code, of the landscape; undefined ones too.</summary>
    public IEnumerable<MetricRow> Rows => PatchRows().Concat(ClassRows()).Concat(LandscapeRows());

    /// <summary>Computes metrics.</summary>
    /// <param name="map">The map.</param>
    /// <param name="metrics">Which ones, and by which rules.</param>
    /// <param name="options">How.</param>
    /// <returns>The metrics; those of classes and patches are computed when they are read.</returns>
    /// <exception cref="ArgumentException">A metric needs an option that is not given.</exception>
    public static MetricTable Of(ClassMap map, MetricOptions? metrics = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        metrics ??= new MetricOptions();
        options ??= RunOptions.Default;
        var chosen = metrics.Chosen();
        var needs = chosen.Aggregate(MetricNeeds.None, (all, metric) => all | metric.Needs);
        if (needs.HasFlag(MetricNeeds.Proximity) && metrics.SearchRadius is null)
        {
            throw new ArgumentException("The proximity index needs a search radius in metres.", nameof(metrics));
        }

        var sweeps = (needs & ~MetricNeeds.Adjacency) != 0;
        var patches = ClassPatches.Of(map, metrics.Neighbours, Part(options, 0, sweeps ? 0.2 : 0.7));
        var contacts = needs.HasFlag(MetricNeeds.Adjacency) ? Adjacency.Of(map, Part(options, sweeps ? 0.2 : 0.7, sweeps ? 0.3 : 1)) : null;
        return new MetricTable(Facts(patches, contacts, metrics, needs, options), metrics, chosen);
    }

    /// <summary>Bytes that the computation holds beside the reading of the map and the table of patches: a figure before the start.</summary>
    /// <param name="frame">The frame of the map.</param>
    /// <param name="metrics">Which metrics, and by which rules.</param>
    /// <returns>The bytes.</returns>
    public static long BytesNeeded(GridFrame frame, MetricOptions metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        var needs = metrics.Chosen().Aggregate(MetricNeeds.None, (all, metric) => all | metric.Needs);
        var rows = needs.HasFlag(MetricNeeds.Core) ? Math.Min(frame.Rows, (2L * metrics.EdgeDepth.Reach(frame).Length) - 1) : 0;
        return (rows * frame.Columns * 2 * sizeof(uint)) + (needs.HasFlag(MetricNeeds.Nearest) ? 16L * 16 * frame.Columns : 0);
    }

    private static LandscapeFacts Facts(ClassPatches patches, Adjacency? contacts, MetricOptions metrics, MetricNeeds needs, RunOptions options)
    {
        var frame = patches.Map.Frame;
        var core = needs.HasFlag(MetricNeeds.Core) ? new CoreCells.Search(frame, metrics.EdgeDepth, metrics.Neighbours) : null;
        var nearest = needs.HasFlag(MetricNeeds.Nearest) ? new NearestPatches(patches) : null;
        var near = needs.HasFlag(MetricNeeds.Proximity) ? new NearPatches(patches, metrics.SearchRadius!.Value) : null;
        var gyration = needs.HasFlag(MetricNeeds.Gyration) ? new PatchGyration(patches) : null;
        var corners = needs.HasFlag(MetricNeeds.Corners) ? new PatchCorners(frame.Columns, patches.Count) : null;
        LabelSweep.TakeRow?[] takers =
        [
            near is null ? null : near.Take, nearest is null ? null : nearest.Take, core is null ? null : core.Take,
            gyration is null ? null : gyration.Take, corners is null ? null : corners.Take,
        ];
        if (takers.OfType<LabelSweep.TakeRow>().ToList() is { Count: > 0 } some)
        {
            LabelSweep.Over(patches.Labels, false, Part(options, 0.3, nearest is null ? 1 : 0.8), some);
        }

        return new LandscapeFacts(patches, contacts, metrics.CountBoundary, metrics.ClassesPossible)
        {
            Core = core?.Finish(patches.Count),
            Nearest = nearest?.Finish(Part(options, 0.8, 1)),
            Proximity = near?.Finish(),
            Gyration = gyration?.Finish(),
            Corners = corners?.Finish(),
        };
    }

    private IEnumerable<MetricRow> PatchRows()
    {
        var metrics = Wanted(MetricLevel.Patch);
        var columns = metrics.ConvertAll(land.Column);
        for (var patch = 0; patch < land.Patches.Count && metrics.Count > 0; patch++)
        {
            var code = land.Patches.Map.Code(land.Patches.Table[patch].Class);
            for (var i = 0; i < metrics.Count; i++)
            {
                var value = columns[i][patch];
                yield return new MetricRow(MetricLevel.Patch, code, patch, metrics[i], double.IsFinite(value) ? value : metrics[i].Missing);
            }
        }
    }

    private IEnumerable<MetricRow> ClassRows()
    {
        var metrics = Wanted(MetricLevel.Class);
        return metrics.Count == 0 ? [] : land.Classes.SelectMany(kind => Values(MetricLevel.Class, kind, metrics));
    }

    private IEnumerable<MetricRow> LandscapeRows() => Wanted(MetricLevel.Landscape) is { Count: > 0 } metrics && land.Cells > 0 ? Values(MetricLevel.Landscape, null, metrics) : [];

    private IEnumerable<MetricRow> Values(MetricLevel level, byte? kind, List<Metric> metrics)
    {
        var scope = new MetricScope(land, kind);
        long? code = kind is { } one ? land.Patches.Map.Code(one) : null;
        return metrics.Select(metric => new MetricRow(level, code, null, metric, metric.Of!(scope)));
    }

    private List<Metric> Wanted(MetricLevel level) => [.. chosen.Where(metric => (Options.Levels & metric.Levels & level) != 0)];

    private static RunOptions Part(RunOptions options, double from, double to) =>
        options with { Progress = options.Progress is { } whole ? new PartOfProgress(whole, from, to) : null };

    private sealed class PartOfProgress(IProgress<double> whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + (value * (to - from)));
    }
}
