using System.Numerics;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The patches of a natural mask, numbered from 0 in row-major order of their first cells.</summary>
public sealed class Patches
{
    private readonly Patch[] table;
    private readonly int[] patchOfRun;

    private Patches(CellRuns runs, int[] patchOfRun, Patch[] table) => (Runs, this.patchOfRun, this.table) = (runs, patchOfRun, table);

    /// <summary>Where the grid lies.</summary>
    public GridFrame Frame => Runs.Frame;

    /// <summary>Number of patches.</summary>
    public int Count => table.Length;

    /// <summary>The patches; shape (patches).</summary>
    public ReadOnlySpan<Patch> Table => table;

    /// <summary>The runs of natural cells that make them up.</summary>
    public CellRuns Runs { get; }

    /// <summary>The patch of each run; shape (runs).</summary>
    public ReadOnlySpan<int> PatchOfRun => patchOfRun;

    /// <summary>Cells of all patches.</summary>
    public long Cells { get; private init; }

    /// <summary>Area of all patches.</summary>
    public Area Total => Area.FromSquareMetres(Cells * Frame.CellArea);

    /// <summary>One patch.</summary>
    /// <param name="patch">Its number.</param>
    public ref readonly Patch this[int patch] => ref table[patch];

    /// <summary>Finds the patches of a mask.</summary>
    /// <param name="natural">Yes cells are natural; No and no data are not.</param>
    /// <param name="barrier">Cells that a barrier touches: never natural, and a diagonal step between two of them is blocked. Null for none.</param>
    /// <param name="neighbours">Which cells touch.</param>
    /// <param name="cancel">Stops the work between rows.</param>
    /// <returns>The patches.</returns>
    /// <exception cref="ArgumentException">The barrier grid lies elsewhere.</exception>
    public static Patches Of(
        Grid<byte> natural, Grid<byte>? barrier = null, Neighbours neighbours = Neighbours.Eight, CancellationToken cancel = default)
    {
        if (neighbours is not (Neighbours.Four or Neighbours.Eight))
        {
            throw new ArgumentOutOfRangeException(nameof(neighbours), neighbours, "A cell has 4 or 8 neighbours.");
        }

        return Of(CellRuns.Of(natural, barrier, cancel), BitRows.Of(barrier, cancel), neighbours, cancel);
    }

    /// <summary>Finds the patches of runs, which hold no barrier cell.</summary>
    internal static Patches Of(CellRuns runs, BitRows? barrier, Neighbours neighbours, CancellationToken cancel) =>
        Number(runs, RunUnion.Roots(runs, barrier, neighbours, cancel), cancel);

    /// <summary>Area of one patch.</summary>
    /// <param name="patch">Its number.</param>
    /// <returns>The area.</returns>
    public Area AreaOf(int patch) => Area.FromSquareMetres(table[patch].Cells * Frame.CellArea);

    /// <summary>Areas of all patches; shape (patches).</summary>
    /// <returns>The areas.</returns>
    public Area[] Areas() => Array.ConvertAll(table, patch => Area.FromSquareMetres(patch.Cells * Frame.CellArea));

    /// <summary>The patches of at least a size, numbered anew in the same order.</summary>
    /// <param name="minimum">The least area that stays.</param>
    /// <returns>These patches; the same object when all stay.</returns>
    public Patches AtLeast(Area minimum)
    {
        // Cell areas carry rounding: 10 cells of 100 m² are the 0.1 ha that was asked for.
        var least = minimum.SquareMetres / Frame.CellArea * (1 - 1e-9);
        if (Array.TrueForAll(table, patch => patch.Cells >= least))
        {
            return this;
        }

        var number = new int[Count];
        var kept = new List<Patch>();
        for (var patch = 0; patch < Count; patch++)
        {
            number[patch] = table[patch].Cells >= least ? kept.Count : -1;
            if (number[patch] >= 0)
            {
                kept.Add(table[patch]);
            }
        }

        var renumbered = Array.ConvertAll(patchOfRun, patch => number[patch]);
        var runs = Runs.Where(Array.ConvertAll(renumbered, patch => patch >= 0));
        return new Patches(runs, Array.FindAll(renumbered, patch => patch >= 0), [.. kept]) { Cells = kept.Sum(patch => (long)patch.Cells) };
    }

    /// <summary>The map of patches: number plus 1, 0 where there is none.</summary>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The map.</returns>
    public Grid<int> Labels(CancellationToken cancel = default) => Labels<int>(cancel);

    /// <summary>The map of patches: number plus 1, 0 where there is none.</summary>
    /// <typeparam name="T">The number of a cell: int, or ushort where two bytes are enough.</typeparam>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The map.</returns>
    /// <exception cref="OverflowException">A number does not fit <typeparamref name="T"/>.</exception>
    public Grid<T> Labels<T>(CancellationToken cancel = default)
        where T : unmanaged, IBinaryInteger<T> => LabelGrid.Of<T>(Runs, patchOfRun, cancel);

    private static Patches Number(CellRuns runs, int[] roots, CancellationToken cancel)
    {
        // The root of a patch is its first run, which starts with its first cell: numbering roots as they come is row-major order.
        var count = 0;
        for (var run = 0; run < roots.Length; run++)
        {
            roots[run] = roots[run] == run ? count++ : roots[roots[run]];
        }

        var columns = runs.Frame.Columns;
        var sums = new PatchSums[count];
        for (var row = 0; row < runs.Frame.Rows; row++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
            {
                sums[roots[run]].Add(row, runs.First[run], runs.End[run]);
            }
        }

        var table = new Patch[count];
        var cells = 0L;
        for (var patch = 0; patch < count; patch++)
        {
            table[patch] = sums[patch].ToPatch(columns);
            cells += table[patch].Cells;
        }

        return new Patches(runs, roots, table) { Cells = cells };
    }

    /// <summary>What is gathered of a patch while its runs pass by.</summary>
    private struct PatchSums
    {
        private int cells;
        private int firstRow;
        private int firstColumn;
        private int lastRow;
        private int left;
        private int end;
        private long columnSum; // exact: at most 1e8 cells × 1e8 columns
        private long rowSum;

        public void Add(int row, int from, int to)
        {
            if (cells == 0)
            {
                (firstRow, firstColumn, left, end) = (row, from, from, to);
            }

            left = Math.Min(left, from);
            end = Math.Max(end, to);
            lastRow = row;
            cells += to - from;
            columnSum += (long)(to - from) * (from + to - 1) / 2;
            rowSum += (long)(to - from) * row;
        }

        public readonly Patch ToPatch(int columns) => new(
            cells,
            (firstRow * columns) + firstColumn,
            new GridWindow(left, firstRow, end - left, lastRow - firstRow + 1),
            (double)columnSum / cells,
            (double)rowSum / cells);
    }
}
