using System.Globalization;

namespace Hedgerow.Gdal;

/// <summary>Where a north-up raster lies: its upper-left corner, its cells and their number, in units of its reference system.</summary>
/// <param name="Left">X of the left edge.</param>
/// <param name="Top">Y of the upper edge.</param>
/// <param name="CellWidth">Width of a cell, above 0.</param>
/// <param name="CellHeight">Height of a cell, above 0.</param>
/// <param name="Columns">Number of columns, at least 1.</param>
/// <param name="Rows">Number of rows, at least 1.</param>
public readonly record struct RasterFrame(double Left, double Top, double CellWidth, double CellHeight, int Columns, int Rows)
{
    /// <summary>Number of cells.</summary>
    public long Count => (long)Columns * Rows;

    /// <summary>X of the right edge.</summary>
    public double Right => Left + (Columns * CellWidth);

    /// <summary>Y of the lower edge.</summary>
    public double Bottom => Top - (Rows * CellHeight);

    /// <summary>GDAL's six numbers for it.</summary>
    internal double[] GeoTransform => [Left, CellWidth, 0, Top, 0, -CellHeight];

    /// <summary>Refuses a frame without cells, or one that does not fit the cells given.</summary>
    internal void Check(long cells, string parameter)
    {
        if (Columns < 1 || Rows < 1 || !(CellWidth > 0) || !(CellHeight > 0) || !double.IsFinite(Left + Top + CellWidth + CellHeight))
        {
            throw new ArgumentException($"A raster needs at least one cell of a size above 0; given {this}.", parameter);
        }

        if (cells != Count)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{cells} cells given for a raster of {Columns} × {Rows} = {Count} cells."),
                parameter);
        }
    }
}
