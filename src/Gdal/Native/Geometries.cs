namespace Hedgerow.Gdal.Native;

/// <summary>Geometries in and out as well-known binary.</summary>
internal static unsafe class Geometries
{
    private const int MultiPolygon = 6;
    private const int PolyhedralSurface = 15;
    private const int Tin = 16;
    private const int Triangle = 17;

    /// <summary>Reads a geometry, which the caller destroys or hands on.</summary>
    internal static nint FromWkb(ReadOnlySpan<byte> wkb)
    {
        nint geometry = 0;
        int code;
        fixed (byte* bytes = wkb)
        {
            code = wkb.IsEmpty ? 1 : Ogr.OGR_G_CreateFromWkb(bytes, 0, &geometry, wkb.Length);
        }

        return code == 0 && geometry != 0 ? geometry : throw Errors.Last($"{wkb.Length} bytes are no geometry (code {code})");
    }

    /// <summary>Writes a geometry of simple features, little-endian.</summary>
    internal static byte[] ToWkb(nint geometry)
    {
        var wkb = new byte[Ogr.OGR_G_WkbSize(geometry)];
        fixed (byte* bytes = wkb)
        {
            Errors.Check(Ogr.OGR_G_ExportToIsoWkb(geometry, Ogr.LittleEndian, bytes), "A geometry cannot be written as well-known binary");
        }

        return wkb;
    }

    /// <summary>Writes a geometry without z, m, curves and surfaces; the geometry itself may lose its z and m.</summary>
    internal static byte[] ToPlainWkb(nint geometry)
    {
        Ogr.OGR_G_FlattenTo2D(geometry);
        var type = Ogr.OGR_G_GetGeometryType(geometry);
        nint plain = 0;
        if (Ogr.OGR_GT_IsNonLinear(type) != 0)
        {
            plain = Ogr.OGR_G_GetLinearGeometry(geometry, 0, 0);
        }
        else if (Ogr.OGR_GT_Flatten(type) is PolyhedralSurface or Tin or Triangle)
        {
            // ForceTo takes its geometry over, so it gets a copy.
            plain = Ogr.OGR_G_ForceTo(FromWkb(ToWkb(geometry)), MultiPolygon, 0);
        }

        try
        {
            return ToWkb(plain == 0 ? geometry : plain);
        }
        finally
        {
            if (plain != 0)
            {
                Ogr.OGR_G_DestroyGeometry(plain);
            }
        }
    }
}
