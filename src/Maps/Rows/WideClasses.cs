using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Rows;

/// <summary>A band of wider numbers as classes: one pass finds its values, which then stand in the order of their codes.</summary>
internal static class WideClasses
{
    private const int Most = 255;

    /// <summary>Whole numbers beyond this are not exact in a double.</summary>
    private const double Exact = 1L << 53;

    public static ClassMap Of(MapFile map, IReadOnlyCollection<long> extra, RunOptions options)
    {
        // NaN marks no data: every code of a wider type, 64 bits within 2^53, is exact in a double.
        var rows = map.Rows<double>(double.NaN);
        var hidden = extra.ToHashSet();
        var found = Find(map, rows, hidden, options);
        var codes = new long[256];
        var byteOf = new Dictionary<double, byte>();
        var next = 0;
        foreach (var code in found.Values)
        {
            codes[next] = code;
            byteOf[code] = (byte)next++;
        }

        var noData = (byte)Most;
        for (var free = next; free < 256; free++)
        {
            codes[free] = long.MaxValue;
        }

        return new ClassMap(new Coded(rows, byteOf, noData), codes, found.NoData ? noData : null);
    }

    private static (SortedSet<long> Values, bool NoData) Find(MapFile map, IRows<double> rows, HashSet<long> hidden, RunOptions options)
    {
        var values = new SortedSet<long>();
        var noData = false;
        var frame = map.Frame;
        var most = Math.Max(1, (1 << 20) / frame.Columns);
        var stride = map.BlockRows <= most ? most / map.BlockRows * map.BlockRows : most;
        var cells = new double[stride * frame.Columns];
        using var reader = rows.Open();
        for (var row = 0; row < frame.Rows; row += Math.Min(stride, frame.Rows - row))
        {
            options.Cancel.ThrowIfCancellationRequested();
            var piece = cells.AsSpan(0, Math.Min(stride, frame.Rows - row) * frame.Columns);
            reader.Read(row, piece);
            var last = double.NaN;
            for (var i = 0; i < piece.Length; i++)
            {
                var cell = piece[i];
                if (double.IsNaN(cell))
                {
                    noData = true;
                }
                else if (cell != last)
                {
                    last = cell;
                    if (cell != Math.Floor(cell) || Math.Abs(cell) > Exact)
                    {
                        throw NotWhole(map, cell, i % frame.Columns, row + (i / frame.Columns));
                    }

                    if (hidden.Contains((long)cell))
                    {
                        noData = true;
                    }
                    else if (values.Add((long)cell) && values.Count > Most)
                    {
                        throw TooMany(map, values);
                    }
                }
            }
        }

        return (values, noData);
    }

    private static MapException NotWhole(MapFile map, double cell, int column, int row) => new(
        map.Path,
        new Wording(
            Numbers($"{cell} in column {column}, row {row}: band {map.Band} ({map.Info.Type}) holds no classes"),
            Numbers($"第 {column} 列第 {row} 行的值为 {cell}：第 {map.Band} 波段({map.Info.Type})不是分类值")),
        new Wording(
            "whole numbers up to 2^53. Cut a measured quantity into classes first, such as with gdal_calc",
            "不超过 2^53 的整数。连续量请先分级，例如用 gdal_calc"));

    private static MapException TooMany(MapFile map, SortedSet<long> values) => new(
        map.Path,
        new Wording(
            Numbers($"more than {Most} classes in band {map.Band}: {values.Min} to {values.Max} and further"),
            Numbers($"第 {map.Band} 波段的类别超过 {Most} 个：{values.Min} 至 {values.Max} 等")),
        new Wording($"at most {Most} classes: is this a map of classes?", $"最多 {Most} 类：这是分类图吗？"));

    private static string Numbers(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The bytes of the classes.</summary>
    private sealed class Coded(IRows<double> rows, Dictionary<double, byte> byteOf, byte noData) : IRows<byte>
    {
        public GridFrame Frame => rows.Frame;

        public int BlockRows => rows.BlockRows;

        public IRowReader<byte> Open() => new Reader(rows.Open(), byteOf, noData);

        private sealed class Reader(IRowReader<double> reader, Dictionary<double, byte> byteOf, byte noData) : IRowReader<byte>
        {
            private double[] values = [];

            public void Read(int row, Span<byte> cells)
            {
                if (values.Length < cells.Length)
                {
                    values = new double[cells.Length];
                }

                reader.Read(row, values.AsSpan(0, cells.Length));
                var last = double.NaN;
                var code = noData;
                for (var i = 0; i < cells.Length; i++)
                {
                    if (values[i] != last)
                    {
                        last = values[i];
                        code = byteOf.TryGetValue(last, out var known) ? known : noData; // NaN and codes of no data
                    }

                    cells[i] = code;
                }
            }

            public void Dispose() => reader.Dispose();
        }
    }
}
