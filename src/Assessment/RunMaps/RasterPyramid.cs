using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>
/// Cuts a map of few classes into pictures: the finest tiles take the class of the cell under the middle of each pixel, coarser ones the class that most of the four pixels below have. Memory does not
/// grow with the map.
/// </summary>
internal sealed class RasterPyramid : IDisposable
{
    /// <summary>Pixels along a side of a tile.</summary>
    public const int Side = 256;

    // Places of a tile are transformed exactly at every sixteenth pixel and evenly between them: on the scale of a tile the two projections differ by far less than a pixel.
    private const int Step = 16;
    private const int Knots = (Side / Step) + 1;

    private readonly Grid<byte> cells;
    private readonly IReadOnlyList<ColorEntry> colors;
    private readonly SpatialReference web = SpatialReference.FromUserInput("EPSG:3857");
    private readonly SpatialReference own;
    private readonly CoordinateTransform toOwn;

    /// <summary>A map and its colours: colour 0 is clear.</summary>
    public RasterPyramid(Grid<byte> cells, string wkt, IReadOnlyList<ColorEntry> colors)
    {
        this.cells = cells;
        this.colors = colors;
        own = SpatialReference.FromUserInput(wkt);
        toOwn = new CoordinateTransform(web, own);
    }

    /// <summary>Writes all tiles over a box.</summary>
    public void Write(Extent square, int least, int most, TileFile file, CancellationToken cancel)
    {
        var range = Mercator.Tiles(square, least);
        for (var row = range.Top; row <= range.Bottom; row++)
        {
            for (var column = range.Left; column <= range.Right; column++)
            {
                Tile(square, least, column, row, most, file, cancel);
            }
        }
    }

    public void Dispose()
    {
        toOwn.Dispose();
        own.Dispose();
        web.Dispose();
    }

    private byte[]? Tile(Extent square, int zoom, int column, int row, int most, TileFile file, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var range = Mercator.Tiles(square, zoom);
        if (column < range.Left || column > range.Right || row < range.Top || row > range.Bottom)
        {
            return null;
        }

        byte[]? pixels;
        if (zoom == most)
        {
            pixels = Sampled(zoom, column, row);
        }
        else
        {
            var children = new byte[]?[4];
            for (var child = 0; child < 4; child++)
            {
                children[child] = Tile(square, zoom + 1, (2 * column) + (child & 1), (2 * row) + (child >> 1), most, file, cancel);
            }

            pixels = Merged(children);
        }

        if (pixels is not null)
        {
            file.Add(zoom, column, row, PngWriter.Encode(pixels, Side, Side, colors));
        }

        return pixels;
    }

    private byte[]? Sampled(int zoom, int column, int row)
    {
        var xs = new double[Knots * Knots];
        var ys = new double[Knots * Knots];
        var unit = 1.0 / ((double)Side * (1 << zoom));
        for (var k = 0; k < xs.Length; k++)
        {
            xs[k] = Mercator.MetresX((((double)column * Side) + (k % Knots * Step)) * unit);
            ys[k] = Mercator.MetresY((((double)row * Side) + (k / Knots * Step)) * unit);
        }

        Span<bool> placed = stackalloc bool[xs.Length];
        if (toOwn.Transform(xs, ys, placed) < xs.Length && placed.Contains(false))
        {
            return null;
        }

        var frame = cells.Frame;
        if (xs.Max() < frame.Left || xs.Min() > frame.Right || ys.Max() < frame.Bottom || ys.Min() > frame.Top)
        {
            return null;
        }

        var pixels = new byte[Side * Side];
        var any = false;
        for (var r = 0; r < Side; r++)
        {
            var (knotRow, down) = (r / Step, ((r % Step) + 0.5) / Step);
            for (var c = 0; c < Side; c++)
            {
                var (knot, across) = ((knotRow * Knots) + (c / Step), ((c % Step) + 0.5) / Step);
                var (at, to) = frame.CellAt(Between(xs, knot, across, down), Between(ys, knot, across, down));
                if (frame.Holds(at, to))
                {
                    var found = cells[at, to];
                    pixels[(r * Side) + c] = found;
                    any |= found != 0;
                }
            }
        }

        return any ? pixels : null;
    }

    private static double Between(double[] values, int knot, double across, double down)
    {
        var top = values[knot] + (across * (values[knot + 1] - values[knot]));
        var bottom = values[knot + Knots] + (across * (values[knot + Knots + 1] - values[knot + Knots]));
        return top + (down * (bottom - top));
    }

    private static byte[]? Merged(byte[]?[] children)
    {
        if (children.All(child => child is null))
        {
            return null;
        }

        const int half = Side / 2;
        var pixels = new byte[Side * Side];
        var any = false;
        for (var child = 0; child < 4; child++)
        {
            if (children[child] is not { } below)
            {
                continue;
            }

            var (left, top) = ((child & 1) * half, (child >> 1) * half);
            for (var r = 0; r < half; r++)
            {
                for (var c = 0; c < half; c++)
                {
                    var from = (2 * r * Side) + (2 * c);
                    var found = Most(below[from], below[from + 1], below[from + Side], below[from + Side + 1]);
                    pixels[((top + r) * Side) + left + c] = found;
                    any |= found != 0;
                }
            }
        }

        return any ? pixels : null;
    }

    // The class that most of four have; among equals the first in reading order.
    private static byte Most(byte a, byte b, byte c, byte d) =>
        a == b || a == c || a == d ? a
        : b == c || b == d ? b
        : c == d ? c
        : a;
}
