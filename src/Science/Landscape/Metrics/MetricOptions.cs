namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Which landscape metrics are computed, and by which rules (docs/landscape-rules.md).</summary>
public sealed record MetricOptions
{
    /// <summary>What metrics are wanted of.</summary>
    public MetricLevel Levels { get; init; } = MetricLevel.Class | MetricLevel.Landscape;

    /// <summary>The metrics; null for all that the other options allow.</summary>
    public IReadOnlyList<Metric>? Metrics { get; init; }

    /// <summary>Which cells make a patch.</summary>
    public Neighbours Neighbours { get; init; } = Neighbours.Eight;

    /// <summary>How deep edges reach, for core areas.</summary>
    public EdgeDepth EdgeDepth { get; init; } = EdgeDepth.OneCell;

    /// <summary>How far proximity looks, m; null where it is not wanted.</summary>
    public double? SearchRadius { get; init; }

    /// <summary>Whether total edge and edge density count the border of the landscape.</summary>
    public bool CountBoundary { get; init; }

    /// <summary>How many classes there could be, for relative richness; null where that is not wanted.</summary>
    public int? ClassesPossible { get; init; }

    /// <summary>The metrics that these options ask for, each with the levels at which it is wanted, in the order of <see cref="MetricList"/>.</summary>
    /// <returns>The metrics.</returns>
    public IReadOnlyList<Metric> Chosen() =>
    [
        .. (Metrics ?? MetricList.All).Where(metric => (metric.Levels & Levels) != 0
            && (Metrics is not null || ((SearchRadius is not null || !metric.Needs.HasFlag(MetricNeeds.Proximity)) && (ClassesPossible is not null || metric != RelativeRichness.Metric)))),
    ];
}
