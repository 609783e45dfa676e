namespace Hedgerow.Science.Species;

/// <summary>Whether a record is sure enough of its place to count for an area.</summary>
/// <remarks>
/// <para><b>Formula</b>: u ≤ s √A; u = uncertainty of the place, m (1000 where none is stated), A = area, m², s = 0.5.</para>
/// <para><b>Meaning</b>: a circle as wide as the area itself may lie anywhere around it; a record whose circle is larger says nothing of this area, though it may of a larger one.</para>
/// <para><b>Units</b>: m and m² in, yes or no out.</para>
/// <para><b>Range</b>: yes or no.</para>
/// <para><b>Behaviour</b>: who serves an area serves every larger one. An uncertainty of 0 serves every area; an unknown one serves areas from 4 km² on.</para>
/// <para><b>Assumes</b>: the area is about as wide as it is long; √A is taken for its side.</para>
/// <para><b>Source</b>: 1000 m where nothing is stated, as in occurrence cubes [oldoni-2020]; the share is Hedgerow's own.</para>
/// </remarks>
public static class PlaceCertainty
{
    /// <summary>Uncertainty allowed, as a share of the side of an area.</summary>
    public const double LargestShare = 0.5;

    /// <summary>Uncertainty taken where a record states none, m.</summary>
    public const double UnknownM = 1000;

    /// <summary>Side of the unit that a record must serve to be put on one kind of ground, such as built-up land, m.</summary>
    public const double GroundSideM = 2000;

    /// <summary>The largest uncertainty with which a record serves an area, m.</summary>
    /// <param name="areaM2">The area, m².</param>
    /// <returns>The uncertainty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The area is below 0 or no number.</exception>
    public static double Largest(double areaM2) => areaM2 >= 0
        ? LargestShare * Math.Sqrt(areaM2)
        : throw new ArgumentOutOfRangeException(nameof(areaM2), areaM2, "An area in m² is 0 or more.");

    /// <summary>Whether a record serves an area.</summary>
    /// <param name="uncertaintyM">Uncertainty of its place, m; null where it is not known.</param>
    /// <param name="areaM2">The area, m².</param>
    /// <returns>Whether it does.</returns>
    public static bool Serves(double? uncertaintyM, double areaM2) => (uncertaintyM ?? UnknownM) <= Largest(areaM2);

    /// <summary>Whether a record can be said to lie on one kind of ground.</summary>
    /// <param name="uncertaintyM">Uncertainty of its place, m; null where it is not known.</param>
    /// <returns>Whether it can.</returns>
    public static bool TellsGround(double? uncertaintyM) => Serves(uncertaintyM, GroundSideM * GroundSideM);
}
