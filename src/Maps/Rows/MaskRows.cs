using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Maps.Rows;

/// <summary>Shapes as rows of a mask, burnt when they are read: memory by the rows asked for.</summary>
/// <param name="shapes">The shapes, in the reference system of the map.</param>
/// <param name="frame">The rows in metres.</param>
/// <param name="own">The same rows in the units of the reference system.</param>
/// <param name="allTouched">True for every cell that a shape touches, false for cells whose centre a polygon holds.</param>
internal sealed class MaskRows(IReadOnlyList<Geometry> shapes, GridFrame frame, RasterFrame own, bool allTouched) : IRows<byte>
{
    private readonly (byte[] Wkb, Envelope Box)[] burnt = [.. shapes.Select(shape => (shape.AsBinary(), shape.EnvelopeInternal))];

    /// <inheritdoc />
    public GridFrame Frame => frame;

    /// <inheritdoc />
    public int BlockRows => Math.Clamp((1 << 22) / frame.Columns, 1, frame.Rows);

    /// <inheritdoc />
    public IRowReader<byte> Open() => new Reader(this);

    private void Read(int row, Span<byte> cells)
    {
        var rows = cells.Length / frame.Columns;
        var part = own with { Top = own.Top - (row * own.CellHeight), Rows = rows };
        cells.Clear();

        // A shape's touch is judged with a cell to spare.
        var box = new Envelope(part.Left - own.CellWidth, part.Right + own.CellWidth, part.Bottom - own.CellHeight, part.Top + own.CellHeight);
        Rasterizer.Burn(part, burnt.Where(shape => shape.Box.Intersects(box)).Select(shape => shape.Wkb), Cell.Yes, allTouched, cells);
    }

    private sealed class Reader(MaskRows rows) : IRowReader<byte>
    {
        public void Read(int row, Span<byte> cells) => rows.Read(row, cells);

        public void Dispose()
        {
        }
    }
}
