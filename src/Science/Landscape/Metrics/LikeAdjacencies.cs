using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Percentage of like adjacencies.</summary>
/// <remarks>
/// <para><b>Formula</b>: PLADJ = 100 × 2 g / (4 a); over the class, or summed over all classes.</para>
/// <para><b>Meaning</b>: how many sides of cells meet their own class.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 ≤ PLADJ &lt; 100; 0 where no cell touches its class.</para>
/// <para><b>Behaviour</b>: grows with finer cells.</para>
/// <para><b>Assumes</b>: sides at no data and at the border of the map count as unlike, for nothing is known beyond.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class LikeAdjacencies
{
    internal static Metric Metric { get; } = new("pladj", Metric.Both, new Wording("percentage of like adjacencies", "相似邻接百分比"), "%", "0 ≤ PLADJ < 100", "PLADJ = 100 × 2 g / (4 a)", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Kind is { } kind ? scope.Like(kind) : scope.Land.Classes.Sum(scope.Like), scope.Cells),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the percentage.</summary>
    /// <param name="like">g: contacts of cells with their own class, each counted once.</param>
    /// <param name="cells">a: cells.</param>
    /// <returns>PLADJ, %.</returns>
    public static double Of(long like, long cells) => 100.0 * 2 * like / (4 * cells);
}
