using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hedgerow.Science.Grids;
using V = System.Runtime.Intrinsics.Vector256<float>;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The finest level: the links of a map of resistances.</summary>
internal static class Conductances
{
    /// <summary>How much stronger links inside a node are.</summary>
    private const float Tight = 1000;

    /// <summary>Makes the level.</summary>
    /// <param name="resistance">Resistance of each cell; a cell takes part when it is above 0 and finite.</param>
    /// <param name="mask">Where given, only its Yes cells take part.</param>
    /// <param name="grounds">Where given, the conductance of each cell to the ground; infinite holds a cell at 0 V.</param>
    /// <param name="rules">Neighbours and average.</param>
    /// <param name="shorted">Cells that share a voltage in every solve.</param>
    /// <param name="options">How the work is done.</param>
    public static StencilLevel Of(
        Grid<float> resistance, Grid<byte>? mask, Grid<float>? grounds, CircuitRules rules, IReadOnlyList<CircuitNode> shorted, RunOptions options)
    {
        var frame = resistance.Frame;
        var level = new StencilLevel(frame.Columns, frame.Rows);
        if (grounds is not null)
        {
            TakeGrounds(level, resistance, mask, grounds);
        }

        // A link is as long as the centres are apart, in units of the side of a square of the cell's area; for square cells 1 and √2.
        var side = Math.Sqrt(frame.CellWidth * frame.CellHeight);
        var across = (float)(side / frame.CellWidth);
        var down = (float)(side / frame.CellHeight);
        var aslant = rules.Neighbours == Neighbours.Four ? 0 : (float)(side / Math.Sqrt((frame.CellWidth * frame.CellWidth) + (frame.CellHeight * frame.CellHeight)));
        level.Bands(options, (from, to) =>
        {
            var (here, below) = (new float[level.Layout.Stride + SplitLayout.Pad], new float[level.Layout.Stride + SplitLayout.Pad]);
            Take(resistance, mask, from, rules.Average, level.Layout, here);
            for (var row = from; row < to; row++)
            {
                Take(resistance, mask, row + 1, rules.Average, level.Layout, below);
                for (var parity = 0; parity < 2; parity++)
                {
                    Link(level, row, parity, here, below, rules.Average, across, down, aslant);
                }

                (here, below) = (below, here);
            }
        });
        foreach (var node in shorted)
        {
            Tighten(level, node);
        }

        level.Bands(options, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                Galerkin.Diagonal(level, row, 0);
                Galerkin.Diagonal(level, row, 1);
            }
        });
        return level;
    }

    /// <summary>
    /// Makes the links inside a node strong. They carry nothing, since its cells share a voltage, but through them the multigrid knows that they do.
    /// </summary>
    private static void Tighten(StencilLevel level, CircuitNode node)
    {
        var layout = level.Layout;
        var cells = node.Cells.ToHashSet();
        foreach (var cell in cells)
        {
            var column = cell % layout.Columns;
            var at = layout.Index(cell);
            level.East[at] *= column + 1 < layout.Columns && cells.Contains(cell + 1) ? Tight : 1;
            level.South[at] *= cells.Contains(cell + layout.Columns) ? Tight : 1;
            level.SouthEast[at] *= column + 1 < layout.Columns && cells.Contains(cell + layout.Columns + 1) ? Tight : 1;
            level.SouthWest[at] *= column > 0 && cells.Contains(cell + layout.Columns - 1) ? Tight : 1;
        }
    }

    /// <summary>Whether a cell takes part.</summary>
    public static bool IsNode(float resistance, Grid<byte>? mask, long cell) =>
        resistance > 0 && float.IsFinite(resistance) && (mask is null || mask.Cells[cell] == Cell.Yes);

    /// <summary>One row, even and odd columns apart: resistances, infinite where there is no cell, or conductances, 0 where there is none.</summary>
    private static void Take(Grid<float> resistance, Grid<byte>? mask, int row, CellAverage average, SplitLayout layout, float[] line)
    {
        var conductances = average == CellAverage.Conductance;
        Array.Fill(line, conductances ? 0 : float.PositiveInfinity);
        if (row >= layout.Rows)
        {
            return;
        }

        var cells = resistance.Row(row);
        var used = mask is null ? default : mask.Row(row);
        for (var column = 0; column < cells.Length; column++)
        {
            var value = cells[column];
            if (value > 0 && float.IsFinite(value) && (mask is null || used[column] == Cell.Yes))
            {
                line[((column & 1) * layout.Half) + SplitLayout.Pad + (column >> 1)] = conductances ? 1 / value : value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Link(
        StencilLevel level, int row, int parity, float[] here, float[] below, CellAverage average, float across, float down, float aslant)
    {
        var layout = level.Layout;
        var target = (nuint)layout.At(row, parity);
        var self = (nuint)((parity * layout.Half) + SplitLayout.Pad);
        var right = (nuint)(((1 - parity) * layout.Half) + SplitLayout.Pad + parity);
        for (nuint k = 0; k < (nuint)layout.Evens; k += SplitLayout.Pad)
        {
            var one = Load(here, self + k);
            Put(level.East, target + k, Between(one, Load(here, right + k), average, across));
            Put(level.South, target + k, Between(one, Load(below, self + k), average, down));
            if (aslant > 0)
            {
                Put(level.SouthEast, target + k, Between(one, Load(below, right + k), average, aslant));
                Put(level.SouthWest, target + k, Between(one, Load(below, right + k - 1), average, aslant));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Between(V one, V two, CellAverage average, float factor) => average == CellAverage.Resistance
        ? Vector256.Create(2 * factor) / (one + two)
        : Vector256.ConditionalSelect(
            Vector256.GreaterThan(one, V.Zero) & Vector256.GreaterThan(two, V.Zero), (one + two) * Vector256.Create(0.5f * factor), V.Zero);

    private static void TakeGrounds(StencilLevel level, Grid<float> resistance, Grid<byte>? mask, Grid<float> grounds)
    {
        for (var cell = 0; cell < grounds.Cells.Length; cell++)
        {
            var value = grounds.Cells[cell];
            if (!(value > 0) || !IsNode(resistance.Cells[cell], mask, cell))
            {
                continue;
            }

            var at = level.Layout.Index(cell);
            if (float.IsPositiveInfinity(value))
            {
                (level.Held ??= new float[level.Layout.Length])[at] = 1;
            }
            else
            {
                (level.Ground ??= new float[level.Layout.Length])[at] = value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float[] values, nuint at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float[] values, nuint at, V value) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(values), at);
}
