namespace Hedgerow.Science.Species.Invasion;

/// <summary>The first and last year of a species.</summary>
/// <param name="Species">The species.</param>
/// <param name="First">Its first year.</param>
/// <param name="Last">Its last year.</param>
/// <param name="Records">Its records.</param>
public sealed record FirstRecord(string Species, int First, int Last, long Records);

/// <summary>The first and last record of each species.</summary>
/// <remarks>
/// <para><b>Formula</b>: the least and greatest year of a species' records.</para>
/// <para><b>Meaning</b>: when a species was first noticed, which is later than when it came, and when it was last seen, which is no sign that it is gone.</para>
/// <para><b>Units</b>: years.</para>
/// <para><b>Range</b>: the years of the records.</para>
/// <para><b>Behaviour</b>: an older record found later moves the first year back; sorted by first year, then name.</para>
/// <para><b>Assumes</b>: names were brought to one taxonomy.</para>
/// <para><b>Source</b>: [seebens-2017].</para>
/// </remarks>
public static class FirstRecords
{
    /// <summary>Finds them.</summary>
    /// <param name="records">Species, year and number of records.</param>
    /// <returns>One line a species.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of records is below 1.</exception>
    public static IReadOnlyList<FirstRecord> Of(IEnumerable<(string Species, int Year, long Records)> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var found = new Dictionary<string, FirstRecord>(StringComparer.Ordinal);
        foreach (var (species, year, count) in records)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(records));
            found[species] = found.TryGetValue(species, out var so)
                ? so with { First = Math.Min(so.First, year), Last = Math.Max(so.Last, year), Records = so.Records + count }
                : new FirstRecord(species, year, year, count);
        }

        return [.. found.Values.OrderBy(one => one.First).ThenBy(one => one.Species, StringComparer.Ordinal)];
    }
}
