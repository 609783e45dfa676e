using System.Text.Json;
using System.Text.Json.Serialization;
using Hedgerow.Assessment.Results;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>A finished run as assessment.json holds it: pages and services show it and compute nothing.</summary>
public sealed record StoredRun
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Version of the file's form.</summary>
    public required string Schema { get; init; }

    /// <summary>Name of the city in English: the key by which runs of one city are told.</summary>
    public required string City { get; init; }

    /// <summary>Name of the city.</summary>
    public required Wording CityName { get; init; }

    /// <summary>ISO 3166 alpha-3 code.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the city is made up: every page then says so.</summary>
    public bool Fictional { get; init; }

    /// <summary>Key of the edition.</summary>
    public required string Edition { get; init; }

    /// <summary>Name of the edition.</summary>
    public required Wording EditionName { get; init; }

    /// <summary>Hash of the edition's file: two runs with the same hash used the same rules.</summary>
    public required string EditionSha256 { get; init; }

    /// <summary>The year assessed.</summary>
    public required int Year { get; init; }

    /// <summary>The baseline year; null where there is none.</summary>
    public int? Baseline { get; init; }

    /// <summary>How values met bands: <c>half-up-then-band</c> or <c>continuous</c>.</summary>
    public required string Rounding { get; init; }

    /// <summary>Day of the run, yyyy-MM-dd.</summary>
    public required string Date { get; init; }

    /// <summary>The area assessed.</summary>
    public required StoredArea Area { get; init; }

    /// <summary>The total.</summary>
    public required StoredTotal Total { get; init; }

    /// <summary>Totals by component.</summary>
    public required IReadOnlyList<StoredComponent> Components { get; init; }

    /// <summary>The indicators in the edition's order.</summary>
    public required IReadOnlyList<StoredIndicator> Indicators { get; init; }

    /// <summary>The districts.</summary>
    public required IReadOnlyList<StoredUnit> Units { get; init; }

    /// <summary>Part I of the index.</summary>
    public required IReadOnlyList<StoredProfileField> Profile { get; init; }

    /// <summary>What was found in the city's files besides errors.</summary>
    public required IReadOnlyList<StoredFinding> Findings { get; init; }

    /// <summary>Every file that was read.</summary>
    public required IReadOnlyList<StoredInput> Inputs { get; init; }

    /// <summary>What computed it.</summary>
    public required StoredSoftware Software { get; init; }

    /// <summary>Reads an assessment.json.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <returns>The run.</returns>
    /// <exception cref="InvalidDataException">It is no assessment.json of a form that this version knows.</exception>
    public static StoredRun Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var run = JsonSerializer.Deserialize<StoredRun>(json, Form);
            return run?.Schema == Json.Schema ? run : throw new InvalidDataException($"The form of the assessment is \"{run?.Schema}\", and this version reads {Json.Schema}.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"This is no assessment.json: {e.Message}", e);
        }
    }

    /// <summary>An indicator by its id or key; null when the edition has none of that name.</summary>
    /// <param name="idOrKey">Id or key.</param>
    public StoredIndicator? Indicator(string idOrKey) =>
        Indicators.FirstOrDefault(i => i.Id == idOrKey) ?? Indicators.FirstOrDefault(i => i.Key == idOrKey);

    /// <summary>The edition as it stands today, where its rules are still those of this run; null where they have changed or it is gone.</summary>
    public Edition? Rules() => Editions.Ids.Contains(Edition) && Editions.Read(Edition).Edition is { } edition && edition.Sha256 == EditionSha256 ? edition : null;
}

/// <summary>The area of a run.</summary>
/// <param name="AreaKm2">Area, km².</param>
/// <param name="Crs">Reference system of the working grid.</param>
/// <param name="CellM">Size of a cell, m.</param>
public sealed record StoredArea([property: JsonPropertyName("area_km2")] double AreaKm2, string Crs, double CellM);

/// <summary>A total of points or of a weighted index.</summary>
public sealed record StoredTotal
{
    /// <summary><c>points</c> or <c>weighted</c>.</summary>
    public string Kind { get; init; } = "points";

    /// <summary>Value of a weighted index.</summary>
    public double? Value { get; init; }

    /// <summary>Grade of a weighted index.</summary>
    public string? Grade { get; init; }

    /// <summary>Official points.</summary>
    public int? Score { get; init; }

    /// <summary>Most official points of the indicators that were scored.</summary>
    public int? Max { get; init; }

    /// <summary>Points on bands that are not confirmed.</summary>
    public int? ProvisionalScore { get; init; }

    /// <summary>Most of these.</summary>
    public int? ProvisionalMax { get; init; }

    /// <summary>How many indicators were scored.</summary>
    public required int ScoredCount { get; init; }

    /// <summary>How many the edition has.</summary>
    public required int EditionCount { get; init; }

    /// <summary>Most that the edition can give.</summary>
    public required double EditionMax { get; init; }

    /// <summary><c>official</c> or <c>provisional</c>.</summary>
    public string Standing { get; init; } = "provisional";
}

/// <summary>The total of a component.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">Official points.</param>
/// <param name="Max">Most of these.</param>
/// <param name="ProvisionalScore">Points on bands that are not confirmed.</param>
/// <param name="ProvisionalMax">Most of these.</param>
/// <param name="ScoredCount">How many indicators were scored.</param>
/// <param name="EditionCount">How many it has.</param>
/// <param name="EditionMax">Most that it can give.</param>
public sealed record StoredComponent(
    string Id, Wording Name, int? Score, int? Max, int? ProvisionalScore, int? ProvisionalMax, int ScoredCount, int EditionCount, double EditionMax);

/// <summary>A district.</summary>
/// <param name="Id">Key inside the run.</param>
/// <param name="Name">Its name.</param>
/// <param name="AreaKm2">Area, km².</param>
/// <param name="Total">Its total.</param>
/// <param name="Indicators">Its indicators in the edition's order; names and explanations stand with the city's own.</param>
public sealed record StoredUnit(string Id, string Name, [property: JsonPropertyName("area_km2")] double AreaKm2, StoredTotal Total, IReadOnlyList<StoredIndicator> Indicators);

/// <summary>A field of the profile.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Section">Its section.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">What the city wrote.</param>
public sealed record StoredProfileField(string Key, string Section, Wording Name, string Value);

/// <summary>Something found in the city's files.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Code">Its key in docs/findings.md.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, where there is one.</param>
/// <param name="LineIn">The file that the line is of, where that is another.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record StoredFinding(string Severity, string Code, string File, int? Line, string? LineIn, Wording Found, Wording Expected);

/// <summary>A file that a number was made from.</summary>
/// <param name="Role">What it served as.</param>
/// <param name="Path">Its path in the city's folder.</param>
/// <param name="Layer">Layer in it.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Year">The year it describes.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Licence">Its licence.</param>
public sealed record StoredInput(string Role, string Path, string? Layer, [property: JsonPropertyName("sha256")] string Sha256, int? Year, string? Source, string? Licence);

/// <summary>What computed a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Gdal">Version of GDAL.</param>
public sealed record StoredSoftware(string Name, string Version, string Gdal);
