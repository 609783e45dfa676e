using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of disjunct cores in 100 ha.</summary>
/// <remarks>
/// <para><b>Formula</b>: DCAD = 10000 × 100 Σ n_c / A.</para>
/// <para><b>Meaning</b>: as NDCA, but comparable between landscapes of different size.</para>
/// <para><b>Units</b>: A in m², DCAD per 100 ha.</para>
/// <para><b>Range</b>: DCAD ≥ 0; limited by the cell size.</para>
/// <para><b>Behaviour</b>: as NDCA.</para>
/// <para><b>Assumes</b>: as CoreCount.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class DisjunctCoreDensity
{
    internal static Metric Metric { get; } = new("dcad", Metric.Both, new Wording("disjunct core area density", "独立核心区密度"), "1/100 ha", "DCAD ≥ 0", "DCAD = 10000 × 100 Σ n_c / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.CoreSizes().Length, scope.LandSquareMetres),
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the density.</summary>
    /// <param name="cores">Σ n_c.</param>
    /// <param name="landscape">A, m², above 0.</param>
    /// <returns>DCAD, per 100 ha.</returns>
    public static double Of(int cores, double landscape) => cores / Area.FromSquareMetres(landscape).Hectares * 100;
}
