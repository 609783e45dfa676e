using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Proximity index of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: PROX = Σ a_s / h_s²; over the other patches s of its class at distance h_s ≤ R.</para>
/// <para><b>Meaning</b>: how much of the same class lies near, and how near.</para>
/// <para><b>Units</b>: a in m², h and R in m; PROX has none.</para>
/// <para><b>Range</b>: PROX ≥ 0; 0 where no other patch lies within R.</para>
/// <para><b>Behaviour</b>: grows as neighbours are more, larger and nearer.</para>
/// <para><b>Assumes</b>: distance as in ENN; the whole area of a patch counts when any cell of it is near.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [gustafson-1992].</para>
/// </remarks>
public static class ProximityIndex
{
    internal static Metric Metric { get; } = new("prox", MetricLevel.Patch, new Wording("proximity index", "邻近度指数"), "", "PROX ≥ 0", "PROX = Σ a_s / h_s²", "mcgarigal-2012, gustafson-1992")
    {
        OfPatches = land => LandscapeFacts.Known(land.Proximity),
        Needs = MetricNeeds.Proximity,
    };

    /// <summary>Computes what one neighbour adds.</summary>
    /// <param name="area">Its area, m².</param>
    /// <param name="distance">Its distance, m, above 0.</param>
    /// <returns>Its part of PROX.</returns>
    public static double Of(double area, double distance) => area / (distance * distance);
}
