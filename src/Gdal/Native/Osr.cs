using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Reference systems and transformations between them (ogr_srs_api.h).</summary>
internal static unsafe partial class Osr
{
    internal const int TraditionalGisOrder = 0;

    [LibraryImport(Loader.Name)] internal static partial void OSRSetPROJEnableNetwork(int enabled);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint OSRNewSpatialReference(string? wkt);

    [LibraryImport(Loader.Name)] internal static partial void OSRDestroySpatialReference(nint srs);
    [LibraryImport(Loader.Name)] internal static partial nint OSRClone(nint srs);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OSRSetFromUserInput(nint srs, string text);

    [LibraryImport(Loader.Name)] internal static partial void OSRSetAxisMappingStrategy(nint srs, int strategy);
    [LibraryImport(Loader.Name)] internal static partial int OSRExportToWktEx(nint srs, nint* wkt, nint options);
    [LibraryImport(Loader.Name)] internal static partial int OSRExportToProj4(nint srs, nint* text);
    [LibraryImport(Loader.Name)] internal static partial nint OSRGetName(nint srs);
    [LibraryImport(Loader.Name)] internal static partial int OSRIsGeographic(nint srs);
    [LibraryImport(Loader.Name)] internal static partial int OSRIsProjected(nint srs);
    [LibraryImport(Loader.Name)] internal static partial int OSRIsLocal(nint srs);
    [LibraryImport(Loader.Name)] internal static partial double OSRGetLinearUnits(nint srs, nint* name);
    [LibraryImport(Loader.Name)] internal static partial int OSRAutoIdentifyEPSG(nint srs);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint OSRGetAuthorityName(nint srs, string? key);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint OSRGetAuthorityCode(nint srs, string? key);

    [LibraryImport(Loader.Name)] internal static partial nint* OSRFindMatches(nint srs, nint options, int* count, int** confidence);
    [LibraryImport(Loader.Name)] internal static partial void OSRFreeSRSArray(nint* list);
    [LibraryImport(Loader.Name)] internal static partial int OSRIsSameEx(nint srs, nint other, nint options);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OSRSetWellKnownGeogCS(nint srs, string name);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OSRSetProjCS(nint srs, string name);

    [LibraryImport(Loader.Name)]
    internal static partial int OSRSetLAEA(nint srs, double latitude, double longitude, double easting, double northing);

    [LibraryImport(Loader.Name)] internal static partial nint OCTNewCoordinateTransformation(nint source, nint target);
    [LibraryImport(Loader.Name)] internal static partial void OCTDestroyCoordinateTransformation(nint transformation);

    [LibraryImport(Loader.Name)]
    internal static partial int OCTTransformEx(nint transformation, int count, double* x, double* y, double* z, int* success);

    [LibraryImport(Loader.Name)]
    internal static partial int OCTTransformBounds(
        nint transformation, double minX, double minY, double maxX, double maxY,
        double* outMinX, double* outMinY, double* outMaxX, double* outMaxY, int densify);
}
