using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>What is told of the window around each cell.</summary>
public enum WindowMeasure
{
    /// <summary>The mean of the values, by their weights.</summary>
    Mean,

    /// <summary>The weighted sum of the values.</summary>
    Sum,

    /// <summary>The share of some classes, 0 to 1, by the weights.</summary>
    Share,

    /// <summary>The weighted area of some classes, ha.</summary>
    Area,
}

/// <summary>What moving windows are asked for.</summary>
/// <param name="Map">The map.</param>
/// <param name="RadiusMetres">Radius of the window, m.</param>
/// <param name="Shape">Its shape and weights.</param>
/// <param name="Measure">What is told of it.</param>
/// <param name="Classes">Codes of the classes, for shares and areas; empty for means and sums of values.</param>
/// <param name="Out">The map that is written (.tif); null for none.</param>
public sealed record WindowRequest(
    MapRequest Map, double RadiusMetres, WindowShape Shape = WindowShape.Circle, WindowMeasure Measure = WindowMeasure.Mean, IReadOnlyCollection<long>? Classes = null, string? Out = null);

/// <summary>What the windows gave, over the whole map.</summary>
/// <param name="Map">The map.</param>
/// <param name="Cells">Cells with a value.</param>
/// <param name="NoDataCells">Cells without one.</param>
/// <param name="Least">Least value; null where no cell has one.</param>
/// <param name="Mean">Mean value; null where no cell has one.</param>
/// <param name="Greatest">Greatest value; null where no cell has one.</param>
public sealed record WindowResult(MapFile Map, long Cells, long NoDataCells, double? Least, double? Mean, double? Greatest);
