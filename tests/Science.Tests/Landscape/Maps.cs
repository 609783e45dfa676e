using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Tests.Landscape;

/// <summary>Small maps for tests: drawn by hand or at random.</summary>
internal static class Maps
{
    /// <summary>A map drawn with # (Yes), . (No) and ? (no data); | stands for a barrier, which is No here.</summary>
    public static Grid<byte> Drawn(double width, double height, params string[] rows) =>
        From(width, height, rows, sign => sign switch { '#' => Cell.Yes, '?' => Cell.NoData, _ => Cell.No });

    public static Grid<byte> Drawn(params string[] rows) => Drawn(10, 10, rows);

    /// <summary>The barriers of a drawn map.</summary>
    public static Grid<byte> Barriers(double width, double height, params string[] rows) =>
        From(width, height, rows, sign => sign == '|' ? Cell.Yes : Cell.No);

    public static Grid<byte> Barriers(params string[] rows) => Barriers(10, 10, rows);

    public static Grid<byte> Random(Random random, int columns, int rows, double width, double height, double share, double noData = 0)
    {
        var grid = new Grid<byte>(new GridFrame(1000, 2000, width, height, columns, rows));
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            grid.Cells[i] = random.NextDouble() < noData ? Cell.NoData : random.NextDouble() < share ? Cell.Yes : Cell.No;
        }

        return grid;
    }

    private static Grid<byte> From(double width, double height, string[] rows, Func<char, byte> state) =>
        new(new GridFrame(1000, 2000, width, height, rows[0].Length, rows.Length), [.. rows.SelectMany(row => row.Select(state))]);
}
