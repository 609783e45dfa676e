using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>What to load.</summary>
/// <param name="Years">The years to assess; empty means the city's own year.</param>
/// <param name="Units">Key of the units to use; null for the first declared, <c>none</c> for none.</param>
/// <param name="Threads">How many threads may work; at least 1.</param>
/// <param name="Corridors">Whether the layers that only corridors need are read too.</param>
public sealed record LoadOptions(IReadOnlyList<int> Years, string? Units, int Threads, bool Corridors = false)
{
    /// <summary>Whether the species records are read; without them the checklists are read all the same.</summary>
    public bool Records { get; init; } = true;
}

/// <summary>One step of loading, for a progress display.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Fraction">How much of the loading is done, 0 to 1, where it is known.</param>
public sealed record LoadStep(Wording What, double? Fraction)
{
    /// <summary>Rows done so far in this step, where they are counted.</summary>
    public long? Rows { get; init; }

    /// <summary>Seconds since the step began, where they are told.</summary>
    public double? Seconds { get; init; }
}
