namespace Hedgerow.Science.Species.Richness;

/// <summary>
/// One visit: somebody looked somewhere on a day. Opportunistic records are no random draws of individuals, but visits come near to sampling units.
/// </summary>
/// <param name="Date">The day.</param>
/// <param name="Observer">Who looked.</param>
/// <param name="Cell">Where, as the code of a grid cell.</param>
public readonly record struct Visit(DateOnly Date, string Observer, string Cell)
{
    /// <summary>The table of species by visit.</summary>
    /// <param name="records">Species and visit of each record.</param>
    /// <returns>The table; visits without a record are not known and not in it.</returns>
    /// <exception cref="ArgumentException">There is no record.</exception>
    public static IncidenceTable Table(IEnumerable<(string Species, Visit Visit)> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var (species, visits) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<Visit, int>());
        var (ofSpecies, ofVisits) = (new List<int>(), new List<int>());
        foreach (var (name, visit) in records)
        {
            ofSpecies.Add(Number(species, name));
            ofVisits.Add(Number(visits, visit));
        }

        return visits.Count > 0
            ? IncidenceTable.Of(ofSpecies.ToArray(), ofVisits.ToArray(), visits.Count)
            : throw new ArgumentException("Without a record there is no visit to tell.", nameof(records));
    }

    private static int Number<T>(Dictionary<T, int> numbers, T item)
        where T : notnull
    {
        if (!numbers.TryGetValue(item, out var number))
        {
            numbers[item] = number = numbers.Count;
        }

        return number;
    }
}
