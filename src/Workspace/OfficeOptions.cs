using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>How a workspace is opened.</summary>
/// <param name="Folder">The data folder; created where it does not exist.</param>
/// <param name="Database">"postgres://..." or the path of an SQLite file; null is hedgerow.sqlite in the data folder.</param>
public sealed record OfficeOptions(string Folder, string? Database = null)
{
    /// <summary>Steps of the tables of other modules, after those of this one.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = [];

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How much it may hold.</summary>
    public OfficeLimits Limits { get; init; } = new();

    /// <summary>Rounds of PBKDF2 for new passwords.</summary>
    public int PasswordRounds { get; init; } = Passwords.Rounds;
}
