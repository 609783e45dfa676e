using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Layers;

/// <summary>
/// The cells whose centres lie in a polygon: each row is cut along the line through its centres, by the even-odd rule. A centre on an
/// edge belongs to one side only, so that polygons which share an edge never share a cell.
/// </summary>
internal static class PolygonCells
{
    /// <summary>Sets the cells of a polygon (holes and parts included) in a grid; cells outside the grid are left out.</summary>
    public static void Fill<T>(Geometry polygon, Grid<T> grid, T value)
        where T : unmanaged =>
        Runs(polygon, grid.Frame, (row, first, end) => grid.Row(row)[first..end].Fill(value));

    /// <summary>Reports the cells of a polygon as runs: row, first column, column after the last; rows from north to south.</summary>
    public static void Runs(Geometry polygon, GridFrame frame, Action<int, int, int> run)
    {
        var edges = Edges(polygon, frame, out var crossings);
        if (edges.Count == 0)
        {
            return;
        }

        // Crossings of each row stand together: starts[row] is the place of its first.
        var starts = new int[frame.Rows + 1];
        for (var row = 0; row < frame.Rows; row++)
        {
            starts[row + 1] = starts[row] + crossings[row];
        }

        var xs = new double[starts[^1]];
        var next = starts.AsSpan(0, frame.Rows).ToArray();
        foreach (var (x, slope, top, firstRow, endRow) in edges)
        {
            for (var row = firstRow; row < endRow; row++)
            {
                xs[next[row]++] = x + (slope * (top - frame.Y(row)));
            }
        }

        for (var row = 0; row < frame.Rows; row++)
        {
            var line = xs.AsSpan(starts[row]..starts[row + 1]);
            line.Sort();
            for (var i = 0; i + 1 < line.Length; i += 2)
            {
                var first = Math.Max(0, FirstCentre(line[i], frame));
                var end = Math.Min(frame.Columns, FirstCentre(line[i + 1], frame));
                if (first < end)
                {
                    run(row, first, end);
                }
            }
        }
    }

    // The first column whose centre lies at x or east of it.
    private static int FirstCentre(double x, GridFrame frame) =>
        (int)Math.Clamp(Math.Ceiling(((x - frame.Left) / frame.CellWidth) - 0.5), -1, frame.Columns + 1L);

    // The first row whose centre lies below y, or on it.
    private static int FirstRow(double y, GridFrame frame) =>
        (int)Math.Clamp(Math.Ceiling(((frame.Top - y) / frame.CellHeight) - 0.5), 0, frame.Rows);

    private static List<(double X, double Slope, double Top, int FirstRow, int EndRow)> Edges(Geometry polygon, GridFrame frame, out int[] crossings)
    {
        var edges = new List<(double, double, double, int, int)>();
        crossings = new int[frame.Rows];
        for (var part = 0; part < polygon.NumGeometries; part++)
        {
            if (polygon.GetGeometryN(part) is Polygon { IsEmpty: false } one && Meets(one.EnvelopeInternal, frame))
            {
                Add(one.Shell.CoordinateSequence, frame, edges, crossings);
                foreach (var hole in one.Holes)
                {
                    Add(hole.CoordinateSequence, frame, edges, crossings);
                }
            }
        }

        return edges;
    }

    private static bool Meets(Envelope box, GridFrame frame) =>
        box.MinX <= frame.Right && box.MaxX >= frame.Left && box.MinY <= frame.Top && box.MaxY >= frame.Bottom;

    private static void Add(
        CoordinateSequence ring, GridFrame frame, List<(double X, double Slope, double Top, int FirstRow, int EndRow)> edges, int[] crossings)
    {
        for (var i = 1; i < ring.Count; i++)
        {
            var (x0, y0, x1, y1) = (ring.GetX(i - 1), ring.GetY(i - 1), ring.GetX(i), ring.GetY(i));
            if (y0 < y1)
            {
                (x0, y0, x1, y1) = (x1, y1, x0, y0);
            }

            // Now the edge runs downwards; it owns the rows from its upper end (inclusive) to its lower end (exclusive).
            var (first, end) = (FirstRow(y0, frame), FirstRow(y1, frame));
            if (first < end)
            {
                edges.Add((x0, (x1 - x0) / (y0 - y1), y0, first, end));
                for (var row = first; row < end; row++)
                {
                    crossings[row]++;
                }
            }
        }
    }
}
