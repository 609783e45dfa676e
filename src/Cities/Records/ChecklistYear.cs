using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>Which taxa of checklists are held in a year.</summary>
internal static class ChecklistYear
{
    /// <summary>The species held.</summary>
    /// <param name="kind">What the lists can say of years.</param>
    /// <param name="entries">Their taxa.</param>
    /// <param name="year">The year.</param>
    internal static SortedSet<string> Held(SpeciesListKind kind, IEnumerable<ChecklistEntry> entries, int year)
    {
        var names = kind == SpeciesListKind.FirstAndLast
            ? FirstLastList.In(entries.Where(e => e.First is not null).Select(e => new FirstLastEntry(e.Species, e.First!.Value, e.Last, e.Extinct, e.ExtinctIn)), year)
            // Without first years, a taxon that is marked extinct is held only before the year of its extinction.
            : entries.Where(e => !e.Extinct || year <= e.ExtinctIn).Select(e => e.Species);
        return new SortedSet<string>(names, StringComparer.Ordinal);
    }
}
