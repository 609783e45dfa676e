using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Maps.Rows;

/// <summary>Polygons as numbers: each cell has that of the first polygon that holds its centre, 0 where there is none. Read each row once: overlaps are counted as they are met.</summary>
internal sealed class UnitRows(IReadOnlyList<(MultiPolygon Shape, int Number)> units, GridFrame frame, RasterFrame own) : IRows<int>
{
    private readonly (byte[] Wkb, int Number, Envelope Box)[] burnt = [.. units.Select(unit => (unit.Shape.AsBinary(), unit.Number, unit.Shape.EnvelopeInternal))];
    private long overlap;

    /// <summary>Cells that lie in several polygons, as far as they were read.</summary>
    public long Overlap => Interlocked.Read(ref overlap);

    public GridFrame Frame => frame;

    public int BlockRows => Math.Clamp((1 << 20) / frame.Columns, 1, frame.Rows);

    public IRowReader<int> Open() => new Reader(this);

    private sealed class Reader(UnitRows rows) : IRowReader<int>
    {
        private int[] last = [];

        public void Read(int row, Span<int> cells)
        {
            var own = rows.Own;
            var part = own with { Top = own.Top - (row * own.CellHeight), Rows = cells.Length / own.Columns };
            var box = new Envelope(part.Left - own.CellWidth, part.Right + own.CellWidth, part.Bottom - own.CellHeight, part.Top + own.CellHeight);
            var here = rows.burnt.Where(unit => unit.Box.Intersects(box)).Select(unit => (unit.Wkb, unit.Number)).ToArray();
            if (last.Length < cells.Length)
            {
                last = new int[cells.Length];
            }

            // What is burnt last stands: once the first polygon, once the last.
            var other = last.AsSpan(0, cells.Length);
            cells.Clear();
            other.Clear();
            Rasterizer.Burn(part, here, allTouched: false, other);
            Array.Reverse(here);
            Rasterizer.Burn(part, here, allTouched: false, cells);
            var several = 0L;
            for (var i = 0; i < cells.Length; i++)
            {
                several += cells[i] != other[i] ? 1 : 0;
            }

            Interlocked.Add(ref rows.overlap, several);
        }

        public void Dispose()
        {
        }
    }

    private RasterFrame Own => own;
}
