using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Number of disjunct cores.</summary>
/// <remarks>
/// <para><b>Formula</b>: NDCA = Σ n_c.</para>
/// <para><b>Meaning</b>: into how many cores edges cut it.</para>
/// <para><b>Units</b>: a count.</para>
/// <para><b>Range</b>: NDCA ≥ 0; 0 where no core is left.</para>
/// <para><b>Behaviour</b>: can exceed or fall below the number of patches.</para>
/// <para><b>Assumes</b>: as CoreCount.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class DisjunctCoreCount
{
    internal static Metric Metric { get; } = new("ndca", Metric.Both, new Wording("number of disjunct core areas", "独立核心区数量"), "", "NDCA ≥ 0", "NDCA = Σ n_c", "mcgarigal-2012")
    {
        Of = scope => Of(scope.CoreSizes().Length),
        Needs = MetricNeeds.Core,
    };

    /// <summary>Computes the number.</summary>
    /// <param name="cores">Σ n_c.</param>
    /// <returns>NDCA.</returns>
    public static double Of(int cores) => cores;
}
