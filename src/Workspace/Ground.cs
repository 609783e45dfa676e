using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>What every part of the workspace stands on.</summary>
internal sealed class Ground(Database database, string folder, TimeProvider clock, int passwordRounds, OfficeLimits limits)
{
    internal Database Database { get; } = database;

    internal string Folder { get; } = folder;

    internal int PasswordRounds { get; } = passwordRounds;

    internal OfficeLimits Limits { get; } = limits;

    internal DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The time by which leases run: the database's own where several machines share it, so that their clocks need not agree.</summary>
    internal DateTimeOffset LeaseTime(Transaction work) => work.Dialect == Dialect.Postgres && clock == TimeProvider.System
        ? DateTimeOffset.FromUnixTimeMilliseconds(work.Number($"select (extract(epoch from clock_timestamp()) * 1000)::bigint") ?? 0)
        : Now;

    internal static string NewId() => Guid.CreateVersion7().ToString("N");
}
