namespace Hedgerow.Workspace;

/// <summary>One version of a file of a city's folder. Versions are added, never changed.</summary>
/// <param name="CityId">The city.</param>
/// <param name="Path">Path in the city's folder, with slashes: city.yaml, layers/parks.gpkg.</param>
/// <param name="Version">1, 2, 3 ...</param>
/// <param name="Sha256">SHA-256 of the content; empty where the version says that the file was deleted.</param>
/// <param name="Bytes">Length in bytes.</param>
/// <param name="Facts">Licence, source, note.</param>
/// <param name="ById">Who brought it, or null for the program.</param>
/// <param name="ByName">The name at that time.</param>
/// <param name="At">When.</param>
/// <param name="Deleted">This version says that the file is no longer there.</param>
public sealed record CityFile(string CityId, string Path, int Version, string Sha256, long Bytes, FileFacts Facts, string? ById, string ByName, DateTimeOffset At, bool Deleted);
