using System.Globalization;

namespace Hedgerow.Science.Grids;

/// <summary>Where a north-up grid lies: its upper-left corner, its cells and their number, in a metric reference system.</summary>
/// <param name="Left">Easting of the left edge, m.</param>
/// <param name="Top">Northing of the upper edge, m.</param>
/// <param name="CellWidth">West-east size of a cell, m, above 0.</param>
/// <param name="CellHeight">North-south size of a cell, m, above 0.</param>
/// <param name="Columns">Number of columns, at least 1.</param>
/// <param name="Rows">Number of rows, at least 1.</param>
public readonly record struct GridFrame(double Left, double Top, double CellWidth, double CellHeight, int Columns, int Rows)
{
    /// <summary>Easting of the right edge, m.</summary>
    public double Right => Left + (Columns * CellWidth);

    /// <summary>Northing of the lower edge, m.</summary>
    public double Bottom => Top - (Rows * CellHeight);

    /// <summary>Area of one cell, m².</summary>
    public double CellArea => CellWidth * CellHeight;

    /// <summary>Number of cells.</summary>
    public long Count => (long)Columns * Rows;

    /// <summary>Easting of a column's centres, m.</summary>
    /// <param name="column">Column, from 0.</param>
    /// <returns>The easting.</returns>
    public double X(int column) => Left + ((column + 0.5) * CellWidth);

    /// <summary>Northing of a row's centres, m.</summary>
    /// <param name="row">Row, from 0 at the top.</param>
    /// <returns>The northing.</returns>
    public double Y(int row) => Top - ((row + 0.5) * CellHeight);

    /// <summary>The cell that holds a point; outside the frame the numbers lie outside it too.</summary>
    /// <param name="x">Easting, m.</param>
    /// <param name="y">Northing, m.</param>
    /// <returns>Column and row.</returns>
    public (int Column, int Row) CellAt(double x, double y) =>
        ((int)Math.Floor((x - Left) / CellWidth), (int)Math.Floor((Top - y) / CellHeight));

    /// <summary>Whether a column and row lie inside.</summary>
    /// <param name="column">Column.</param>
    /// <param name="row">Row.</param>
    /// <returns>True inside.</returns>
    public bool Holds(int column, int row) => (uint)column < (uint)Columns && (uint)row < (uint)Rows;

    /// <summary>The part of this frame that starts at a cell.</summary>
    /// <param name="window">The part, in cells of this frame.</param>
    /// <returns>The frame of that part.</returns>
    public GridFrame Part(GridWindow window) => this with
    {
        Left = Left + (window.Column * CellWidth),
        Top = Top - (window.Row * CellHeight),
        Columns = window.Columns,
        Rows = window.Rows,
    };

    /// <summary>The smallest window of this frame that covers a box, clipped to the frame; at least one cell.</summary>
    /// <param name="left">West edge of the box, m.</param>
    /// <param name="bottom">South edge, m.</param>
    /// <param name="right">East edge, m.</param>
    /// <param name="top">North edge, m.</param>
    /// <returns>The window.</returns>
    public GridWindow WindowOver(double left, double bottom, double right, double top)
    {
        var (firstColumn, firstRow) = CellAt(left, top);
        var (lastColumn, lastRow) = CellAt(right, bottom);
        firstColumn = Math.Clamp(firstColumn, 0, Columns - 1);
        firstRow = Math.Clamp(firstRow, 0, Rows - 1);
        lastColumn = Math.Clamp(lastColumn, firstColumn, Columns - 1);
        lastRow = Math.Clamp(lastRow, firstRow, Rows - 1);
        return new GridWindow(firstColumn, firstRow, lastColumn - firstColumn + 1, lastRow - firstRow + 1);
    }

    /// <summary>The window of this frame that another frame fills, when its cells coincide with cells of this one.</summary>
    /// <param name="part">The other frame.</param>
    /// <returns>The window, or null when the cells differ or the other frame reaches outside.</returns>
    public GridWindow? WindowOf(GridFrame part)
    {
        // Corners come from files: a thousandth of a cell is rounding, not a shift.
        const double Tolerance = 1e-3;
        var column = Math.Round((part.Left - Left) / CellWidth);
        var row = Math.Round((Top - part.Top) / CellHeight);
        var fits = Math.Abs((part.Left - Left) / CellWidth - column) < Tolerance
            && Math.Abs((Top - part.Top) / CellHeight - row) < Tolerance
            && Math.Abs(part.CellWidth - CellWidth) * part.Columns < Tolerance * CellWidth
            && Math.Abs(part.CellHeight - CellHeight) * part.Rows < Tolerance * CellHeight
            && column >= 0 && row >= 0 && column + part.Columns <= Columns && row + part.Rows <= Rows;
        return fits ? new GridWindow((int)column, (int)row, part.Columns, part.Rows) : null;
    }

    /// <summary>The frame in words, for messages.</summary>
    private string Described => string.Create(
        CultureInfo.InvariantCulture, $"{Columns} columns × {Rows} rows of {CellWidth} m × {CellHeight} m from ({Left}, {Top})");

    /// <summary>Refuses a grid that does not lie exactly on this frame.</summary>
    /// <typeparam name="T">The value of its cells.</typeparam>
    /// <param name="grid">The grid; null is accepted.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="ArgumentException">It lies elsewhere.</exception>
    internal void Require<T>(Grid<T>? grid, string name)
        where T : unmanaged
    {
        if (grid is not null && (grid.Frame.Columns != Columns || grid.Frame.Rows != Rows || WindowOf(grid.Frame) is null))
        {
            throw new ArgumentException($"The grid has {grid.Frame.Described}, not {Described}: was it cut or resampled differently?", name);
        }
    }
}
