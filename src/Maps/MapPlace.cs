using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>Where a map lies: in metres for computing, and in the units of its own reference system for files and coordinates.</summary>
/// <param name="Frame">In metres, north-up.</param>
/// <param name="Own">In the units of the reference system, north-up; outputs are written on it.</param>
/// <param name="Wkt">The reference system; null where the map has none.</param>
public sealed record MapPlace(GridFrame Frame, RasterFrame Own, string? Wkt)
{
    /// <summary>Coordinate of a place in the map's own reference system.</summary>
    /// <param name="column">Column, fractions allowed; 0 is the centre of the first one.</param>
    /// <returns>The coordinate.</returns>
    public double X(double column) => Own.Left + ((column + 0.5) * Own.CellWidth);

    /// <summary>Coordinate of a place in the map's own reference system.</summary>
    /// <param name="row">Row, fractions allowed; 0 is the centre of the first one.</param>
    /// <returns>The coordinate.</returns>
    public double Y(double row) => Own.Top - ((row + 0.5) * Own.CellHeight);

    /// <summary>Whether the cells of another map coincide with those of this one.</summary>
    /// <param name="other">The other map.</param>
    /// <returns>True when they do.</returns>
    public bool IsSame(MapPlace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Frame.Columns == other.Frame.Columns && Frame.Rows == other.Frame.Rows && Frame.WindowOf(other.Frame) is not null;
    }
}
