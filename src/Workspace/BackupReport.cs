namespace Hedgerow.Workspace;

/// <summary>What a backup holds.</summary>
/// <param name="At">The moment it shows.</param>
/// <param name="Tables">Rows of each table.</param>
/// <param name="Files">How many contents of files.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="AuditHead">Hash of the last line of the audit log: proves later that none was cut off.</param>
/// <param name="Damaged">Contents that were gone or damaged before the backup was made, by SHA-256.</param>
public sealed record BackupReport(DateTimeOffset At, IReadOnlyDictionary<string, long> Tables, int Files, long Bytes, string AuditHead, IReadOnlyList<string> Damaged);
