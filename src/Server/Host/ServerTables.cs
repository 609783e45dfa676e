using Hedgerow.Assessment;
using Hedgerow.Consultation;
using Hedgerow.Planning;
using Hedgerow.Storage;

namespace Hedgerow.Server.Host;

/// <summary>The steps of the tables of all modules that keep something beside the workspace itself: the same for serving, working, backup, restore and the doctor.</summary>
public static class ServerTables
{
    /// <summary>All steps.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = [.. AssessmentTables.Migrations, .. ConsultationTables.Migrations, .. PlanTables.Migrations];
}
