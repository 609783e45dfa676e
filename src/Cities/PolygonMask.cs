using Hedgerow.Cities.Layers;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>Cells of polygons: by their centres, or every cell that is touched.</summary>
public static class PolygonMask
{
    /// <summary>The cells whose centres lie in one of the polygons.</summary>
    /// <param name="polygons">Valid polygons in the frame's reference system; they may overlap.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><see cref="Cell.Yes"/> inside, else <see cref="Cell.No"/>.</returns>
    public static Grid<byte> ByCentre(IEnumerable<Geometry> polygons, GridFrame frame)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var mask = new Grid<byte>(frame);
        foreach (var polygon in polygons)
        {
            PolygonCells.Fill(polygon, mask, Cell.Yes);
        }

        return mask;
    }

    /// <summary>Every cell that a polygon or line touches, be it by a corner.</summary>
    /// <param name="geometries">Polygons or lines in the frame's reference system.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><see cref="Cell.Yes"/> where touched, else <see cref="Cell.No"/>.</returns>
    public static Grid<byte> Touched(IEnumerable<Geometry> geometries, GridFrame frame)
    {
        ArgumentNullException.ThrowIfNull(geometries);
        var mask = new Grid<byte>(frame);
        foreach (var geometry in geometries)
        {
            TouchedCells.Fill(geometry, mask, Cell.Yes);
        }

        return mask;
    }
}
