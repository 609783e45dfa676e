using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Lays the working grid: on the cells of a metric land-cover raster, else on square cells in a metric system of the place.</summary>
internal static class CanvasPlan
{
    /// <summary>The largest grid that is worked on, cells; beyond it something is wrong with an outline or a cell size.</summary>
    private const long MostCells = 2_000_000_000;

    /// <summary>The canvas on a raster; null when they do not meet or it cannot be laid (a finding says why).</summary>
    public static Canvas? On(Loading loading, Outline outline, RasterSource raster, List<Note> notes)
    {
        if (!Meets(loading, outline, raster))
        {
            return null;
        }

        using var own = SpatialReference.FromUserInput(raster.Wkt);
        using var asked = Asked(loading);
        if (asked is null && loading.City.Crs != "auto")
        {
            return null;
        }

        if ((asked is null || own.IsSame(asked)) && References.IsTrueMetric(own, outline.Longitude, outline.Latitude))
        {
            return Laid(loading, outline, own, raster.Cells);
        }

        using var system = asked is null ? References.Local(outline.Degrees!.Value) : SpatialReference.FromUserInput(asked.Wkt);
        var size = CellSize(raster, own, outline);
        if (own.IsProjected)
        {
            var note = Say.It($"the land cover's reference system {References.NameOf(own)} does not serve for measuring; the map was laid on cells of {size:0} m in {References.NameOf(system)}", $"土地覆盖图的坐标系 {References.NameOf(own)} 不宜量算；已重采样至 {References.NameOf(system)},单元 {size:0} 米");
            notes.Add(new Note(Severity.Note, "warped", note));
        }

        return Laid(loading, outline, system, new GridFrame(0, 0, size, size, 1, 1));
    }

    /// <summary>The canvas of a city without a raster.</summary>
    public static Canvas? OfVectors(Loading loading, Outline outline)
    {
        using var asked = Asked(loading);
        if (asked is null && loading.City.Crs != "auto")
        {
            return null;
        }

        using var system = asked is null ? References.Local(outline.Degrees!.Value) : SpatialReference.FromUserInput(asked.Wkt);
        var size = loading.City.GridMetres;
        return Laid(loading, outline, system, new GridFrame(0, 0, size, size, 1, 1));
    }

    // Origin and size of the cells are those of the pattern; the frame covers the outline and its margin.
    private static Canvas? Laid(Loading loading, Outline outline, SpatialReference system, GridFrame pattern)
    {
        var box = outline.BoxIn(system.Wkt);
        const double Margin = Canvas.MarginMetres;
        var (width, height) = (pattern.CellWidth, pattern.CellHeight);
        var first = Math.Floor((box.MinX - Margin - pattern.Left) / width);
        var end = Math.Ceiling((box.MaxX + Margin - pattern.Left) / width);
        var top = Math.Floor((pattern.Top - box.MaxY - Margin) / height);
        var bottom = Math.Ceiling((pattern.Top - box.MinY + Margin) / height);
        if (!((end - first) * (bottom - top) <= MostCells))
        {
            loading.Error(
                "grid-too-large", loading.City.Boundary, Say.It($"the working grid would have {end - first:0} × {bottom - top:0} cells of {width:0.##} m", $"工作网格将达 {end - first:0} × {bottom - top:0} 个 {width:0.##} 米单元"),
                new Wording("a smaller boundary, fewer units, or a coarser land cover or `grid_m:`", "更小的边界、更少的分区，或更粗的土地覆盖图或 `grid_m:`"));
            return null;
        }

        var frame = new GridFrame(
            pattern.Left + (first * width), pattern.Top - (top * height), width, height, (int)(end - first), (int)(bottom - top));
        return new Canvas(frame, system.Wkt, References.NameOf(system));
    }

    private static SpatialReference? Asked(Loading loading)
    {
        var name = loading.City.Crs;
        if (name == "auto")
        {
            return null;
        }

        try
        {
            var system = SpatialReference.FromUserInput(name);
            if (system.IsProjected && Math.Abs(system.LinearUnitsInMetres - 1) < 1e-9)
            {
                return system;
            }

            system.Dispose();
        }
        catch (GdalException)
        {
            // Said below together with systems that are not metric.
        }

        loading.Error(
            "crs-not-metric", loading.City.Boundary, Say.It($"crs: {name} is no projected reference system in metres", $"crs:{name} 不是以米为单位的投影坐标系"),
            new Wording("`crs: auto`, or a projected system in metres such as EPSG:32735", "`crs: auto`,或以米为单位的投影坐标系，如 EPSG:32735"));
        return null;
    }

    // The north-south size of a source cell on the ground, at the centre of the boundary, to the metre.
    private static double CellSize(RasterSource raster, SpatialReference own, Outline outline)
    {
        var height = raster.Cells.CellHeight;
        using var degrees = References.Wgs84();
        using var there = new CoordinateTransform(degrees, own);
        using var back = new CoordinateTransform(own, degrees);
        var step = own.IsGeographic ? height : double.NaN;
        if (!own.IsGeographic
            && there.Transform(outline.Longitude, outline.Latitude) is { } centre
            && back.Transform(centre.X, centre.Y + height) is { } north)
        {
            step = north.Y - outline.Latitude;
        }

        var metres = References.NorthSouthMetres(outline.Latitude, step);
        return double.IsFinite(metres) ? Math.Max(1, Math.Round(metres, MidpointRounding.AwayFromZero)) : Math.Max(1, Math.Round(height));
    }

    private static bool Meets(Loading loading, Outline outline, RasterSource raster)
    {
        var city = outline.Degrees!.Value;
        if (References.InDegrees(raster.Box, raster.Wkt) is not { } map)
        {
            loading.Error(
                "coordinates-out-of-range", raster.File, new Wording("the raster's place cannot be said in degrees", "栅格范围无法换算为经纬度"),
                new Wording("coordinates that fit the raster's reference system", "与栅格坐标参考系相符的坐标"));
            return false;
        }

        if (VectorLayers.Meets(city, map))
        {
            return true;
        }

        var swapped = VectorLayers.Meets(VectorLayers.Swapped(city), map);
        loading.Error(
            swapped ? "swapped-coordinates" : "no-overlap", raster.File,
            Say.It($"boundary ({Say.Box(city)}) and raster ({Say.Box(map)}) do not overlap", $"边界({Say.Box(city)})与栅格({Say.Box(map)})不重叠"),
            swapped
                ? new Wording("longitude (x) before latitude (y) in both: in one of them they are swapped", "两者均应经度 (x) 在前、纬度 (y) 在后：其中之一颠倒了")
                : new Wording("a land-cover map of this city, or the right reference systems", "本城市的土地覆盖图，或正确的坐标参考系"));
        return false;
    }
}
