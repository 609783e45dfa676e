using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Perimeter of a patch over the least that as many cells can have; the shape index of FRAGSTATS up to version 3.</summary>
/// <remarks>
/// <para><b>Formula</b>: SHAPE_MIN = p / min p.</para>
/// <para><b>Meaning</b>: how much longer its outline is than need be on this raster.</para>
/// <para><b>Units</b>: p and min p in m; SHAPE_MIN has none.</para>
/// <para><b>Range</b>: SHAPE_MIN ≥ 1; without limit, 1 for the most compact patch of its size.</para>
/// <para><b>Behaviour</b>: unlike SHAPE it is 1 for patches of 2, 3, 5 ... cells that are as compact as cells allow.</para>
/// <para><b>Assumes</b>: see LeastPerimeter.</para>
/// <para><b>Source</b>: [mcgarigal-2012], [hesselbarth-2019].</para>
/// </remarks>
public static class CompactShape
{
    internal static Metric Metric { get; } = new("shape_min", MetricLevel.Patch, new Wording("shape index against the most compact patch", "形状指数(相对最紧凑斑块)"), "", "SHAPE_MIN ≥ 1", "SHAPE_MIN = p / min p", "mcgarigal-2012, hesselbarth-2019")
    {
        OfPatches = land => land.Each(patch => Of(patch.PerimeterMetres(land.Frame), LeastPerimeter.Of(patch.Cells, land.Frame.CellWidth, land.Frame.CellHeight))),
    };

    /// <summary>Computes the index.</summary>
    /// <param name="perimeter">p, m.</param>
    /// <param name="leastPerimeter">min p, m, above 0.</param>
    /// <returns>SHAPE_MIN.</returns>
    public static double Of(double perimeter, double leastPerimeter) => perimeter / leastPerimeter;
}
