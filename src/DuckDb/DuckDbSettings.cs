namespace Hedgerow.DuckDb;

/// <summary>What a connection may use of the machine. What is not set is DuckDB's own choice.</summary>
public sealed record DuckDbSettings
{
    /// <summary>Number of threads, at least 1.</summary>
    public int? Threads { get; init; }

    /// <summary>Largest memory in DuckDB's words, such as <c>512MB</c>; beyond it DuckDB spills to <see cref="TempDirectory"/>.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Folder for what does not fit into memory; a fresh one among the system's temporary files where not set.</summary>
    public string? TempDirectory { get; init; }

    /// <summary>
    /// The only files and folders that statements may read and write; null for all. A folder comes first where <see cref="DuckDbConnection.Export"/> is used.
    /// Once open, nothing can widen it again.
    /// </summary>
    public IReadOnlyList<string>? Reach { get; init; }
}
