using System.Numerics;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>
/// The core of every patch: cells farther than the edge depth from everything that is not their patch, no data and the outside of the
/// map included. Exact; read once from the top; memory by the width of the map times the rows of the edge depth, plus the table of cores.
/// </summary>
internal sealed class CoreCells
{
    private CoreCells(long[] cellsOf, int[] coresOf, long[] sizes, int[] patchOf) =>
        (CellsOf, CoresOf, Sizes, PatchOf) = (cellsOf, coresOf, sizes, patchOf);

    /// <summary>Core cells of each patch.</summary>
    public long[] CellsOf { get; }

    /// <summary>Disjunct cores of each patch.</summary>
    public int[] CoresOf { get; }

    /// <summary>Cells of each disjunct core, in row-major order of their first cells.</summary>
    public long[] Sizes { get; }

    /// <summary>The patch of each disjunct core.</summary>
    public int[] PatchOf { get; }

    public static CoreCells Of(IRows<uint> labels, int patches, EdgeDepth depth, Neighbours neighbours, RunOptions options)
    {
        var search = new Search(labels.Frame, depth, neighbours);
        LabelSweep.Over(labels, false, options, search.Take);
        return search.Finish(patches);
    }

    /// <summary>Gathers the cores while rows come from the top.</summary>
    internal sealed class Search
    {
        private readonly int[] reach;
        private readonly int touch;
        private readonly uint[][] rows;
        private readonly uint[][] near;   // columns to the next cell of something else in the same row, of both sides the lesser one
        private readonly uint[] core;
        private readonly List<int> parent = [];
        private readonly List<long> sizes = [];
        private readonly List<int> owner = [];
        private LabelRuns runs = new();
        private LabelRuns above = new();
        private int[] number = new int[64];
        private int[] numberAbove = new int[64];

        public Search(GridFrame frame, EdgeDepth depth, Neighbours neighbours)
        {
            (reach, touch) = (depth.Reach(frame), neighbours == Neighbours.Eight ? 1 : 0);
            var held = (int)Math.Min((2L * reach.Length) - 1, frame.Rows);
            rows = [.. Enumerable.Range(0, held).Select(_ => new uint[frame.Columns])];
            near = [.. Enumerable.Range(0, held).Select(_ => new uint[frame.Columns])];
            core = new uint[frame.Columns];
        }

        public void Take(int row, ReadOnlySpan<uint> labels)
        {
            labels.CopyTo(rows[row % rows.Length]);
            Near(labels, near[row % rows.Length]);

            // A row is ready when all rows within reach are there; rows nearer to the border of the map have no core.
            var ready = row - reach.Length + 1;
            if (ready >= reach.Length - 1)
            {
                CoreRow(ready);
            }
        }

        public CoreCells Finish(int patches)
        {
            var cellsOf = new long[patches];
            var coresOf = new int[patches];
            for (var core = parent.Count - 1; core >= 0; core--)
            {
                if (parent[core] != core)
                {
                    sizes[parent[core]] += sizes[core];   // a parent is smaller than its child: it is looked at later
                }
            }

            var kept = new List<long>();
            var of = new List<int>();
            for (var core = 0; core < parent.Count; core++)
            {
                if (parent[core] == core)
                {
                    kept.Add(sizes[core]);
                    of.Add(owner[core]);
                    cellsOf[owner[core]] += sizes[core];
                    coresOf[owner[core]]++;
                }
            }

            return new CoreCells(cellsOf, coresOf, [.. kept], [.. of]);
        }

        private static void Near(ReadOnlySpan<uint> labels, Span<uint> near)
        {
            for (var from = 0; from < labels.Length;)
            {
                var length = labels[from..].IndexOfAnyExcept(labels[from]);
                length = length < 0 ? labels.Length - from : length;
                for (var i = 0; i < length; i++)
                {
                    near[from + i] = (uint)Math.Min(i + 1, length - i);
                }

                from += length;
            }
        }

        private void CoreRow(int row)
        {
            (runs, above) = (above, runs);
            (number, numberAbove) = (numberAbove, number);
            runs.Clear();
            rows[row % rows.Length].CopyTo(core, 0);
            Keep(core, core, near[row % rows.Length], (uint)reach[0]);
            for (var away = 1; away < reach.Length; away++)
            {
                Keep(core, rows[(row - away) % rows.Length], near[(row - away) % rows.Length], (uint)reach[away]);
                Keep(core, rows[(row + away) % rows.Length], near[(row + away) % rows.Length], (uint)reach[away]);
            }

            runs.Read(core);
            Join();
        }

        /// <summary>Sets to 0 the cells whose surroundings in another row hold something else.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Keep(Span<uint> core, ReadOnlySpan<uint> other, ReadOnlySpan<uint> near, uint reach)
        {
            var least = new Vector<uint>(reach);
            var i = 0;
            for (; i <= core.Length - Vector<uint>.Count; i += Vector<uint>.Count)
            {
                var cells = new Vector<uint>(core[i..]);
                var same = Vector.Equals(cells, new Vector<uint>(other[i..])) & Vector.GreaterThan(new Vector<uint>(near[i..]), least);
                (cells & same).CopyTo(core[i..]);
            }

            for (; i < core.Length; i++)
            {
                core[i] = core[i] == other[i] && near[i] > reach ? core[i] : 0;
            }
        }

        private void Join()
        {
            if (number.Length < runs.Count)
            {
                number = new int[Math.Max(runs.Count, number.Length * 2)];
            }

            var upper = 0;
            for (var run = 0; run < runs.Count; run++)
            {
                var found = -1;
                while (upper < above.Count && above.End[upper] + touch <= runs.First[run])
                {
                    upper++;
                }

                for (var next = upper; next < above.Count && above.First[next] < runs.End[run] + touch; next++)
                {
                    if (above.Patch[next] == runs.Patch[run])
                    {
                        found = found < 0 ? Root(numberAbove[next]) : Unite(found, numberAbove[next]);
                    }
                }

                if (found < 0)
                {
                    found = parent.Count;
                    parent.Add(found);
                    sizes.Add(0);
                    owner.Add(runs.Patch[run]);
                }

                sizes[found] += runs.End[run] - runs.First[run];
                number[run] = found;
            }
        }

        private int Root(int core)
        {
            while (parent[core] != core)
            {
                parent[core] = parent[parent[core]];
                core = parent[core];
            }

            return core;
        }

        private int Unite(int one, int other)
        {
            (one, other) = (Root(one), Root(other));
            parent[Math.Max(one, other)] = Math.Min(one, other);
            return Math.Min(one, other);
        }
    }
}
