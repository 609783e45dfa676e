using System.Numerics;

namespace Hedgerow.Science.Grids;

/// <summary>Counts the cells of a mask or of a class map inside an area. Counts are whole numbers, so threads do not matter.</summary>
/// <remarks>The area's grid may be a part of the other grids' frame (a district in a city); only its own cells are then looked at.</remarks>
public static class ZonalCount
{
    /// <summary>Rows that one thread counts at a time.</summary>
    private const int StripRows = 64;

    /// <summary>Counts the states of a mask inside an area.</summary>
    /// <param name="mask">Yes, No and no data.</param>
    /// <param name="area">Yes cells belong to the area; its frame equals the mask's or is a part of it.</param>
    /// <param name="sea">Yes cells leave numerator and denominator; on the mask's frame; null for no sea.</param>
    /// <param name="cancel">Stops the work between strips.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The grids do not fit, or the mask holds another value than the three states.</exception>
    public static CellCounts Of(Grid<byte> mask, Grid<byte> area, Grid<byte>? sea = null, CancellationToken cancel = default)
    {
        var window = WindowOf(mask, area, sea);
        var gate = new Lock();
        var total = default(CellCounts);
        ForStrips(window.Rows, (from, to) =>
        {
            long yes = 0, no = 0, noData = 0, wet = 0, inside = 0;
            for (var row = from; row < to; row++)
            {
                var cells = mask.Row(window.Row + row).Slice(window.Column, window.Columns);
                var within = area.Row(row);
                var water = sea is null ? default : sea.Row(window.Row + row).Slice(window.Column, window.Columns);
                for (var column = 0; column < cells.Length; column += CellBits.Width)
                {
                    var here = CellBits.Of(within, column, Cell.Yes);
                    if (here == 0)
                    {
                        continue;
                    }

                    var drowned = water.IsEmpty ? 0 : here & CellBits.Of(water, column, Cell.Yes);
                    wet += BitOperations.PopCount(drowned);
                    here &= ~drowned;
                    inside += BitOperations.PopCount(here);
                    yes += BitOperations.PopCount(here & CellBits.Of(cells, column, Cell.Yes));
                    no += BitOperations.PopCount(here & CellBits.Of(cells, column, Cell.No));
                    noData += BitOperations.PopCount(here & CellBits.Of(cells, column, Cell.NoData));
                }
            }

            if (yes + no + noData != inside)
            {
                throw new ArgumentException(
                    $"{inside - yes - no - noData} cells in rows {from} to {to - 1} are neither Yes ({Cell.Yes}), No ({Cell.No}) nor no data ({Cell.NoData}): " +
                    "was a class map passed in place of a mask?",
                    nameof(mask));
            }

            lock (gate)
            {
                total = new CellCounts(total.Yes + yes, total.No + no, total.NoData + noData, total.Sea + wet);
            }
        }, cancel);
        return total;
    }

    /// <summary>Counts the classes of a map inside an area.</summary>
    /// <param name="classes">The map; codes of no data are counted like any other.</param>
    /// <param name="area">Yes cells belong to the area; its frame equals the map's or is a part of it.</param>
    /// <param name="sea">Yes cells are left out; on the map's frame; null for no sea.</param>
    /// <param name="cancel">Stops the work between strips.</param>
    /// <returns>The classes found, in order of their codes.</returns>
    /// <exception cref="ArgumentException">The grids do not fit.</exception>
    public static IReadOnlyList<ClassCount> Classes(
        Grid<ushort> classes, Grid<byte> area, Grid<byte>? sea = null, CancellationToken cancel = default) =>
        ClassesOf(classes, area, sea, ushort.MaxValue + 1, cancel);

    /// <inheritdoc cref="Classes(Grid{ushort}, Grid{byte}, Grid{byte}?, CancellationToken)"/>
    public static IReadOnlyList<ClassCount> Classes(
        Grid<byte> classes, Grid<byte> area, Grid<byte>? sea = null, CancellationToken cancel = default) =>
        ClassesOf(classes, area, sea, byte.MaxValue + 1, cancel);

    private static ClassCount[] ClassesOf<T>(Grid<T> classes, Grid<byte> area, Grid<byte>? sea, int codes, CancellationToken cancel)
        where T : unmanaged, IBinaryInteger<T>
    {
        var window = WindowOf(classes, area, sea);
        var gate = new Lock();
        var total = new long[codes];
        ForStrips(window.Rows, (from, to) =>
        {
            var counts = new int[codes]; // a strip has fewer cells than an int holds
            for (var row = from; row < to; row++)
            {
                var cells = classes.Row(window.Row + row).Slice(window.Column, window.Columns);
                var within = area.Row(row);
                var water = sea is null ? default : sea.Row(window.Row + row).Slice(window.Column, window.Columns);
                for (var column = 0; column < cells.Length; column += CellBits.Width)
                {
                    var here = CellBits.Of(within, column, Cell.Yes);
                    here &= water.IsEmpty ? ulong.MaxValue : ~CellBits.Of(water, column, Cell.Yes);
                    for (; here != 0; here &= here - 1)
                    {
                        counts[int.CreateTruncating(cells[column + BitOperations.TrailingZeroCount(here)])]++;
                    }
                }
            }

            lock (gate)
            {
                for (var code = 0; code < codes; code++)
                {
                    total[code] += counts[code];
                }
            }
        }, cancel);
        return [.. total.Select((cells, code) => new ClassCount(code, cells)).Where(found => found.Cells > 0)];
    }

    private static GridWindow WindowOf<T>(Grid<T> grid, Grid<byte> area, Grid<byte>? sea)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(area);
        grid.Frame.Require(sea, nameof(sea));
        return grid.Frame.WindowOf(area.Frame) ?? throw new ArgumentException(
            $"The area's cells do not coincide with cells of the map ({area.Frame.Columns} × {area.Frame.Rows} against {grid.Frame.Columns} × {grid.Frame.Rows}): " +
            "was it gridded on another frame?",
            nameof(area));
    }

    private static void ForStrips(int rows, Action<int, int> count, CancellationToken cancel)
    {
        try
        {
            Parallel.For(
                0,
                (rows + StripRows - 1) / StripRows,
                new ParallelOptions { CancellationToken = cancel },
                strip => count(strip * StripRows, Math.Min(rows, (strip + 1) * StripRows)));
        }
        catch (AggregateException several) when (several.InnerException is ArgumentException refusal)
        {
            throw refusal; // the caller's mistake, as if there had been one thread
        }
    }
}
