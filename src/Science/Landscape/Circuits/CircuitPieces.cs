using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The connected pieces of a circuit.</summary>
internal static class CircuitPieces
{
    public static Patches Of(Grid<float> resistance, Grid<byte>? mask, Neighbours neighbours, RunOptions options)
    {
        var nodes = new Grid<byte>(resistance.Frame);
        Parallel.For(0, resistance.Frame.Rows, options.Parallel, row =>
        {
            var cells = resistance.Row(row);
            var used = mask is null ? default : mask.Row(row);
            var target = nodes.Row(row);
            for (var column = 0; column < cells.Length; column++)
            {
                var value = cells[column];
                target[column] = value > 0 && float.IsFinite(value) && (mask is null || used[column] == Cell.Yes) ? Cell.Yes : Cell.No;
            }
        });
        return Patches.Of(nodes, null, neighbours, options.Cancel);
    }

    /// <summary>The piece of a cell, or -1 where there is no node.</summary>
    public static int PieceOf(Patches pieces, int cell)
    {
        var (row, column) = Math.DivRem(cell, pieces.Frame.Columns);
        var runs = pieces.Runs;
        var (low, high) = (runs.RowStart[row], runs.RowStart[row + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs.End[middle] <= column)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < runs.RowStart[row + 1] && runs.First[low] <= column ? pieces.PatchOfRun[low] : -1;
    }

    /// <summary>The runs of a piece as halves of the layout.</summary>
    public static IReadOnlyList<(int Evens, int Odds, int EvenCount, int OddCount)> Halves(Patches pieces, int piece, SplitLayout layout)
    {
        var halves = new List<(int, int, int, int)>();
        var runs = pieces.Runs;
        for (var row = 0; row < pieces.Frame.Rows; row++)
        {
            for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
            {
                if (pieces.PatchOfRun[run] == piece)
                {
                    var (first, end) = (runs.First[run], runs.End[run]);
                    var (evens, odds) = ((first + 1) >> 1, first >> 1);
                    halves.Add((layout.At(row, 0) + evens, layout.At(row, 1) + odds, ((end + 1) >> 1) - evens, (end >> 1) - odds));
                }
            }
        }

        return halves;
    }
}
