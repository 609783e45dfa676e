using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Shape index of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: SHAPE = 0.25 p / √a.</para>
/// <para><b>Meaning</b>: how much longer its outline is than that of a square of its area.</para>
/// <para><b>Units</b>: p in m, a in m²; SHAPE has none.</para>
/// <para><b>Range</b>: SHAPE ≥ 1; without limit, 1 for a square.</para>
/// <para><b>Behaviour</b>: does not change with the cell size while the shape stays the same.</para>
/// <para><b>Assumes</b>: square cells for the lower limit: a single rectangular cell has more than 1.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class ShapeIndex
{
    internal static Metric Metric { get; } = new("shape", MetricLevel.Patch, new Wording("shape index", "形状指数"), "", "SHAPE ≥ 1", "SHAPE = 0.25 p / √a", "mcgarigal-2012")
    {
        OfPatches = land => land.Each(patch => Of(patch.PerimeterMetres(land.Frame), patch.SquareMetres(land.Frame))),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="perimeter">p, m.</param>
    /// <param name="area">a, m², above 0.</param>
    /// <returns>SHAPE.</returns>
    public static double Of(double perimeter, double area) => 0.25 * perimeter / Math.Sqrt(area);
}
