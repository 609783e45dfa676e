namespace Hedgerow.Science.Index;

/// <summary>How much of the ground or of the people it takes to move a value that is a share, or a rate per thousand, by some distance.</summary>
/// <remarks>
/// <para><b>Formula</b>: amount = distance / scale × whole; scale = 100 for a percentage, 1000 for a rate per thousand.</para>
/// <para><b>Meaning</b>: 2.1 percentage points of a city of 3000 ha of land are 63 ha: what must be added where the whole stays as it is.</para>
/// <para><b>Units</b>: distance in the value's unit, whole and amount in the unit of the whole (ha, people).</para>
/// <para><b>Range</b>: 0 or more.</para>
/// <para><b>Behaviour</b>: linear in both. Constant time.</para>
/// <para><b>Assumes</b>: the whole does not change by what is added, and what is added counts in full.</para>
/// <para><b>Source</b>: definition of a share [chan-2021].</para>
/// </remarks>
public static class StepAmount
{
    /// <summary>The amount for a value in percent.</summary>
    /// <param name="distance">Distance in percentage points, 0 or more.</param>
    /// <param name="whole">The whole that the value is a share of, 0 or more.</param>
    /// <returns>The amount in the unit of the whole.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number below 0, or none.</exception>
    public static double OfPercent(double distance, double whole) => Of(distance, whole, 100);

    /// <summary>The amount for a rate per thousand.</summary>
    /// <param name="distance">Distance in the unit of the rate, 0 or more.</param>
    /// <param name="whole">What the rate is per thousand of, 0 or more.</param>
    /// <returns>The amount in the unit above the line of the rate: hectares for hectares per thousand people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number below 0, or none.</exception>
    public static double OfRatePerThousand(double distance, double whole) => Of(distance, whole, 1000);

    private static double Of(double distance, double whole, double scale)
    {
        if (!(distance >= 0) || double.IsInfinity(distance))
        {
            throw new ArgumentOutOfRangeException(nameof(distance), distance, "A distance to a band is 0 or more.");
        }

        if (!(whole >= 0) || double.IsInfinity(whole))
        {
            throw new ArgumentOutOfRangeException(nameof(whole), whole, "The whole of a share is 0 or more: land in hectares, or people.");
        }

        return distance / scale * whole;
    }
}
