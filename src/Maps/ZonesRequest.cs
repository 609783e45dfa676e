using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>What is asked of the units of a map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Units">A vector file of polygons, or a raster of whole numbers on the cells of the map.</param>
/// <param name="Field">The field that names the units of a vector file; null for <c>name</c>, or the number of the feature.</param>
/// <param name="Values">True for sums and means of the values, false for the areas of the classes.</param>
public sealed record ZonesRequest(MapRequest Map, string Units, string? Field = null, bool Values = false);

/// <summary>What a unit holds.</summary>
/// <param name="Name">Its name, or its number in a raster.</param>
/// <param name="Cells">Cells with data.</param>
/// <param name="NoDataCells">Cells without.</param>
/// <param name="Classes">Its classes, in the order of the codes, percent of its cells with data; empty where values are asked for.</param>
/// <param name="Sum">Its values; null where classes are asked for.</param>
public sealed record ZoneUnit(string Name, long Cells, long NoDataCells, IReadOnlyList<ClassArea> Classes, ZoneSum? Sum)
{
    /// <summary>Its polygons, as WKB in the reference system of the map; null of a raster.</summary>
    internal byte[]? Shape { get; init; }
}

/// <summary>The units of a map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Units">The units: of a vector file in its order, of a raster in the order of the numbers.</param>
/// <param name="Values">Whether values were asked for.</param>
/// <param name="OutsideCells">Cells that belong to no unit.</param>
/// <param name="OverlapCells">Cells that lie in several units and count for the first of them.</param>
public sealed record ZonesResult(MapFile Map, IReadOnlyList<ZoneUnit> Units, bool Values, long OutsideCells, long OverlapCells);
