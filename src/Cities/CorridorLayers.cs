using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>A road, railway, canal or wall.</summary>
/// <param name="Shape">The ground it takes, in the canvas' reference system.</param>
/// <param name="Class">Its class as the file says it; null where it does not.</param>
public sealed record Road(Geometry Shape, string? Class);

/// <summary>A polygon with a name.</summary>
/// <param name="Shape">The polygon, in the canvas' reference system.</param>
/// <param name="Name">Its name; null where the file has none.</param>
public sealed record NamedPolygon(Geometry Shape, string? Name);

/// <summary>The layers that only corridors need.</summary>
/// <param name="Slope">Slope, degrees, over the canvas; NaN where the heights are unknown.</param>
/// <param name="NightLight">Light at night in the unit of its file, over the canvas; NaN where unknown.</param>
/// <param name="Sources">The city's own ecological sources; null where it names none.</param>
/// <param name="Roads">Barriers with their classes; null where none are declared.</param>
public sealed record CorridorLayers(
    Found<Sourced<Grid<float>>> Slope, Found<Sourced<Grid<float>>> NightLight, Sourced<IReadOnlyList<NamedPolygon>>? Sources, Sourced<IReadOnlyList<Road>>? Roads);
