using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <content>The raster side.</content>
public sealed unsafe partial class Dataset
{
    private const int PerDatasetMask = 0x02;
    private const int AlphaMask = 0x04;

    private RasterInfo? _raster;

    /// <summary>What the raster says about itself.</summary>
    public RasterInfo Raster => _raster ??= DescribeRaster();

    /// <summary>Reads a window of a band, converted to <typeparamref name="T"/> by GDAL (rounded, and clamped to its range).</summary>
    /// <typeparam name="T">byte, ushort, short, uint, int, float or double; <see cref="BandInfo.Type"/> says which loses nothing.</typeparam>
    /// <param name="band">Number of the band, from 1.</param>
    /// <param name="column">First column.</param>
    /// <param name="row">First row.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="cells">Receives the cells row by row; shape (rows, columns).</param>
    /// <exception cref="GdalException">The cells cannot be read.</exception>
    public void ReadBand<T>(int band, int column, int row, int columns, int rows, Span<T> cells)
        where T : unmanaged =>
        Read(Band(band), column, row, columns, rows, cells, $"band {band}");

    /// <summary>Reads which cells of a window hold data: 0 where they do not, by value, mask or alpha band.</summary>
    /// <param name="band">Number of the band, from 1.</param>
    /// <param name="column">First column.</param>
    /// <param name="row">First row.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="mask">Receives the mask row by row; shape (rows, columns).</param>
    /// <exception cref="GdalException">The cells cannot be read.</exception>
    public void ReadMask(int band, int column, int row, int columns, int rows, Span<byte> mask) =>
        Read(GdalApi.GDALGetMaskBand(Band(band)), column, row, columns, rows, mask, $"the mask of band {band}");

    /// <summary>How the cells of a band are stored together: reading whole blocks is cheapest.</summary>
    /// <param name="band">Number of the band, from 1.</param>
    /// <returns>Columns and rows of a block.</returns>
    public (int Columns, int Rows) BlockOf(int band)
    {
        int columns, rows;
        GdalApi.GDALGetBlockSize(Band(band), &columns, &rows);
        return (columns, rows);
    }

    private void Read<T>(nint band, int column, int row, int columns, int rows, Span<T> cells, string what)
        where T : unmanaged
    {
        var type = CellType.Of<T>();
        var raster = Raster;
        if (column < 0 || row < 0 || columns < 1 || rows < 1 || columns > raster.Columns - column || rows > raster.Rows - row)
        {
            throw new ArgumentException(
                $"The window at column {column}, row {row} of {columns} × {rows} cells leaves the raster of {raster.Columns} × {raster.Rows}.",
                nameof(columns));
        }

        if (cells.Length != (long)columns * rows)
        {
            throw new ArgumentException($"{cells.Length} places given for {columns} × {rows} cells.", nameof(cells));
        }

        Errors.Reset();
        fixed (T* target = cells)
        {
            var code = GdalApi.GDALRasterIO(
                band, 0, column, row, columns, rows, target, columns, rows, (int)type, 0, 0);
            Errors.Check(code, $"Cells of {what} of {Path} cannot be read", Path);
        }

        GC.KeepAlive(this);
    }

    private nint Band(int number)
    {
        var count = GdalApi.GDALGetRasterCount(Pointer);
        return number >= 1 && number <= count
            ? GdalApi.GDALGetRasterBand(Pointer, number)
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"The raster has bands 1 to {count}.");
    }

    private RasterInfo DescribeRaster()
    {
        var six = new double[6];
        bool placed;
        fixed (double* target = six)
        {
            placed = GdalApi.GDALGetGeoTransform(Pointer, target) == 0;
        }

        var bands = Enumerable.Range(1, GdalApi.GDALGetRasterCount(Pointer)).Select(number => Describe(Band(number))).ToArray();
        return new RasterInfo(
            GdalApi.GDALGetRasterXSize(Pointer),
            GdalApi.GDALGetRasterYSize(Pointer),
            placed ? six : null,
            Wkt.Of(GdalApi.GDALGetSpatialRef(Pointer)),
            bands);
    }

    private static BandInfo Describe(nint band)
    {
        var type = (BandType)GdalApi.GDALGetRasterDataType(band);
        int declared;
        double scale = GdalApi.GDALGetRasterScale(band, &declared);
        if (declared == 0)
        {
            scale = 1;
        }

        double offset = GdalApi.GDALGetRasterOffset(band, &declared);
        if (declared == 0)
        {
            offset = 0;
        }

        return new BandInfo(
            type,
            NoDataOf(band, type),
            Text.Of(GdalApi.GDALGetDescription(band)) ?? string.Empty,
            Text.Of(GdalApi.GDALGetRasterUnitType(band)) ?? string.Empty,
            scale,
            offset,
            (GdalApi.GDALGetMaskFlags(band) & (PerDatasetMask | AlphaMask)) != 0,
            GdalApi.GDALGetOverviewCount(band),
            ColorsOf(band),
            Text.List(GdalApi.GDALGetRasterCategoryNames(band)));
    }

    private static double? NoDataOf(nint band, BandType type)
    {
        int declared;
        var value = type switch
        {
            BandType.Int64 => GdalApi.GDALGetRasterNoDataValueAsInt64(band, &declared),
            BandType.UInt64 => GdalApi.GDALGetRasterNoDataValueAsUInt64(band, &declared),
            _ => GdalApi.GDALGetRasterNoDataValue(band, &declared),
        };
        return declared != 0 && CellType.Holds(type, value) ? value : null;
    }

    private static ColorEntry[]? ColorsOf(nint band)
    {
        var table = GdalApi.GDALGetRasterColorTable(band);
        if (table == 0)
        {
            return null;
        }

        var colors = new ColorEntry[GdalApi.GDALGetColorEntryCount(table)];
        for (var i = 0; i < colors.Length; i++)
        {
            var color = GdalApi.GDALGetColorEntry(table, i);
            colors[i] = new ColorEntry((byte)color->Red, (byte)color->Green, (byte)color->Blue, (byte)color->Alpha);
        }

        return colors;
    }
}
