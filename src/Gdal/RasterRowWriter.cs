using System.Globalization;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Writes a GeoTIFF of one band from the top, some rows at a time, so that the map need not fit into the memory.</summary>
/// <typeparam name="T">byte, ushort, short, uint, int, float or double.</typeparam>
/// <remarks>
/// The same cells and options give the same bytes, whatever the number of threads and however the rows are cut. The file is whole
/// only after <see cref="Finish"/>; a writer disposed without it removes what it has written. Belongs to one thread at a time.
/// </remarks>
public sealed unsafe class RasterRowWriter<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Rows of a tile: whole rows of tiles are handed on, so that each is compressed once and their order is always the same.</summary>
    private const int TileRows = 256;

    private readonly DatasetHandle _handle;
    private readonly RasterFrame _frame;
    private readonly T[] _waiting;
    private int _held;
    private int _next;
    private bool _finished;

    private RasterRowWriter(DatasetHandle handle, string path, RasterFrame frame)
    {
        (_handle, Path, _frame) = (handle, path, frame);
        _waiting = new T[checked(Math.Min(TileRows, frame.Rows) * frame.Columns)];
    }

    /// <summary>The path written to.</summary>
    public string Path { get; }

    /// <summary>Creates a GeoTIFF.</summary>
    /// <param name="path">Path of the file; an existing one is replaced.</param>
    /// <param name="frame">Where the cells lie.</param>
    /// <param name="wkt">Their reference system; null for none.</param>
    /// <param name="options">How; null for a plain GeoTIFF. A cloud-optimised one and category names cannot be streamed.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="GdalException">The file cannot be created.</exception>
    internal static RasterRowWriter<T> Create(string path, RasterFrame frame, string? wkt, RasterWriterOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        frame.Check(frame.Count, nameof(frame));
        options ??= new RasterWriterOptions();
        if (options.AsCog || options.Categories.Count > 0)
        {
            throw new ArgumentException("A cloud-optimised GeoTIFF and category names need the whole raster.", nameof(options));
        }

        Loader.Ensure();
        _ = Cpl.VSIUnlink(path + ".aux.xml");
        using var list = new StringList(
        [
            .. RasterWriter.CreationOptions(options, CellType.Of<T>()),
            string.Create(CultureInfo.InvariantCulture, $"BLOCKXSIZE={TileRows}"), string.Create(CultureInfo.InvariantCulture, $"BLOCKYSIZE={TileRows}"),
        ]);
        Errors.Reset();
        var handle = new DatasetHandle(GdalApi.GDALCreate(
            GdalApi.GDALGetDriverByName("GTiff"), path, frame.Columns, frame.Rows, 1, (int)CellType.Of<T>(), list.Pointer));
        if (handle.IsInvalid)
        {
            throw Errors.Last($"{path} cannot be created", path);
        }

        var writer = new RasterRowWriter<T>(handle, path, frame);
        try
        {
            writer.Describe(wkt, options);
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Number of the row that is due next.</summary>
    public int Next => _next;

    /// <summary>Writes the next rows.</summary>
    /// <param name="cells">Whole rows.</param>
    /// <exception cref="GdalException">They cannot be written.</exception>
    public void Write(ReadOnlySpan<T> cells)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (cells.Length % _frame.Columns != 0 || _next + (cells.Length / _frame.Columns) > _frame.Rows)
        {
            throw new ArgumentException($"{cells.Length} cells after row {_next} do not fit {_frame.Columns} columns × {_frame.Rows} rows.", nameof(cells));
        }

        _next += cells.Length / _frame.Columns;
        while (!cells.IsEmpty)
        {
            var taken = cells[..Math.Min(cells.Length, _waiting.Length - _held)];
            taken.CopyTo(_waiting.AsSpan(_held));
            _held += taken.Length;
            cells = cells[taken.Length..];
            if (_held == _waiting.Length)
            {
                Flush(_next - (cells.Length / _frame.Columns));
            }
        }
    }

    /// <summary>Writes everything to the disk and closes the file.</summary>
    /// <exception cref="GdalException">Something cannot be written.</exception>
    /// <exception cref="InvalidOperationException">Rows are missing.</exception>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (_next < _frame.Rows)
        {
            throw new InvalidOperationException($"{_next} of {_frame.Rows} rows were written.");
        }

        Flush(_next);
        Errors.Reset();
        _handle.Dispose();
        Errors.CheckRaised($"{Path} cannot be written", Path);
        _finished = true;
    }

    /// <summary>Closes the file; removes it when it was not finished.</summary>
    public void Dispose()
    {
        if (!_finished)
        {
            _handle.Dispose();
            _ = Cpl.VSIUnlink(Path);
            _finished = true;
        }
    }

    private void Flush(int end)
    {
        if (_held == 0)
        {
            return;
        }

        var rows = _held / _frame.Columns;
        var band = GdalApi.GDALGetRasterBand(_handle.DangerousGetHandle(), 1);
        Errors.Reset();
        fixed (T* source = _waiting)
        {
            var code = GdalApi.GDALRasterIO(
                band, 1, 0, end - rows, _frame.Columns, rows, source, _frame.Columns, rows, (int)CellType.Of<T>(), 0, 0);
            Errors.Check(code, $"{Path} cannot be written", Path);
            Errors.Check(GdalApi.GDALFlushRasterCache(band), $"{Path} cannot be written", Path);
        }

        _held = 0;
    }

    private void Describe(string? wkt, RasterWriterOptions options)
    {
        var dataset = _handle.DangerousGetHandle();
        fixed (double* six = _frame.GeoTransform)
        {
            Errors.Check(GdalApi.GDALSetGeoTransform(dataset, six), $"{Path} cannot be placed", Path);
        }

        if (wkt is not null)
        {
            using var srs = SpatialReference.FromUserInput(wkt);
            Errors.Check(GdalApi.GDALSetSpatialRef(dataset, srs.Pointer), $"{Path} cannot be given its reference system", Path);
        }

        RasterWriter.Describe(GdalApi.GDALGetRasterBand(dataset, 1), 0, options);
        foreach (var (key, value) in options.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Errors.Check(GdalApi.GDALSetMetadataItem(dataset, key, value, null), $"Metadata {key} cannot be set", Path);
        }
    }
}
