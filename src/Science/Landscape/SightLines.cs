using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>
/// Looks for unobstructed lines between cells of two runs near a barrier: 64 columns at a time, because the line between two cells
/// covers the same cells relative to its end wherever it lies.
/// </summary>
internal sealed class SightLines(Patches patches, GapTable gaps, BitRows barrier)
{
    /// <summary>The barriers of the rows from the upper one down, laid over one another.</summary>
    private readonly ulong[] laid = new ulong[barrier.WordsPerRow];
    private readonly int columns = patches.Frame.Columns;

    /// <summary>Starts with a new upper row.</summary>
    public void Begin() => Array.Clear(laid);

    /// <summary>Takes the barriers of one more row into account; rows come in order.</summary>
    public void Reach(int row, int down) => barrier.AddTo(row + down, laid);

    /// <summary>Whether no barrier stands in the rows reached between two columns.</summary>
    public bool Clear(int first, int last) => !BitRows.Any(laid, first, last);

    /// <summary>Offers the nearest unobstructed cells of every two runs of these rows that a barrier stands between.</summary>
    public void Look(LinkTable table, int row, int down)
    {
        var starts = patches.Runs.First;
        var ends = patches.Runs.End;
        var owners = patches.PatchOfRun;
        var most = gaps[down].Length - 1;
        var lower = patches.Runs.RowStart[row + down];
        var lowerTo = patches.Runs.RowStart[row + down + 1];
        for (var upper = patches.Runs.RowStart[row]; upper < patches.Runs.RowStart[row + 1]; upper++)
        {
            var start = starts[upper];
            var edge = ends[upper] - 1;
            if (!BitRows.Any(laid, start - most, edge + most))
            {
                continue;
            }

            while (lower < lowerTo && start - (ends[lower] - 1) > most)
            {
                lower++;
            }

            for (var other = down == 0 ? upper + 1 : lower; other < lowerTo && starts[other] - edge <= most; other++)
            {
                if (owners[other] == owners[upper])
                {
                    continue;
                }

                var first = Math.Max(Math.Min(start, starts[other]), Math.Max(start, starts[other]) - most);
                var last = Math.Min(Math.Max(edge, ends[other] - 1), Math.Min(edge, ends[other] - 1) + most);
                if (BitRows.Any(laid, first, last))
                {
                    Search(table, row, down, upper, other);
                }
            }
        }
    }

    /// <summary>Tries the offsets between two runs from the nearest on and stops at the first line that is free.</summary>
    private void Search(LinkTable table, int row, int down, int upper, int other)
    {
        var starts = patches.Runs.First;
        var ends = patches.Runs.End;
        var (one, two) = (patches.PatchOfRun[upper], patches.PatchOfRun[other]);
        ref var place = ref table.Find(Math.Min(one, two), Math.Max(one, two));
        var gap = gaps[down];
        var least = Math.Max(0, Math.Max(starts[other] - (ends[upper] - 1), starts[upper] - (ends[other] - 1)));
        for (var across = least; across < gap.Length; across++)
        {
            // A link of the same gap is better only when its upper cell comes earlier: not in a later row.
            if (place.First >= 0 && (place.GapSquared < gap[across]
                || (place.GapSquared == gap[across] && LinkTable.Upper(place) < (row * columns) + starts[upper])))
            {
                return;
            }

            for (var side = across == 0 ? 1 : -1; side <= 1; side += 2)
            {
                var shift = side * across;
                var from = Math.Max(starts[upper], starts[other] - shift);
                var to = Math.Min(ends[upper], ends[other] - shift);
                var column = from < to ? FirstFree(row, down, shift, from, to) : -1;
                if (column >= 0)
                {
                    var upperCell = (row * columns) + column;
                    var lowerCell = ((row + down) * columns) + column + shift;
                    table.Keep(ref place, one < two
                        ? new Link(one, two, gap[across], upperCell, lowerCell)
                        : new Link(two, one, gap[across], lowerCell, upperCell));
                    return;
                }
            }
        }
    }

    /// <summary>The first column of the upper row, within a stretch, from which the line by an offset is free; -1 when none is.</summary>
    private int FirstFree(int row, int down, int shift, int from, int to)
    {
        for (var column = from; column < to; column += 64)
        {
            var blocked = to - column >= 64 ? 0ul : ulong.MaxValue << (to - column);
            for (var step = 0; step <= down && blocked != ulong.MaxValue; step++)
            {
                var bits = barrier.Row(row + step);
                var (first, last) = Supercover.Columns(shift, down, step);
                for (var x = first; x <= last; x++)
                {
                    blocked |= BitRows.From(bits, column + x);
                }
            }

            if (blocked != ulong.MaxValue)
            {
                return column + BitRows.Lowest(~blocked);
            }
        }

        return -1;
    }
}
