namespace Hedgerow.Science.Species;

/// <summary>Invasive alien species against all wild animals and plants of an area.</summary>
/// <remarks>
/// <para><b>Formula</b>: N_I / (N_V + N_P).</para>
/// <para><b>Meaning</b>: how many invasive aliens come on one wild species; the Chinese norm calls it intrusion.</para>
/// <para><b>Units</b>: species in, a number without unit out.</para>
/// <para><b>Range</b>: 0 and more: aliens are not part of the lower sum, so it is a ratio and no share.</para>
/// <para><b>Behaviour</b>: rises with each alien, falls with each wild species.</para>
/// <para><b>Assumes</b>: N_V and N_P are the counts of the same norm.</para>
/// <para><b>Source</b>: [hj623-2011].</para>
/// </remarks>
public static class AlienRatio
{
    /// <summary>Computes the ratio.</summary>
    /// <param name="aliens">Invasive alien species, 0 or more.</param>
    /// <param name="animals">Wild animal species, 0 or more.</param>
    /// <param name="plants">Wild vascular plant species, 0 or more.</param>
    /// <returns>The ratio; null where no wild species is known, for it would be no number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static double? Of(double aliens, double animals, double plants)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aliens);
        ArgumentOutOfRangeException.ThrowIfNegative(animals);
        ArgumentOutOfRangeException.ThrowIfNegative(plants);
        return animals + plants > 0 ? aliens / (animals + plants) : null;
    }
}
