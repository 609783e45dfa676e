using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Length of edge in a hectare.</summary>
/// <remarks>
/// <para><b>Formula</b>: ED = 10000 Σ e / A.</para>
/// <para><b>Meaning</b>: as TE, but comparable between landscapes of different size.</para>
/// <para><b>Units</b>: e in m, A in m², ED in m/ha.</para>
/// <para><b>Range</b>: ED ≥ 0; limited by the cell size.</para>
/// <para><b>Behaviour</b>: as TE.</para>
/// <para><b>Assumes</b>: as TE.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class EdgeDensity
{
    internal static Metric Metric { get; } = new("ed", Metric.Both, new Wording("edge density", "边缘密度"), "m/ha", "ED ≥ 0", "ED = 10000 Σ e / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.EdgeMetres, scope.LandSquareMetres),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the density.</summary>
    /// <param name="edge">Σ e, m.</param>
    /// <param name="landscape">A, m², above 0.</param>
    /// <returns>ED, m/ha.</returns>
    public static double Of(double edge, double landscape) => edge / Area.FromSquareMetres(landscape).Hectares;
}
