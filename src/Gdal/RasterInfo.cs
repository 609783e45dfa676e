namespace Hedgerow.Gdal;

/// <summary>What a raster says about itself.</summary>
/// <param name="Columns">Number of columns.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="GeoTransform">The six numbers that place it, or null where the file has none.</param>
/// <param name="ProjectionWkt">Its reference system as WKT 2, or null where the file has none.</param>
/// <param name="Bands">Its bands in order; band n of the other calls is item n - 1.</param>
public sealed record RasterInfo(
    int Columns, int Rows, IReadOnlyList<double>? GeoTransform, string? ProjectionWkt, IReadOnlyList<BandInfo> Bands)
{
    /// <summary>Its frame, or null where it is not placed, rotated or upside down; such a raster has to be warped first.</summary>
    public RasterFrame? Frame => GeoTransform is [var left, > 0 and var width, 0, var top, 0, < 0 and var height]
        ? new RasterFrame(left, top, width, -height, Columns, Rows)
        : null;
}

/// <summary>What one band says about itself.</summary>
/// <param name="Type">Type of its cells.</param>
/// <param name="NoData">Value that stands for no data, or null where none is declared, or one that no cell of this type can hold.</param>
/// <param name="Description">Its name, or empty.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Scale">Factor from cell to value, 1 where none is declared.</param>
/// <param name="Offset">Summand from cell to value, 0 where none is declared.</param>
/// <param name="HasMask">Whether cells are hidden by an alpha band or a mask of their own, beyond the value for no data.</param>
/// <param name="OverviewCount">Number of overviews.</param>
/// <param name="Colors">Colour table by cell value, or null.</param>
/// <param name="Categories">Category names by cell value, or empty.</param>
public sealed record BandInfo(
    BandType Type,
    double? NoData,
    string Description,
    string Unit,
    double Scale,
    double Offset,
    bool HasMask,
    int OverviewCount,
    IReadOnlyList<ColorEntry>? Colors,
    IReadOnlyList<string> Categories);

/// <summary>One colour of a colour table, 0 to 255 each.</summary>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
/// <param name="Alpha">Opacity.</param>
public readonly record struct ColorEntry(byte Red, byte Green, byte Blue, byte Alpha = 255);
