using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Fractal dimension index of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: FRAC = 2 ln(0.25 p) / ln a.</para>
/// <para><b>Meaning</b>: how convoluted its outline is, over sizes.</para>
/// <para><b>Units</b>: p in m, a in m²; FRAC has none.</para>
/// <para><b>Range</b>: 1 ≤ FRAC ≤ 2; 1 for a square, near 2 for an outline that fills the plane.</para>
/// <para><b>Behaviour</b>: sensitive in patches of few cells.</para>
/// <para><b>Assumes</b>: cells of more than 1 m²: the logarithm of an area of 1 m² is 0 and the index not defined.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class FractalDimension
{
    internal static Metric Metric { get; } = new("frac", MetricLevel.Patch, new Wording("fractal dimension index", "分维数指数"), "", "1 ≤ FRAC ≤ 2", "FRAC = 2 ln(0.25 p) / ln a", "mcgarigal-2012")
    {
        OfPatches = land => land.Each(patch => Of(patch.PerimeterMetres(land.Frame), patch.SquareMetres(land.Frame))),
        Missing = Undefined.UnitArea,
    };

    /// <summary>Computes the index.</summary>
    /// <param name="perimeter">p, m.</param>
    /// <param name="area">a, m², above 0.</param>
    /// <returns>FRAC; infinity where ln a is 0.</returns>
    public static double Of(double perimeter, double area) => area == 1 ? double.PositiveInfinity : 2 * Math.Log(0.25 * perimeter) / Math.Log(area);
}
