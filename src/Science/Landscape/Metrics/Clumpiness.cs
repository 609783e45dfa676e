using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Clumpiness index of a class.</summary>
/// <remarks>
/// <para><b>Formula</b>: CLUMPY = (G − P) / P where G &lt; P &lt; 0.5, else (G − P) / (1 − P); G = 2 g / (4 a − min e).</para>
/// <para><b>Meaning</b>: how far the class is from lying at random.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: −1 ≤ CLUMPY ≤ 1; 0 at random, 1 for one clump.</para>
/// <para><b>Behaviour</b>: unlike AI it does not grow with the share of the class alone.</para>
/// <para><b>Assumes</b>: sides at the border of the landscape count as unlike.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class Clumpiness
{
    internal static Metric Metric { get; } = new("clumpy", MetricLevel.Class, new Wording("clumpiness index", "丛生度指数"), "", "−1 ≤ CLUMPY ≤ 1", "CLUMPY = (G − P) / P where G < P < 0.5, else (G − P) / (1 − P)", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Like(scope.Kind!.Value), scope.Cells, scope.Land.Cells),
        Needs = MetricNeeds.Adjacency,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="like">g: contacts of the class with itself, each counted once.</param>
    /// <param name="cells">a: cells of the class.</param>
    /// <param name="landscape">Cells of the landscape.</param>
    /// <returns>CLUMPY.</returns>
    public static MetricValue Of(long like, long cells, long landscape)
    {
        if (cells == landscape)
        {
            return Undefined.WholeLandscape;
        }

        var possible = (4 * cells) - LeastPerimeter.InSides(cells);
        if (possible == 0)
        {
            return Undefined.OneCell;
        }

        var g = 2.0 * like / possible;
        var p = (double)cells / landscape;
        return g < p && p < 0.5 ? (g - p) / p : (g - p) / (1 - p);
    }
}
