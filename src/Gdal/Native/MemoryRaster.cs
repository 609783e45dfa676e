using System.Globalization;

namespace Hedgerow.Gdal.Native;

/// <summary>A raster in memory (driver MEM), over cells that the caller keeps pinned or over cells of its own.</summary>
internal static unsafe class MemoryRaster
{
    /// <summary>Creates a raster without bands.</summary>
    internal static DatasetHandle Create(RasterFrame frame, string? wkt)
    {
        Loader.Ensure();
        Errors.Reset();
        var handle = new DatasetHandle(GdalApi.GDALCreate(
            GdalApi.GDALGetDriverByName("MEM"), string.Empty, frame.Columns, frame.Rows, 0, (int)BandType.Byte, 0));
        if (handle.IsInvalid)
        {
            throw Errors.Last($"No raster of {frame.Columns} × {frame.Rows} cells could be made in memory");
        }

        try
        {
            fixed (double* six = frame.GeoTransform)
            {
                Errors.Check(GdalApi.GDALSetGeoTransform(handle.DangerousGetHandle(), six), "The raster in memory could not be placed");
            }

            if (wkt is not null)
            {
                using var srs = SpatialReference.FromUserInput(wkt);
                Errors.Check(
                    GdalApi.GDALSetSpatialRef(handle.DangerousGetHandle(), srs.Handle.DangerousGetHandle()),
                    "The raster in memory could not be given its reference system");
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Adds a band whose cells the library allocates.</summary>
    internal static nint AddBand(DatasetHandle raster, BandType type) => AddBand(raster, type, 0);

    /// <summary>Adds a band over cells that stay where they are as long as the raster lives.</summary>
    internal static nint AddBand(DatasetHandle raster, BandType type, void* cells) =>
        AddBand(raster, type, [string.Create(CultureInfo.InvariantCulture, $"DATAPOINTER=0x{(nuint)cells:x}")]);

    private static nint AddBand(DatasetHandle raster, BandType type, IEnumerable<string> options)
    {
        using var list = new StringList(options);
        return AddBand(raster, type, list.Pointer);
    }

    private static nint AddBand(DatasetHandle raster, BandType type, nint options)
    {
        var dataset = raster.DangerousGetHandle();
        Errors.Reset();
        Errors.Check(GdalApi.GDALAddBand(dataset, (int)type, options), $"No band of type {type} could be added in memory");
        return GdalApi.GDALGetRasterBand(dataset, GdalApi.GDALGetRasterCount(dataset));
    }
}
