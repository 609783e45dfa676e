using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>A raster file seen north-up: south-up files are turned as they are read.</summary>
internal sealed class RasterSource : IDisposable
{
    private readonly Dataset dataset;
    private readonly bool southUp;

    private RasterSource(Dataset dataset, FileRef file, int band, GridFrame cells, bool southUp)
    {
        this.dataset = dataset;
        this.southUp = southUp;
        File = file;
        BandNumber = band;
        Cells = cells;
        Band = dataset.Raster.Bands[band - 1];
        Wkt = dataset.Raster.ProjectionWkt!;
    }

    public FileRef File { get; }

    public int BandNumber { get; }

    public BandInfo Band { get; }

    public string Wkt { get; }

    /// <summary>Its cells in units of its own reference system: metres, feet or degrees.</summary>
    public GridFrame Cells { get; }

    public Extent Box => new(Cells.Left, Cells.Bottom, Cells.Right, Cells.Top);

    /// <summary>Opens a raster; what is wrong with it becomes a finding, and null is returned.</summary>
    public static RasterSource? Open(Loading loading, FileRef file, int band)
    {
        if (loading.IsMissing(file))
        {
            return null;
        }

        Dataset dataset;
        try
        {
            dataset = Dataset.OpenRaster(file.Path);
        }
        catch (GdalException e)
        {
            loading.Error(
                "unreadable-raster", file, Say.It($"the raster cannot be read: {e.Message}", $"无法读取栅格：{e.Message}"),
                new Wording("a raster that GDAL reads, such as GeoTIFF", "GDAL 可读取的栅格，如 GeoTIFF"));
            return null;
        }

        var source = Checked(loading, file, band, dataset);
        if (source is null)
        {
            dataset.Dispose();
        }

        return source;
    }

    /// <summary>Reads a window, north row first.</summary>
    public void Read<T>(GridWindow window, Span<T> cells)
        where T : unmanaged
    {
        dataset.ReadBand(BandNumber, window.Column, FileRow(window), window.Columns, window.Rows, cells);
        Turn(window, cells);
    }

    /// <summary>Reads which cells of a window hold data (0 where not), north row first.</summary>
    public void ReadMask(GridWindow window, Span<byte> mask)
    {
        dataset.ReadMask(BandNumber, window.Column, FileRow(window), window.Columns, window.Rows, mask);
        Turn(window, mask);
    }

    public void Dispose() => dataset.Dispose();

    private static RasterSource? Checked(Loading loading, FileRef file, int band, Dataset dataset)
    {
        var info = dataset.Raster;
        if (band < 1 || band > info.Bands.Count)
        {
            loading.Error(
                "no-such-band", file, Say.It($"band {band} is asked for, the raster has {info.Bands.Count}", $"指定了第 {band} 波段，而栅格只有 {info.Bands.Count} 个波段"),
                Say.It($"a band from 1 to {info.Bands.Count}", $"1 至 {info.Bands.Count} 之间的波段"));
            return null;
        }

        if (info.GeoTransform is not { } six || info.ProjectionWkt is null)
        {
            loading.Error(
                "no-crs", file, new Wording("the raster says nothing of its place or reference system", "栅格未注明位置或坐标参考系"),
                new Wording("a georeferenced raster with a reference system; gdal_edit.py -a_srs EPSG:nnnn sets one", "带坐标参考系的地理配准栅格；可用 gdal_edit.py -a_srs EPSG:nnnn 设定"));
            return null;
        }

        if (six[2] != 0 || six[4] != 0 || six[1] <= 0 || six[5] == 0)
        {
            loading.Error(
                "rotated-raster", file, new Wording("the raster is rotated or mirrored", "栅格被旋转或镜像"),
                new Wording("a north-up raster; gdalwarp makes one", "正北朝上的栅格；可用 gdalwarp 生成"));
            return null;
        }

        var southUp = six[5] > 0;
        var height = Math.Abs(six[5]);
        var top = southUp ? six[3] + (info.Rows * height) : six[3];
        return new RasterSource(dataset, file, band, new GridFrame(six[0], top, six[1], height, info.Columns, info.Rows), southUp);
    }

    private int FileRow(GridWindow window) => southUp ? Cells.Rows - window.Row - window.Rows : window.Row;

    private void Turn<T>(GridWindow window, Span<T> cells)
    {
        if (!southUp)
        {
            return;
        }

        // Turning everything round and then each row leaves the rows in reverse order.
        cells.Reverse();
        for (var row = 0; row < window.Rows; row++)
        {
            cells.Slice(row * window.Columns, window.Columns).Reverse();
        }
    }
}
