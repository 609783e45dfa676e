using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Writes GeoTIFF files. The same cells and options give the same bytes, whatever the number of threads.</summary>
public static unsafe class RasterWriter
{
    /// <summary>Writes one band.</summary>
    /// <typeparam name="T">byte, ushort, short, uint, int, float or double.</typeparam>
    /// <param name="path">Path of the file; an existing one is replaced.</param>
    /// <param name="cells">The cells row by row; shape (rows, columns).</param>
    /// <param name="frame">Where they lie.</param>
    /// <param name="wkt">Their reference system; null for none.</param>
    /// <param name="options">How; null for a plain GeoTIFF.</param>
    /// <param name="progress">Receives the share done, 0 to 1.</param>
    /// <param name="cancel">Stops the work; what is half-written is removed.</param>
    /// <exception cref="GdalException">The file cannot be written.</exception>
    public static void WriteGeoTiff<T>(
        string path,
        ReadOnlySpan<T> cells,
        RasterFrame frame,
        string? wkt,
        RasterWriterOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
        where T : unmanaged
    {
        frame.Check(cells.Length, nameof(cells));
        fixed (T* pointer = cells)
        {
            Write(path, [(nint)pointer], CellType.Of<T>(), frame, wkt, options ?? new RasterWriterOptions(), progress, cancel);
        }
    }

    /// <summary>Writes several bands.</summary>
    /// <typeparam name="T">byte, ushort, short, uint, int, float or double.</typeparam>
    /// <param name="path">Path of the file; an existing one is replaced.</param>
    /// <param name="bands">The cells of each band row by row; each of shape (rows, columns).</param>
    /// <param name="frame">Where they lie.</param>
    /// <param name="wkt">Their reference system; null for none.</param>
    /// <param name="options">How; null for a plain GeoTIFF.</param>
    /// <param name="progress">Receives the share done, 0 to 1.</param>
    /// <param name="cancel">Stops the work; what is half-written is removed.</param>
    /// <exception cref="GdalException">The file cannot be written.</exception>
    public static void WriteGeoTiff<T>(
        string path,
        IReadOnlyList<ReadOnlyMemory<T>> bands,
        RasterFrame frame,
        string? wkt,
        RasterWriterOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(bands);
        if (bands.Count == 0)
        {
            throw new ArgumentException("A raster needs at least one band.", nameof(bands));
        }

        var pins = new List<MemoryHandle>();
        try
        {
            foreach (var band in bands)
            {
                frame.Check(band.Length, nameof(bands));
                pins.Add(band.Pin());
            }

            Write(
                path, [.. pins.Select(Address)], CellType.Of<T>(), frame, wkt, options ?? new RasterWriterOptions(), progress, cancel);
        }
        finally
        {
            pins.ForEach(pin => pin.Dispose());
        }
    }

    /// <summary>Begins a GeoTIFF of one band whose rows come from the top, some at a time.</summary>
    /// <typeparam name="T">byte, ushort, short, uint, int, float or double.</typeparam>
    /// <param name="path">Path of the file; an existing one is replaced.</param>
    /// <param name="frame">Where the cells lie.</param>
    /// <param name="wkt">Their reference system; null for none.</param>
    /// <param name="options">How; null for a plain GeoTIFF. A cloud-optimised one and category names cannot be written so.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="GdalException">The file cannot be created.</exception>
    public static RasterRowWriter<T> Rows<T>(string path, RasterFrame frame, string? wkt, RasterWriterOptions? options = null)
        where T : unmanaged => RasterRowWriter<T>.Create(path, frame, wkt, options);

    private static nint Address(MemoryHandle pin) => (nint)pin.Pointer;

    private static void Write(
        string path,
        nint[] bands,
        BandType type,
        RasterFrame frame,
        string? wkt,
        RasterWriterOptions options,
        IProgress<double>? progress,
        CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (options.Colors is not null && (bands.Length != 1 || type is not (BandType.Byte or BandType.UInt16)))
        {
            throw new ArgumentException("A colour table goes with one band of byte or ushort.", nameof(options));
        }

        using var raster = MemoryRaster.Create(frame, wkt);
        for (var i = 0; i < bands.Length; i++)
        {
            Describe(MemoryRaster.AddBand(raster, type, (void*)bands[i]), i, options);
        }

        foreach (var (key, value) in options.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Errors.Check(
                GdalApi.GDALSetMetadataItem(raster.DangerousGetHandle(), key, value, null), $"Metadata {key} cannot be set", path);
        }

        // A sidecar left by an earlier file of this name would speak for the new one.
        _ = Cpl.VSIUnlink(path + ".aux.xml");
        try
        {
            Copy(raster, path, options, type, progress, cancel);
        }
        catch (Exception problem) when (problem is GdalException or OperationCanceledException)
        {
            _ = Cpl.VSIUnlink(path);
            throw;
        }
    }

    internal static void Describe(nint band, int index, RasterWriterOptions options)
    {
        if (options.NoData is { } noData)
        {
            Errors.Check(GdalApi.GDALSetRasterNoDataValue(band, noData), "The value for no data does not fit the cells");
        }

        if (index < options.BandDescriptions.Count)
        {
            GdalApi.GDALSetDescription(band, options.BandDescriptions[index]);
        }

        if (index == 0 && options.Colors is { } colors)
        {
            SetColors(band, colors);
        }

        if (index == 0 && options.Categories.Count > 0)
        {
            using var names = new StringList(options.Categories);
            Errors.Check(GdalApi.GDALSetRasterCategoryNames(band, names.Pointer), "The category names cannot be set");
        }
    }

    internal static void SetColors(nint band, IReadOnlyList<ColorEntry> colors)
    {
        const int rgb = 1;
        const int paletteIndex = 2;
        var table = GdalApi.GDALCreateColorTable(rgb);
        for (var i = 0; i < colors.Count; i++)
        {
            var color = new NativeColor { Red = colors[i].Red, Green = colors[i].Green, Blue = colors[i].Blue, Alpha = colors[i].Alpha };
            GdalApi.GDALSetColorEntry(table, i, &color);
        }

        var code = GdalApi.GDALSetRasterColorTable(band, table);
        GdalApi.GDALDestroyColorTable(table);
        Errors.Check(code, "The colour table cannot be set");
        Errors.Check(GdalApi.GDALSetRasterColorInterpretation(band, paletteIndex), "The colour table cannot be set");
    }

    private static void Copy(
        DatasetHandle raster, string path, RasterWriterOptions options, BandType type, IProgress<double>? progress, CancellationToken cancel)
    {
        var driver = options.AsCog ? "COG" : "GTiff";
        using var list = new StringList(CreationOptions(options, type));
        using var bridge = new Progress(progress, cancel);
        Errors.Reset();
        using var copy = new DatasetHandle(GdalApi.GDALCreateCopy(
            GdalApi.GDALGetDriverByName(driver), path, raster.DangerousGetHandle(), 0, list.Pointer, Progress.Function, bridge.Data));
        bridge.ThrowIfStopped();
        if (copy.IsInvalid)
        {
            throw Errors.Last($"{path} cannot be written", path);
        }

        copy.Dispose();
        Errors.CheckRaised($"{path} cannot be written", path);
    }

    internal static List<string> CreationOptions(RasterWriterOptions options, BandType type)
    {
        var threads = string.Create(CultureInfo.InvariantCulture, $"NUM_THREADS={options.Threads ?? Environment.ProcessorCount}");
        List<string> list = ["COMPRESS=" + options.Compression, "BIGTIFF=IF_SAFER", threads];
        var predicts = options.Compression is "DEFLATE" or "LZW" or "ZSTD";
        if (options.AsCog)
        {
            list.AddRange(["BLOCKSIZE=512", "OVERVIEW_RESAMPLING=" + options.Overviews.ToString().ToUpperInvariant()]);
            if (predicts)
            {
                list.Add("PREDICTOR=YES");
            }
        }
        else
        {
            list.AddRange(["TILED=YES", "INTERLEAVE=BAND"]);
            if (predicts)
            {
                list.Add(type is BandType.Float32 or BandType.Float64 ? "PREDICTOR=3" : "PREDICTOR=2");
            }
        }

        return list;
    }
}
