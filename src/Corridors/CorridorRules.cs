using Hedgerow.Cities;
using Hedgerow.Corridors.Definition;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors;

/// <summary>The rules of an ecological security pattern, as experts edit them: <c>corridors/default.yaml</c>, or a city's own file.</summary>
public sealed record CorridorRules
{
    /// <summary>Key.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required Wording Name { get; init; }

    /// <summary>Whether the numbers were not fitted or published: every page then says so.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Key of the source of the method.</summary>
    public required string Reference { get; init; }

    /// <summary>The file, as results show it.</summary>
    public required string File { get; init; }

    /// <summary>Hash of its text with line ends of one sort, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What is a source.</summary>
    public required SourceRules Sources { get; init; }

    /// <summary>What resists.</summary>
    public required ResistanceRules Resistance { get; init; }

    /// <summary>How much more than the least cost a way may take that still belongs to a corridor, resistance × m.</summary>
    public required double WidthCostMetres { get; init; }

    /// <summary>Distance over ordinary land that half of the animals reach, m.</summary>
    public required double DispersalMetres { get; init; }

    /// <summary>How barriers are looked for.</summary>
    public required BarrierRules Barriers { get; init; }

    /// <summary>What counts as a stepping stone.</summary>
    public required StoneRules Stones { get; init; }

    /// <summary>How pinch points are told.</summary>
    public required PinchRules Pinches { get; init; }

    /// <summary>Reads rules.</summary>
    /// <param name="file">A file; null for those that Hedgerow ships.</param>
    /// <param name="shown">How results name the file; null for its name.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="InputException">The file is wrong; the exception holds everything that was found.</exception>
    public static CorridorRules Read(string? file = null, string? shown = null) => RulesReader.Read(file, shown);
}

/// <summary>What is an ecological source.</summary>
/// <param name="CoreDepthMetres">Depth of the core, m.</param>
/// <param name="MinimumCoreHectares">Least core, ha.</param>
/// <param name="MinimumHectares">Least size, ha.</param>
/// <param name="ProtectedMinimumHectares">Least size and core of a protected one, ha.</param>
/// <param name="ProtectedPercent">From which share of it one counts as protected, %.</param>
/// <param name="Water">Whether inland water may be part of one.</param>
/// <param name="Most">How many at most.</param>
public sealed record SourceRules(
    double CoreDepthMetres, double MinimumCoreHectares, double MinimumHectares, double ProtectedMinimumHectares, double ProtectedPercent, bool Water, int Most);

/// <summary>What resists movement.</summary>
/// <param name="Ordinary">Resistance of ordinary land, on which dispersal is counted.</param>
/// <param name="Lost">Resistance of ground whose nature was lost.</param>
/// <param name="Land">Resistance by kind of ground; null cannot be crossed.</param>
/// <param name="Classes">Legend → class code → resistance.</param>
/// <param name="Roads">Road class → resistance.</param>
/// <param name="SlopeDegrees">From this slope on, times this.</param>
/// <param name="NightLight">From this light on, times this.</param>
public sealed record ResistanceRules(
    double Ordinary,
    double Lost,
    IReadOnlyDictionary<GroundKind, double?> Land,
    IReadOnlyDictionary<string, IReadOnlyDictionary<int, double?>> Classes,
    IReadOnlyDictionary<string, double> Roads,
    IReadOnlyList<(double From, double Times)> SlopeDegrees,
    IReadOnlyList<(double From, double Times)> NightLight);

/// <summary>How barriers are looked for.</summary>
/// <param name="RadiusMetres">Radius of the circles tried, m.</param>
/// <param name="PerCorridor">How many a corridor at most.</param>
/// <param name="Most">How many in all at most.</param>
public sealed record BarrierRules(double RadiusMetres, int PerCorridor, int Most);

/// <summary>What counts as a stepping stone.</summary>
/// <param name="MinimumHectares">Least size, ha.</param>
/// <param name="Most">How many are listed at most.</param>
public sealed record StoneRules(double MinimumHectares, int Most);

/// <summary>How pinch points are told.</summary>
/// <param name="SharePercent">The cells of a corridor with the strongest current, % of its cells.</param>
/// <param name="PerCorridor">How many a corridor at most.</param>
/// <param name="Most">How many are listed at most.</param>
/// <param name="WholeMapCells">A map of more cells is made coarser for the current over the whole map.</param>
public sealed record PinchRules(double SharePercent, int PerCorridor, int Most, int WholeMapCells);

/// <summary>A kind of ground, from the easiest to the hardest to cross in the shipped rules.</summary>
public enum GroundKind
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>Natural, with trees.</summary>
    NaturalTree,

    /// <summary>Natural, without trees.</summary>
    Natural,

    /// <summary>Trees that are not natural.</summary>
    Tree,

    /// <summary>Other open ground.</summary>
    Permeable,

    /// <summary>Cropland.</summary>
    Cropland,

    /// <summary>Everything else.</summary>
    Other,

    /// <summary>Inland water.</summary>
    Water,

    /// <summary>Built-up.</summary>
    BuiltUp,

    /// <summary>Sea.</summary>
    Sea,
}
