using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Rows;

/// <summary>Finds where a raster lies, in metres; refuses what cannot be measured, with the way out.</summary>
internal static class MapPlacing
{
    private const double LeastCell = 1e-3;

    private const double MostCell = 1e7;

    private const double MostPlace = 1e12;

    private static readonly Wording Remedy = new(
        "a projected reference system. Reproject with gdalwarp -t_srs EPSG:CODE -r near, or state the size of a cell with --cell-size WIDTH,HEIGHT (m)",
        "投影坐标系。请用 gdalwarp -t_srs EPSG:代码 -r near 重投影，或用 --cell-size 宽,高 (米) 给出像元大小");

    public static MapPlace Of(string path, RasterInfo raster, CellSize? cellSize, out bool southUp)
    {
        southUp = false;
        var own = new RasterFrame(0, raster.Rows, 1, 1, raster.Columns, raster.Rows);
        if (raster.GeoTransform is { } six)
        {
            if (six.Any(number => !double.IsFinite(number)))
            {
                throw new MapException(path, new Wording("its geotransform holds values that are no numbers", "其地理变换参数含非数值"), Remedy);
            }

            if (six[2] != 0 || six[4] != 0)
            {
                throw new MapException(
                    path,
                    new Wording("its rows are rotated against its reference system", "栅格相对坐标系有旋转"),
                    new Wording("rows from west to east. Turn it with gdalwarp -r near", "行方向为自西向东。请用 gdalwarp -r near 转正"));
            }

            if (!(six[1] > 0) || six[5] == 0)
            {
                throw new MapException(
                    path,
                    new Wording(Numbers($"its cells are {six[1]} wide and {six[5]} high"), Numbers($"像元宽 {six[1]}、高 {six[5]}")),
                    new Wording("columns that run from west to east and cells of a size. Turn it with gdalwarp -r near", "列自西向东排列且像元大小有效。请用 gdalwarp -r near 转正"));
            }

            southUp = six[5] > 0;
            var height = Math.Abs(six[5]);
            own = new RasterFrame(six[0], southUp ? six[3] + (raster.Rows * height) : six[3], six[1], height, raster.Columns, raster.Rows);
        }

        if (cellSize is { } stated)
        {
            return new MapPlace(Sound(path, new GridFrame(0, raster.Rows * stated.Height, stated.Width, stated.Height, raster.Columns, raster.Rows)), own, raster.ProjectionWkt);
        }

        if (raster.GeoTransform is null || raster.ProjectionWkt is null)
        {
            throw new MapException(
                path,
                raster.GeoTransform is null
                    ? new Wording("it has no place on the ground: no geotransform", "没有地理位置：缺少地理变换参数")
                    : new Wording("it has no reference system, so the size of its cells has no unit", "没有坐标系，像元大小没有单位"),
                Remedy);
        }

        using var reference = SpatialReference.FromUserInput(raster.ProjectionWkt);
        if (reference.IsGeographic)
        {
            throw new MapException(
                path,
                new Wording($"its reference system is geographic ({reference.Name}): cells in degrees have no area", $"坐标系为地理坐标系({reference.Name})：以度为单位的像元没有面积"),
                InMetres(path, own));
        }

        var unit = reference.LinearUnitsInMetres;
        if (!(unit > 0) || !double.IsFinite(unit))
        {
            throw new MapException(path, new Wording($"the unit of its reference system ({reference.Name}) is not known", $"坐标系({reference.Name})的单位未知"), Remedy);
        }

        return new MapPlace(
            Sound(path, new GridFrame(own.Left * unit, own.Top * unit, own.CellWidth * unit, own.CellHeight * unit, own.Columns, own.Rows)), own, raster.ProjectionWkt);
    }

    /// <summary>The way out in full: the map's own command, in the UTM zone of its centre.</summary>
    private static Wording InMetres(string path, RasterFrame own)
    {
        var longitude = (own.Left + own.Right) / 2;
        var latitude = (own.Top + own.Bottom) / 2;
        if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 84))
        {
            return Remedy;
        }

        var zone = Math.Clamp((int)Math.Floor((longitude + 180) / 6) + 1, 1, 60);
        var command = $"gdalwarp -t_srs EPSG:{(latitude < 0 ? 32700 : 32600) + zone} -r near {Path.GetFileName(path)} OUT.tif";
        return new Wording(
            $"a projected reference system: {command}. Or state the size of a cell with --cell-size WIDTH,HEIGHT (m)",
            $"投影坐标系：{command}。也可用 --cell-size 宽,高 (米) 给出像元大小");
    }

    /// <summary>Refuses cells and places that no map on Earth has: areas would be 0 or without end, and cells could not be told apart.</summary>
    private static GridFrame Sound(string path, GridFrame frame)
    {
        if (frame.CellWidth is < LeastCell or > MostCell || frame.CellHeight is < LeastCell or > MostCell)
        {
            throw new MapException(
                path,
                new Wording(Numbers($"its cells are {frame.CellWidth} m wide and {frame.CellHeight} m high"), Numbers($"像元宽 {frame.CellWidth} m、高 {frame.CellHeight} m")),
                new Wording("cells between a millimetre and 10000 km: the header may be damaged, or the unit is another; --cell-size states the size", "介于 1 毫米与 1 万千米之间的像元：文件头可能已损坏，或单位不同；可用 --cell-size 指定"));
        }

        if (!(Math.Max(Math.Max(Math.Abs(frame.Left), Math.Abs(frame.Right)), Math.Max(Math.Abs(frame.Top), Math.Abs(frame.Bottom))) <= MostPlace))
        {
            throw new MapException(
                path,
                new Wording(Numbers($"it reaches from ({frame.Left}, {frame.Bottom}) to ({frame.Right}, {frame.Top}) m"), Numbers($"其范围为 ({frame.Left}, {frame.Bottom}) 至 ({frame.Right}, {frame.Top}) m")),
                new Wording("coordinates below 1e12 m: the header may be damaged", "小于 1e12 m 的坐标：文件头可能已损坏"));
        }

        return frame;
    }

    private static string Numbers(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
