using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors;

/// <summary>For which city to find the ecological security pattern, and how.</summary>
/// <param name="City">The city as <c>CityFolder.Read</c> read it.</param>
public sealed record CorridorRequest(CityReading City)
{
    /// <summary>The year of the land cover; null for the city's own.</summary>
    public int? Year { get; init; }

    /// <summary>Key of the units that places are told by; null for the first declared, <c>none</c> for none.</summary>
    public string? Units { get; init; }

    /// <summary>A file of rules; null for that of city.yaml, else the one Hedgerow ships.</summary>
    public string? RulesFile { get; init; }

    /// <summary>How many sources at most, 2 to 1000; null for the rules' own number.</summary>
    public int? MostSources { get; init; }

    /// <summary>Width of the corridors, resistance × m, above 0; null for the rules' own.</summary>
    public double? WidthCostMetres { get; init; }

    /// <summary>Distance over ordinary land that half of the animals reach, m, above 0; null for the rules' own.</summary>
    public double? DispersalMetres { get; init; }

    /// <summary>Whether the circuits inside the corridors are solved for pinch points.</summary>
    public bool PinchPoints { get; init; } = true;

    /// <summary>Whether the current over the whole map is computed too.</summary>
    public bool WholeMap { get; init; } = true;

    /// <summary>Bytes of memory that the run may count on; null for what the machine has free.</summary>
    public long? AvailableBytes { get; init; }

    /// <summary>How many threads may work, at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Where a run stands.</summary>
/// <param name="What">What is being done.</param>
/// <param name="Fraction">How much of the run is done, 0 to 1.</param>
public sealed record CorridorStep(Wording What, double Fraction);
