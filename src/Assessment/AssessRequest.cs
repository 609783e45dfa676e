using Hedgerow.Cities;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>What to assess.</summary>
/// <param name="City">The city as <c>CityFolder.Read</c> read it.</param>
/// <param name="Editions">The editions, at least one.</param>
public sealed record AssessRequest(CityReading City, IReadOnlyList<Edition> Editions)
{
    /// <summary>The years; empty means the city's own year.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Key of the units to assess too; null for the first declared, <c>none</c> for none.</summary>
    public string? Units { get; init; }

    /// <summary>How values meet bands, where that differs from the edition's own choice.</summary>
    public RoundingPolicy? Rounding { get; init; }

    /// <summary>What is drawn on the city before it is assessed; empty for the city as it is. Edits change the assessed year, not the baseline.</summary>
    public IReadOnlyList<ScenarioEdit> Edits { get; init; } = [];

    /// <summary>How many threads may work, at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Where a run stands.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Fraction">How much of the run is done, 0 to 1.</param>
/// <param name="Remaining">How long the rest will take, guessed from what is done; null while there is nothing to guess from.</param>
public sealed record AssessStep(Wording What, double Fraction, TimeSpan? Remaining);
