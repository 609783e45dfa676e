using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>A figure that sums up a patch metric over the patches of a class or of the landscape.</summary>
/// <param name="Key">What follows the short name of the patch metric: "mn".</param>
/// <param name="Name">What precedes its name.</param>
/// <param name="KeepsUnit">Whether it has the unit of the patch metric; percent otherwise.</param>
/// <param name="Range">The values it can take.</param>
/// <param name="Formula">Its formula.</param>
/// <param name="Of">Computes it from values and weights.</param>
internal sealed record Distribution(
    string Key, Wording Name, bool KeepsUnit, string Range, string Formula, Func<ReadOnlySpan<double>, ReadOnlySpan<double>, MetricValue> Of)
{
    /// <summary>All six, in the order of FRAGSTATS.</summary>
    public static IReadOnlyList<Distribution> All { get; } =
    [
        PatchMean.Distribution, AreaWeightedMean.Distribution, PatchMedian.Distribution,
        PatchRange.Distribution, PatchDeviation.Distribution, PatchVariation.Distribution,
    ];

    /// <summary>The metrics that sum up a patch metric.</summary>
    public static IEnumerable<Metric> Over(Metric patch) => All.Select(sum => sum.As(patch.Key, patch.Name, patch.Unit, patch.Formula, patch.Source) with
    {
        Needs = patch.Needs,
        Of = scope =>
        {
            var (values, weights) = scope.Defined(patch);
            return values.Length == 0 ? patch.Missing : sum.Of(values, weights);
        },
    });

    /// <summary>The metrics that sum up the areas of disjunct cores.</summary>
    public static IEnumerable<Metric> OverCores() => All.Select(sum => sum.As(
        DisjunctCoreArea.Key, DisjunctCoreArea.Name, "ha", DisjunctCoreArea.Formula, "mcgarigal-2012") with
    {
        Needs = MetricNeeds.Core,
        Of = scope =>
        {
            double[] values = [.. scope.CoreSizes().Select(cells => DisjunctCoreArea.Of(cells, scope.CellArea))];
            return values.Length == 0 ? Undefined.NoCore : sum.Of(values, values);
        },
    });

    private Metric As(string key, Wording name, string unit, string formula, string source) => new(
        $"{key}_{Key}", Metric.Both, new Wording($"{Name.En} {name.En}", $"{Name.Zh}{name.Zh}"), KeepsUnit ? unit : "%", Range, $"{Formula}, x: {formula}", source);
}
