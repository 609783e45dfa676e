using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;

namespace Hedgerow.Corridors.Tests.Kernels;

/// <summary>A small random map with sources of one to four cells, and its costs by the plainest of methods.</summary>
internal sealed class TinyMap
{
    public TinyMap(int seed)
    {
        var random = new Random(seed);
        Frame = new GridFrame(0, 0, random.Next(2) == 0 ? 10 : 7, 10, random.Next(3, 15), random.Next(3, 12));
        Resistance = new Grid<float>(Frame);
        Sources = new Grid<ushort>(Frame);
        for (var i = 0; i < Resistance.Cells.Length; i++)
        {
            Resistance.Cells[i] = random.Next(8) == 0 ? float.NaN : random.Next(1, random.Next(2) == 0 ? 4 : 40);
        }

        for (var tries = 0; tries < 12 && Count < 4; tries++)
        {
            var (column, row, wide, high) = (random.Next(Frame.Columns), random.Next(Frame.Rows), random.Next(1, 3), random.Next(1, 3));
            if (column + wide > Frame.Columns || row + high > Frame.Rows || Taken(column - 1, row - 1, column + wide, row + high))
            {
                continue;
            }

            Count++;
            for (var i = 0; i < wide * high; i++)
            {
                var (x, y) = (column + (i % wide), row + (i / wide));
                (Sources[x, y], Resistance[x, y]) = ((ushort)Count, random.Next(1, 3));
            }
        }

        Width = 0.5 + (random.Next(4) * random.Next(60));
        Costs = [.. Enumerable.Range(1, Count).Select(From)];
    }

    public GridFrame Frame { get; }

    public Grid<float> Resistance { get; }

    public Grid<ushort> Sources { get; }

    public int Count { get; }

    public double Width { get; }

    /// <summary>The cost of each cell from each source.</summary>
    public double[][] Costs { get; }

    public ResistanceMap Map => ResistanceMap.Of(Resistance);

    /// <summary>The least cost between two sources.</summary>
    public double Least(int one, int other) => Enumerable.Range(0, Sources.Cells.Length).Where(i => Sources.Cells[i] == other).Min(i => Costs[one - 1][i]);

    // Every step is tried until nothing gets cheaper.
    private double[] From(int source)
    {
        var costs = Sources.Cells.Select(s => s == source ? 0 : double.PositiveInfinity).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var at = 0; at < costs.Length; at++)
            {
                for (var k = 0; k < 9; k++)
                {
                    var (dx, dy) = ((k % 3) - 1, (k / 3) - 1);
                    var to = at + dx + (dy * Frame.Columns);
                    if (k == 4 || !Frame.Holds((at % Frame.Columns) + dx, (at / Frame.Columns) + dy) || float.IsNaN(Resistance.Cells[at]) || float.IsNaN(Resistance.Cells[to]))
                    {
                        continue;
                    }

                    var step = (Resistance.Cells[at] + Resistance.Cells[to]) / 2 * Math.Sqrt((dx * dx * Frame.CellWidth * Frame.CellWidth) + (dy * dy * Frame.CellHeight * Frame.CellHeight));
                    if (costs[at] + step < costs[to] * (1 - 1e-12))
                    {
                        (costs[to], changed) = (costs[at] + step, true);
                    }
                }
            }
        }

        return costs;
    }

    private bool Taken(int left, int top, int right, int bottom)
    {
        for (var y = Math.Max(0, top); y <= Math.Min(Frame.Rows - 1, bottom); y++)
        {
            for (var x = Math.Max(0, left); x <= Math.Min(Frame.Columns - 1, right); x++)
            {
                if (Sources[x, y] != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
