using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>
/// Labels the patches of one strip of rows as they pass by. A label is given where a run touches none of its class above; labels
/// that meet are united under the smaller one, so that the label of a patch is that of its first cell.
/// </summary>
internal sealed class StripLabels
{
    private readonly int columns;
    private readonly int noData;
    private readonly int reach;
    private ClassPatch[] patches = new ClassPatch[1024];
    private int[] parent = new int[1024];
    private RowRuns upper;
    private RowRuns lower;

    /// <summary>Prepares to label.</summary>
    /// <param name="columns">Number of columns.</param>
    /// <param name="noData">The byte that belongs to no patch, or -1.</param>
    /// <param name="neighbours">Which cells touch.</param>
    public StripLabels(int columns, int noData, Neighbours neighbours)
    {
        (this.columns, this.noData, reach) = (columns, noData, neighbours == Neighbours.Eight ? 1 : 0);
        upper = new RowRuns(columns);
        lower = new RowRuns(columns);
    }

    /// <summary>Labels given so far.</summary>
    public int Count { get; private set; }

    /// <summary>The runs of the row read last, with labels that may since have been united.</summary>
    public RowRuns Last => upper;

    /// <summary>The runs of the first row.</summary>
    public RowRuns? First { get; private set; }

    /// <summary>Begins another strip.</summary>
    public void Clear()
    {
        Count = 0;
        First = null;
        upper.Count = 0;
        upper.Start[0] = columns;
    }

    /// <summary>Labels one row more.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="cells">Its cells.</param>
    public void Take(int row, ReadOnlySpan<byte> cells)
    {
        lower.Count = FindRuns(cells, lower.Start);
        if (Count + lower.Count > parent.Length)
        {
            var size = Math.Max(checked(2 * parent.Length), Count + lower.Count);
            Array.Resize(ref parent, size);
            Array.Resize(ref patches, size);
        }

        Count = Connect(row, cells, Count);
        (upper, lower) = (lower, upper);
        First ??= upper.Copy();
    }

    /// <summary>Ends the strip: makes <paramref name="numbers"/> of labels, which count the patches in row-major order of their first cells.</summary>
    /// <param name="numbers">Receives the number of the patch of each label; at least as long as there are labels.</param>
    /// <returns>The patches, as far as they lie in this strip.</returns>
    public ClassPatch[] Finish(Span<int> numbers)
    {
        var count = 0;
        for (var label = 0; label < Count; label++)
        {
            numbers[label] = parent[label] == label ? count++ : numbers[parent[label]];
        }

        var found = GC.AllocateUninitializedArray<ClassPatch>(count);
        for (int label = 0, next = 0; label < Count; label++)
        {
            if (parent[label] == label)
            {
                found[next++] = patches[label];
            }
            else
            {
                found[numbers[label]].Join(patches[label]);
            }
        }

        return found;
    }

    /// <summary>The label that a label was united with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Root(ref int parent, int label)
    {
        int above;
        while ((above = Unsafe.Add(ref parent, label)) != label)
        {
            var higher = Unsafe.Add(ref parent, above);
            Unsafe.Add(ref parent, label) = higher;
            label = higher;
        }

        return label;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindRuns(ReadOnlySpan<byte> cells, int[] starts)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(starts);
        var count = 1;
        start = 0;
        var left = cells[..^1];
        var right = cells[1..];
        for (var from = 0; from < right.Length; from += 64)
        {
            for (var bits = CellChanges.Bits(left, right, from); bits != 0; bits &= bits - 1)
            {
                Unsafe.Add(ref start, count++) = from + 1 + BitOperations.TrailingZeroCount(bits);
            }
        }

        Unsafe.Add(ref start, count) = columns;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Connect(int row, ReadOnlySpan<byte> cells, int count)
    {
        ref var parents = ref MemoryMarshal.GetArrayDataReference(parent);
        ref var patch = ref MemoryMarshal.GetArrayDataReference(patches);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var above = ref MemoryMarshal.GetArrayDataReference(upper.Start);
        ref var aboveClass = ref MemoryMarshal.GetArrayDataReference(upper.Class);
        ref var aboveLabel = ref MemoryMarshal.GetArrayDataReference(upper.Label);
        ref var here = ref MemoryMarshal.GetArrayDataReference(lower.Start);
        ref var hereClass = ref MemoryMarshal.GetArrayDataReference(lower.Class);
        ref var hereLabel = ref MemoryMarshal.GetArrayDataReference(lower.Label);
        var runs = lower.Count;
        var over = 0;
        for (var run = 0; run < runs; run++)
        {
            var from = Unsafe.Add(ref here, run);
            var to = Unsafe.Add(ref here, run + 1);
            var kind = Unsafe.Add(ref cell, from);
            Unsafe.Add(ref hereClass, run) = kind;
            if (kind == noData)
            {
                Unsafe.Add(ref hereLabel, run) = -1;
                continue;
            }

            var reachFrom = from - reach;
            while (over < upper.Count && Unsafe.Add(ref above, over + 1) <= reachFrom)
            {
                over++;
            }

            var reachTo = Math.Min(to + reach, columns);
            var label = -1;
            var shared = 0;
            for (var at = over; Unsafe.Add(ref above, at) < reachTo; at++)
            {
                if (Unsafe.Add(ref aboveClass, at) != kind)
                {
                    continue;
                }

                var root = Root(ref parents, Unsafe.Add(ref aboveLabel, at));
                shared += Math.Max(0, Math.Min(to, Unsafe.Add(ref above, at + 1)) - Math.Max(from, Unsafe.Add(ref above, at)));
                if (label < 0 || root == label)
                {
                    label = root;
                }
                else if (root < label)
                {
                    Unsafe.Add(ref parents, label) = root;
                    label = root;
                }
                else
                {
                    Unsafe.Add(ref parents, root) = label;
                }
            }

            var length = to - from;
            var columnSum = (long)length * ((long)from + to - 1) / 2;
            if (label < 0)
            {
                label = count++;
                Unsafe.Add(ref parents, label) = label;
                Unsafe.Add(ref patch, label) = new ClassPatch
                {
                    Count = length, ColumnSum = columnSum, RowSum = (long)length * row, Runs = 1, Shared = 0,
                    First = from, West = from, East = to - 1, North = row, South = row, Kind = kind,
                };
            }
            else
            {
                ref var known = ref Unsafe.Add(ref patch, label);
                known.Count += length;
                known.ColumnSum += columnSum;
                known.RowSum += (long)length * row;
                known.Runs++;
                known.Shared += shared;
                known.West = Math.Min(known.West, from);
                known.East = Math.Max(known.East, to - 1);
                known.South = row;
            }

            Unsafe.Add(ref hereLabel, run) = label;
        }

        return count;
    }
}
