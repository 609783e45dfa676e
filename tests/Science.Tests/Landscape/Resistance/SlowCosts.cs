using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;

namespace Hedgerow.Science.Tests.Landscape.Resistance;

/// <summary>Cost distance word by word from its formula: edges are relaxed until nothing changes.</summary>
internal static class SlowCosts
{
    /// <summary>Costs and nearest sources; NaN where a cell cannot be entered.</summary>
    public static (double[] Costs, int[] Ids) Of(Grid<float> resistance, Grid<byte>? barriers, Steps steps, IReadOnlyCollection<CostSource> sources, double limit = double.PositiveInfinity)
    {
        var (columns, rows) = (resistance.Frame.Columns, resistance.Frame.Rows);
        var costs = new double[columns * rows];
        var ids = new int[columns * rows];
        bool Open(int x, int y) => x >= 0 && y >= 0 && x < columns && y < rows && resistance[x, y] > 0 && !Barred(x, y);
        bool Barred(int x, int y) => barriers is not null && x >= 0 && y >= 0 && x < columns && y < rows && barriers[x, y] != 0;
        for (var at = 0; at < costs.Length; at++)
        {
            costs[at] = Open(at % columns, at / columns) ? double.PositiveInfinity : double.NaN;
        }

        foreach (var source in sources.Where(source => Open(source.Column, source.Row)))
        {
            var at = (source.Row * columns) + source.Column;
            (costs[at], ids[at]) = (0, ids[at] == 0 ? source.Id : Math.Min(ids[at], source.Id));
        }

        for (var changed = true; changed;)
        {
            changed = false;
            for (var at = 0; at < costs.Length; at++)
            {
                var (x, y) = (at % columns, at / columns);
                for (var dy = -2; dy <= 2 && costs[at] < double.PositiveInfinity; dy++)
                {
                    for (var dx = -2; dx <= 2; dx++)
                    {
                        if (!Open(x + dx, y + dy) || Step(x, y, dx, dy) is not { } step || costs[at] + step > limit)
                        {
                            continue;
                        }

                        var to = ((y + dy) * columns) + x + dx;
                        var there = costs[at] + step;
                        if (there < costs[to] || (there == costs[to] && ids[at] < ids[to]))
                        {
                            (costs[to], ids[to], changed) = (there, ids[at], true);
                        }
                    }
                }
            }
        }

        return (costs, ids);

        double? Step(int x, int y, int dx, int dy)
        {
            var length = Math.Sqrt((dx * dx * resistance.Frame.CellWidth * resistance.Frame.CellWidth) + (dy * dy * resistance.Frame.CellHeight * resistance.Frame.CellHeight));
            var ends = (double)resistance[x, y] + resistance[x + dx, y + dy];
            switch (Math.Abs(dx), Math.Abs(dy))
            {
                case (0, 1) or (1, 0):
                    return ends * (length / 2);
                case (1, 1) when steps != Steps.Four && !(Barred(x + dx, y) && Barred(x, y + dy)):
                    return ends * (length / 2);
                case (1, 2) or (2, 1) when steps == Steps.Sixteen:
                    var (nearX, nearY) = Math.Abs(dx) == 2 ? (x + (dx / 2), y) : (x, y + (dy / 2));
                    var (farX, farY) = (x + dx - (nearX - x), y + dy - (nearY - y));
                    return Open(nearX, nearY) && Open(farX, farY) ? (ends + ((double)resistance[nearX, nearY] + resistance[farX, farY])) * (length / 4) : null;
                default:
                    return null;
            }
        }
    }
}
