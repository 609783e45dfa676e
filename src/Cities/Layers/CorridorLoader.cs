using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads what only corridors need: heights as slopes, light at night, own sources.</summary>
internal static class CorridorLoader
{
    /// <summary>Cells of heights larger than this flatten the slopes of a city, m.</summary>
    private const double CoarseM = 100;

    public static CorridorLayers? Load(Loading loading, Canvas? canvas, Sourced<IReadOnlyList<Road>>? roads)
    {
        var slope = loading.City.Elevation is { } heights
            ? OnCanvas(loading, canvas, heights, "elevation", new Wording("Reading heights", "读取高程"), Slopes)
            : Absent("elevation", new Wording("heights", "高程"));
        var light = loading.City.NightLight is { } lamps
            ? OnCanvas(loading, canvas, lamps, "night_light", new Wording("Reading light at night", "读取夜间灯光"), (_, _, values, _) => values)
            : Absent("night_light", new Wording("light at night", "夜间灯光"));
        var sources = Sources(loading, canvas);
        return canvas is null ? null : new CorridorLayers(slope, light, sources, roads);
    }

    private static Found<Sourced<Grid<float>>> Absent(string key, Wording what) => new Gap(
        Say.It($"The city names no {what.En}.", $"城市未提供{what.Zh}数据。"),
        Say.It($"Add `{key}:` to city.yaml.", $"在 city.yaml 中加入 `{key}:`。"));

    private static Sourced<IReadOnlyList<NamedPolygon>>? Sources(Loading loading, Canvas? canvas)
    {
        if (loading.City.Corridors is not { Sources: { } file } own)
        {
            return null;
        }

        loading.Step(new Wording("Reading ecological sources", "读取生态源地"));
        var ask = own.NameField is { } field ? new VectorAsk("corridors.sources", Shape.Polygons, field) : new VectorAsk("corridors.sources", Shape.Polygons) { TakesName = true };
        return VectorReader.Read(loading, file, ask, canvas) is { } layer
            ? new Sourced<IReadOnlyList<NamedPolygon>>([.. layer.Items.Select(i => new NamedPolygon(i.Geometry, i.Texts[^1]))], [layer.Input], layer.Notes)
            : null;
    }

    private delegate float[] Made(RasterSource raster, GridWindow window, float[] values, List<Note> notes);

    private static Found<Sourced<Grid<float>>> OnCanvas(Loading loading, Canvas? canvas, RasterRef file, string role, Wording step, Made make)
    {
        loading.Step(step);
        using var raster = RasterSource.Open(loading, file, file.Band);
        if (raster is null || canvas is null)
        {
            return Unused;
        }

        if (SourceMap.Of(canvas.Frame, canvas.Wkt, raster.Cells, raster.Wkt) is not { } map)
        {
            loading.Error("no-overlap", file, Say.It($"{role}: the raster does not reach the city", $"{role}:栅格与城市不重叠"), new Wording("a raster of this city", "本城市的栅格"));
            return Unused;
        }

        try
        {
            var notes = new List<Note>();
            var values = make(raster, map.Window, Values(raster, map.Window), notes);
            var grid = new Grid<float>(canvas.Frame);
            System.Threading.Tasks.Parallel.For(0, canvas.Frame.Rows, loading.Parallel, () => new int[canvas.Frame.Columns], (row, _, places) =>
            {
                map.Row(row, places);
                var line = grid.Row(row);
                for (var i = 0; i < places.Length; i++)
                {
                    line[i] = places[i] < 0 ? float.NaN : values[places[i]];
                }

                return places;
            }, _ => { });
            return new Sourced<Grid<float>>(grid, [loading.Input(role, file, null)], notes);
        }
        catch (GdalException e)
        {
            loading.Error(
                "unreadable-raster", file, Say.It($"{role}: its cells cannot be read: {e.Message}", $"{role}:无法读取栅格单元：{e.Message}"),
                new Wording("an undamaged raster", "完好的栅格文件"));
            return Unused;
        }
    }

    private static float[] Values(RasterSource raster, GridWindow window)
    {
        var values = new float[(long)window.Columns * window.Rows];
        raster.Read<float>(window, values);
        var mask = raster.Band.HasMask ? new byte[values.Length] : null;
        if (mask is not null)
        {
            raster.ReadMask(window, mask);
        }

        var noData = (float?)raster.Band.NoData;
        for (var i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]) || values[i] == noData || mask?[i] == 0)
            {
                values[i] = float.NaN;
            }
        }

        return values;
    }

    // On the raster's own cells: heights laid on smaller cells would make steps of them.
    private static float[] Slopes(RasterSource raster, GridWindow window, float[] heights, List<Note> notes)
    {
        var cells = raster.Cells.Part(window);
        using var system = SpatialReference.FromUserInput(raster.Wkt);
        var metres = system.IsGeographic ? 0 : system.LinearUnitsInMetres;
        var height = metres > 0 ? cells.CellHeight * metres : References.NorthSouthMetres((cells.Top + cells.Bottom) / 2, cells.CellHeight);
        var width = metres > 0 ? cells.CellWidth * metres : References.CellAreaM2((cells.Top + cells.Bottom) / 2, cells.CellWidth, cells.CellHeight) / height;
        if (Math.Max(width, height) > CoarseM)
        {
            notes.Add(new Note(Severity.Warning, "coarse-elevation", Say.It(
                $"The heights have cells of {Math.Max(width, height):0} m: slopes come out flatter than they are.",
                $"高程数据像元为 {Math.Max(width, height):0} 米，计算的坡度会偏缓。")));
        }

        return Slope.Of(new Grid<float>(new GridFrame(0, 0, width, height, window.Columns, window.Rows), heights)).Cells;
    }

    // An error stops the loading before anybody asks.
    private static Gap Unused => new(new Wording("There is no working grid.", "没有工作网格。"), new Wording("Mend the errors reported.", "请先修正所报错误。"));
}
