using Hedgerow.Assessment.Runs;
using Hedgerow.Storage;

namespace Hedgerow.Assessment;

/// <summary>The steps of this module's tables: runs and the links by which results are shared.</summary>
public static class AssessmentTables
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = [RunTables.Step];
}
