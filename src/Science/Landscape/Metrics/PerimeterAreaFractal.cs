using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Perimeter-area fractal dimension.</summary>
/// <remarks>
/// <para><b>Formula</b>: PAFRAC = 2 / s; s: slope of ln a over ln p, by least squares over the patches.</para>
/// <para><b>Meaning</b>: how convoluted patches are over their range of sizes.</para>
/// <para><b>Units</b>: p in m, a in m²; PAFRAC has none.</para>
/// <para><b>Range</b>: 1 ≤ PAFRAC ≤ 2; 1 for simple outlines.</para>
/// <para><b>Behaviour</b>: one figure for all patches, where FRAC has one for each.</para>
/// <para><b>Assumes</b>: at least 10 patches that differ in perimeter; few or even patches can leave the range.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PerimeterAreaFractal
{
    internal static Metric Metric { get; } = new("pafrac", Metric.Both, new Wording("perimeter-area fractal dimension", "周长面积分维数"), "", "1 ≤ PAFRAC ≤ 2", "PAFRAC = 2 / s", "mcgarigal-2012")
    {
        Of = scope => Of(scope.Defined(PatchPerimeter.Metric).Values, [.. scope.PatchAreas.Select(area => area.SquareMetres)]),
    };

    /// <summary>Computes the dimension.</summary>
    /// <param name="perimeters">p, m; shape (n).</param>
    /// <param name="areas">a, m²; shape (n).</param>
    /// <returns>PAFRAC.</returns>
    public static MetricValue Of(ReadOnlySpan<double> perimeters, ReadOnlySpan<double> areas)
    {
        var n = perimeters.Length;
        if (n < 10)
        {
            return Undefined.FewPatches;
        }

        var (meanP, meanA) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            meanP += Math.Log(perimeters[i]) / n;
            meanA += Math.Log(areas[i]) / n;
        }

        var (together, spread) = (0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var p = Math.Log(perimeters[i]) - meanP;
            together += p * (Math.Log(areas[i]) - meanA);
            spread += p * p;
        }

        // Equal perimeters differ by rounding only.
        return spread <= 1e-18 * n || Math.Abs(together) <= 1e-18 * n ? Undefined.OneSize : 2 * spread / together;
    }
}
