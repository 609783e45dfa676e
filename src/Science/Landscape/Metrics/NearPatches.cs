using System.Runtime.InteropServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>
/// The proximity index of every patch: all patches of the same class within a radius, with their exact least distance. Runs of the rows
/// within the radius are held, and the pairs of patches that may still come nearer; a pair is summed up and forgotten as soon as one of
/// its patches has ended a radius above. Time grows with the square of the radius.
/// </summary>
internal sealed class NearPatches
{
    private readonly ClassPatches patches;
    private readonly double[] sums;
    private readonly Dictionary<ulong, double> squares = [];
    private readonly Row[] rows;
    private readonly int[] reach;
    private readonly double radius;

    public NearPatches(ClassPatches patches, double radius)
    {
        (this.patches, this.radius) = (patches, radius * radius * (1 + 1e-12));
        sums = new double[patches.Count];
        reach = EdgeDepth.Metres(radius).Reach(patches.Map.Frame);
        rows = [.. Enumerable.Range(0, Math.Min(reach.Length, patches.Map.Frame.Rows)).Select(_ => new Row())];
    }

    /// <summary>Computes the indices.</summary>
    /// <param name="patches">The patches.</param>
    /// <param name="radius">The search radius, m, at least 0.</param>
    /// <param name="options">Progress and end.</param>
    /// <returns>PROX of each patch.</returns>
    public static double[] Of(ClassPatches patches, double radius, RunOptions options)
    {
        var search = new NearPatches(patches, radius);
        LabelSweep.Over(patches.Labels, false, options, search.Take);
        return search.Finish();
    }

    /// <summary>Ends after the last row.</summary>
    /// <returns>PROX of each patch.</returns>
    public double[] Finish()
    {
        Settle(long.MaxValue);
        return sums;
    }

    /// <summary>Takes the next row from the top.</summary>
    public void Take(int row, ReadOnlySpan<uint> cells)
    {
        var here = rows[row % rows.Length];
        here.Read(cells, patches);
        foreach (var kind in here.Kinds)
        {
            for (var up = 0; up < rows.Length && up <= row; up++)
            {
                Look(here, here.Of(kind), rows[(row - up) % rows.Length], rows[(row - up) % rows.Length].Of(kind), up);
            }
        }

        if (row % reach.Length == reach.Length - 1)
        {
            Settle(row);
        }
    }

    private void Look(Row lower, (int From, int To) runs, Row upper, (int From, int To) others, int up)
    {
        var far = reach[up];
        var frame = patches.Map.Frame;
        var left = others.From;
        for (var run = runs.From; run < runs.To; run++)
        {
            var (first, end, patch) = (lower.First[run], lower.End[run], lower.Patch[run]);
            while (left < others.To && first - (upper.End[left] - 1) > far)
            {
                left++;
            }

            for (var other = up == 0 ? run + 1 : left; other < others.To && upper.First[other] - (end - 1) <= far; other++)
            {
                if (upper.Patch[other] == patch)
                {
                    continue;
                }

                var across = Math.Max(0, Math.Max(upper.First[other] - end + 1, first - upper.End[other] + 1)) * frame.CellWidth;
                var down = up * frame.CellHeight;
                var squared = (across * across) + (down * down);
                if (squared <= radius)
                {
                    ref var least = ref CollectionsMarshal.GetValueRefOrAddDefault(squares, Key(patch, upper.Patch[other]), out var known);
                    least = known ? Math.Min(least, squared) : squared;
                }
            }
        }
    }

    /// <summary>Sums up the pairs that cannot come nearer any more.</summary>
    private void Settle(long row)
    {
        var done = new List<ulong>();
        foreach (var (key, _) in squares)
        {
            if ((long)Math.Min(South(First(key)), South(Second(key))) + reach.Length <= row)
            {
                done.Add(key);
            }
        }

        done.Sort();
        foreach (var key in done)
        {
            var distance = Math.Sqrt(squares[key]);
            squares.Remove(key);
            var (one, other) = (First(key), Second(key));
            sums[one] += ProximityIndex.Of(patches.Table[other].SquareMetres(patches.Map.Frame), distance);
            sums[other] += ProximityIndex.Of(patches.Table[one].SquareMetres(patches.Map.Frame), distance);
        }
    }

    private int South(int patch) => patches.Table[patch].Box.Row + patches.Table[patch].Box.Rows - 1;

    private static ulong Key(int one, int other) => ((ulong)(uint)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);

    private static int First(ulong key) => (int)(key >> 32);

    private static int Second(ulong key) => (int)(uint)key;

    /// <summary>The runs of a row, by class.</summary>
    private sealed class Row
    {
        private readonly LabelRuns all = new();
        private readonly LabelRuns sorted = new();
        private readonly int[] start = new int[257];

        public ReadOnlySpan<int> First => sorted.First;

        public ReadOnlySpan<int> End => sorted.End;

        public ReadOnlySpan<int> Patch => sorted.Patch;

        /// <summary>The classes of the row.</summary>
        public List<byte> Kinds { get; } = [];

        public (int From, int To) Of(byte kind) => (start[kind], start[kind + 1]);

        public void Read(ReadOnlySpan<uint> cells, ClassPatches patches)
        {
            all.Read(cells);
            sorted.Clear();
            Kinds.Clear();
            Array.Clear(start);
            for (var run = 0; run < all.Count; run++)
            {
                start[patches.Table[all.Patch[run]].Class + 1]++;
            }

            for (var kind = 0; kind < 256; kind++)
            {
                var count = start[kind + 1];
                start[kind + 1] += start[kind];
                if (count > 0)
                {
                    Kinds.Add((byte)kind);
                    Gather((byte)kind, patches);
                }
            }
        }

        private void Gather(byte kind, ClassPatches patches)
        {
            for (var run = 0; run < all.Count; run++)
            {
                if (patches.Table[all.Patch[run]].Class == kind)
                {
                    sorted.Add(all.First[run], all.End[run], all.Patch[run]);
                }
            }
        }
    }
}
