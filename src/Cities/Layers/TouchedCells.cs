using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Layers;

/// <summary>Every cell that a polygon or line touches, be it by a corner.</summary>
internal static class TouchedCells
{
    /// <summary>Sets the touched cells in a grid; cells outside it are left out.</summary>
    public static void Fill(Geometry geometry, Grid<byte> grid, byte value)
    {
        PolygonCells.Fill(geometry, grid, value);
        Outline(geometry, grid, value);
    }

    private static void Outline(Geometry geometry, Grid<byte> grid, byte value)
    {
        switch (geometry)
        {
            case LineString line:
                Follow(line.CoordinateSequence, grid, value);
                break;
            case Polygon { IsEmpty: false } polygon:
                Follow(polygon.Shell.CoordinateSequence, grid, value);
                foreach (var hole in polygon.Holes)
                {
                    Follow(hole.CoordinateSequence, grid, value);
                }

                break;
            case GeometryCollection many:
                foreach (var part in many.Geometries)
                {
                    Outline(part, grid, value);
                }

                break;
        }
    }

    private static void Follow(CoordinateSequence line, Grid<byte> grid, byte value)
    {
        var frame = grid.Frame;
        for (var i = 1; i < line.Count; i++)
        {
            Segment(
                (line.GetX(i - 1) - frame.Left) / frame.CellWidth,
                (frame.Top - line.GetY(i - 1)) / frame.CellHeight,
                (line.GetX(i) - frame.Left) / frame.CellWidth,
                (frame.Top - line.GetY(i)) / frame.CellHeight,
                grid,
                value);
        }
    }

    // Coordinates in cells: within each row that the segment meets it touches an unbroken stretch of columns.
    private static void Segment(double u0, double v0, double u1, double v1, Grid<byte> grid, byte value)
    {
        if (v0 > v1)
        {
            (u0, v0, u1, v1) = (u1, v1, u0, v0);
        }

        var (columns, rows) = (grid.Frame.Columns, grid.Frame.Rows);
        if (v1 < 0 || v0 > rows || Math.Max(u0, u1) < 0 || Math.Min(u0, u1) > columns)
        {
            return;
        }

        var lastRow = Math.Min(rows - 1, (int)Math.Floor(v1));
        for (var row = Math.Max(0, Below(v0)); row <= lastRow; row++)
        {
            var (from, to) = v0 < v1 ? (At(Math.Max(v0, row)), At(Math.Min(v1, row + 1))) : (u0, u1);
            var first = Math.Max(0, Below(Math.Min(from, to)));
            var last = Math.Min(columns - 1, (int)Math.Floor(Math.Max(from, to)));
            if (first <= last)
            {
                grid.Row(row)[first..(last + 1)].Fill(value);
            }
        }

        double At(double v) => u0 + ((u1 - u0) * ((v - v0) / (v1 - v0)));

        // The cell that ends exactly here is touched too.
        static int Below(double place) => (int)Math.Ceiling(place) - 1;
    }
}
