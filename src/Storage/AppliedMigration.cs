namespace Hedgerow.Storage;

/// <summary>A step that a database has taken.</summary>
/// <param name="Module">The module that owns the tables.</param>
/// <param name="Number">1, 2, 3 ... within the module.</param>
/// <param name="Title">What the step did.</param>
/// <param name="Sha256">SHA-256 of its statements in both dialects, so that a step changed afterwards is seen.</param>
/// <param name="At">When.</param>
public sealed record AppliedMigration(string Module, int Number, string Title, string Sha256, DateTimeOffset At);
