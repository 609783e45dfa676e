using Hedgerow.Cities;

namespace Hedgerow.Species;

/// <summary>What every verb of species records asks: which records, of which group and years.</summary>
public sealed record SpeciesRequest
{
    /// <summary>Which files to read, how to clean them, and what may be used of the machine.</summary>
    public required OccurrenceRequest Records { get; init; }

    /// <summary>The city whose boundary, districts, habitats and checklists apply; null for files without a city.</summary>
    public CityReading? City { get; init; }

    /// <summary>Key of a group ("birds"); groups inside it count too. Null for all.</summary>
    public string? Group { get; init; }

    /// <summary>The first year; null for no limit.</summary>
    public int? From { get; init; }

    /// <summary>The last year; null for no limit.</summary>
    public int? To { get; init; }

    /// <summary>Key of the districts of the city; null for the first declared, <c>none</c> for none.</summary>
    public string? Units { get; init; }

    /// <summary>Confidence of all intervals, between 0 and 1.</summary>
    public double Confidence { get; init; } = 0.95;
}
