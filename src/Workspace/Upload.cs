namespace Hedgerow.Workspace;

/// <summary>A file on its way: sent in pieces, resumed where the connection broke.</summary>
/// <param name="Id">Id of the upload.</param>
/// <param name="CityId">The city.</param>
/// <param name="PersonId">Who sends it.</param>
/// <param name="Path">The path it shall have in the city's folder.</param>
/// <param name="Bytes">Its whole length.</param>
/// <param name="Received">How much has come: where the next piece begins.</param>
/// <param name="Sha256">What its SHA-256 must be, or null.</param>
/// <param name="Facts">Licence, source, note.</param>
/// <param name="ExpiresAt">When it is dropped unless a piece comes before.</param>
public sealed record Upload(string Id, string CityId, string PersonId, string Path, long Bytes, long Received, string? Sha256, FileFacts Facts, DateTimeOffset ExpiresAt);
