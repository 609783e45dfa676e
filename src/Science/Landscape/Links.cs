using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Every pair of patches whose gap is below a reach, each with its smallest gap, ordered by the two patch numbers.</summary>
/// <remarks>
/// <para><b>Formula</b>: gap of a pair = min over its cells of <see cref="CellGap"/>; a pair counts when gap &lt; reach. With barriers the
/// minimum runs over pairs of cells with no barrier cell on the <see cref="Supercover"/> line between their centres.</para>
/// <para><b>Meaning</b>: which patches a creature that crosses gaps below the reach can go between, and where.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: each gap from 0 up to, but without, the reach; no pair where all natural cells hang together.</para>
/// <para><b>Behaviour</b>: exact. Among equally near cells the pair whose upper (then left) cell comes first is named, so the
/// outcome does not depend on the number of threads.</para>
/// <para><b>Assumes</b>: the patches were formed with the same barriers.</para>
/// <para><b>Source</b>: indicator 2 of [chan-2021]: nearest edges, hence gaps between squares rather than centres.</para>
/// </remarks>
public sealed class Links
{
    /// <summary>Rows whose links one thread gathers at a time.</summary>
    private const int StripRows = 64;

    /// <summary>Patches whose links one thread orders at a time.</summary>
    private const int BucketsAtATime = 256;

    private readonly Link[] table;

    private Links(Length reach, Link[] table) => (Reach, this.table) = (reach, table);

    /// <summary>What was found strip by strip, where that is kept.</summary>
    internal KeptStrips? Strips { get; private init; }

    /// <summary>The reach they were looked for with.</summary>
    public Length Reach { get; }

    /// <summary>Number of pairs.</summary>
    public int Count => table.Length;

    /// <summary>The pairs; shape (links).</summary>
    public ReadOnlySpan<Link> Table => table;

    /// <summary>Finds the links between patches.</summary>
    /// <param name="patches">The patches.</param>
    /// <param name="reach">Gaps must lie below it.</param>
    /// <param name="barrier">Cells that a barrier touches, the same as for the patches; null for none.</param>
    /// <param name="cancel">Stops the work between rows.</param>
    /// <returns>The links.</returns>
    /// <exception cref="ArgumentException">The barrier grid lies elsewhere.</exception>
    public static Links Of(Patches patches, Length reach, Grid<byte>? barrier = null, CancellationToken cancel = default) => Of(patches, reach, barrier, null, keep: false, cancel);

    /// <summary>Finds the links; strips in which nothing differs from an earlier map are taken over from it.</summary>
    internal static Links Of(Patches patches, Length reach, Grid<byte>? barrier, KeptStrips? before, bool keep, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(patches);
        patches.Frame.Require(barrier, nameof(barrier));
        var gathered = new Link[(patches.Frame.Rows + StripRows - 1) / StripRows][];
        var bits = BitRows.Of(barrier, cancel);
        Gather(patches, reach, bits, new ParallelOptions { CancellationToken = cancel }, (strip, links) => gathered[strip] = links, before);
        return new Links(reach, Merge(gathered, patches.Count, cancel)) { Strips = keep ? new KeptStrips(patches, reach, bits, gathered) : null };
    }

    /// <summary>Finds the links strip by strip and hands them on; of a pair in several strips each strip names its best.</summary>
    internal static void Gather(Patches patches, Length reach, BitRows? barrier, ParallelOptions options, Action<int, Link[]> take, KeptStrips? before = null)
    {
        var offsets = new GapTable(patches.Frame, reach);
        var rows = patches.Frame.Rows;
        Parallel.For(
            0,
            (rows + StripRows - 1) / StripRows,
            options,
            () => (Sweep: new LinkSweep(patches, offsets, barrier), Reuse: before?.For(patches, reach, barrier)),
            (strip, _, worker) =>
            {
                var (from, to) = (strip * StripRows, Math.Min(rows, (strip + 1) * StripRows));
                take(strip, worker.Reuse?.Strip(strip, from, Math.Min(rows, to + offsets.Rows - 1)) ?? worker.Sweep.Strip(from, to, options.CancellationToken));
                return worker;
            },
            _ => { });
    }

    /// <summary>Brings the strips together: ordered by both patches, the best link of each pair.</summary>
    private static Link[] Merge(Link[][] strips, int patches, CancellationToken cancel)
    {
        var start = new int[patches + 1];
        foreach (var strip in strips)
        {
            foreach (ref readonly var link in strip.AsSpan())
            {
                start[link.First + 1]++;
            }
        }

        for (var patch = 0; patch < patches; patch++)
        {
            start[patch + 1] += start[patch];
        }

        var all = new Link[start[^1]];
        var next = start.AsSpan(0, patches).ToArray();
        foreach (var strip in strips)
        {
            foreach (ref readonly var link in strip.AsSpan())
            {
                all[next[link.First]++] = link;
            }
        }

        // Each bucket is sorted and its best links moved to its front, many buckets side by side; then the fronts are joined.
        var kept = new int[patches];
        Parallel.For(0, (patches + BucketsAtATime - 1) / BucketsAtATime, new ParallelOptions { CancellationToken = cancel }, chunk =>
        {
            for (var patch = chunk * BucketsAtATime; patch < Math.Min(patches, (chunk + 1) * BucketsAtATime); patch++)
            {
                kept[patch] = KeepBest(all.AsSpan(start[patch]..start[patch + 1]));
            }
        });
        var table = new Link[kept.Sum()];
        var place = 0;
        for (var patch = 0; patch < patches; patch++)
        {
            all.AsSpan(start[patch], kept[patch]).CopyTo(table.AsSpan(place));
            place += kept[patch];
        }

        return table;
    }

    /// <summary>Orders the links of one first patch and moves the best of each second patch to the front.</summary>
    /// <returns>How many they are.</returns>
    private static int KeepBest(Span<Link> bucket)
    {
        if (bucket.Length > 1)
        {
            bucket.Sort(default(ByPair));
        }

        var kept = 0;
        foreach (ref readonly var link in bucket)
        {
            if (kept == 0 || link.Second != bucket[kept - 1].Second)
            {
                bucket[kept++] = link;
            }
        }

        return kept;
    }

    /// <summary>Order by the second patch, then the better link first.</summary>
    private readonly struct ByPair : IComparer<Link>
    {
        public int Compare(Link x, Link y) => x.Second != y.Second ? x.Second.CompareTo(y.Second) : LinkTable.Compare(x, y);
    }
}
