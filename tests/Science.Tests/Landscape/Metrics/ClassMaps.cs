using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Metrics;

namespace Hedgerow.Science.Tests.Landscape.Metrics;

/// <summary>Small maps of classes, and slow ways to find out about their patches.</summary>
internal static class ClassMaps
{
    public const byte None = 255;

    /// <summary>A map drawn with digits; ? is no data.</summary>
    public static Grid<byte> Drawn(double width, double height, params string[] rows) => new(
        new GridFrame(0, 1000, width, height, rows[0].Length, rows.Length),
        [.. rows.SelectMany(row => row.Select(sign => sign == '?' ? None : (byte)(sign - '0')))]);

    public static Grid<byte> Random(Random random, int columns, int rows, int classes, double width = 10, double height = 10, double noData = 0.1)
    {
        var grid = new Grid<byte>(new GridFrame(0, 1000, width, height, columns, rows));
        var clumped = random.NextDouble() * 0.8;
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var copied = i >= columns && random.NextDouble() < clumped ? grid.Cells[i - (random.Next(2) == 0 ? columns : 1)] : None;
            grid.Cells[i] = random.NextDouble() < noData ? None : copied != None ? copied : (byte)random.Next(classes);
        }

        return grid;
    }

    public static ClassMap Map(this Grid<byte> grid) => new(grid, null, None);

    /// <summary>Patch of each cell, from 0 in row-major order of first cells; -1 for no data.</summary>
    public static int[,] Labels(Grid<byte> grid, Neighbours neighbours)
    {
        var frame = grid.Frame;
        var labels = new int[frame.Rows, frame.Columns];
        var next = 1;
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                if (labels[row, column] == 0 && grid[column, row] != None)
                {
                    Flood(grid, labels, row, column, next++, neighbours);
                }
            }
        }

        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                labels[row, column]--;
            }
        }

        return labels;
    }

    public static List<(int Row, int Column)>[] Cells(int[,] labels)
    {
        var cells = new List<(int, int)>[labels.Cast<int>().Append(-1).Max() + 1];
        for (var row = 0; row < labels.GetLength(0); row++)
        {
            for (var column = 0; column < labels.GetLength(1); column++)
            {
                if (labels[row, column] >= 0)
                {
                    (cells[labels[row, column]] ??= []).Add((row, column));
                }
            }
        }

        return cells;
    }

    public static Dictionary<(MetricLevel Level, long? Class, int? Patch, string Metric), double?> Values(this MetricTable table) =>
        table.Rows.ToDictionary(row => (row.Level, row.Class, row.Patch, row.Metric.Key), row => row.Value.IsDefined ? row.Value.Value : (double?)null);

    private static void Flood(Grid<byte> grid, int[,] labels, int row, int column, int label, Neighbours neighbours)
    {
        var kind = grid[column, row];
        var open = new Stack<(int Row, int Column)>([(row, column)]);
        while (open.TryPop(out var cell))
        {
            if (!grid.Frame.Holds(cell.Column, cell.Row) || labels[cell.Row, cell.Column] != 0 || grid[cell.Column, cell.Row] != kind)
            {
                continue;
            }

            labels[cell.Row, cell.Column] = label;
            for (var down = -1; down <= 1; down++)
            {
                for (var across = -1; across <= 1; across++)
                {
                    if (neighbours == Neighbours.Eight || down == 0 || across == 0)
                    {
                        open.Push((cell.Row + down, cell.Column + across));
                    }
                }
            }
        }
    }
}
