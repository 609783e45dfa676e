namespace Hedgerow.Workspace;

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Entries">How many lines it has.</param>
/// <param name="Head">Hash of the last line: kept elsewhere, it proves that none was cut off at the end.</param>
/// <param name="BrokenAt">The first line that is not as it was written, or null.</param>
public sealed record AuditCheck(long Entries, string Head, long? BrokenAt);
