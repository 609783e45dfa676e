using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>How near the records of a species come to protected areas.</summary>
/// <param name="Nearest">The least distance.</param>
/// <param name="Median">The median distance.</param>
/// <param name="Inside">Records inside a protected area.</param>
/// <param name="Near">Records inside or within the distance that counts as near.</param>
/// <param name="Records">All records.</param>
public sealed record Proximity(Length Nearest, Length Median, long Inside, long Near, long Records);

/// <summary>Distances of records to the nearest protected area.</summary>
/// <remarks>
/// <para><b>Formula</b>: least and median of the distances; records at 0 are inside, records at most 1 km away are near.</para>
/// <para><b>Meaning</b>: which invasive species stand before the door of what is to be protected.</para>
/// <para><b>Units</b>: metres.</para>
/// <para><b>Range</b>: 0 and more; a gap without records.</para>
/// <para><b>Behaviour</b>: the distances are the caller's; a record's own uncertainty is not in them.</para>
/// <para><b>Assumes</b>: distances in a system that keeps them.</para>
/// <para><b>Source</b>: a plain summary, as Hedgerow sets it.</para>
/// </remarks>
public static class DistanceToProtection
{
    /// <summary>Summarises the distances.</summary>
    /// <param name="distances">The distance of each record, 0 inside.</param>
    /// <param name="near">What counts as near; null for 1 km.</param>
    /// <returns>The summary, or a gap without records.</returns>
    public static Found<Proximity> Of(IEnumerable<Length> distances, Length? near = null)
    {
        ArgumentNullException.ThrowIfNull(distances);
        var sorted = distances.Select(distance => distance.Metres).Order().ToArray();
        if (sorted.Length == 0)
        {
            return new Gap(
                new Wording("The species has no record with a place, so its distance cannot be told.", "该物种没有带坐标的记录，无法计算距离。"),
                new Wording("Add records with coordinates.", "请补充带坐标的记录。"));
        }

        var reach = (near ?? Length.FromKilometres(1)).Metres;
        return new Proximity(
            Length.FromMetres(sorted[0]),
            Length.FromMetres((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2),
            sorted.LongCount(distance => distance == 0),
            sorted.LongCount(distance => distance <= reach),
            sorted.Length);
    }
}
