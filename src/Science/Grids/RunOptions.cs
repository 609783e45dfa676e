namespace Hedgerow.Science.Grids;

/// <summary>How long work is done; it never changes a result.</summary>
/// <param name="Threads">Threads at most; -1 for all of the machine.</param>
/// <param name="Progress">Receives the share done, 0 to 1; null for nobody. May be called from any thread.</param>
/// <param name="Cancel">Stops the work soon, with an <see cref="OperationCanceledException"/>.</param>
public sealed record RunOptions(int Threads = -1, IProgress<double>? Progress = null, CancellationToken Cancel = default)
{
    /// <summary>All threads, nobody watching, no end.</summary>
    public static RunOptions Default { get; } = new();

    /// <summary>The same for loops of the base library.</summary>
    internal ParallelOptions Parallel => new() { MaxDegreeOfParallelism = Threads, CancellationToken = Cancel };
}
