using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Raster functions and data sets (gdal.h, gdal_alg.h, gdal_utils.h).</summary>
internal static unsafe partial class GdalApi
{
    internal const uint Raster = 0x02;
    internal const uint Vector = 0x04;
    internal const uint VerboseError = 0x40;

    [LibraryImport(Loader.Name)] internal static partial void GDALAllRegister();
    [LibraryImport(Loader.Name)] internal static partial void GDALRegister_VRT();
    [LibraryImport(Loader.Name)] internal static partial int GDALGetDriverCount();
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetDriver(int index);
    [LibraryImport(Loader.Name)] internal static partial void GDALDeregisterDriver(nint driver);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALVersionInfo(string request);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALGetDriverByName(string name);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALDeleteDataset(nint driver, string path);

    [LibraryImport(Loader.Name)] internal static partial nint GDALGetDriverShortName(nint driver);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALOpenEx(string path, uint flags, nint drivers, nint options, nint siblings);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALCreate(nint driver, string path, int columns, int rows, int bands, int type, nint options);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALCreateCopy(
        nint driver, string path, nint source, int strict, nint options, nint progress, nint progressData);

    // Returns void before 3.7 and an error class since; the thread's last error serves for both.
    [LibraryImport(Loader.Name)] internal static partial void GDALClose(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetDatasetDriver(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetFileList(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetRasterXSize(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetRasterYSize(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetRasterCount(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetRasterBand(nint dataset, int band);
    [LibraryImport(Loader.Name)] internal static partial int GDALAddBand(nint dataset, int type, nint options);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetGeoTransform(nint dataset, double* six);
    [LibraryImport(Loader.Name)] internal static partial int GDALSetGeoTransform(nint dataset, double* six);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetSpatialRef(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial int GDALSetSpatialRef(nint dataset, nint srs);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALGetMetadata(nint owner, string? domain);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALGetMetadataItem(nint owner, string name, string? domain);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALSetMetadataItem(nint owner, string name, string value, string? domain);

    [LibraryImport(Loader.Name)] internal static partial nint GDALGetDescription(nint owner);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void GDALSetDescription(nint owner, string text);

    [LibraryImport(Loader.Name)] internal static partial int GDALGetRasterDataType(nint band);
    [LibraryImport(Loader.Name)] internal static partial void GDALGetBlockSize(nint band, int* columns, int* rows);
    [LibraryImport(Loader.Name)] internal static partial double GDALGetRasterNoDataValue(nint band, int* success);
    [LibraryImport(Loader.Name)] internal static partial long GDALGetRasterNoDataValueAsInt64(nint band, int* success);
    [LibraryImport(Loader.Name)] internal static partial ulong GDALGetRasterNoDataValueAsUInt64(nint band, int* success);
    [LibraryImport(Loader.Name)] internal static partial int GDALSetRasterNoDataValue(nint band, double value);
    [LibraryImport(Loader.Name)] internal static partial double GDALGetRasterScale(nint band, int* success);
    [LibraryImport(Loader.Name)] internal static partial double GDALGetRasterOffset(nint band, int* success);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetRasterUnitType(nint band);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetOverviewCount(nint band);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetMaskFlags(nint band);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetMaskBand(nint band);
    [LibraryImport(Loader.Name)] internal static partial int GDALFlushRasterCache(nint band);
    [LibraryImport(Loader.Name)] internal static partial int GDALFillRaster(nint band, double real, double imaginary);

    [LibraryImport(Loader.Name)]
    internal static partial int GDALRasterIO(
        nint band, int write, int x, int y, int width, int height,
        void* buffer, int bufferWidth, int bufferHeight, int type, int pixelSpace, int lineSpace);

    [LibraryImport(Loader.Name)] internal static partial nint GDALGetRasterColorTable(nint band);
    [LibraryImport(Loader.Name)] internal static partial int GDALSetRasterColorTable(nint band, nint table);
    [LibraryImport(Loader.Name)] internal static partial nint GDALCreateColorTable(int interpretation);
    [LibraryImport(Loader.Name)] internal static partial void GDALDestroyColorTable(nint table);
    [LibraryImport(Loader.Name)] internal static partial int GDALGetColorEntryCount(nint table);
    [LibraryImport(Loader.Name)] internal static partial NativeColor* GDALGetColorEntry(nint table, int index);
    [LibraryImport(Loader.Name)] internal static partial void GDALSetColorEntry(nint table, int index, NativeColor* color);
    [LibraryImport(Loader.Name)] internal static partial int GDALSetRasterColorInterpretation(nint band, int meaning);
    [LibraryImport(Loader.Name)] internal static partial nint GDALGetRasterCategoryNames(nint band);
    [LibraryImport(Loader.Name)] internal static partial int GDALSetRasterCategoryNames(nint band, nint names);

    [LibraryImport(Loader.Name)] internal static partial nint GDALWarpAppOptionsNew(nint arguments, nint forBinary);
    [LibraryImport(Loader.Name)] internal static partial void GDALWarpAppOptionsFree(nint options);
    [LibraryImport(Loader.Name)] internal static partial void GDALWarpAppOptionsSetProgress(nint options, nint progress, nint data);

    [LibraryImport(Loader.Name)]
    internal static partial nint GDALWarp(nint path, nint target, int sources, nint* source, nint options, int* usageError);

    [LibraryImport(Loader.Name)] internal static partial nint GDALTranslateOptionsNew(nint arguments, nint forBinary);
    [LibraryImport(Loader.Name)] internal static partial void GDALTranslateOptionsFree(nint options);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALTranslate(string path, nint source, nint options, int* usageError);

    [LibraryImport(Loader.Name)]
    internal static partial int GDALRasterizeGeometries(
        nint dataset, int bands, int* band, int count, nint* geometries, nint transformer, nint transformerData,
        double* values, nint options, nint progress, nint progressData);

    [LibraryImport(Loader.Name)]
    internal static partial int GDALPolygonize(
        nint band, nint mask, nint layer, int field, nint options, nint progress, nint progressData);

    [LibraryImport(Loader.Name)] internal static partial int GDALDatasetGetLayerCount(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial nint GDALDatasetGetLayer(nint dataset, int index);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint GDALDatasetCreateLayer(nint dataset, string name, nint srs, int geometryType, nint options);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GDALDatasetTestCapability(nint dataset, string capability);

    [LibraryImport(Loader.Name)] internal static partial int GDALDatasetStartTransaction(nint dataset, int force);
    [LibraryImport(Loader.Name)] internal static partial int GDALDatasetCommitTransaction(nint dataset);
    [LibraryImport(Loader.Name)] internal static partial int GDALDatasetRollbackTransaction(nint dataset);
}

/// <summary>GDALColorEntry.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeColor
{
    internal short Red;
    internal short Green;
    internal short Blue;
    internal short Alpha;
}
