using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>One band of any raster that GDAL reads, as rows. Nothing is held open: each reader opens the file for itself, so several threads may read.</summary>
public sealed class MapFile
{
    /// <summary>Three times round the Earth in cells of 2 m: a row that claims more is a damaged header, and every thread holds some rows.</summary>
    private const int MostColumns = 1 << 26;

    private const long MostBlockCells = 1 << 24;

    private readonly bool southUp;

    private MapFile(string path, int band, MapPlace place, BandInfo info, int blockRows, bool southUp) =>
        (Path, Band, Place, Info, BlockRows, this.southUp) = (path, band, place, info, blockRows, southUp);

    /// <summary>The path as given.</summary>
    public string Path { get; }

    /// <summary>Number of the band, from 1.</summary>
    public int Band { get; }

    /// <summary>Where it lies.</summary>
    public MapPlace Place { get; }

    /// <summary>Where it lies, in metres.</summary>
    public GridFrame Frame => Place.Frame;

    /// <summary>What the band says about itself.</summary>
    public BandInfo Info { get; }

    internal int BlockRows { get; }

    /// <summary>Says that a map will be opened soon: the library that reads it is loaded meanwhile.</summary>
    public static void Expect() => GdalLibrary.Begin();

    /// <summary>Opens a raster and checks that its cells have a size in metres.</summary>
    /// <param name="path">A file, or a name that GDAL understands.</param>
    /// <param name="band">Number of the band, from 1.</param>
    /// <param name="cellSize">Size of a cell where the file has none in a unit of length (no reference system, degrees); null to rely on the file.</param>
    /// <returns>The map.</returns>
    /// <exception cref="MapException">It cannot be opened, or its cells have no size in metres.</exception>
    public static MapFile Open(string path, int band = 1, CellSize? cellSize = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Dataset file;
        try
        {
            file = Dataset.OpenRaster(path, 1);
        }
        catch (GdalException failure)
        {
            throw new MapException(
                path,
                new Wording($"it cannot be opened: {failure.Message}", $"无法打开：{failure.Message}"),
                new Wording("the path of a raster that GDAL reads (GeoTIFF, ASCII grid, IMG, NetCDF ...)", "GDAL 可读取的栅格文件路径(GeoTIFF、ASCII 栅格、IMG、NetCDF 等)"));
        }

        using (file)
        {
            var raster = file.Raster;
            if (band < 1 || band > raster.Bands.Count)
            {
                throw new MapException(
                    path,
                    new Wording($"there is no band {band}", $"没有第 {band} 波段"),
                    new Wording($"a band from 1 to {raster.Bands.Count}", $"波段号 1 至 {raster.Bands.Count}"));
            }

            var info = raster.Bands[band - 1];
            if (info.Type is BandType.ComplexInt16 or BandType.ComplexInt32 or BandType.ComplexFloat32 or BandType.ComplexFloat64 or BandType.Unknown)
            {
                throw new MapException(
                    path,
                    new Wording($"band {band} holds cells of type {info.Type}", $"第 {band} 波段的像元类型为 {info.Type}"),
                    new Wording("whole or real numbers", "整数或实数"));
            }

            if (raster.Columns > MostColumns)
            {
                throw new MapException(
                    path,
                    new Wording($"its header claims {raster.Columns} columns", $"文件头声称有 {raster.Columns} 列"),
                    new Wording($"at most {MostColumns} columns: the file may be damaged", $"最多 {MostColumns} 列：文件可能已损坏"));
            }

            var place = MapPlacing.Of(path, raster, cellSize, out var southUp);
            var block = file.BlockOf(band);
            RequireBlock(path, (long)block.Columns * block.Rows, file, raster, info.Type);
            return new MapFile(path, band, place, info, Math.Clamp(block.Rows, 1, raster.Rows), southUp);
        }
    }

    /// <summary>The cells as they stand in the file, converted to <typeparamref name="T"/> by GDAL (rounded, and clamped to its range).</summary>
    /// <typeparam name="T">byte, ushort, short, uint, int, float or double.</typeparam>
    /// <param name="whereNoData">What stands in cells of no data: the file's value, its mask or alpha band, NaN. Null to leave them as they are.</param>
    /// <returns>The rows.</returns>
    public IRows<T> Rows<T>(T? whereNoData = null)
        where T : unmanaged => new BandRows<T>(this, southUp, whereNoData);

    /// <summary>The map as classes, one byte a cell. A band of bytes is read as it stands; a wider one is recoded after one pass over the file.</summary>
    /// <param name="noData">Codes that mean no data, beyond what the file itself declares; null for none.</param>
    /// <param name="options">How the pass is done.</param>
    /// <returns>The classes.</returns>
    /// <exception cref="MapException">A value is no whole number, or there are more than 255 classes.</exception>
    public ClassMap Classes(IReadOnlyCollection<long>? noData = null, RunOptions? options = null) =>
        Info.Type == BandType.Byte ? ByteClasses.Of(this, noData ?? [], options ?? RunOptions.Default) : WideClasses.Of(this, noData ?? [], options ?? RunOptions.Default);

    /// <summary>Refuses another map whose cells do not coincide with those of this one.</summary>
    /// <param name="other">The other map.</param>
    /// <exception cref="MapException">They do not.</exception>
    public void RequireSame(MapFile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Place.IsSame(other.Place))
        {
            throw new MapException(
                other.Path,
                new Wording(Described(other.Frame, false), Described(other.Frame, true)),
                new Wording(
                    $"the cells of {Path}: {Described(Frame, false)}. Resample one onto the other with gdalwarp -r near",
                    $"与 {Path} 的像元一致：{Described(Frame, true)}。请用 gdalwarp -r near 重采样到同一网格"));
        }
    }

    // GDAL unpacks a whole block at a time, whatever part of it is asked for, and all bands of it where they are stored together.
    private static void RequireBlock(string path, long cells, Dataset file, RasterInfo raster, BandType type)
    {
        if (cells > MostBlockCells && cells / 4 > (long)raster.Columns * raster.Rows)
        {
            throw new MapException(
                path,
                new Wording($"its header claims blocks of {cells} cells for a map of {raster.Columns} × {raster.Rows}", $"文件头声称每块 {cells} 个像元，而地图只有 {raster.Columns} × {raster.Rows}"),
                new Wording("blocks that fit the map: the file may be damaged", "与地图大小相称的数据块：文件可能已损坏"));
        }

        var together = raster.Bands.Count > 1 && file.Metadata("IMAGE_STRUCTURE").TryGetValue("INTERLEAVE", out var order) && order == "PIXEL" ? raster.Bands.Count : 1;
        var bytes = type switch { BandType.Byte => 1, BandType.UInt16 or BandType.Int16 => 2, BandType.UInt32 or BandType.Int32 or BandType.Float32 => 4, _ => 8 };
        var need = (Int128)cells * bytes * together * 2;
        if (need > 1 << 26)
        {
            MemoryCheck.Require(
                path,
                new Wording("Unpacking one block of the file", "解压文件中的一个数据块"),
                (long)Int128.Min(need, long.MaxValue),
                new Wording("smaller blocks: gdal_translate -co TILED=YES -b BAND, if the file is not damaged", "更小的数据块：若文件未损坏，请用 gdal_translate -co TILED=YES -b 波段 转换"));
        }
    }

    private static string Described(GridFrame frame, bool zh) => zh
        ? string.Create(CultureInfo.InvariantCulture, $"{frame.Columns} 列 × {frame.Rows} 行，像元 {frame.CellWidth} m × {frame.CellHeight} m，起点 ({frame.Left}, {frame.Top})")
        : string.Create(CultureInfo.InvariantCulture, $"{frame.Columns} columns × {frame.Rows} rows of {frame.CellWidth} m × {frame.CellHeight} m from ({frame.Left}, {frame.Top})");
}
