using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Patch cohesion index.</summary>
/// <remarks>
/// <para><b>Formula</b>: COHESION = 100 (1 − Σ p / Σ (p √a)) / (1 − 1 / √Z); p in sides, a in cells, Z cells of the landscape.</para>
/// <para><b>Meaning</b>: how physically connected the class is.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 ≤ COHESION &lt; 100; 0 where every patch is a single cell.</para>
/// <para><b>Behaviour</b>: grows as patches become larger and more compact, up to the percolation threshold.</para>
/// <para><b>Assumes</b>: a landscape of a single cell has 0.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [schumaker-1996].</para>
/// </remarks>
public static class PatchCohesion
{
    internal static Metric Metric { get; } = new("cohesion", Metric.Both, new Wording("patch cohesion index", "斑块结合度指数"), "%", "0 ≤ COHESION < 100", "COHESION = 100 (1 − Σ p / Σ (p √a)) / (1 − 1 / √Z)", "mcgarigal-2012, schumaker-1996")
    {
        Of = scope => Of(scope.PatchSides, scope.PatchCells, scope.Land.Cells),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="sides">p: sides of each patch; shape (n).</param>
    /// <param name="cells">a: cells of each patch; shape (n).</param>
    /// <param name="landscape">Z: cells of the landscape.</param>
    /// <returns>COHESION, %.</returns>
    public static double Of(ReadOnlySpan<long> sides, ReadOnlySpan<long> cells, long landscape)
    {
        if (landscape == 1)
        {
            return 0;
        }

        var plain = 0L;
        var weighted = 0.0;
        for (var patch = 0; patch < sides.Length; patch++)
        {
            plain += sides[patch];
            weighted += sides[patch] * Math.Sqrt(cells[patch]);
        }

        return 100 * (1 - (plain / weighted)) / (1 - (1 / Math.Sqrt(landscape)));
    }
}
