using System.Globalization;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Writes a vector data set: GeoPackage with several layers and styles, GeoJSON, CSV, and what else GDAL can create.</summary>
/// <remarks>
/// The same features give the same bytes: the clock is <see cref="VectorWriterOptions.Stamp"/>. The file is whole only after
/// <see cref="Finish"/>; a writer disposed without it removes what it has written. Belongs to one thread at a time.
/// </remarks>
public sealed partial class VectorWriter : IDisposable
{
    private readonly DatasetHandle _handle;
    private readonly VectorWriterOptions _options;
    private readonly string _driver;
    private readonly bool _transaction;
    private readonly List<VectorWriterLayer> _layers = [];
    private VectorWriterLayer? _styles;
    private bool _finished;

    private VectorWriter(DatasetHandle handle, string path, string driver, VectorWriterOptions options)
    {
        _handle = handle;
        _driver = driver;
        _options = options;
        Path = path;
        _transaction = GdalApi.GDALDatasetTestCapability(Native, "Transactions") != 0
            && GdalApi.GDALDatasetStartTransaction(Native, 0) == 0;
    }

    /// <summary>The path written to.</summary>
    public string Path { get; }

    internal nint Native
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle.DangerousGetHandle();
        }
    }

    /// <summary>Creates a data set.</summary>
    /// <param name="path">Path of the file; an existing one is replaced.</param>
    /// <param name="driver">Short name of the driver: GPKG, GeoJSON, CSV ...</param>
    /// <param name="options">How; null for the usual.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="GdalException">The file cannot be created.</exception>
    public static VectorWriter Create(string path, string driver = "GPKG", VectorWriterOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Loader.Ensure();
        options ??= new VectorWriterOptions();
        var native = GdalApi.GDALGetDriverByName(driver);
        if (native == 0)
        {
            throw new ArgumentException($"GDAL {GdalLibrary.Version} has no driver \"{driver}\" here.", nameof(driver));
        }

        if (File.Exists(path))
        {
            File.Delete(path);
        }

        using var clock = new Clock(options.Stamp);
        using var list = new StringList(options.DatasetOptions.Select(pair => $"{pair.Key}={pair.Value}"));
        Errors.Reset();
        var handle = new DatasetHandle(GdalApi.GDALCreate(native, path, 0, 0, 0, (int)BandType.Unknown, list.Pointer));
        if (handle.IsInvalid)
        {
            throw Errors.Last($"{path} cannot be created", path);
        }

        return new VectorWriter(handle, path, driver, options);
    }

    /// <summary>Adds a layer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="wkt">Its reference system; null for none.</param>
    /// <param name="type">Type of its geometries; single ones are made multiple where the type is multiple.</param>
    /// <param name="fields">Its fields.</param>
    /// <returns>The layer, to be filled.</returns>
    /// <exception cref="GdalException">The driver refuses it.</exception>
    public VectorWriterLayer AddLayer(string name, string? wkt, GeometryType type, IReadOnlyList<FieldInfo> fields)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(fields);
        return AddLayer(name, wkt, type, fields, Preset(type));
    }

    /// <summary>Writes everything to the disk and closes the file.</summary>
    /// <exception cref="GdalException">Something cannot be written.</exception>
    public void Finish()
    {
        using var clock = new Clock(_options.Stamp);
        Errors.Reset();
        if (_transaction)
        {
            Errors.Check(GdalApi.GDALDatasetCommitTransaction(Native), $"{Path} cannot be written", Path);
        }

        _finished = true;
        ReleaseLayers();
        _handle.Dispose();
        Errors.CheckRaised($"{Path} cannot be written", Path);
    }

    /// <summary>Closes the file; removes it when it was not finished.</summary>
    public void Dispose()
    {
        if (_handle.IsClosed)
        {
            return;
        }

        ReleaseLayers();
        _handle.Dispose();
        if (!_finished)
        {
            // All files of the data set, sidecars included, as far as the driver knows them.
            _ = GdalApi.GDALDeleteDataset(GdalApi.GDALGetDriverByName(_driver), Path);
            File.Delete(Path);
        }
    }

    private VectorWriterLayer AddLayer(
        string name, string? wkt, GeometryType type, IReadOnlyList<FieldInfo> fields, IEnumerable<string> preset)
    {
        using var clock = new Clock(_options.Stamp);
        using var srs = wkt is null ? null : SpatialReference.FromUserInput(wkt);
        using var list = new StringList(preset.Concat(_options.LayerOptions.Select(pair => $"{pair.Key}={pair.Value}")));
        Errors.Reset();
        var layer = GdalApi.GDALDatasetCreateLayer(Native, name, srs?.Pointer ?? 0, (int)type, list.Pointer);
        if (layer == 0)
        {
            throw Errors.Last($"Layer {name} of {Path} cannot be created", Path);
        }

        foreach (var field in fields)
        {
            AddField(layer, field, name);
        }

        var made = new VectorWriterLayer(this, layer, name, type, fields);
        _layers.Add(made);
        return made;
    }

    private void AddField(nint layer, FieldInfo field, string name)
    {
        var definition = Ogr.OGR_Fld_Create(field.Name, (int)field.Type);
        try
        {
            Ogr.OGR_Fld_SetWidth(definition, field.Width);
            Ogr.OGR_Fld_SetPrecision(definition, field.Precision);
            if (field.IsBoolean)
            {
                Ogr.OGR_Fld_SetSubType(definition, FeatureReader.Boolean);
            }

            Errors.Check(Ogr.OGR_L_CreateField(layer, definition, 1), $"Field {field.Name} of layer {name} cannot be created", Path);
        }
        finally
        {
            Ogr.OGR_Fld_Destroy(definition);
        }
    }

    private IEnumerable<string> Preset(GeometryType type) => _driver switch
    {
        "GPKG" when type == GeometryType.None => ["SPATIAL_INDEX=NO"],
        "GPKG" => ["GEOMETRY_NAME=geom", "SPATIAL_INDEX=YES"],
        "GeoJSON" => ["RFC7946=YES"],
        _ => [],
    };

    private void ReleaseLayers()
    {
        foreach (var layer in _layers)
        {
            layer.Release();
        }

        _layers.Clear();
    }

    /// <summary>Sets the clock that GDAL's drivers read on this thread, for the length of a block.</summary>
    internal readonly struct Clock : IDisposable
    {
        private const string Key = "OGR_CURRENT_DATE";

        internal Clock(DateTimeOffset moment) => Cpl.CPLSetThreadLocalConfigOption(
            Key, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

        public void Dispose() => Cpl.CPLSetThreadLocalConfigOption(Key, null);
    }
}
