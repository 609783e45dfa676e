using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Perimeter-area ratio of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: PARA = p / a.</para>
/// <para><b>Meaning</b>: how much outline there is to its area.</para>
/// <para><b>Units</b>: p in m, a in m².</para>
/// <para><b>Range</b>: PARA &gt; 0; without limit.</para>
/// <para><b>Behaviour</b>: falls with size even where the shape stays the same.</para>
/// <para><b>Assumes</b>: one metric projection.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PerimeterAreaRatio
{
    internal static Metric Metric { get; } = new("para", MetricLevel.Patch, new Wording("perimeter-area ratio", "周长面积比"), "m/m²", "PARA > 0", "PARA = p / a", "mcgarigal-2012")
    {
        OfPatches = land => land.Each(patch => Of(patch.PerimeterMetres(land.Frame), patch.SquareMetres(land.Frame))),
    };

    /// <summary>Computes the ratio.</summary>
    /// <param name="perimeter">p, m.</param>
    /// <param name="area">a, m², above 0.</param>
    /// <returns>PARA, 1/m.</returns>
    public static double Of(double perimeter, double area) => perimeter / area;
}
