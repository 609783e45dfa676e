namespace Hedgerow.Science.Grids;

/// <summary>Straight distance from each cell centre to the nearest centre of a target cell.</summary>
/// <remarks>
/// <para><b>Formula</b>: D(p) = min over target cells q of √((w Δcolumn)² + (h Δrow)²): columns first, then the lower envelope of
/// parabolas along each row.</para>
/// <para><b>Meaning</b>: how far every place is from the nearest of what is looked for.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: 0 on targets; +∞ everywhere when there is none.</para>
/// <para><b>Behaviour</b>: exact but for rounding to float; nothing stands in the way of a distance, no data neither. Time grows with the number of cells
/// only. As a grid 4 bytes a cell; row by row the memory grows with the width of the map and with 1/16 byte a cell, as <see cref="BytesNeeded"/> says, and the map is read twice.</para>
/// <para><b>Assumes</b>: cells are north-up and of one size.</para>
/// <para><b>Source</b>: [felzenszwalb-2012].</para>
/// </remarks>
public static class DistanceTransform
{
    /// <summary>Bytes that <see cref="Write"/> needs.</summary>
    /// <param name="frame">Where the map lies.</param>
    /// <param name="blockRows">Rows of the map that are stored together.</param>
    /// <param name="threads">Threads at work.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame, int blockRows, int threads) => DistanceStrips.BytesNeeded(frame, blockRows, threads);

    /// <summary>Computes the distances as a grid.</summary>
    /// <param name="mask">Yes cells are the targets; no data is none.</param>
    /// <param name="cancel">Stops the work between strips.</param>
    /// <returns>Distances in m.</returns>
    public static Grid<float> Of(Grid<byte> mask, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(mask);
        var grid = new Grid<float>(mask.Frame);
        DistanceStrips.Run(mask, TargetCells.Of(Cell.Yes), new RunOptions(Cancel: cancel), (_, row, _, metres) =>
            metres.CopyTo(grid.Cells.AsSpan((int)((long)row * mask.Frame.Columns))));
        return grid;
    }

    /// <summary>Computes the distances row by row, for maps of any size.</summary>
    /// <param name="map">The map.</param>
    /// <param name="targets">Its bytes that are targets.</param>
    /// <param name="into">Receives the distances in m.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    public static void Write(IRows<byte> map, TargetCells targets, IRowSink<float> into, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(into);
        var turns = new RowTurns<float>(into);
        DistanceStrips.Run(map, targets, options ?? RunOptions.Default, (strip, row, _, metres) => turns.Take(strip, row, metres), turns.Break);
    }
}
