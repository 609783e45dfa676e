using Hedgerow.Storage;
using Hedgerow.Workspace.Tables;

namespace Hedgerow.Workspace;

/// <summary>The steps of this module's tables.</summary>
public static class WorkspaceTables
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = [FirstTables.Step];
}
