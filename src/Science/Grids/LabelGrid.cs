using System.Numerics;

namespace Hedgerow.Science.Grids;

/// <summary>Writes a number for each run into a grid: the map of patches or of groups.</summary>
public static class LabelGrid
{
    /// <summary>What stands in cells that no run covers.</summary>
    public const int None = 0;

    /// <summary>Paints runs.</summary>
    /// <typeparam name="T">The number of a cell: int, or ushort where two bytes are enough.</typeparam>
    /// <param name="runs">The runs.</param>
    /// <param name="labels">The number of each run, counted from 0, or -1 for <see cref="None"/>; shape (runs). Cells get this number plus 1.</param>
    /// <param name="cancel">Stops the work between rows.</param>
    /// <returns>A grid of numbers from 1, and <see cref="None"/> elsewhere.</returns>
    /// <exception cref="ArgumentException">The labels do not fit the runs.</exception>
    /// <exception cref="OverflowException">A number does not fit <typeparamref name="T"/>.</exception>
    public static Grid<T> Of<T>(CellRuns runs, ReadOnlySpan<int> labels, CancellationToken cancel = default)
        where T : unmanaged, IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (labels.Length != runs.Count)
        {
            throw new ArgumentException($"{labels.Length} labels do not fit {runs.Count} runs.", nameof(labels));
        }

        var numbers = new T[labels.Length];
        for (var run = 0; run < numbers.Length; run++)
        {
            numbers[run] = T.CreateChecked(labels[run] + 1);
        }

        var grid = new Grid<T>(runs.Frame);
        Parallel.For(0, runs.Frame.Rows, new ParallelOptions { CancellationToken = cancel }, row =>
        {
            var cells = grid.Row(row);
            for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
            {
                cells[runs.First[run]..runs.End[run]].Fill(numbers[run]);
            }
        });
        return grid;
    }
}
