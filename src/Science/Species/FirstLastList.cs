namespace Hedgerow.Science.Species;

/// <summary>A species with the years between which it was found.</summary>
/// <param name="Species">Its name.</param>
/// <param name="First">The year of the first record.</param>
/// <param name="Last">The year of the last record; null where it is not given.</param>
/// <param name="Extinct">Whether the list marks the species as extinct in the city.</param>
/// <param name="ExtinctIn">The year of extinction, where the list gives it.</param>
public sealed record FirstLastEntry(string Species, int First, int? Last = null, bool Extinct = false, int? ExtinctIn = null);

/// <summary>A checklist with first and last years, read as the species that a city holds in a year.</summary>
/// <remarks>
/// <para><b>Formula</b>: held in year Y when first ≤ Y and it is not marked extinct before Y.</para>
/// <para><b>Meaning</b>: a species once found is taken to be there until a person declares it gone. A mere last sighting is no extinction.</para>
/// <para><b>Units</b>: calendar years.</para>
/// <para><b>Range</b>: any year.</para>
/// <para><b>Behaviour</b>: without extinctions the number of species never falls, so a change shows discoveries too. A species that is marked extinct
/// without a year counts as gone after its last record, and as gone always where there is none.</para>
/// <para><b>Assumes</b>: a species that stands on several rows is held when one of the rows holds it.</para>
/// <para><b>Source</b>: a choice of Hedgerow, stated in its definitions.</para>
/// </remarks>
public static class FirstLastList
{
    /// <summary>The species held in a year, sorted.</summary>
    /// <param name="entries">The rows of the list.</param>
    /// <param name="year">The year.</param>
    /// <returns>The names, each once.</returns>
    /// <exception cref="ArgumentException">A row ends before it begins.</exception>
    public static IReadOnlyList<string> In(IEnumerable<FirstLastEntry> entries, int year)
    {
        ArgumentNullException.ThrowIfNull(entries);
        SortedSet<string> held = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Last < entry.First || entry.ExtinctIn < entry.First)
            {
                throw new ArgumentException(
                    $"{entry.Species} is first recorded in {entry.First}, later than its last record ({entry.Last?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not given"}) or its extinction: are the columns swapped?",
                    nameof(entries));
            }

            if (entry.First <= year && !(GoneAfter(entry) < year))
            {
                held.Add(entry.Species);
            }
        }

        return [.. held];
    }

    /// <summary>The change between two years.</summary>
    /// <param name="entries">The rows of the list.</param>
    /// <param name="before">The earlier year.</param>
    /// <param name="now">The later year.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">The years are out of order, or a row ends before it begins.</exception>
    public static SpeciesDifference Change(IReadOnlyCollection<FirstLastEntry> entries, int before, int now) => before <= now
        ? SpeciesChange.Of(In(entries, before), In(entries, now))
        : throw new ArgumentException($"The change from {before} to {now} runs backwards.", nameof(now));

    // The last year in which the species is held; null when it is not marked extinct.
    private static int? GoneAfter(FirstLastEntry entry) =>
        entry.ExtinctIn ?? (entry.Extinct ? entry.Last ?? int.MinValue : null);
}
