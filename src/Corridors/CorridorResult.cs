using Hedgerow.Cities;
using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Corridors;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Corridors;

/// <summary>The ecological security pattern of a city (生态安全格局): sources, corridors, pinch points, barriers, stepping stones.</summary>
public sealed record CorridorResult
{
    /// <summary>The city.</summary>
    public City City => Data.City.City;

    /// <summary>The year of the land cover.</summary>
    public int Year => Data.Year;

    /// <summary>The loaded city; dispose <c>Data.City</c> when the result is written.</summary>
    public required CityYear Data { get; init; }

    /// <summary>The rules.</summary>
    public required CorridorRules Rules { get; init; }

    /// <summary>What this run chose: sources at most, width, dispersal.</summary>
    public required CorridorChoices Choices { get; init; }

    /// <summary>Size of a cell, m.</summary>
    public double CellSizeM => Data.CellSizeM;

    /// <summary>The sources, the largest first.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The corridors, in order of their sources.</summary>
    public required IReadOnlyList<Corridor> Corridors { get; init; }

    /// <summary>Links left out because they cross a third source.</summary>
    public required IReadOnlyList<CrossedLink> Crossed { get; init; }

    /// <summary>Graph indices of the network; null where it has no link.</summary>
    public required NetworkIndices? Indices { get; init; }

    /// <summary>Barriers whose removal helps most, the best first.</summary>
    public required IReadOnlyList<Barrier> Barriers { get; init; }

    /// <summary>Stepping stones, the most relied on first.</summary>
    public required IReadOnlyList<SteppingStone> Stones { get; init; }

    /// <summary>Pinch points inside the corridors, the tightest first.</summary>
    public required IReadOnlyList<PinchPoint> Pinches { get; init; }

    /// <summary>The current over the whole map; null where it was not asked for or there is no link.</summary>
    public required WholeMapCurrent? WholeMap { get; init; }

    /// <summary>What the city does not have, and what was done without it.</summary>
    public required IReadOnlyList<Gap> LeftOut { get; init; }

    /// <summary>What a reader must know.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>The files that the result rests on.</summary>
    public required IReadOnlyList<InputRef> Inputs { get; init; }

    internal CorridorMaps Maps { get; init; } = null!;
}

/// <summary>What a run chose.</summary>
/// <param name="MostSources">Sources at most.</param>
/// <param name="WidthCostMetres">Width of the corridors, resistance × m.</param>
/// <param name="DispersalMetres">Dispersal over ordinary land, m.</param>
public sealed record CorridorChoices(int MostSources, double WidthCostMetres, double DispersalMetres);

/// <summary>One ecological source (生态源地).</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Name">Its name: of the layer, of a protected site that covers most of it, or of its district.</param>
/// <param name="District">The district that holds most of it; null without districts.</param>
/// <param name="Hectares">Area, ha.</param>
/// <param name="CoreHectares">Its core, ha; null for a source of the city's own layer.</param>
/// <param name="ProtectedPercent">Protected share, %; null where protection is unknown.</param>
/// <param name="X">Easting of the cell of it that lies deepest in its middle, m.</param>
/// <param name="Y">Northing, m.</param>
public sealed record Source(int Number, string Name, string? District, double Hectares, double? CoreHectares, double? ProtectedPercent, double X, double Y)
{
    /// <summary>Number of corridors that end here.</summary>
    public int Links { get; init; }

    /// <summary>What the network loses of PC with it, %; null where there is no network.</summary>
    public Hedgerow.Science.Landscape.Graphs.PatchImportance? Importance { get; init; }
}

/// <summary>A part of a corridor: a district or a kind of land.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Percent">Its share of the corridor's area outside sources, %.</param>
public sealed record CorridorPart(Wording Name, double Percent);

/// <summary>One corridor (生态廊道): a link and the land around it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Area">Its land.</param>
public sealed record Corridor(CorridorLink Link, CorridorArea Area)
{
    /// <summary>Its name in tables: the numbers of its sources.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Link.First}-{Link.Second}");

    /// <summary>Area outside sources, ha.</summary>
    public required double Hectares { get; init; }

    /// <summary>Width at the narrowest, m, with the place and its district; null where the sources have nothing between them.</summary>
    public required Narrowest? Narrowest { get; init; }

    /// <summary>The districts it leads through, the largest share first.</summary>
    public required IReadOnlyList<CorridorPart> Districts { get; init; }

    /// <summary>The land it leads through, the largest share first.</summary>
    public required IReadOnlyList<CorridorPart> Land { get; init; }

    /// <summary>How often its least-cost way crosses roads and other barriers, by class.</summary>
    public required IReadOnlyList<(string Class, int Times)> Roads { get; init; }

    /// <summary>The most resistant stretch of its way; null where the way has no cell between its sources.</summary>
    public required Stretch? Hardest { get; init; }

    /// <summary>The barriers on this corridor alone, the best first.</summary>
    public IReadOnlyList<LinkBarrier> Barriers { get; init; } = [];

    /// <summary>Whether its way leads over natural land alone, without roads: there is nothing to restore, only to keep (保护).</summary>
    public bool IsNatural { get; init; }

    /// <summary>Whether to keep it as it is: no barriers are looked for where all is natural.</summary>
    public bool Keep => IsNatural;

    /// <summary>What to restore first: the number of a listed barrier; null where nothing listed helps.</summary>
    public int? RestoreFirst { get; init; }

    /// <summary>Resistance of the corridor as a circuit, Ω per the map's resistance; null where it was not solved.</summary>
    public double? CircuitResistance { get; init; }
}

/// <summary>The narrowest place of a corridor.</summary>
/// <param name="Metres">Width, m.</param>
/// <param name="X">Easting, m.</param>
/// <param name="Y">Northing, m.</param>
/// <param name="District">District; null without districts.</param>
public sealed record Narrowest(double Metres, double X, double Y, string? District);

/// <summary>A stretch of a way.</summary>
/// <param name="Metres">Its length, m.</param>
/// <param name="Resistance">Mean resistance along it.</param>
/// <param name="X">Easting of its middle, m.</param>
/// <param name="Y">Northing, m.</param>
/// <param name="Land">The land that most of it crosses.</param>
/// <param name="District">District; null without districts.</param>
public sealed record Stretch(double Metres, double Resistance, double X, double Y, Wording Land, string? District);

/// <summary>A barrier (障碍点): a circle that, restored, makes corridors cheaper.</summary>
/// <param name="Number">Its rank, from 1.</param>
/// <param name="X">Easting of its centre, m.</param>
/// <param name="Y">Northing, m.</param>
/// <param name="RadiusMetres">Radius, m.</param>
/// <param name="Saving">By how much it lowers the least cost, summed over its corridors, resistance × m.</param>
/// <param name="Corridors">The corridors it is on, with the saving of each.</param>
/// <param name="District">District; null without districts.</param>
/// <param name="Land">The land in the circle.</param>
/// <param name="Roads">Classes of the roads in it.</param>
public sealed record Barrier(
    int Number, double X, double Y, double RadiusMetres, double Saving, IReadOnlyList<(string Corridor, double Saving, double Percent)> Corridors, string? District,
    IReadOnlyList<CorridorPart> Land, IReadOnlyList<string> Roads);

/// <summary>A stepping stone (踏脚石): a small natural patch in a corridor.</summary>
/// <param name="Number">Its rank, from 1.</param>
/// <param name="Hectares">Area, ha.</param>
/// <param name="X">Easting of a cell in it, m.</param>
/// <param name="Y">Northing, m.</param>
/// <param name="District">District; null without districts.</param>
/// <param name="Loss">How much dearer its corridors become when it is lost, resistance × m.</param>
/// <param name="AtLeast">Whether the loss is at least that.</param>
/// <param name="Corridors">The corridors that hold a part of it.</param>
public sealed record SteppingStone(int Number, double Hectares, double X, double Y, string? District, double Loss, bool AtLeast, IReadOnlyList<string> Corridors)
{
    internal int Patch { get; init; }
}

/// <summary>A pinch point (夹点): where the current of a corridor has little room.</summary>
/// <param name="Number">Its rank, from 1.</param>
/// <param name="Corridor">The corridor.</param>
/// <param name="X">Easting of its strongest cell, m.</param>
/// <param name="Y">Northing, m.</param>
/// <param name="Percent">Share of the corridor's current that flows through that one cell, %.</param>
/// <param name="EffectiveMetres">How wide the corridor would be if all of it were as dense: cell size / share, m.</param>
/// <param name="Hectares">Area of the pinch: connected cells of strong current, ha.</param>
/// <param name="District">District; null without districts.</param>
/// <param name="Land">The land that most of it lies on.</param>
public sealed record PinchPoint(int Number, string Corridor, double X, double Y, double Percent, double EffectiveMetres, double Hectares, string? District, Wording Land)
{
    internal int Label { get; init; }
}

/// <summary>The graph indices of a network.</summary>
/// <param name="Iic">Integral index of connectivity.</param>
/// <param name="Pc">Probability of connectivity.</param>
/// <param name="EcaHectares">Equivalent connected area, ha (of PC).</param>
/// <param name="SourceHectares">Area of all sources, ha.</param>
/// <param name="Parts">Sets of sources that hang together.</param>
/// <param name="IicLinks">Links no longer than the dispersal distance, which IIC counts.</param>
public sealed record NetworkIndices(double Iic, double Pc, double EcaHectares, double SourceHectares, int Parts, int IicLinks);

/// <summary>The current over the whole map.</summary>
/// <param name="CellSizeM">Size of its cells, m.</param>
/// <param name="Factor">How many cells of the map make one of its cells, along a side; 1 for the map itself.</param>
/// <param name="Pairs">Pairs of sources that were joined.</param>
/// <param name="Unsolved">Pairs that no way joins on this grid.</param>
public sealed record WholeMapCurrent(double CellSizeM, int Factor, int Pairs, int Unsolved)
{
    internal Grid<float> Currents { get; init; } = null!;
}

/// <summary>The maps of a result.</summary>
internal sealed record CorridorMaps
{
    public required GroundMap Ground { get; init; }

    public required Grid<ushort> Sources { get; init; }

    public required Grid<byte> Inside { get; init; }

    public required Grid<float> Mosaic { get; init; }

    public required Grid<float>? CorridorCurrent { get; init; }

    public required Grid<int>? Stones { get; init; }

    public required IReadOnlyList<(int Pinch, Geometry Shape)> PinchShapes { get; init; }
}
