using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Assessment.Measures;

/// <summary>Polygons laid on the cells of a grid.</summary>
internal static class BurntPolygons
{
    /// <summary>Every cell that a polygon touches.</summary>
    public static Grid<byte> Touched(GridFrame frame, IReadOnlyList<Geometry> polygons) => On(frame, polygons, allTouched: true);

    /// <summary>Every cell whose centre a polygon holds.</summary>
    public static Grid<byte> Centred(GridFrame frame, IReadOnlyList<Geometry> polygons) => On(frame, polygons, allTouched: false);

    private static Grid<byte> On(GridFrame frame, IReadOnlyList<Geometry> polygons, bool allTouched)
    {
        var grid = new Grid<byte>(frame);
        var writer = new WKBWriter();
        Rasterizer.Burn(
            new RasterFrame(frame.Left, frame.Top, frame.CellWidth, frame.CellHeight, frame.Columns, frame.Rows),
            polygons.Where(p => !p.IsEmpty).Select(writer.Write),
            Cell.Yes,
            allTouched,
            grid.Cells);
        return grid;
    }
}
