using System.Collections.Concurrent;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>Finds patches in strips of rows side by side and joins them across the seams.</summary>
internal sealed class PatchStrips
{
    private readonly ClassMap map;
    private readonly Neighbours neighbours;
    private readonly int stripRows;

    /// <summary>Number of the patch of each part; parts are the patches within a strip, numbered on from strip to strip; shape (parts).</summary>
    private readonly int[] patchOfPart;

    /// <summary>Number of the first part of each strip; shape (strips).</summary>
    private readonly int[] firstPart;

    private PatchStrips(ClassMap map, Neighbours neighbours, int stripRows, int[] patchOfPart, int[] firstPart, ClassPatch[] table) =>
        (this.map, this.neighbours, this.stripRows, this.patchOfPart, this.firstPart, Table) = (map, neighbours, stripRows, patchOfPart, firstPart, table);

    /// <summary>The patches.</summary>
    public ClassPatch[] Table { get; }

    /// <summary>The map of patches.</summary>
    public IRows<uint> Labels => new PatchLabels(map, neighbours, stripRows, patchOfPart, firstPart);

    /// <summary>Finds the patches.</summary>
    public static PatchStrips Read(ClassMap map, Neighbours neighbours, int stripRows, RunOptions options)
    {
        var idle = new ConcurrentBag<StripLabels>();
        var strips = RowStrips.Read(
            map.Rows,
            stripRows,
            options,
            (_, _) => idle.TryTake(out var free) ? free : new StripLabels(map.Frame.Columns, map.NoData ?? -1, neighbours),
            (StripLabels labels, int row, ReadOnlySpan<byte> cells) => TakeRows(labels, row, cells, map.Frame.Columns),
            labels =>
            {
                var strip = new Strip(labels);
                labels.Clear();
                idle.Add(labels);
                return strip;
            });
        return Join(map, neighbours, stripRows, strips, options);
    }

    /// <summary>Labels some rows.</summary>
    internal static void TakeRows(StripLabels labels, int row, ReadOnlySpan<byte> cells, int columns)
    {
        for (var from = 0; from < cells.Length; from += columns)
        {
            labels.Take(row++, cells.Slice(from, columns));
        }
    }

    /// <summary>Parts so far and those of a strip more; refuses more than can be numbered.</summary>
    internal static int Added(int parts, int more, GridFrame frame) => (long)parts + more <= Array.MaxLength ? parts + more : throw new ArgumentException(
        $"The map of {frame.Columns} × {frame.Rows} cells falls into more than {Array.MaxLength} pieces, more than are numbered: is it a map of classes? " +
        "Take away its noise (gdal_sieve.py), take coarser cells or cut it (gdalwarp -te).");

    private static PatchStrips Join(ClassMap map, Neighbours neighbours, int stripRows, Strip[] strips, RunOptions options)
    {
        var firstPart = new int[strips.Length];
        var parts = 0;
        for (var strip = 0; strip < strips.Length; strip++)
        {
            firstPart[strip] = parts;
            parts = Added(parts, strips[strip].Parts.Length, map.Frame);
        }

        var parent = new int[parts];
        for (var part = 0; part < parts; part++)
        {
            parent[part] = part;
        }

        for (var strip = 1; strip < strips.Length; strip++)
        {
            JoinSeam(strips[strip - 1].Last, firstPart[strip - 1], strips[strip], firstPart[strip], parent, neighbours == Neighbours.Eight ? 1 : 0);
        }

        // A parent is smaller than its child: when a part comes up, its parent already has its number.
        var absorbed = new List<(int Strip, int Part)>();
        var firstPatch = new int[strips.Length];
        var count = 0;
        for (var strip = 0; strip < strips.Length; strip++)
        {
            firstPatch[strip] = count;
            for (var part = 0; part < strips[strip].Parts.Length; part++)
            {
                ref var mine = ref parent[firstPart[strip] + part];
                if (mine == firstPart[strip] + part)
                {
                    mine = count++;
                }
                else
                {
                    mine = parent[mine];
                    absorbed.Add((strip, part));
                }
            }
        }

        var table = GC.AllocateUninitializedArray<ClassPatch>(count);
        RowStrips.Run(strips.Length, options with { Progress = null }, strip =>
        {
            // A part that begins a patch has the next number; one that was absorbed has a lower one.
            var next = firstPatch[strip];
            var found = strips[strip].Parts;
            for (var part = 0; part < found.Length; part++)
            {
                if (parent[firstPart[strip] + part] == next)
                {
                    table[next++] = found[part];
                }
            }
        });
        foreach (var (strip, part) in absorbed)
        {
            table[parent[firstPart[strip] + part]].Join(strips[strip].Parts[part]);
        }

        return new PatchStrips(map, neighbours, stripRows, parent, firstPart, table);
    }

    /// <summary>Unites the parts that touch across the seam above a strip, and counts the sides they share.</summary>
    private static void JoinSeam(RowRuns upper, int upperPart, Strip strip, int lowerPart, int[] parent, int reach)
    {
        var lower = strip.First;
        var over = 0;
        for (var run = 0; run < lower.Count; run++)
        {
            var (from, to) = (lower.Start[run], lower.Start[run + 1]);
            while (upper.Start[over + 1] <= from - reach)
            {
                over++;
            }

            for (var at = over; at < upper.Count && upper.Start[at] < to + reach; at++)
            {
                if (lower.Label[run] >= 0 && upper.Class[at] == lower.Class[run])
                {
                    RunUnion.Unite(parent, upperPart + upper.Label[at], lowerPart + lower.Label[run]);
                    strip.Parts[lower.Label[run]].Shared += Math.Max(0, Math.Min(to, upper.Start[at + 1]) - Math.Max(from, upper.Start[at]));
                }
            }
        }
    }

    /// <summary>What is kept of a strip: its parts, and the runs of its first and last row with the parts they belong to.</summary>
    private sealed class Strip
    {
        public Strip(StripLabels labels)
        {
            var numbers = new int[labels.Count];
            Parts = labels.Finish(numbers);
            First = labels.First!;
            Last = labels.Last.Copy();
            Number(First, numbers);
            Number(Last, numbers);
        }

        public ClassPatch[] Parts { get; }

        public RowRuns First { get; }

        public RowRuns Last { get; }

        private static void Number(RowRuns runs, int[] numbers)
        {
            for (var run = 0; run < runs.Count; run++)
            {
                runs.Label[run] = runs.Label[run] < 0 ? -1 : numbers[runs.Label[run]];
            }
        }
    }
}
