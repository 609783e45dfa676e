using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>An open raster or vector data set, for reading.</summary>
/// <remarks>Belongs to one thread at a time, together with its layers; two data sets may be used side by side.</remarks>
public sealed partial class Dataset : IDisposable
{
    private readonly DatasetHandle _handle;

    internal Dataset(DatasetHandle handle, string path)
    {
        _handle = handle;
        Path = path;
    }

    /// <summary>The path that it was opened from, as given; empty for a raster in memory.</summary>
    public string Path { get; }

    /// <summary>Short name of the driver that reads it, such as GTiff or GPKG.</summary>
    public string Driver => Text.Of(GdalApi.GDALGetDriverShortName(GdalApi.GDALGetDatasetDriver(Pointer))) ?? string.Empty;

    /// <summary>All files it consists of, sidecars included, as far as the driver knows them.</summary>
    public IReadOnlyList<string> Files => Text.TakenList(GdalApi.GDALGetFileList(Pointer));

    internal nint Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle.DangerousGetHandle();
        }
    }

    /// <summary>Opens a raster for reading.</summary>
    /// <param name="path">Path of a file, or a name that GDAL understands (/vsizip/, /vsicurl/, NETCDF:...), passed on untouched.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="GdalException">It is missing, no raster, or damaged.</exception>
    public static Dataset OpenRaster(string path) => OpenRaster(path, null);

    /// <summary>Opens a raster for reading by one of several threads that each have the file open.</summary>
    /// <inheritdoc cref="OpenRaster(string)"/>
    /// <param name="path">Path of a file, or a name that GDAL understands, passed on untouched.</param>
    /// <param name="threads">Threads that GDAL may use to decode; null for all of the machine.</param>
    public static Dataset OpenRaster(string path, int? threads)
    {
        // Drivers that do not know the option would say so; the setting holds for this thread, while the file is opened.
        const string key = "GDAL_NUM_THREADS";
        if (threads is { } number)
        {
            Loader.Ensure();
            Cpl.CPLSetThreadLocalConfigOption(key, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Dataset dataset;
        try
        {
            dataset = Open(path, GdalApi.Raster, [], "raster");
        }
        finally
        {
            if (threads is not null)
            {
                Cpl.CPLSetThreadLocalConfigOption(key, null);
            }
        }

        if (GdalApi.GDALGetRasterCount(dataset.Pointer) > 0)
        {
            return dataset;
        }

        var parts = dataset.Metadata("SUBDATASETS").Where(pair => pair.Key.EndsWith("_NAME", StringComparison.Ordinal));
        var names = string.Join(", ", parts.Select(pair => pair.Value));
        dataset.Dispose();
        throw new GdalException(
            names.Length == 0 ? $"{path} has no raster band." : $"{path} holds several rasters; open one of: {names}.", path);
    }

    /// <summary>Opens a vector data set for reading.</summary>
    /// <param name="path">Path of a file, or a name that GDAL understands, passed on untouched.</param>
    /// <param name="encoding">
    /// Encoding of the text of a Shapefile, such as ISO-8859-1, instead of the one that it declares; empty to have its bytes as they are.
    /// </param>
    /// <returns>The data set.</returns>
    /// <exception cref="GdalException">It is missing, no vector data set, or damaged.</exception>
    public static Dataset OpenVector(string path, string? encoding = null) =>
        Open(path, GdalApi.Vector, encoding is null ? [] : ["ENCODING=" + encoding], "vector data set");

    /// <summary>Metadata of the data set as a whole.</summary>
    /// <param name="domain">Domain, or null for the default one.</param>
    /// <returns>Names and values in the order of their names.</returns>
    public IReadOnlyDictionary<string, string> Metadata(string? domain = null) =>
        Text.Pairs(Text.List(GdalApi.GDALGetMetadata(Pointer, domain)));

    /// <summary>Closes the data set.</summary>
    /// <exception cref="GdalException">Something could not be written at the end.</exception>
    public void Dispose()
    {
        if (_handle.IsClosed)
        {
            return;
        }

        Errors.Reset();
        _handle.Dispose();
        Errors.CheckRaised($"{Path} could not be closed", Path);
    }

    private static Dataset Open(string path, uint kind, IReadOnlyList<string> options, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Loader.Ensure();
        Gate.Check(path);
        Errors.Reset();
        using var list = new StringList(options);
        using var drivers = new StringList(Gate.Drivers);
        var handle = new DatasetHandle(GdalApi.GDALOpenEx(path, kind | GdalApi.VerboseError, Gate.Drivers.Count == 0 ? 0 : drivers.Pointer, list.Pointer, 0));
        if (handle.IsInvalid)
        {
            throw Errors.Last($"{path} cannot be opened as a {what}", path);
        }

        return new Dataset(handle, path);
    }
}
