using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Inventory;

/// <summary>Naive occupancy: the share of searched cells in which a species was found.</summary>
/// <remarks>
/// <para><b>Formula</b>: cells with the species / cells with a visit; Wilson's interval.</para>
/// <para><b>Meaning</b>: how widespread a species is, with cells nobody visited left out.</para>
/// <para><b>Units</b>: cells in, a share out.</para>
/// <para><b>Range</b>: 0 to 1; a gap where no cell was visited.</para>
/// <para><b>Behaviour</b>: too low where a species is overlooked: it corrects nothing for detection, hence naive.</para>
/// <para><b>Assumes</b>: a visit would have found the species where it lives; visited cells stand for the others.</para>
/// <para><b>Source</b>: [wilson-1927] for the interval.</para>
/// </remarks>
public static class Occupancy
{
    /// <summary>Computes the occupancy.</summary>
    /// <param name="occupied">Cells in which the species was found, 0 or more.</param>
    /// <param name="visited">Cells that were visited, at least the occupied ones.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1.</param>
    /// <returns>The share with its interval, or a gap where no cell was visited.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0, or more cells are occupied than were visited.</exception>
    public static Found<Estimate> Of(long occupied, long visited, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(occupied);
        ArgumentOutOfRangeException.ThrowIfNegative(visited);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(occupied, visited);
        return visited > 0 ? Proportion.Of(occupied, visited, confidence) : new Gap(
            new Wording("No cell was visited, so it is not known where the species is absent.", "没有任何网格被调查，无法判断该物种在何处不存在。"),
            new Wording("Add records of the group in which the species could have been found.", "请补充可能发现该物种的类群记录。"));
    }
}
