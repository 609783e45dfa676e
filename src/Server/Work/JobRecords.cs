using System.Text.Json;
using System.Text.Json.Serialization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work;

/// <summary>What <see cref="JobKind.Begin"/> needs.</summary>
/// <param name="Boundary">Path of the boundary in the city's folder.</param>
/// <param name="Layer">Layer in it, where it holds several.</param>
/// <param name="Name">Name of the city.</param>
public sealed record BeginArguments(string Boundary, string? Layer, string Name);

/// <summary>What <see cref="JobKind.Assess"/> and <see cref="JobKind.Preview"/> need.</summary>
/// <param name="Edition">Id of the edition.</param>
/// <param name="Year">The year; null for that of city.yaml.</param>
public sealed record AssessArguments(string Edition, int? Year)
{
    /// <summary>The edition's text, where it is one that does not come with Hedgerow: a draft of a consultation.</summary>
    public string? Text { get; init; }

    /// <summary>Id of an earlier run whose files are assessed again; null for the city's files as they are.</summary>
    public string? FilesOf { get; init; }
}

/// <summary>What was found in a city's files.</summary>
/// <param name="State">The state of the files that was checked, as <c>CityFiles.StateOf</c> tells it.</param>
/// <param name="Findings">Everything that was found.</param>
/// <param name="Layers">The files that could be opened, with where they lie.</param>
/// <param name="Outline">The city's boundary in degrees, simplified: rings of longitude, latitude; null where it could not be read.</param>
public sealed record CheckResult(string State, IReadOnlyList<CheckFinding> Findings, IReadOnlyList<CheckLayer> Layers, IReadOnlyList<IReadOnlyList<double[]>>? Outline);

/// <summary>One thing found, as <c>Hedgerow.Cities.Finding</c> tells it.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line.</param>
/// <param name="LineIn">The file that the line is of, where that is another.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Nearest">The nearest right spelling.</param>
public sealed record CheckFinding(string Severity, string Code, string File, int? Line, string? LineIn, Wording Found, Wording Expected, string? Nearest)
{
    /// <summary>The file whose line it is.</summary>
    [JsonIgnore]
    public string Where => LineIn ?? File;
}

/// <summary>A file of data.</summary>
/// <param name="Path">Its path in the city's folder.</param>
/// <param name="Role">What city.yaml uses it for: its key, such as <c>land_cover</c>; null where nothing names it.</param>
/// <param name="Year">The year of its data.</param>
/// <param name="Licence">Its licence, as city.yaml says.</param>
/// <param name="Source">Its source, as city.yaml says.</param>
/// <param name="Kind"><c>raster</c>, <c>vector</c>, <c>table</c> or <c>text</c>.</param>
/// <param name="Box">West, south, east, north in degrees; null where it has no place.</param>
public sealed record CheckLayer(string Path, string? Role, int? Year, string? Licence, string? Source, string Kind, double[]? Box);

/// <summary>What came of <see cref="JobKind.Assess"/>.</summary>
/// <param name="Run">Id of the run in the register; null until it is kept.</param>
/// <param name="Edition">Id of the edition.</param>
/// <param name="Year">The year.</param>
/// <param name="Score">Official points; null for a weighted index.</param>
/// <param name="Max">Most of these.</param>
/// <param name="NotMeasured">How many indicators could not be measured.</param>
public sealed record AssessResult(string? Run, string Edition, int Year, int? Score, int? Max, int NotMeasured);

/// <summary>What came of <see cref="JobKind.Preview"/>.</summary>
/// <param name="State">The state of the files, as <c>CityFiles.StateOf</c> tells it.</param>
/// <param name="Edition">Id of the edition.</param>
/// <param name="Year">The year.</param>
/// <param name="Indicators">The indicators in the edition's order.</param>
public sealed record PreviewResult(string State, string Edition, int Year, IReadOnlyList<PreviewIndicator> Indicators);

/// <summary>Whether an indicator has what it is made from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Component">Its component.</param>
/// <param name="Ready">Whether everything that it needs is declared.</param>
/// <param name="Unevidenced">Whether its answer lacks evidence: it will be shown and count for nothing.</param>
/// <param name="Missing">What it lacks.</param>
public sealed record PreviewIndicator(string Id, string Key, Wording Name, string Component, bool Ready, bool Unevidenced, IReadOnlyList<PreviewGap> Missing);

/// <summary>Something that an indicator lacks.</summary>
/// <param name="Reason">What.</param>
/// <param name="Remedy">How to bring it.</param>
public sealed record PreviewGap(Wording Reason, Wording Remedy);

/// <summary>How the records of jobs are written.</summary>
public static class JobJson
{
    /// <summary>Names in camelCase, nothing left out.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>Writes arguments or a result.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="value">It.</param>
    /// <returns>The JSON.</returns>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads arguments or a result; null where it is none.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <returns>It.</returns>
    public static T? Read<T>(string? json)
        where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
