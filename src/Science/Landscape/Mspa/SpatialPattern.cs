using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>Morphological spatial pattern analysis (MSPA): seven classes by shape and place, each foreground cell in exactly one.</summary>
/// <remarks>
/// <para><b>Formula</b>: core = foreground whose centre lies farther than s = w + 0.98 cells from every background centre; rim = foreground within s of
/// core; islet = foreground that hangs together and holds no core; the rest is connector or branch (rules: docs/landscape-rules.md, MSPA).</para>
/// <para><b>Meaning</b>: which part of nature is undisturbed inside, which is its edge, and which narrow strips join cores.</para>
/// <para><b>Units</b>: class numbers of <see cref="PatternClass"/>; w in m.</para>
/// <para><b>Range</b>: 0 to 7, 255 for no data.</para>
/// <para><b>Behaviour</b>: exact and the same for a map turned or mirrored, whatever the threads. By area: <see cref="BytesNeeded"/>. A wider edge never
/// enlarges the core.</para>
/// <para><b>Assumes</b>: what lies outside the map repeats its border, so that the border is no edge; no data is neither foreground nor background.</para>
/// <para><b>Source</b>: [soille-vogt-2009].</para>
/// </remarks>
public static class SpatialPattern
{
    private const byte Core = (byte)PatternClass.Core;
    private const byte Edge = (byte)PatternClass.Edge;
    private const byte Branch = (byte)PatternClass.Branch;

    /// <summary>Memory at its peak, the foreground map included.</summary>
    /// <param name="frame">The map.</param>
    /// <returns>Bytes: 18 a cell on maps of broad areas; a map of single scattered cells needs up to 30.</returns>
    public static long BytesNeeded(GridFrame frame) => 18 * frame.Count;

    /// <summary>Classifies a map.</summary>
    /// <param name="foreground">Yes cells are foreground, No background.</param>
    /// <param name="options">The choices; null for the defaults.</param>
    /// <param name="run">Threads, progress, cancellation.</param>
    /// <returns>A class for each cell.</returns>
    /// <exception cref="ArgumentException">The edge is narrower than a cell, or there is no such neighbourhood.</exception>
    public static Grid<byte> Of(Grid<byte> foreground, PatternOptions? options = null, RunOptions? run = null)
    {
        ArgumentNullException.ThrowIfNull(foreground);
        (options, run) = (options ?? new(), run ?? RunOptions.Default);
        var touching = options.Neighbours;
        if (touching is not (Neighbours.Four or Neighbours.Eight))
        {
            throw new ArgumentOutOfRangeException(nameof(options), touching, "A cell has 4 or 8 neighbours.");
        }

        var reach = options.Reach(foreground.Frame)
            ?? throw new ArgumentOutOfRangeException(nameof(options), options.EdgeWidth, "The edge is at least one cell wide (the longer side of a cell).");
        var map = new Grid<byte>(foreground.Frame);
        MarkCoreAndRim(foreground, map, reach, run);
        run.Progress?.Report(0.35);
        MarkIslets(foreground, map, touching, run);
        run.Progress?.Report(0.5);
        var labels = CoreLabels.Of(map, touching, reach, run);
        run.Progress?.Report(0.8);
        Connectors.Mark(map, labels, touching, options.Transition, run);
        run.Progress?.Report(1);
        return map;
    }

    /// <summary>Leaves core, rim (as edge for now), the rest of the foreground (as branch for now), background and no data.</summary>
    private static void MarkCoreAndRim(Grid<byte> foreground, Grid<byte> map, double reach, RunOptions run)
    {
        var columns = map.Frame.Columns;
        Rows(map, run, row => Recode(foreground.Row(row), map.Row(row), cell => cell == Cell.No ? Cell.Yes : Cell.No));
        var distance = DistanceTransform.Of(map, run.Cancel);
        Rows(map, run, row =>
        {
            var cells = map.Row(row);
            var far = distance.Row(row);
            var mine = foreground.Row(row);
            for (var column = 0; column < columns; column++)
            {
                cells[column] = mine[column] == Cell.Yes && far[column] > reach ? Cell.Yes : Cell.No;
            }
        });
        distance = DistanceTransform.Of(map, run.Cancel);
        Rows(map, run, row =>
        {
            var cells = map.Row(row);
            var far = distance.Row(row);
            var mine = foreground.Row(row);
            for (var column = 0; column < columns; column++)
            {
                cells[column] = mine[column] switch
                {
                    Cell.Yes => cells[column] == Cell.Yes ? Core : far[column] <= reach ? Edge : Branch,
                    Cell.No => (byte)PatternClass.Background,
                    _ => (byte)PatternClass.NoData,
                };
            }
        });
    }

    private static void MarkIslets(Grid<byte> foreground, Grid<byte> map, Neighbours touching, RunOptions run)
    {
        var patches = Patches.Of(foreground, null, touching, run.Cancel);
        var runs = patches.Runs;
        var cored = new bool[patches.Count];
        for (var row = 0; row < map.Frame.Rows; row++)
        {
            for (var i = runs.RowStart[row]; i < runs.RowStart[row + 1]; i++)
            {
                var patch = patches.PatchOfRun[i];
                cored[patch] = cored[patch] || map.Row(row)[runs.First[i]..runs.End[i]].Contains(Core);
            }
        }

        Rows(map, run, row =>
        {
            for (var i = runs.RowStart[row]; i < runs.RowStart[row + 1]; i++)
            {
                if (!cored[patches.PatchOfRun[i]])
                {
                    map.Row(row)[runs.First[i]..runs.End[i]].Fill((byte)PatternClass.Islet);
                }
            }
        });
    }

    private static void Recode(ReadOnlySpan<byte> from, Span<byte> to, Func<byte, byte> code)
    {
        Span<byte> table = stackalloc byte[256];
        for (var value = 0; value < 256; value++)
        {
            table[value] = code((byte)value);
        }

        for (var i = 0; i < from.Length; i++)
        {
            to[i] = table[from[i]];
        }
    }

    private static void Rows(Grid<byte> map, RunOptions run, Action<int> work) => Parallel.For(0, map.Frame.Rows, run.Parallel, work);
}
