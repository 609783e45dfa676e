using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Tests.Grids;

/// <summary>Small maps of classes for tests, drawn or at random; and the same map read in another way.</summary>
internal static class ClassMaps
{
    public const byte NoData = 9;

    /// <summary>A map drawn with digits; 9 is no data.</summary>
    public static ClassMap Drawn(double width, double height, params string[] rows) => new(
        new Grid<byte>(new GridFrame(1000, 2000, width, height, rows[0].Length, rows.Length), [.. rows.SelectMany(row => row.Select(sign => (byte)(sign - '0')))]), null, NoData);

    public static ClassMap Drawn(params string[] rows) => Drawn(10, 10, rows);

    /// <summary>A map of noise, with smoother stretches, of any small size.</summary>
    public static Grid<byte> Random(Random random, int mostColumns = 12, int mostRows = 12)
    {
        var frame = new GridFrame(0, 0, random.Next(1, 4) * 5, random.Next(1, 4) * 5, random.Next(1, mostColumns + 1), random.Next(1, mostRows + 1));
        var grid = new Grid<byte>(frame);
        var classes = random.Next(1, 5);
        var calm = random.NextDouble();
        var noData = random.Next(3) == 0 ? 0 : random.NextDouble() * 0.5;
        for (var cell = 0; cell < grid.Cells.Length; cell++)
        {
            var before = random.NextDouble() < calm && cell > 0 ? grid.Cells[cell - 1] : (byte)random.Next(classes);
            grid.Cells[cell] = random.NextDouble() < noData ? NoData : before;
        }

        return grid;
    }

    /// <summary>Squares of a board, or stripes along a diagonal.</summary>
    public static Grid<byte> Pattern(int columns, int rows, Func<int, int, int> state)
    {
        var grid = new Grid<byte>(new GridFrame(0, 0, 10, 20, columns, rows));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                grid[column, row] = (byte)state(column, row);
            }
        }

        return grid;
    }

    /// <summary>A map with its columns in the opposite order.</summary>
    public static Grid<byte> Mirrored(Grid<byte> map)
    {
        var turned = new Grid<byte>(map.Frame);
        for (var row = 0; row < map.Frame.Rows; row++)
        {
            for (var column = 0; column < map.Frame.Columns; column++)
            {
                turned[map.Frame.Columns - 1 - column, row] = map[column, row];
            }
        }

        return turned;
    }

    /// <summary>A map turned by a quarter: columns become rows, the cell's width its height.</summary>
    public static Grid<byte> Turned(Grid<byte> map)
    {
        var (columns, rows) = (map.Frame.Columns, map.Frame.Rows);
        var turned = new Grid<byte>(map.Frame with { Columns = rows, Rows = columns, CellWidth = map.Frame.CellHeight, CellHeight = map.Frame.CellWidth });
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[rows - 1 - row, column] = map[column, row];
            }
        }

        return turned;
    }

    public static ClassMap Of(Grid<byte> grid) => new(grid, null, NoData);
}
