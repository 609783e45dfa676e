using System.Numerics;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>A place where restoration would make a link cheaper.</summary>
/// <param name="Column">Column of its centre.</param>
/// <param name="Row">Row of its centre.</param>
/// <param name="Saving">How much cheaper the link would be, resistance × m.</param>
public readonly record struct LinkBarrier(int Column, int Row, double Saving);

/// <summary>Barriers whose removal helps most: circles that, made easy to cross, would lower the cost of a link.</summary>
/// <remarks>
/// <para><b>Formula</b>: saving = LCD_AB − (least CWD_A within the circle + least CWD_B within the circle + 2 r · 1), r the circle's radius.</para>
/// <para><b>Meaning</b>: how much the least cost between A and B would fall if the ground across the circle had resistance 1.</para>
/// <para><b>Units</b>: resistance × m.</para>
/// <para><b>Range</b>: above 0 and below LCD; places that save nothing are no barriers.</para>
/// <para><b>Behaviour</b>: circles move cell by cell; the best is taken, then the best whose centre lies at least 2 r from those taken, and so on; of equal ones the first in row-major
/// order. The work grows with the cells that both sources reach times r. 8 bytes for each of these cells.</para>
/// <para><b>Assumes</b>: the crossing is as long as the circle is wide, whatever the direction, so the saving is never overstated.</para>
/// <para><b>Source</b>: [mcrae-2012].</para>
/// </remarks>
public static class BarrierSearch
{
    /// <summary>Finds the barriers of one link.</summary>
    /// <param name="network">The network.</param>
    /// <param name="link">One of its links.</param>
    /// <param name="radiusMetres">r, m; at least half a cell.</param>
    /// <param name="most">How many to find at most.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The barriers, the best first.</returns>
    public static IReadOnlyList<LinkBarrier> Of(CorridorNetwork network, CorridorLink link, double radiusMetres, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(link);
        var frame = network.Frame;
        if (!(radiusMetres >= Math.Max(frame.CellWidth, frame.CellHeight) / 2))
        {
            throw new ArgumentOutOfRangeException(nameof(radiusMetres), radiusMetres, $"A circle of cells of {frame.CellWidth} m × {frame.CellHeight} m has a radius of at least half a cell.");
        }

        var circle = Circle(frame, radiusMetres);
        var (a, b) = (network.Reach[link.First - 1], network.Reach[link.Second - 1]);
        var window = Window(frame, a, b, (float)link.Cost, circle.Length / 2, circle.Max());
        var least = new Grid<float>(frame.Part(window));
        var other = new Grid<float>(frame.Part(window));
        Least(a, window, circle, least, cancel);
        Least(b, window, circle, other, cancel);
        var crossing = (2 * radiusMetres) - link.Cost;
        for (var i = 0; i < least.Cells.Length; i++)
        {
            least.Cells[i] = (float)-(least.Cells[i] + (double)other.Cells[i] + crossing);
        }

        return Best(least, window, radiusMetres, most);
    }

    /// <summary>Half the width of the circle in cells, row by row.</summary>
    private static int[] Circle(GridFrame frame, double radius)
    {
        var rows = (int)(radius / frame.CellHeight);
        return [.. Enumerable.Range(-rows, (2 * rows) + 1).Select(row => (int)(Math.Sqrt((radius * radius) - (row * frame.CellHeight * (row * frame.CellHeight))) / frame.CellWidth))];
    }

    // Only circles that hold cells which both sources reach within the link's cost can save anything.
    private static GridWindow Window(GridFrame frame, CostWindow a, CostWindow b, float cost, int rows, int columns)
    {
        var (one, two) = (Within(a, cost), Within(b, cost));
        var (left, top) = (Math.Max(one.Left, two.Left) - columns, Math.Max(one.Top, two.Top) - rows);
        var (right, bottom) = (Math.Min(one.Right, two.Right) + columns, Math.Min(one.Bottom, two.Bottom) + rows);
        (left, top, right, bottom) = (Math.Max(0, left), Math.Max(0, top), Math.Min(frame.Columns - 1, right), Math.Min(frame.Rows - 1, bottom));
        return new GridWindow(left, top, Math.Max(1, right - left + 1), Math.Max(1, bottom - top + 1));
    }

    private static (int Left, int Top, int Right, int Bottom) Within(CostWindow reach, float cost)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var row = reach.Window.Row; row < reach.EndRow; row++)
        {
            var line = reach.Row(row, reach.Window.Column, reach.EndColumn);
            var first = 0;
            while (first < line.Length && !(line[first] < cost))
            {
                first++;
            }

            if (first == line.Length)
            {
                continue;
            }

            var last = line.Length - 1;
            while (!(line[last] < cost))
            {
                last--;
            }

            (left, right) = (Math.Min(left, reach.Window.Column + first), Math.Max(right, reach.Window.Column + last));
            (top, bottom) = (Math.Min(top, row), row);
        }

        return (left, top, right, bottom);
    }

    // The least cost within the circle: along each row by blocks (three comparisons a cell), then over the rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Least(CostWindow reach, GridWindow window, int[] circle, Grid<float> into, CancellationToken cancel)
    {
        Array.Fill(into.Cells, float.PositiveInfinity);
        var half = circle.Length / 2;
        var widest = circle.Max();
        var line = new float[window.Columns + (2 * widest)];
        var (ahead, behind, slid) = (new float[line.Length], new float[line.Length], new float[window.Columns]);
        var widths = circle.Distinct().ToArray();
        for (var row = window.Row - half; row < window.Row + window.Rows + half; row++)
        {
            cancel.ThrowIfCancellationRequested();
            if (row < reach.Window.Row || row >= reach.EndRow)
            {
                continue;
            }

            for (var x = 0; x < line.Length; x++)
            {
                line[x] = reach.At(window.Column - widest + x, row);
            }

            foreach (var width in widths)
            {
                Slide(line, widest - width, (2 * width) + 1, ahead, behind, slid);
                for (var k = 0; k < circle.Length; k++)
                {
                    var target = row - window.Row + k - half;
                    if (circle[k] == width && target >= 0 && target < window.Rows)
                    {
                        Lower(into.Row(target), slid);
                    }
                }
            }
        }
    }

    private static void Lower(Span<float> cells, ReadOnlySpan<float> others)
    {
        var i = 0;
        for (; i <= cells.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Min(new Vector<float>(cells[i..]), new Vector<float>(others[i..])).CopyTo(cells[i..]);
        }

        for (; i < cells.Length; i++)
        {
            cells[i] = Math.Min(cells[i], others[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Slide(float[] line, int from, int size, float[] ahead, float[] behind, float[] slid)
    {
        var length = slid.Length + size - 1;
        for (var i = 0; i < length; i++)
        {
            ahead[i] = i % size == 0 ? line[from + i] : Math.Min(ahead[i - 1], line[from + i]);
        }

        for (var i = length - 1; i >= 0; i--)
        {
            behind[i] = i == length - 1 || (i + 1) % size == 0 ? line[from + i] : Math.Min(behind[i + 1], line[from + i]);
        }

        for (var i = 0; i < slid.Length; i++)
        {
            slid[i] = Math.Min(behind[i], ahead[i + size - 1]);
        }
    }

    private static List<LinkBarrier> Best(Grid<float> saving, GridWindow window, double radius, int most)
    {
        var found = new List<LinkBarrier>();
        var frame = saving.Frame;
        while (found.Count < most)
        {
            var best = -1;
            for (var i = 0; i < saving.Cells.Length; i++)
            {
                if (saving.Cells[i] > (best < 0 ? 0 : saving.Cells[best]))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                break;
            }

            var (column, row) = (best % window.Columns, best / window.Columns);
            found.Add(new LinkBarrier(window.Column + column, window.Row + row, saving.Cells[best]));
            // What lies nearer than two radii is the same barrier.
            var (across, down) = ((int)(2 * radius / frame.CellWidth), (int)(2 * radius / frame.CellHeight));
            for (var y = Math.Max(0, row - down); y <= Math.Min(window.Rows - 1, row + down); y++)
            {
                for (var x = Math.Max(0, column - across); x <= Math.Min(window.Columns - 1, column + across); x++)
                {
                    var (dx, dy) = ((x - column) * frame.CellWidth, (y - row) * frame.CellHeight);
                    saving[x, y] = (dx * dx) + (dy * dy) < 4 * radius * radius ? 0 : saving[x, y];
                }
            }
        }

        return found;
    }
}
