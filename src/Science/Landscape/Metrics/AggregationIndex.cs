using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Aggregation index.</summary>
/// <remarks>
/// <para><b>Formula</b>: AI = 100 g / max g; of the landscape Σ AI × P; g: contacts of the class with itself, each counted once.</para>
/// <para><b>Meaning</b>: how many of the possible contacts with itself a class has.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 ≤ AI ≤ 100; 0 where no cell touches its class, 100 for one compact clump.</para>
/// <para><b>Behaviour</b>: with n = ⌊√a⌋ and m = a − n²: max g = 2 n (n − 1), + 2 m − 1 where 0 &lt; m ≤ n, + 2 m − 2 where m &gt; n.</para>
/// <para><b>Assumes</b>: a class of a single cell has none and adds nothing to the landscape.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [he-2000].</para>
/// </remarks>
public static class AggregationIndex
{
    internal static Metric Metric { get; } = new("ai", Metric.Both, new Wording("aggregation index", "聚集度指数"), "%", "0 ≤ AI ≤ 100", "AI = 100 g / max g", "mcgarigal-2012, he-2000")
    {
        Of = OfScope,
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the index of a class.</summary>
    /// <param name="like">g.</param>
    /// <param name="cells">a: cells of the class.</param>
    /// <returns>AI, %; undefined for a single cell.</returns>
    public static MetricValue Of(long like, long cells) => MostLike(cells) is var most and > 0 ? 100.0 * like / most : Undefined.OneCell;

    /// <summary>The greatest number of contacts that cells can have among themselves.</summary>
    /// <param name="cells">a, at least 1.</param>
    /// <returns>max g.</returns>
    public static long MostLike(long cells) => ((4 * cells) - LeastPerimeter.InSides(cells)) / 2;

    private static MetricValue OfScope(MetricScope scope)
    {
        if (scope.Kind is { } kind)
        {
            return Of(scope.Like(kind), scope.Cells);
        }

        if (scope.Land.Cells == 1)
        {
            return Undefined.OneCell;
        }

        var sum = 0.0;
        foreach (var one in scope.Land.Classes)
        {
            var part = new MetricScope(scope.Land, one);
            sum += Of(part.Like(one), part.Cells) is { IsDefined: true } value ? value.Value * part.Proportion : 0;
        }

        return sum;
    }
}
