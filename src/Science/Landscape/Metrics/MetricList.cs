namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>All landscape metrics, in the order in which they are shown.</summary>
public static class MetricList
{
    private static readonly Metric[] PatchMetrics =
    [
        PatchArea.Metric, RadiusOfGyration.Metric, PatchPerimeter.Metric, PerimeterAreaRatio.Metric, ShapeIndex.Metric, CompactShape.Metric, FractalDimension.Metric,
        ContiguityIndex.Metric, CoreArea.Metric, CoreCount.Metric, CoreAreaIndex.Metric, NearestNeighbourDistance.Metric, ProximityIndex.Metric,
    ];

    private static readonly Metric[] Others =
    [
        ClassArea.Metric, TotalArea.Metric, PercentageOfLandscape.Metric, NumberOfPatches.Metric, PatchDensity.Metric, LargestPatchIndex.Metric,
        TotalEdge.Metric, EdgeDensity.Metric, LandscapeShapeIndex.Metric, NormalisedLandscapeShapeIndex.Metric, PerimeterAreaFractal.Metric,
        TotalCoreArea.Metric, CorePercentage.Metric, DisjunctCoreCount.Metric, DisjunctCoreDensity.Metric,
        PatchCohesion.Metric, LandscapeDivision.Metric, SplittingIndex.Metric, MeshSize.Metric,
        AggregationIndex.Metric, Clumpiness.Metric, LikeAdjacencies.Metric, Interspersion.Metric, Contagion.Metric,
        PatchRichness.Metric, RichnessDensity.Metric, RelativeRichness.Metric,
        ShannonDiversity.Metric, SimpsonDiversity.Metric, ModifiedSimpsonDiversity.Metric, ShannonEvenness.Metric, SimpsonEvenness.Metric, ModifiedSimpsonEvenness.Metric,
        MarginalEntropy.Metric, JointEntropy.Metric, ConditionalEntropy.Metric, MutualInformation.Metric, RelativeMutualInformation.Metric,
    ];

    /// <summary>All of them. The distribution of a patch metric over patches is a metric of its own: area_mn, area_am ...</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        .. PatchMetrics, .. Others,
        .. PatchMetrics.Where(metric => metric != PatchPerimeter.Metric).SelectMany(Distribution.Over),
        .. Distribution.OverCores(),
    ];

    /// <summary>The metric of a short name.</summary>
    /// <param name="key">The short name, in small letters.</param>
    /// <returns>The metric, or null.</returns>
    public static Metric? Find(string key) => All.FirstOrDefault(metric => metric.Key == key);
}
