using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Turns areas of equal cells into polygons along the cells' edges.</summary>
public static unsafe class Polygonizer
{
    /// <summary>Polygonizes a raster.</summary>
    /// <remarks>With eight neighbours a polygon may touch itself at a corner, which the simple features standard calls invalid.</remarks>
    /// <param name="cells">The values row by row; shape (rows, columns).</param>
    /// <param name="mask">Same shape; cells with 0 belong to no polygon. Empty to use all.</param>
    /// <param name="frame">Where the cells lie.</param>
    /// <param name="eightConnected">Whether cells that meet at a corner alone belong together.</param>
    /// <param name="progress">Receives the share done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One polygon for each connected area, with its value, in an order that depends on the cells alone.</returns>
    /// <exception cref="GdalException">The library fails.</exception>
    public static IReadOnlyList<PolygonizedArea> Run(
        ReadOnlySpan<int> cells,
        ReadOnlySpan<byte> mask,
        RasterFrame frame,
        bool eightConnected,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        frame.Check(cells.Length, nameof(cells));
        if (!mask.IsEmpty)
        {
            frame.Check(mask.Length, nameof(mask));
        }

        fixed (int* values = cells)
        fixed (byte* shades = mask)
        {
            return Run(BandType.Int32, values, BandType.Byte, mask.IsEmpty ? null : shades, frame, eightConnected, progress, cancel);
        }
    }

    /// <summary>Polygonizes a raster in which 0 belongs to no polygon.</summary>
    /// <typeparam name="T">byte, ushort or int.</typeparam>
    /// <param name="cells">The values row by row; shape (rows, columns).</param>
    /// <param name="frame">Where the cells lie.</param>
    /// <param name="eightConnected">Whether cells that meet at a corner alone belong together.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One polygon for each connected area, with its value, in an order that depends on the cells alone.</returns>
    /// <exception cref="GdalException">The library fails.</exception>
    public static IReadOnlyList<PolygonizedArea> Run<T>(ReadOnlySpan<T> cells, RasterFrame frame, bool eightConnected, CancellationToken cancel = default)
        where T : unmanaged
    {
        frame.Check(cells.Length, nameof(cells));
        fixed (T* values = cells)
        {
            // The values are their own mask: GDAL reads it as bytes, and what is above 255 stays above 0.
            return Run(CellType.Of<T>(), values, CellType.Of<T>(), values, frame, eightConnected, null, cancel);
        }
    }

    private static List<PolygonizedArea> Run(
        BandType type, void* values, BandType maskType, void* mask, RasterFrame frame, bool eightConnected, IProgress<double>? progress, CancellationToken cancel)
    {
        Loader.Ensure();
        using var raster = MemoryRaster.Create(frame, null);
        using var shade = MemoryRaster.Create(frame, null);
        using var table = MemoryTable();
        var band = MemoryRaster.AddBand(raster, type, values);
        var maskBand = mask is null ? 0 : MemoryRaster.AddBand(shade, maskType, mask);
        var layer = Layer(table);
        using var options = new StringList(eightConnected ? ["8CONNECTED=8"] : []);
        using var bridge = new Progress(progress, cancel);
        Errors.Reset();
        var code = GdalApi.GDALPolygonize(band, maskBand, layer, 0, options.Pointer, Progress.Function, bridge.Data);
        bridge.ThrowIfStopped();
        Errors.Check(code, "The cells cannot be turned into polygons");
        raster.Dispose();
        shade.Dispose();
        return Collect(layer);
    }

    private static DatasetHandle MemoryTable()
    {
        // The driver's name until GDAL 3.10; later versions know it by the same name as rasters in memory.
        var driver = GdalApi.GDALGetDriverByName("Memory");
        var table = new DatasetHandle(GdalApi.GDALCreate(
            driver != 0 ? driver : GdalApi.GDALGetDriverByName("MEM"), string.Empty, 0, 0, 0, (int)BandType.Unknown, 0));
        return table.IsInvalid ? throw Errors.Last("No table could be made in memory") : table;
    }

    private static nint Layer(DatasetHandle table)
    {
        var layer = GdalApi.GDALDatasetCreateLayer(table.DangerousGetHandle(), "areas", 0, (int)GeometryType.Polygon, 0);
        var field = Ogr.OGR_Fld_Create("value", (int)FieldType.Integer);
        var code = layer == 0 ? 1 : Ogr.OGR_L_CreateField(layer, field, 0);
        Ogr.OGR_Fld_Destroy(field);
        Errors.Check(code, "No layer could be made in memory");
        return layer;
    }

    private static List<PolygonizedArea> Collect(nint layer)
    {
        var areas = new List<PolygonizedArea>();
        Ogr.OGR_L_ResetReading(layer);
        for (var feature = Ogr.OGR_L_GetNextFeature(layer); feature != 0; feature = Ogr.OGR_L_GetNextFeature(layer))
        {
            var value = (int)Ogr.OGR_F_GetFieldAsInteger64(feature, 0);
            areas.Add(new PolygonizedArea(value, Geometries.ToWkb(Ogr.OGR_F_GetGeometryRef(feature))));
            Ogr.OGR_F_Destroy(feature);
        }

        return areas;
    }
}

/// <summary>A connected area of equal cells.</summary>
/// <param name="Value">Value of its cells.</param>
/// <param name="Wkb">Its polygon as well-known binary.</param>
public sealed record PolygonizedArea(int Value, byte[] Wkb);
