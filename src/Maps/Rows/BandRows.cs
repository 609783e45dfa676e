using System.Runtime.InteropServices;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

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
        private readonly Dataset file = Opened(map);
        private readonly bool masked = whereNoData is not null && (map.Info.NoData is not null || map.Info.HasMask || map.Info.Type is BandType.Float32 or BandType.Float64);
        private byte[] mask = [];

        private static Wording Whole => new(
            "a file that is whole: it may be cut off or damaged. Copy or download it again; 'gdalinfo -checksum' shows whether it can be read to its end",
            "完整的文件：该文件可能被截断或已损坏。请重新复制或下载；可用 gdalinfo -checksum 检查能否完整读取");

        public void Read(int row, Span<T> cells)
        {
            var (columns, rows) = (map.Frame.Columns, cells.Length / map.Frame.Columns);
            var first = southUp ? map.Frame.Rows - row - rows : row;
            try
            {
                file.ReadBand(map.Band, 0, first, columns, rows, cells);
                if (masked)
                {
                    Hide(first, rows, cells);
                }
            }
            catch (GdalException failure)
            {
                throw new MapException(
                    map.Path,
                    new Wording($"rows {first} to {first + rows - 1} of band {map.Band} cannot be read: {failure.Message}", $"第 {map.Band} 波段第 {first} 至 {first + rows - 1} 行无法读取：{failure.Message}"),
                    Whole);
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

        private static Dataset Opened(MapFile map)
        {
            try
            {
                return Dataset.OpenRaster(map.Path, 1);
            }
            catch (GdalException failure)
            {
                // It was opened before: it has been moved, replaced or locked since.
                throw new MapException(map.Path, new Wording($"it can no longer be opened: {failure.Message}", $"已无法再次打开：{failure.Message}"), Whole);
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
