using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>The corridor of one link: the cells whose best way between the two sources costs at most the width more than the least-cost way.</summary>
/// <param name="Window">The part of the map that holds it.</param>
/// <param name="Mask">Over the window: <see cref="Cell.Yes"/> in the corridor, sources included where the corridor enters them.</param>
public sealed record CorridorArea(GridWindow Window, Grid<byte> Mask)
{
    /// <summary>Whether a cell of the map belongs to it.</summary>
    /// <param name="column">Column of the map.</param>
    /// <param name="row">Row of the map.</param>
    /// <returns>True inside.</returns>
    public bool Holds(int column, int row) =>
        (uint)(column - Window.Column) < (uint)Window.Columns && (uint)(row - Window.Row) < (uint)Window.Rows && Mask[column - Window.Column, row - Window.Row] == Cell.Yes;
}
