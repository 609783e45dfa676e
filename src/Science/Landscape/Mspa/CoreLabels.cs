using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>
/// Which core each core cell belongs to and which one each rim cell lies nearest to; on the way it parts perforation from edge. A hole of
/// a core is a piece of its complement that the core surrounds.
/// </summary>
internal sealed class CoreLabels
{
    /// <summary>A rim cell that lies equally near to several cores.</summary>
    public const int Several = int.MaxValue;

    private readonly Grid<byte> map;
    private readonly (int Across, int Down, double Squared)[] offsets;

    private CoreLabels(Grid<byte> map, Grid<int> label, (int, int, double)[] offsets) => (this.map, Label, this.offsets) = (map, label, offsets);

    /// <summary>Number of the core, from 1, of core and rim cells; others hold what their own work leaves there.</summary>
    public Grid<int> Label { get; }

    public static CoreLabels Of(Grid<byte> map, Neighbours touching, double reach, RunOptions run)
    {
        var frame = map.Frame;
        var label = new Grid<int>(frame);
        var mask = new Grid<byte>(frame);
        Paint(label, Masked(mask, map, wanted: true, run), touching, 1, run);
        var complement = Paint(label, Masked(mask, map, wanted: false, run), touching == Neighbours.Eight ? Neighbours.Four : Neighbours.Eight, -1, run);
        var around = Surrounding(complement, label);
        var labels = new CoreLabels(map, label, Offsets(frame, reach));
        Parallel.For(0, frame.Rows, run.Parallel, row => labels.MarkRow(row, around));
        return labels;
    }

    /// <summary>The nearest cores of a rim cell, each once.</summary>
    public void Nearest(int column, int row, List<int> found)
    {
        found.Clear();
        var near = double.PositiveInfinity;
        foreach (var (across, down, squared) in offsets)
        {
            if (squared > near)
            {
                return;
            }

            var (x, y) = (column + across, row + down);
            if (map.Frame.Holds(x, y) && map[x, y] == (byte)PatternClass.Core)
            {
                near = squared * (1 + 1e-9);
                if (!found.Contains(Label[x, y]))
                {
                    found.Add(Label[x, y]);
                }
            }
        }
    }

    private static Grid<byte> Masked(Grid<byte> mask, Grid<byte> map, bool wanted, RunOptions run)
    {
        Parallel.For(0, map.Frame.Rows, run.Parallel, row =>
        {
            var from = map.Row(row);
            var to = mask.Row(row);
            for (var column = 0; column < to.Length; column++)
            {
                to[column] = (from[column] == (byte)PatternClass.Core) == wanted ? Cell.Yes : Cell.No;
            }
        });
        return mask;
    }

    private static Patches Paint(Grid<int> label, Grid<byte> mask, Neighbours touching, int sign, RunOptions run)
    {
        var patches = Patches.Of(mask, null, touching, run.Cancel);
        var runs = patches.Runs;
        Parallel.For(0, label.Frame.Rows, run.Parallel, row =>
        {
            for (var i = runs.RowStart[row]; i < runs.RowStart[row + 1]; i++)
            {
                label.Row(row)[runs.First[i]..runs.End[i]].Fill(sign * (patches.PatchOfRun[i] + 1));
            }
        });
        return patches;
    }

    /// <summary>The core around each piece of the complement, 0 for those that reach the border: what stands left of its first cell.</summary>
    private static int[] Surrounding(Patches complement, Grid<int> label)
    {
        var frame = label.Frame;
        var around = new int[complement.Count];
        for (var piece = 0; piece < around.Length; piece++)
        {
            var box = complement[piece].Box;
            var first = complement[piece].FirstCell;
            around[piece] = box.Row == 0 || box.Column == 0 || box.Row + box.Rows == frame.Rows || box.Column + box.Columns == frame.Columns
                ? 0
                : label.Cells[first - 1];
        }

        return around;
    }

    private static (int, int, double)[] Offsets(GridFrame frame, double reach)
    {
        var (right, down) = ((int)Math.Min(reach / frame.CellWidth, frame.Columns), (int)Math.Min(reach / frame.CellHeight, frame.Rows));
        var all = new List<(int, int, double)>();
        for (var y = -down; y <= down; y++)
        {
            for (var x = -right; x <= right; x++)
            {
                var squared = (x * frame.CellWidth * x * frame.CellWidth) + (y * frame.CellHeight * y * frame.CellHeight);
                if (squared <= reach * reach * (1 + 1e-6))
                {
                    all.Add((x, y, squared));
                }
            }
        }

        return [.. all.OrderBy(offset => offset.Item3)];
    }

    private void MarkRow(int row, int[] around)
    {
        var found = new List<int>();
        var cells = map.Row(row);
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] != (byte)PatternClass.Edge && cells[column] != (byte)PatternClass.Perforation)
            {
                continue;
            }

            Nearest(column, row, found);
            var surrounding = around[-Label[column, row] - 1];
            Label[column, row] = found.Count == 1 ? found[0] : Several;
            if (surrounding > 0 && found.Count == 1 && found[0] == surrounding)
            {
                cells[column] = (byte)PatternClass.Perforation;
            }
        }
    }
}
