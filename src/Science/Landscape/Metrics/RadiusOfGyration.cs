using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Radius of gyration of a patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: GYRATE = Σ h / z; over its z cells at distance h from its centroid.</para>
/// <para><b>Meaning</b>: how far the patch reaches.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: GYRATE ≥ 0; 0 for a single cell.</para>
/// <para><b>Behaviour</b>: the area-weighted mean over a class is the correlation length: how far one can walk at random inside patches.</para>
/// <para><b>Assumes</b>: distance from cell centre to the mean of cell centres.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class RadiusOfGyration
{
    internal static Metric Metric { get; } = new("gyrate", MetricLevel.Patch, new Wording("radius of gyration", "回转半径"), "m", "GYRATE ≥ 0", "GYRATE = Σ h / z", "mcgarigal-2012")
    {
        OfPatches = land => LandscapeFacts.Known(land.Gyration),
        Needs = MetricNeeds.Gyration,
    };

    /// <summary>Computes the radius.</summary>
    /// <param name="distanceSum">Σ h, m.</param>
    /// <param name="cells">z, at least 1.</param>
    /// <returns>GYRATE, m.</returns>
    public static double Of(double distanceSum, long cells) => distanceSum / cells;
}
