using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Landscape shape index.</summary>
/// <remarks>
/// <para><b>Formula</b>: LSI = 0.25 (Z + Σ e) / √A; Z: length of the border of the landscape, e: edges between classes, of a class its own.</para>
/// <para><b>Meaning</b>: how much more edge there is than a square landscape of one class would have.</para>
/// <para><b>Units</b>: lengths in m, A in m²; LSI has none.</para>
/// <para><b>Range</b>: LSI ≥ 1; without limit, 1 for a square landscape of one class.</para>
/// <para><b>Behaviour</b>: grows as classes are cut up.</para>
/// <para><b>Assumes</b>: the border of the landscape always counts whole: contacts with no data and the border of the map.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class LandscapeShapeIndex
{
    internal static Metric Metric { get; } = new("lsi", Metric.Both, new Wording("landscape shape index", "景观形状指数"), "", "LSI ≥ 1", "LSI = 0.25 (Z + Σ e) / √A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.InnerEdgeMetres, new MetricScope(scope.Land, null).OuterEdgeMetres, scope.LandSquareMetres),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="edge">Σ e, m.</param>
    /// <param name="border">Z, m.</param>
    /// <param name="landscape">A, m², above 0.</param>
    /// <returns>LSI.</returns>
    public static double Of(double edge, double border, double landscape) => 0.25 * (border + edge) / Math.Sqrt(landscape);
}
