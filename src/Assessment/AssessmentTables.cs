using Hedgerow.Assessment.Runs;
using Hedgerow.Assessment.Scenarios;
using Hedgerow.Storage;

namespace Hedgerow.Assessment;

/// <summary>The steps of this module's tables: runs, the links by which results are shared, scenarios.</summary>
public static class AssessmentTables
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = [RunTables.Step, ScenarioTables.Step];
}
