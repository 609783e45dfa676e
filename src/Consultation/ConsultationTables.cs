using Hedgerow.Consultation.Tables;
using Hedgerow.Storage;

namespace Hedgerow.Consultation;

/// <summary>The steps of this module's tables.</summary>
public static class ConsultationTables
{
    /// <summary>All steps, in order.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = [FirstTables.Step];
}
