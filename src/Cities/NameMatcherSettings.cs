namespace Hedgerow.Cities;

/// <summary>What resolving names may use of the machine.</summary>
public sealed record NameMatcherSettings
{
    /// <summary>The largest memory of the tables, in units of 1024³ bytes; what is beyond goes to the temporary folder.</summary>
    public double MemoryGiB { get; init; } = 4;

    /// <summary>Number of threads; null for as many as there are.</summary>
    public int? Threads { get; init; }
}
