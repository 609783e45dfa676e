using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>One file on its way into the tables.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Offset">Rows of the files before it.</param>
/// <param name="File">What the city says of it.</param>
/// <param name="Table">What its reader made of it.</param>
/// <param name="Places">Term → place of its column.</param>
/// <param name="Typed">The query that gives its columns their types.</param>
/// <param name="Crs">Reference system of its coordinates; null for degrees.</param>
internal sealed record FilePlace(int Number, long Offset, RecordsRef File, RecordTable Table, IReadOnlyDictionary<string, int> Places, string Typed, string? Crs)
{
    /// <summary>Whether its coordinates are no degrees.</summary>
    internal bool Projected => Crs is not null;

    /// <summary>Whether it names genera only.</summary>
    internal bool GeneraOnly => !Places.ContainsKey("species") && !Places.ContainsKey("scientificName") && !Places.ContainsKey("acceptedScientificName")
        && !Table.Constants.ContainsKey("scientificName");

    /// <summary>The year of records without a date, where the city gives one.</summary>
    internal int? FileYear => File.Year;

    /// <summary>The year assessed, where there is a city.</summary>
    internal int? CityYear { get; init; }

    /// <summary>The box around the city, degrees.</summary>
    internal Envelope? Box { get; init; }
}
