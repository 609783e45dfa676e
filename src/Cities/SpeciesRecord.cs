namespace Hedgerow.Cities;

/// <summary>One record of a species that passed the cleaning rules.</summary>
/// <param name="Species">Name of the species: genus and epithet, lumped from lower ranks.</param>
/// <param name="Group">Taxonomic group, one of the words of Science/Species.</param>
/// <param name="Year">Year of the record; null where its date is not known.</param>
/// <param name="X">X in the working grid's reference system, m.</param>
/// <param name="Y">Y in the working grid's reference system, m.</param>
/// <param name="UncertaintyM">Uncertainty of the place, m; null where it is not known (which is not 0).</param>
/// <param name="Count">Number of individuals, 1 where the record does not say.</param>
public sealed record SpeciesRecord(string Species, string Group, int? Year, double X, double Y, double? UncertaintyM, int Count)
{
    /// <summary>Whether its place must not be shown: no map, table or file that leaves Hedgerow may hold it.</summary>
    public bool Sensitive { get; init; }

    /// <summary>A number that tells its visit (a day, an observer, a cell, or the event that the file names) from others; null where none is known.</summary>
    public long? Visit { get; init; }

    /// <summary>The data set that it belongs to, or the file where that is not said.</summary>
    public string Dataset { get; init; } = "";
}
