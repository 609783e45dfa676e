namespace Hedgerow.Gdal;

/// <summary>How a cell of the new raster is made from cells of the old one.</summary>
public enum Resampling
{
    /// <summary>The cell that holds the centre of the new cell.</summary>
    Nearest,

    /// <summary>Weighted by distance over the four cells around.</summary>
    Bilinear,

    /// <summary>Cubic convolution over sixteen cells.</summary>
    Cubic,

    /// <summary>Mean of all cells with data, weighted by overlap.</summary>
    Average,

    /// <summary>The most frequent value.</summary>
    Mode,

    /// <summary>Sum of all cells with data, weighted by overlap.</summary>
    Sum,

    /// <summary>Smallest value.</summary>
    Min,

    /// <summary>Largest value.</summary>
    Max,
}
