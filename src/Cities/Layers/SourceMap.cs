using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Layers;

/// <summary>
/// Tells for every cell of a working frame which cell of a raster holds its centre (nearest neighbour). On the raster's own cells it
/// counts; otherwise every 16th centre is projected exactly and those between are interpolated, which is off by centimetres at most.
/// </summary>
internal sealed class SourceMap
{
    private const int Step = 16;
    private const int Nowhere = -1;

    private readonly GridFrame frame;
    private readonly int columnOffset;
    private readonly int rowOffset;
    private readonly double[]? nodeColumns;
    private readonly double[]? nodeRows;
    private readonly int nodesAcross;

    private SourceMap(GridFrame frame, int columnOffset, int rowOffset, GridWindow window)
    {
        this.frame = frame;
        this.columnOffset = columnOffset;
        this.rowOffset = rowOffset;
        Window = window;
    }

    private SourceMap(GridFrame frame, double[] nodeColumns, double[] nodeRows, int nodesAcross, GridWindow window)
    {
        this.frame = frame;
        this.nodeColumns = nodeColumns;
        this.nodeRows = nodeRows;
        this.nodesAcross = nodesAcross;
        Window = window;
    }

    /// <summary>The cells of the raster that are needed.</summary>
    public GridWindow Window { get; }

    /// <summary>Makes the map; null when the raster does not reach the frame.</summary>
    public static SourceMap? Of(GridFrame frame, string wkt, GridFrame source, string sourceWkt)
    {
        using var from = SpatialReference.FromUserInput(wkt);
        using var to = SpatialReference.FromUserInput(sourceWkt);
        return from.IsSame(to) && Aligned(frame, source) is { } offset
            ? Direct(frame, source, offset)
            : Projected(frame, source, from, to);
    }

    /// <summary>The places in <see cref="Window"/> (row-major) of the cells that hold the centres of one row; -1 beyond the raster.</summary>
    public void Row(int row, Span<int> places)
    {
        if (nodeColumns is null || nodeRows is null)
        {
            DirectRow(row, places);
            return;
        }

        var (node, part) = (row / Step, row % Step / (double)Step);
        var upper = node * nodesAcross;
        var lower = upper + nodesAcross;
        for (var start = 0; start < frame.Columns; start += Step)
        {
            var left = start / Step;
            var (c0, r0) = Between(upper + left, lower + left, part);
            var (c1, r1) = Between(upper + left + 1, lower + left + 1, part);
            var (dc, dr) = ((c1 - c0) / Step, (r1 - r0) / Step);
            var end = Math.Min(Step, frame.Columns - start);
            for (var i = 0; i < end; i++)
            {
                places[start + i] = Place(Math.Floor(c0 + (i * dc)), Math.Floor(r0 + (i * dr)));
            }
        }
    }

    private static (int Columns, int Rows)? Aligned(GridFrame frame, GridFrame source)
    {
        const double Slack = 1e-6;
        var (dc, dr) = ((frame.Left - source.Left) / source.CellWidth, (source.Top - frame.Top) / source.CellHeight);
        var same = Math.Abs((frame.CellWidth / source.CellWidth) - 1) < Slack / frame.Columns
            && Math.Abs((frame.CellHeight / source.CellHeight) - 1) < Slack / frame.Rows;
        return same && Math.Abs(dc - Math.Round(dc)) < 1e-3 && Math.Abs(dr - Math.Round(dr)) < 1e-3 ? ((int)Math.Round(dc), (int)Math.Round(dr)) : null;
    }

    private static SourceMap? Direct(GridFrame frame, GridFrame source, (int Columns, int Rows) offset)
    {
        var (first, end) = (Math.Max(0, offset.Columns), Math.Min((long)source.Columns, (long)offset.Columns + frame.Columns));
        var (top, bottom) = (Math.Max(0, offset.Rows), Math.Min((long)source.Rows, (long)offset.Rows + frame.Rows));
        return first < end && top < bottom
            ? new SourceMap(frame, offset.Columns, offset.Rows, new GridWindow(first, top, (int)(end - first), (int)(bottom - top)))
            : null;
    }

    private static SourceMap? Projected(GridFrame frame, GridFrame source, SpatialReference from, SpatialReference to)
    {
        var (across, down) = ((frame.Columns / Step) + 2, (frame.Rows / Step) + 2);
        var (xs, ys) = (new double[across * down], new double[across * down]);
        for (var node = 0; node < xs.Length; node++)
        {
            xs[node] = frame.X(node % across * Step);
            ys[node] = frame.Y(node / across * Step);
        }

        using (var transform = new CoordinateTransform(from, to))
        {
            transform.Transform(xs, ys);
        }

        var (minColumn, minRow, maxColumn, maxRow) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var node = 0; node < xs.Length; node++)
        {
            (xs[node], ys[node]) = ((xs[node] - source.Left) / source.CellWidth, (source.Top - ys[node]) / source.CellHeight);
            if (double.IsFinite(xs[node] + ys[node]))
            {
                (minColumn, maxColumn) = (Math.Min(minColumn, xs[node]), Math.Max(maxColumn, xs[node]));
                (minRow, maxRow) = (Math.Min(minRow, ys[node]), Math.Max(maxRow, ys[node]));
            }
        }

        // One cell more on each side, for the bend between nodes.
        var (first, top) = ((int)Math.Clamp(minColumn - 1, 0, source.Columns), (int)Math.Clamp(minRow - 1, 0, source.Rows));
        var (end, bottom) = ((int)Math.Clamp(maxColumn + 2, 0, source.Columns), (int)Math.Clamp(maxRow + 2, 0, source.Rows));
        return first < end && top < bottom
            ? new SourceMap(frame, xs, ys, across, new GridWindow(first, top, end - first, bottom - top))
            : null;
    }

    private void DirectRow(int row, Span<int> places)
    {
        places.Fill(Nowhere);
        var inWindow = row + rowOffset - Window.Row;
        if (inWindow < 0 || inWindow >= Window.Rows)
        {
            return;
        }

        var first = Window.Column - columnOffset;
        var place = inWindow * Window.Columns;
        for (var i = 0; i < Window.Columns; i++)
        {
            places[first + i] = place + i;
        }
    }

    private (double Column, double Row) Between(int upper, int lower, double part) =>
        (nodeColumns![upper] + ((nodeColumns[lower] - nodeColumns[upper]) * part), nodeRows![upper] + ((nodeRows[lower] - nodeRows[upper]) * part));

    // A place that could not be projected is not a number, and fails every comparison.
    private int Place(double column, double row) =>
        column >= Window.Column && column < Window.Column + Window.Columns && row >= Window.Row && row < Window.Row + Window.Rows
            ? (((int)row - Window.Row) * Window.Columns) + ((int)column - Window.Column)
            : Nowhere;
}
