namespace Hedgerow.Workspace;

/// <summary>A line of the audit log.</summary>
/// <param name="Number">1, 2, 3 ...</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="CityId">In which city, or null.</param>
/// <param name="Action">What was done: "file.put", "role.grant", "city.publish" ...</param>
/// <param name="Subject">To what: a path, an id, an e-mail address.</param>
/// <param name="Detail">More, as JSON; never a secret.</param>
/// <param name="Previous">Hash of the line before.</param>
/// <param name="Hash">SHA-256 of this line with the hash before it, so that no line can be changed or left out unseen.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, Actor By, string? CityId, string Action, string Subject, string Detail, string Previous, string Hash);
