using Hedgerow.Science.Species;

namespace Hedgerow.Cities;

/// <summary>Which records to read and clean, and what may be used of the machine.</summary>
public sealed record OccurrenceRequest
{
    /// <summary>A city, with its records, its sensitive taxa and its switches of rules.</summary>
    public City? City { get; init; }

    /// <summary>Single files, besides those of the city.</summary>
    public IReadOnlyList<RecordsRef> Files { get; init; } = [];

    /// <summary>Switches of rules, besides those of the city; these win.</summary>
    public RuleSwitches Rules { get; init; } = RuleSwitches.None;

    /// <summary>Sensitive taxa, besides those of the city.</summary>
    public IReadOnlyList<string> Sensitive { get; init; } = [];

    /// <summary>The taxonomy by which names are resolved, where one is open already; else that of the city is opened.</summary>
    public NameMatcher? Names { get; init; }

    /// <summary>The largest memory, in units of 1024³ bytes; what is beyond goes to the temporary folder.</summary>
    public double MemoryGiB { get; init; } = 4;

    /// <summary>Number of threads; null for as many as there are.</summary>
    public int? Threads { get; init; }

    /// <summary>Folder for the tables and for what does not fit into memory; null for the system's temporary folder.</summary>
    public string? TempFolder { get; init; }

    /// <summary>Where cleaned records are kept for the next run; null to keep nothing and to use nothing kept.</summary>
    public CleanedSets? Keeping { get; init; }

    /// <summary>Side of a unit, m: what a record must be sure of to serve one.</summary>
    public double UnitMetres { get; init; } = PlaceCertainty.GroundSideM;

    /// <summary>Side of the city, m: what a record must be sure of to serve more than the list; null for that of the city's boundary, 20 km without one.</summary>
    public double? CityMetres { get; init; }

    /// <summary>Uncertainty allowed, as a share of that side.</summary>
    public double UncertaintyShare { get; init; } = PlaceCertainty.LargestShare;

    /// <summary>Uncertainty taken where a record states none, m.</summary>
    public double UnknownUncertaintyMetres { get; init; } = PlaceCertainty.UnknownM;
}
