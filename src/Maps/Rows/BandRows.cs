using System.Runtime.InteropServices;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps.Rows;

/// <summary>A band as rows; each reader has the file open for itself.</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
/// <param name="map">The map.</param>
/// <param name="southUp">Whether the file's first row is the southernmost.</param>
/// <param name="whereNoData">What stands in cells of no data; null to leave them.</param>
internal sealed class BandRows<T>(MapFile map, bool southUp, T? whereNoData) : IRows<T>
    where T : unmanaged
{
    /// <inheritdoc />
    public GridFrame Frame => map.Frame;

    /// <inheritdoc />
    public int BlockRows => map.BlockRows;

    /// <inheritdoc />
    public IRowReader<T> Open() => new Reader(map, southUp, whereNoData);

    private sealed class Reader(MapFile map, bool southUp, T? whereNoData) : IRowReader<T>
    {
        private readonly Dataset file = Dataset.OpenRaster(map.Path, 1);
        private readonly bool masked = whereNoData is not null && (map.Info.NoData is not null || map.Info.HasMask || map.Info.Type is BandType.Float32 or BandType.Float64);
        private byte[] mask = [];

        public void Read(int row, Span<T> cells)
        {
            var (columns, rows) = (map.Frame.Columns, cells.Length / map.Frame.Columns);
            var first = southUp ? map.Frame.Rows - row - rows : row;
            file.ReadBand(map.Band, 0, first, columns, rows, cells);
            if (masked)
            {
                Hide(first, rows, cells);
            }

            if (southUp)
            {
                Turn(cells, columns);
            }
        }

        public void Dispose() => file.Dispose();

        private void Hide(int first, int rows, Span<T> cells)
        {
            var wanted = whereNoData!.Value;
            if (map.Info.NoData is not null || map.Info.HasMask)
            {
                if (mask.Length < cells.Length)
                {
                    mask = new byte[cells.Length];
                }

                var valid = mask.AsSpan(0, cells.Length);
                file.ReadMask(map.Band, 0, first, map.Frame.Columns, rows, valid);
                for (var i = valid.IndexOf((byte)0); i >= 0 && i < valid.Length; i++)
                {
                    if (valid[i] == 0)
                    {
                        cells[i] = wanted;
                    }
                }
            }

            // A cell that is no number holds no data, whatever the file declares.
            if (typeof(T) == typeof(float))
            {
                foreach (ref var cell in MemoryMarshal.Cast<T, float>(cells))
                {
                    cell = float.IsNaN(cell) ? (float)(object)wanted : cell;
                }
            }
            else if (typeof(T) == typeof(double))
            {
                foreach (ref var cell in MemoryMarshal.Cast<T, double>(cells))
                {
                    cell = double.IsNaN(cell) ? (double)(object)wanted : cell;
                }
            }
        }

        private static void Turn(Span<T> cells, int columns)
        {
            for (int top = 0, bottom = cells.Length - columns; top < bottom; top += columns, bottom -= columns)
            {
                for (var column = 0; column < columns; column++)
                {
                    (cells[top + column], cells[bottom + column]) = (cells[bottom + column], cells[top + column]);
                }
            }
        }
    }
}
