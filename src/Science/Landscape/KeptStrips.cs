using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The links of a map strip by strip, so that those of a nearly equal map are found quicker.</summary>
/// <param name="patches">The patches.</param>
/// <param name="reach">The reach the links were looked for with.</param>
/// <param name="barrier">The barriers.</param>
/// <param name="links">The links whose upper cell lies in a strip; shape (strips).</param>
internal sealed class KeptStrips(Patches patches, Length reach, BitRows? barrier, Link[][] links)
{
    /// <summary>What one thread needs to take strips over to another map; null where the maps have nothing in common.</summary>
    public Reuse? For(Patches other, Length otherReach, BitRows? otherBarrier) =>
        other.Frame == patches.Frame && otherReach == reach ? new Reuse(this, other, otherBarrier) : null;

    /// <summary>
    /// Takes strips over: where the runs and barriers of all its rows are the same, and its runs hang together as before, a strip has the same links; only the
    /// numbers of the patches are others.
    /// </summary>
    internal sealed class Reuse(KeptStrips kept, Patches other, BitRows? otherBarrier)
    {
        private readonly int[] numberOfOld = new int[kept.Before.Count];
        private readonly int[] stripOfOld = new int[kept.Before.Count];
        private readonly int[] oldOfNumber = new int[other.Count];
        private readonly int[] stripOfNumber = new int[other.Count];

        /// <summary>The links of a strip that looks at rows from one to before another; null where it must be swept again.</summary>
        public Link[]? Strip(int strip, int from, int end)
        {
            if (!SameBarriers(from, end) || !SameRuns(from, end) || !SameNeighbours(strip + 1, from, end))
            {
                return null;
            }

            return Array.ConvertAll(kept.Found[strip], link =>
            {
                var (first, second) = (numberOfOld[link.First], numberOfOld[link.Second]);
                return first < second ? link with { First = first, Second = second } : new Link(second, first, link.GapSquared, link.SecondCell, link.FirstCell);
            });
        }

        private bool SameBarriers(int from, int end)
        {
            for (var row = from; row < end && (kept.Barrier is not null || otherBarrier is not null); row++)
            {
                if (!RowOf(kept.Barrier, row).SequenceEqual(RowOf(otherBarrier, row)))
                {
                    return false;
                }
            }

            return true;
        }

        // No barrier anywhere is a row without a bit.
        private ReadOnlySpan<ulong> RowOf(BitRows? bits, int row) => bits is null ? new ulong[(other.Frame.Columns + 63) / 64] : bits.Row(row);

        private bool SameRuns(int from, int end)
        {
            var (one, two) = (kept.Before.Runs, other.Runs);
            for (var row = from; row <= end; row++)
            {
                if (one.RowStart[row] - one.RowStart[from] != two.RowStart[row] - two.RowStart[from])
                {
                    return false;
                }
            }

            var (here, there) = (one.RowStart[from]..one.RowStart[end], two.RowStart[from]..two.RowStart[end]);
            return one.First[here].SequenceEqual(two.First[there]) && one.End[here].SequenceEqual(two.End[there]);
        }

        // One number for each old patch and one old patch for each number: two runs are of one patch now where they were before, and only there.
        private bool SameNeighbours(int mark, int from, int end)
        {
            var (one, two) = (kept.Before.Runs.RowStart[from], other.Runs.RowStart[from]);
            for (var run = one; run < kept.Before.Runs.RowStart[end]; run++)
            {
                var (old, number) = (kept.Before.PatchOfRun[run], other.PatchOfRun[run - one + two]);
                if (stripOfOld[old] != mark)
                {
                    (stripOfOld[old], numberOfOld[old]) = (mark, number);
                }

                if (stripOfNumber[number] != mark)
                {
                    (stripOfNumber[number], oldOfNumber[number]) = (mark, old);
                }

                if (numberOfOld[old] != number || oldOfNumber[number] != old)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private Patches Before => patches;

    private BitRows? Barrier => barrier;

    private Link[][] Found => links;
}
