using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Tests.Grids;

/// <summary>Gathers rows into a grid and holds them to their order.</summary>
internal sealed class GridSink<T>(GridFrame frame) : IRowSink<T>
    where T : unmanaged
{
    private int next;

    public Grid<T> Grid { get; } = new(frame);

    public void Write(int row, ReadOnlySpan<T> cells)
    {
        if (row != next)
        {
            throw new InvalidOperationException($"Row {row} came where row {next} was due.");
        }

        cells.CopyTo(Grid.Cells.AsSpan(row * frame.Columns));
        next += cells.Length / frame.Columns;
    }
}
