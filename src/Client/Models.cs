using System.Text.Json;

namespace Hedgerow.Client;

/// <summary>A text in English and Chinese.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese.</param>
public sealed record Wording(string En, string Zh);

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">This part.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">Address of the next part; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>The service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Version of the software.</param>
/// <param name="OpenApi">Address of its description.</param>
/// <param name="Ogc">Address of layers.</param>
public sealed record ServiceInfo(string Name, string Version, string OpenApi, string Ogc);

/// <summary>Who asks.</summary>
/// <param name="Id">Id of the person.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Scopes">What the token may be used for.</param>
public sealed record MeInfo(string Id, string Name, string Email, IReadOnlyList<string> Scopes);

/// <summary>A city.</summary>
/// <param name="Slug">Short name in addresses.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">ISO 3166 code of two letters.</param>
/// <param name="Public">Whether everybody may see its public results.</param>
/// <param name="Archived">Whether it is put away.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="May">What you may do there.</param>
public sealed record CityInfo(string Slug, Wording Name, string? Country, bool Public, bool Archived, DateTimeOffset CreatedAt, IReadOnlyList<string> May);

/// <summary>A city to be added or changed.</summary>
/// <param name="Slug">Short name.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">ISO 3166 code of two letters.</param>
/// <param name="Organisation">Id of the organisation that holds it.</param>
public sealed record CityBody(string Slug, Wording Name, string? Country = null, string? Organisation = null);

/// <summary>A version of a file.</summary>
/// <param name="Path">Path in the city's folder.</param>
/// <param name="Version">1, 2, 3 ...</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Licence">Licence.</param>
/// <param name="Source">Source.</param>
/// <param name="Note">What changed and why.</param>
/// <param name="By">Who brought it.</param>
/// <param name="At">When.</param>
/// <param name="Deleted">Whether this version says that the file is no longer there.</param>
public sealed record FileInfo(string Path, int Version, string Sha256, long Bytes, string? Licence, string? Source, string? Note, string By, DateTimeOffset At, bool Deleted);

/// <summary>An upload to begin.</summary>
/// <param name="Path">The path it shall have.</param>
/// <param name="Bytes">Its whole length.</param>
/// <param name="Sha256">What its SHA-256 must be.</param>
/// <param name="Licence">Licence.</param>
/// <param name="Source">Source.</param>
/// <param name="Note">What changed and why.</param>
public sealed record UploadBody(string Path, long Bytes, string? Sha256 = null, string? Licence = null, string? Source = null, string? Note = null);

/// <summary>A file on its way.</summary>
/// <param name="Id">Id.</param>
/// <param name="Path">The path it shall have.</param>
/// <param name="Bytes">Its whole length.</param>
/// <param name="Received">Where the next piece begins.</param>
/// <param name="ExpiresAt">When it is dropped.</param>
public sealed record UploadInfo(string Id, string Path, long Bytes, long Received, DateTimeOffset ExpiresAt);

/// <summary>A job to be done.</summary>
/// <param name="Kind"><c>check</c>, <c>preview</c>, <c>assess</c>, <c>begin</c> or <c>demo</c>.</param>
/// <param name="Edition">Edition, for <c>preview</c> and <c>assess</c>.</param>
/// <param name="Year">Year.</param>
/// <param name="Boundary">Path of the boundary, for <c>begin</c>.</param>
/// <param name="Layer">Layer of the boundary, for <c>begin</c>.</param>
public sealed record JobBody(string Kind, string? Edition = null, int? Year = null, string? Boundary = null, string? Layer = null);

/// <summary>A job.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Kind.</param>
/// <param name="City">Short name of its city.</param>
/// <param name="State"><c>queued</c>, <c>running</c>, <c>succeeded</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Progress">0 to 1.</param>
/// <param name="Doing">What it does just now.</param>
/// <param name="Attempt">How often it was begun.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="Result">What came of it.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When it was last begun.</param>
/// <param name="FinishedAt">When it ended.</param>
public sealed record JobInfo(
    string Id, string Kind, string? City, string State, double Progress, Wording? Doing, int Attempt, Wording? Error, JsonElement? Result, string By, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    /// <summary>Whether nothing more comes of it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Ended => State is "succeeded" or "failed" or "cancelled";
}

/// <summary>A line of a job's log.</summary>
/// <param name="Number">1, 2, 3 ...</param>
/// <param name="At">When.</param>
/// <param name="Level"><c>note</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record JobLogLine(long Number, DateTimeOffset At, string Level, Wording Text);

/// <summary>A run in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="City">Short name of the city.</param>
/// <param name="Edition">Edition.</param>
/// <param name="Year">Year.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Public">Whether everybody may see it where the city is public.</param>
/// <param name="Score">Official points.</param>
/// <param name="Max">Most of these.</param>
public sealed record RunInfo(string Id, string City, string Edition, int Year, DateTimeOffset MadeAt, string By, bool Public, int? Score, int? Max);

/// <summary>Whether everybody may see a run.</summary>
/// <param name="Public">Whether.</param>
public sealed record PublicBody(bool Public);

/// <summary>A file of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Href">Where it can be had.</param>
public sealed record RunFile(string Name, long Bytes, string Sha256, string Href);

/// <summary>A what-if scenario.</summary>
/// <param name="Id">Its id.</param>
/// <param name="City">The city.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What it is about.</param>
/// <param name="Edition">Key of the edition that it is scored by.</param>
/// <param name="Year">The year that it changes.</param>
/// <param name="Version">1, 2, 3 ...: grows with every change of what is drawn.</param>
/// <param name="Computed">Whether the outcome of this version is there.</param>
/// <param name="By">Who made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ChangedAt">When it was changed last.</param>
public sealed record ScenarioInfo(string Id, string City, Wording Name, string Note, string Edition, int Year, int Version, bool Computed, string By, DateTimeOffset MadeAt, DateTimeOffset ChangedAt);

/// <summary>A what-if scenario with what is drawn and what came of it.</summary>
/// <param name="Scenario">What it is.</param>
/// <param name="Edits">What is drawn, GeoJSON.</param>
/// <param name="Outcome">Every affected indicator, score and district before and after; null until it was computed.</param>
public sealed record ScenarioDetail(ScenarioInfo Scenario, JsonElement Edits, JsonElement? Outcome);

/// <summary>A what-if scenario to keep or to draw anew.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Edition">Key of the edition that it is scored by.</param>
/// <param name="Year">The year that it changes.</param>
/// <param name="Edits">What is drawn: a feature collection in WGS 84 with the properties of docs/what-if.md.</param>
/// <param name="Note">What it is about.</param>
/// <param name="Version">The version that is drawn on, so that nobody overwrites what another has drawn meanwhile; absent: whatever is there.</param>
public sealed record ScenarioBody(Wording Name, string Edition, int Year, JsonElement Edits, string? Note = null, int? Version = null);
