using Hedgerow.Workspace;

namespace Hedgerow.Server.Pages;

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">Its lines, newest first.</param>
/// <param name="Older">Where the next page begins; null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Older)
{
    private const int Lines = 100;

    /// <summary>Reads a page.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cityId">Of one city, or null for all.</param>
    /// <param name="before">Lines before this one.</param>
    /// <returns>The page.</returns>
    public static AuditPage Read(AuditLog log, string? cityId, long? before)
    {
        ArgumentNullException.ThrowIfNull(log);
        var entries = log.List(cityId, before: before, limit: Lines + 1);
        return entries.Count > Lines ? new AuditPage([.. entries.Take(Lines)], entries[Lines - 1].Number) : new AuditPage(entries, null);
    }
}
