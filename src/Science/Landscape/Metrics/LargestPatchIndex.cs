using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Share of the largest patch in the landscape.</summary>
/// <remarks>
/// <para><b>Formula</b>: LPI = 100 max a / A.</para>
/// <para><b>Meaning</b>: how dominant the largest patch is.</para>
/// <para><b>Units</b>: %.</para>
/// <para><b>Range</b>: 0 &lt; LPI ≤ 100; 100 where one patch is the landscape.</para>
/// <para><b>Behaviour</b>: falls as the largest patch is cut.</para>
/// <para><b>Assumes</b>: A is the area that has a class.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class LargestPatchIndex
{
    internal static Metric Metric { get; } = new("lpi", Metric.Both, new Wording("largest patch index", "最大斑块指数"), "%", "0 < LPI ≤ 100", "LPI = 100 max a / A", "mcgarigal-2012")
    {
        Of = scope => Of(scope.PatchCells, scope.Land.Cells),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="patches">Cells of each patch; shape (n), n ≥ 1.</param>
    /// <param name="landscape">Cells of the landscape.</param>
    /// <returns>LPI, %.</returns>
    public static double Of(ReadOnlySpan<long> patches, long landscape)
    {
        var largest = 0L;
        foreach (var patch in patches)
        {
            largest = Math.Max(largest, patch);
        }

        return 100.0 * largest / landscape;
    }
}
