using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Layers, features and geometries (ogr_api.h).</summary>
internal static unsafe partial class Ogr
{
    internal const int LittleEndian = 1;

    [LibraryImport(Loader.Name)] internal static partial nint OGR_L_GetName(nint layer);
    [LibraryImport(Loader.Name)] internal static partial int OGR_L_GetGeomType(nint layer);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_L_GetGeometryColumn(nint layer);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_L_GetSpatialRef(nint layer);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_L_GetLayerDefn(nint layer);
    [LibraryImport(Loader.Name)] internal static partial long OGR_L_GetFeatureCount(nint layer, int force);
    [LibraryImport(Loader.Name)] internal static partial int OGR_L_GetExtent(nint layer, NativeEnvelope* box, int force);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OGR_L_SetAttributeFilter(nint layer, string? sql);

    [LibraryImport(Loader.Name)]
    internal static partial void OGR_L_SetSpatialFilterRect(nint layer, double minX, double minY, double maxX, double maxY);

    [LibraryImport(Loader.Name)] internal static partial void OGR_L_SetSpatialFilter(nint layer, nint geometry);
    [LibraryImport(Loader.Name)] internal static partial int OGR_L_SetIgnoredFields(nint layer, nint names);
    [LibraryImport(Loader.Name)] internal static partial void OGR_L_ResetReading(nint layer);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_L_GetNextFeature(nint layer);
    [LibraryImport(Loader.Name)] internal static partial int OGR_L_CreateFeature(nint layer, nint feature);
    [LibraryImport(Loader.Name)] internal static partial int OGR_L_CreateField(nint layer, nint field, int approximate);
    [LibraryImport(Loader.Name)] internal static partial int OGR_L_SyncToDisk(nint layer);

    [LibraryImport(Loader.Name)] internal static partial int OGR_FD_GetFieldCount(nint definition);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_FD_GetFieldDefn(nint definition, int index);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint OGR_Fld_Create(string name, int type);

    [LibraryImport(Loader.Name)] internal static partial void OGR_Fld_Destroy(nint field);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_Fld_GetNameRef(nint field);
    [LibraryImport(Loader.Name)] internal static partial int OGR_Fld_GetType(nint field);
    [LibraryImport(Loader.Name)] internal static partial int OGR_Fld_GetSubType(nint field);
    [LibraryImport(Loader.Name)] internal static partial void OGR_Fld_SetSubType(nint field, int subtype);
    [LibraryImport(Loader.Name)] internal static partial int OGR_Fld_GetWidth(nint field);
    [LibraryImport(Loader.Name)] internal static partial void OGR_Fld_SetWidth(nint field, int width);
    [LibraryImport(Loader.Name)] internal static partial int OGR_Fld_GetPrecision(nint field);
    [LibraryImport(Loader.Name)] internal static partial void OGR_Fld_SetPrecision(nint field, int precision);

    [LibraryImport(Loader.Name)] internal static partial nint OGR_F_Create(nint definition);
    [LibraryImport(Loader.Name)] internal static partial void OGR_F_Destroy(nint feature);
    [LibraryImport(Loader.Name)] internal static partial long OGR_F_GetFID(nint feature);
    [LibraryImport(Loader.Name)] internal static partial int OGR_F_IsFieldSet(nint feature, int index);
    [LibraryImport(Loader.Name)] internal static partial int OGR_F_IsFieldNull(nint feature, int index);
    [LibraryImport(Loader.Name)] internal static partial long OGR_F_GetFieldAsInteger64(nint feature, int index);
    [LibraryImport(Loader.Name)] internal static partial double OGR_F_GetFieldAsDouble(nint feature, int index);
    [LibraryImport(Loader.Name)] internal static partial byte* OGR_F_GetFieldAsString(nint feature, int index);
    [LibraryImport(Loader.Name)] internal static partial byte* OGR_F_GetFieldAsBinary(nint feature, int index, int* count);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_F_GetGeometryRef(nint feature);
    [LibraryImport(Loader.Name)] internal static partial int OGR_F_SetGeometryDirectly(nint feature, nint geometry);
    [LibraryImport(Loader.Name)] internal static partial void OGR_F_SetFieldNull(nint feature, int index);
    [LibraryImport(Loader.Name)] internal static partial void OGR_F_SetFieldInteger64(nint feature, int index, long value);
    [LibraryImport(Loader.Name)] internal static partial void OGR_F_SetFieldDouble(nint feature, int index, double value);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void OGR_F_SetFieldString(nint feature, int index, string value);

    [LibraryImport(Loader.Name)] internal static partial void OGR_F_SetFieldBinary(nint feature, int index, int count, byte* bytes);

    [LibraryImport(Loader.Name)]
    internal static partial void OGR_F_SetFieldDateTime(
        nint feature, int index, int year, int month, int day, int hour, int minute, int second, int zone);

    [LibraryImport(Loader.Name)] internal static partial int OGR_G_CreateFromWkb(byte* wkb, nint srs, nint* geometry, int count);
    [LibraryImport(Loader.Name)] internal static partial void OGR_G_DestroyGeometry(nint geometry);
    [LibraryImport(Loader.Name)] internal static partial int OGR_G_GetGeometryType(nint geometry);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_G_GetLinearGeometry(nint geometry, double step, nint options);
    [LibraryImport(Loader.Name)] internal static partial nint OGR_G_ForceTo(nint geometry, int type, nint options);
    [LibraryImport(Loader.Name)] internal static partial void OGR_G_FlattenTo2D(nint geometry);
    [LibraryImport(Loader.Name)] internal static partial int OGR_G_WkbSize(nint geometry);
    [LibraryImport(Loader.Name)] internal static partial int OGR_G_ExportToIsoWkb(nint geometry, int order, byte* wkb);
    [LibraryImport(Loader.Name)] internal static partial int OGR_G_Transform(nint geometry, nint transformation);
    [LibraryImport(Loader.Name)] internal static partial int OGR_GT_IsNonLinear(int type);
    [LibraryImport(Loader.Name)] internal static partial int OGR_GT_Flatten(int type);
}

/// <summary>OGREnvelope.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeEnvelope
{
    internal double MinX;
    internal double MaxX;
    internal double MinY;
    internal double MaxY;
}
