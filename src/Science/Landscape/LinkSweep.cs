using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>
/// Finds the links whose upper cell lies in a strip of rows. Where no barrier stands in the rectangle between two segments, their
/// nearest cells decide; where one does, <see cref="SightLines"/> looks at the cells of the whole runs.
/// </summary>
internal sealed class LinkSweep(Patches patches, GapTable gaps, BitRows? barrier)
{
    private readonly LinkTable table = new();
    private readonly Segments lowerEdges = new();
    private readonly Segments upperEdges = new();
    private readonly SightLines? sight = barrier is null ? null : new SightLines(patches, gaps, barrier);
    private readonly int columns = patches.Frame.Columns;

    /// <summary>The links whose upper cell lies in rows from one to before another.</summary>
    public Link[] Strip(int from, int to, CancellationToken cancel)
    {
        var last = Math.Min(patches.Frame.Rows, to + gaps.Rows - 1);
        lowerEdges.Clear();
        upperEdges.Clear();
        for (var row = from; row < last; row++)
        {
            upperEdges.Add(patches, row, row - 1);
        }

        for (var row = from; row < to; row++)
        {
            lowerEdges.Add(patches, row, row + 1);
        }

        for (var row = from; row < to; row++)
        {
            cancel.ThrowIfCancellationRequested();
            sight?.Begin();
            for (var down = 0; down < gaps.Rows && row + down < last; down++)
            {
                sight?.Reach(row, down);
                if (down == 0)
                {
                    Along(row);
                }
                else
                {
                    Across(row, down, from);
                }

                sight?.Look(table, row, down);
            }
        }

        return table.Drain();
    }

    /// <summary>Pairs of runs in one row.</summary>
    private void Along(int row)
    {
        var starts = patches.Runs.First;
        var ends = patches.Runs.End;
        var owners = patches.PatchOfRun;
        var gap = gaps[0];
        var rowEnd = patches.Runs.RowStart[row + 1];
        for (var left = patches.Runs.RowStart[row]; left < rowEnd; left++)
        {
            var edge = ends[left] - 1;
            for (var right = left + 1; right < rowEnd && starts[right] - edge < gap.Length; right++)
            {
                if (owners[left] != owners[right])
                {
                    Offer(owners[left], owners[right], gap[starts[right] - edge], row, edge, 0, starts[right]);
                }
            }
        }
    }

    /// <summary>Pairs of segments in two rows.</summary>
    private void Across(int row, int down, int from)
    {
        var gap = gaps[down];
        var most = gap.Length - 1;
        var (upper, upperTo) = lowerEdges.Row(row - from);
        var (lower, lowerTo) = upperEdges.Row(row + down - from);
        var upperFirst = lowerEdges.First;
        var upperEnd = lowerEdges.End;
        var upperOwner = lowerEdges.Patch;
        var lowerFirst = upperEdges.First;
        var lowerEnd = upperEdges.End;
        var lowerOwner = upperEdges.Patch;
        for (; upper < upperTo; upper++)
        {
            var start = upperFirst[upper];
            var edge = upperEnd[upper] - 1;
            var owner = upperOwner[upper];
            while (lower < lowerTo && start - (lowerEnd[lower] - 1) > most)
            {
                lower++;
            }

            for (var other = lower; other < lowerTo && lowerFirst[other] - edge <= most; other++)
            {
                if (lowerOwner[other] == owner)
                {
                    continue;
                }

                // The nearest cells: the facing ends, or the first column that both cover.
                var otherStart = lowerFirst[other];
                var otherEdge = lowerEnd[other] - 1;
                var (from1, from2) = otherStart > edge ? (edge, otherStart)
                    : start > otherEdge ? (start, otherEdge)
                    : (Math.Max(start, otherStart), Math.Max(start, otherStart));
                Offer(owner, lowerOwner[other], gap[Math.Abs(from1 - from2)], row, from1, down, from2);
            }
        }
    }

    private void Offer(int upperOwner, int lowerOwner, double gap, int row, int upperColumn, int down, int lowerColumn)
    {
        ref var place = ref table.Find(Math.Min(upperOwner, lowerOwner), Math.Max(upperOwner, lowerOwner));
        var upperCell = (row * columns) + upperColumn;
        if (place.First >= 0 && (place.GapSquared < gap || (place.GapSquared == gap && LinkTable.Upper(place) < upperCell)))
        {
            return;
        }

        if (sight is not null && !sight.Clear(Math.Min(upperColumn, lowerColumn), Math.Max(upperColumn, lowerColumn)))
        {
            return;
        }

        var lowerCell = ((row + down) * columns) + lowerColumn;
        table.Keep(ref place, upperOwner < lowerOwner
            ? new Link(upperOwner, lowerOwner, gap, upperCell, lowerCell)
            : new Link(lowerOwner, upperOwner, gap, lowerCell, upperCell));
    }
}
