using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

// How a search begins: the window is opened and closed around, sources are placed, and those that lie at its rim lead outwards.
public sealed partial class CostSearch
{
    private bool Place(int column, int row, int id, string name)
    {
        if (id < 1)
        {
            throw new ArgumentException($"A source has the id {id} at column {column}, row {row}: ids start at 1.", name);
        }

        if (!Inside(column, row))
        {
            return false;
        }

        var at = map.At(column, row);
        if (costs[at] < 0)
        {
            LostSources++;
            return false;
        }

        if (ids is not null)
        {
            ids[at] = costs[at] == 0 ? Math.Min(ids[at], id) : id;
        }

        var first = costs[at] != 0;
        costs[at] = 0;
        return first;
    }

    /// <summary>Marks every cell of the window as not reached or as closed, and the margin around the window as closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private CostFront Prepare(GridWindow? asked, double limit, RunOptions? options)
    {
        var part = asked ?? new GridWindow(0, 0, map.Frame.Columns, map.Frame.Rows);
        if (part.Column < 0 || part.Row < 0 || part.Columns < 1 || part.Rows < 1
            || part.Column + (long)part.Columns > map.Frame.Columns || part.Row + (long)part.Rows > map.Frame.Rows)
        {
            throw new ArgumentException($"The window {part} does not lie on {map.Frame.Columns} columns × {map.Frame.Rows} rows.", nameof(asked));
        }

        if (!(limit >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "The greatest cost of interest is a number of resistance × m, 0 or more.");
        }

        var front = new CostFront(map, table, costs, ids, part, limit);
        LostSources = 0;
        if (cleanBut is { } last && window == part)
        {
            // The rest of the map is as it was.
            cleanBut = null;
            foreach (var reached in last.Reached)
            {
                for (var row = reached.Row; row < reached.Row + reached.Rows; row++)
                {
                    var from = map.At(reached.Column, row);
                    Open(from, costs.AsSpan(from, reached.Columns));
                }
            }

            return front;
        }

        (window, cleanBut) = (part, null);
        var width = part.Columns + (2 * ResistanceMap.Margin);
        foreach (var row in (int[])[part.Row - 2, part.Row - 1, part.Row + part.Rows, part.Row + part.Rows + 1])
        {
            costs.AsSpan(map.At(part.Column - ResistanceMap.Margin, row), width).Fill(Closed);
        }

        // Two rows in a row touch each other's margin: a band is closed at both sides before the next one starts.
        Parallel.For(0, (part.Rows + Band - 1) / Band, (options ?? RunOptions.Default).Parallel, band =>
        {
            for (var row = part.Row + (band * Band); row < Math.Min(part.Row + part.Rows, part.Row + ((band + 1) * Band)); row++)
            {
                var from = map.At(part.Column, row);
                var here = costs.AsSpan(from, part.Columns);
                Open(from, here);
                costs.AsSpan(from - ResistanceMap.Margin, ResistanceMap.Margin).Fill(Closed);
                costs.AsSpan(from + part.Columns, ResistanceMap.Margin).Fill(Closed);
            }
        });
        return front;
    }

    private void Open(int from, Span<double> here)
    {
        if (map.Bytes is { } bytes)
        {
            var cells = bytes.AsSpan(from, here.Length);
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = cells[i] != 0 ? double.PositiveInfinity : Closed;
            }
        }
        else
        {
            var cells = map.Floats.AsSpan(from, here.Length);
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = cells[i] > 0 ? double.PositiveInfinity : Closed;
            }
        }

        for (var i = 0; map.Barriers is not null && i < here.Length; i++)
        {
            here[i] = map.Barriers[from + i] != 0 ? Barrier : here[i];
        }
    }

    /// <summary>Lets the source cells wait that have a neighbour to go to.</summary>
    private void Rim(CostFront front)
    {
        for (var row = 0; row < map.Frame.Rows; row++)
        {
            var from = map.At(0, row);
            for (var at = costs.AsSpan(from, map.Frame.Columns).IndexOf(0.0); at >= 0 && at < map.Frame.Columns;)
            {
                if (Array.Exists(table.Offsets, offset => costs[from + at + offset] != 0) || Array.Exists(table.Knights, offset => costs[from + at + offset] != 0))
                {
                    front.Wait(at, row);
                }

                var next = costs.AsSpan(from + at + 1, map.Frame.Columns - at - 1).IndexOf(0.0);
                at = next < 0 ? map.Frame.Columns : at + 1 + next;
            }
        }
    }
}
