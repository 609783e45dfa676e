using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Rows;

/// <summary>Shapes of a vector file as rows of ids: every cell that a shape touches; 0 elsewhere. Where several touch a cell the smallest id stays.</summary>
/// <param name="place">Where the cells lie.</param>
/// <param name="shapes">The shapes in the reference system of the cells, with ids from 1.</param>
internal sealed class BurntRows(MapPlace place, IReadOnlyList<(byte[] Wkb, int Id)> shapes) : IRows<int>
{
    private readonly (byte[] Wkb, int Value)[] order = [.. shapes.OrderByDescending(shape => shape.Id)];

    /// <inheritdoc />
    public GridFrame Frame => place.Frame;

    /// <inheritdoc />
    public int BlockRows => Math.Clamp((1 << 24) / place.Frame.Columns, 1, place.Frame.Rows);

    /// <inheritdoc />
    public IRowReader<int> Open() => new Reader(this);

    private sealed class Reader(BurntRows owner) : IRowReader<int>
    {
        public void Read(int row, Span<int> cells)
        {
            var own = owner.order;
            var frame = Part(row, cells.Length);
            cells.Clear();
            Rasterizer.Burn(frame, own, allTouched: true, cells);
        }

        public void Dispose()
        {
        }

        private RasterFrame Part(int row, int cells)
        {
            var whole = owner.Own;
            return whole with { Top = whole.Top - (row * whole.CellHeight), Rows = cells / whole.Columns };
        }
    }

    private RasterFrame Own => place.Own;
}
