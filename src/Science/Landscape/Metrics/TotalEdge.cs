using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Length of edge between classes.</summary>
/// <remarks>
/// <para><b>Formula</b>: TE = Σ e.</para>
/// <para><b>Meaning</b>: how much edge there is.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: TE ≥ 0; 0 where there is one class only and the boundary is not counted.</para>
/// <para><b>Behaviour</b>: grows with finer cells: compare maps of one cell size.</para>
/// <para><b>Assumes</b>: edge to no data and to the border of the map counts only where asked for.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class TotalEdge
{
    internal static Metric Metric { get; } = new("te", Metric.Both, new Wording("total edge", "总边缘长度"), "m", "TE ≥ 0", "TE = Σ e", "mcgarigal-2012")
    {
        Of = scope => Of(scope.InnerEdgeMetres, scope.OuterEdgeMetres, scope.Land.CountBoundary),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the length.</summary>
    /// <param name="inner">Length of edge between classes, m, each counted once.</param>
    /// <param name="outer">Length of edge to no data and to the border of the map, m.</param>
    /// <param name="countBoundary">Whether the outer edge counts.</param>
    /// <returns>TE, m.</returns>
    public static double Of(double inner, double outer, bool countBoundary) => inner + (countBoundary ? outer : 0);
}
