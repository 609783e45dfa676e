using Hedgerow.Science.Grids;

namespace Hedgerow.Corridors.Sources;

/// <summary>A place inside each source for its number on the map: of its cells the one nearest to their centroid.</summary>
internal static class SourceMiddles
{
    public static (double X, double Y)[] Of(Grid<ushort> map, int count)
    {
        var frame = map.Frame;
        var (xs, ys, cells) = (new double[count + 1], new double[count + 1], new long[count + 1]);
        Each(map, (column, row, source) =>
        {
            xs[source] += column;
            ys[source] += row;
            cells[source]++;
        });
        var best = new (double Distance, int Column, int Row)[count + 1];
        Array.Fill(best, (double.PositiveInfinity, 0, 0));
        Each(map, (column, row, source) =>
        {
            var (dx, dy) = (column - (xs[source] / cells[source]), row - (ys[source] / cells[source]));
            var distance = (dx * dx) + (dy * dy);
            if (distance < best[source].Distance)
            {
                best[source] = (distance, column, row);
            }
        });
        return [.. best.Skip(1).Select(b => (frame.X(b.Column), frame.Y(b.Row)))];
    }

    private static void Each(Grid<ushort> map, Action<int, int, int> work)
    {
        for (var row = 0; row < map.Frame.Rows; row++)
        {
            var line = map.Row(row);
            for (var column = line.IndexOfAnyExcept((ushort)0); column >= 0 && column < line.Length; column++)
            {
                if (line[column] != 0)
                {
                    work(column, row, line[column]);
                }
            }
        }
    }
}
