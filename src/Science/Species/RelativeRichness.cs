namespace Hedgerow.Science.Species;

/// <summary>How rich an area is in animals and plants of some kind (endemic, threatened), against the richest area of its country.</summary>
/// <remarks>
/// <para><b>Formula</b>: (N_V / V_max + N_P / P_max) / 2.</para>
/// <para><b>Meaning</b>: the mean of two shares: animals and plants weigh the same, though plants have many more species.</para>
/// <para><b>Units</b>: species in, a number without unit out.</para>
/// <para><b>Range</b>: 0 and more; 1 where both reach their reference maximum.</para>
/// <para><b>Behaviour</b>: rises with every species of either kind.</para>
/// <para><b>Assumes</b>: the reference maxima count the same groups as N_V and N_P do.</para>
/// <para><b>Source</b>: [hj623-2011].</para>
/// </remarks>
public static class RelativeRichness
{
    /// <summary>Computes the mean share.</summary>
    /// <param name="animals">Animal species of the kind, 0 or more.</param>
    /// <param name="plants">Plant species of the kind, 0 or more.</param>
    /// <param name="animalsMaximum">Reference maximum of animals, above 0.</param>
    /// <param name="plantsMaximum">Reference maximum of plants, above 0.</param>
    /// <returns>The mean share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0, or a maximum not above it.</exception>
    public static double Of(double animals, double plants, double animalsMaximum, double plantsMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(animals);
        ArgumentOutOfRangeException.ThrowIfNegative(plants);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(animalsMaximum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plantsMaximum);
        return ((animals / animalsMaximum) + (plants / plantsMaximum)) / 2;
    }
}
