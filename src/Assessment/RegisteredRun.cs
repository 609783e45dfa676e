namespace Hedgerow.Assessment;

/// <summary>A finished run of a city in the workspace.</summary>
/// <param name="Id">Id of the run.</param>
/// <param name="CityId">The city.</param>
/// <param name="Edition">Key of the edition.</param>
/// <param name="Year">The year assessed.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="JobId">The job that made it, or null.</param>
/// <param name="ByName">Who asked for it, by the name at that time.</param>
/// <param name="State">The city's files that it was made from: path → SHA-256.</param>
/// <param name="Files">The files of the result: name such as <c>assessment.json</c> or <c>map/map.json</c> → content.</param>
/// <param name="TotalJson">The object <c>total</c> of assessment.json, as written there.</param>
/// <param name="Public">Whether everybody may see it where the city is public.</param>
public sealed record RegisteredRun(
    string Id, string CityId, string Edition, int Year, DateTimeOffset MadeAt, string? JobId, string ByName, IReadOnlyDictionary<string, string> State, IReadOnlyDictionary<string, RunPiece> Files,
    string TotalJson, bool Public)
{
    /// <summary>Name of the file that holds every number.</summary>
    public const string Assessment = "assessment.json";
}

/// <summary>A file of a result.</summary>
/// <param name="Sha256">SHA-256 of its content, by which the workspace keeps it.</param>
/// <param name="Bytes">Its length.</param>
public sealed record RunPiece(string Sha256, long Bytes);

/// <summary>A run to be registered.</summary>
/// <param name="CityId">The city.</param>
/// <param name="Edition">Key of the edition.</param>
/// <param name="Year">The year assessed.</param>
/// <param name="ByName">Who asked for it.</param>
/// <param name="State">The city's files that it was made from: path → SHA-256.</param>
/// <param name="Files">The files of the result, already kept by the workspace.</param>
/// <param name="TotalJson">The object <c>total</c> of assessment.json.</param>
/// <param name="JobId">The job that made it.</param>
public sealed record NewRun(
    string CityId, string Edition, int Year, string ByName, IReadOnlyDictionary<string, string> State, IReadOnlyDictionary<string, RunPiece> Files, string TotalJson, string? JobId = null)
{
    /// <summary>The id it shall have; null to have one made.</summary>
    public string? Id { get; init; }
}
