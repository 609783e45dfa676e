using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads population: rasters of people per cell, districts, or a stated total.</summary>
internal static class PeopleLoader
{
    /// <summary>The largest frame on which districts that reach beyond the canvas are shared out, cells.</summary>
    private const long MostCells = 200_000_000;

    public static IReadOnlyDictionary<PopulationRef, PeopleSource> Read(Loading loading, Canvas? canvas)
    {
        var sources = new Dictionary<PopulationRef, PeopleSource>();
        foreach (var file in loading.City.Population)
        {
            loading.Step(new Wording("Reading population", "读取人口"));
            var source = string.IsNullOrEmpty(file.Path) ? new PeopleSource(file, null, null, null, [])
                : file.Field is not null ? OfDistricts(loading, file, file.Field, canvas)
                : OfRaster(loading, file, canvas);
            if (source is not null)
            {
                sources[file] = source;
            }
        }

        return sources;
    }

    /// <summary>The canvas, widened on its own cells so that districts which reach beyond it are whole.</summary>
    public static GridFrame WideFrame(GridFrame canvas, IEnumerable<PeopleSource> sources)
    {
        var box = new NetTopologySuite.Geometries.Envelope(canvas.Left, canvas.Right, canvas.Bottom, canvas.Top);
        foreach (var district in sources.SelectMany(s => s.Districts?.Items ?? []))
        {
            box.ExpandToInclude(district.Geometry.EnvelopeInternal);
        }

        var wide = Around(canvas, box);
        return wide.Count <= Math.Max(MostCells, canvas.Count) ? wide : canvas;
    }

    private static GridFrame Around(GridFrame canvas, NetTopologySuite.Geometries.Envelope box)
    {
        var west = (int)Math.Ceiling((canvas.Left - box.MinX) / canvas.CellWidth);
        var north = (int)Math.Ceiling((box.MaxY - canvas.Top) / canvas.CellHeight);
        var east = (int)Math.Ceiling((box.MaxX - canvas.Right) / canvas.CellWidth);
        var south = (int)Math.Ceiling((canvas.Bottom - box.MinY) / canvas.CellHeight);
        return canvas.Part(new GridWindow(-west, -north, canvas.Columns + west + east, canvas.Rows + north + south));
    }

    private static PeopleSource? OfDistricts(Loading loading, PopulationRef file, string field, Canvas? canvas)
    {
        var layer = new VectorRef(file.Path, file.Layer, file.Where, file.Line) { Source = file.Source, Licence = file.Licence, Year = file.Year, Encoding = file.Encoding };
        if (VectorReader.Read(loading, layer, new VectorAsk("population", Shape.Polygons, field), canvas) is not { } districts)
        {
            return null;
        }

        var text = districts.Items.Where(d => d.Numbers[0] is null && !string.IsNullOrEmpty(d.Texts[0])).Select(d => d.Texts[0]!).ToList();
        if (text.Count > 0)
        {
            loading.Error(
                "not-a-number", layer, Say.It($"population: field {field} holds text where people belong: {Say.List(text, 4)}", $"population:字段 {field} 应为人数，却含文字：{Say.List(text, 4)}"),
                new Wording("a number of people for each district", "每个分区的人数(数值)"));
            return null;
        }

        var notes = districts.Notes.ToList();
        var unknown = districts.Items.Count(d => d.Numbers[0] is null);
        if (unknown > 0)
        {
            var found = Say.It($"{unknown} of {districts.Items.Count} districts have no number of people and count as empty", $"{districts.Items.Count} 个分区中有 {unknown} 个没有人数，按无人计");
            loading.Warn("districts-without-people", layer, found, new Wording("a number for each district", "每个分区都有人数"));
            notes.Add(new Note(Severity.Warning, "districts-without-people", found));
        }

        return NoneBelowZero(loading, layer, districts.Items.Select(d => d.Numbers[0] ?? 0).Min())
            ? new PeopleSource(file, null, districts, districts.Input, notes)
            : null;
    }

    private static PeopleSource? OfRaster(Loading loading, PopulationRef file, Canvas? canvas)
    {
        using var raster = RasterSource.Open(loading, file, 1);
        if (raster is null || canvas is null)
        {
            return null;
        }

        try
        {
            var cells = PeopleRaster.OnCanvas(loading, raster, canvas, out var least);
            if (!NoneBelowZero(loading, file, least))
            {
                return null;
            }

            if (cells is null)
            {
                loading.Error(
                    "no-overlap", file, new Wording("population: the raster does not reach the city", "population:栅格与城市不重叠"),
                    new Wording("a population raster of this city", "本城市的人口栅格"));
                return null;
            }

            if (!cells.IsConserved)
            {
                loading.Error(
                    "population-not-conserved", file, Say.It($"population: resampling changed {Say.Number(cells.Given)} people by a share of {cells.RelativeError:0.###e+0}", $"population:重采样后 {Say.Number(cells.Given)} 人的相对误差为 {cells.RelativeError:0.###e+0}"),
                    Say.It($"a relative error of at most {PeopleOnCells.Tolerance:0.#e+0}", $"相对误差不超过 {PeopleOnCells.Tolerance:0.#e+0}"));
                return null;
            }

            return new PeopleSource(file, cells, null, loading.Input("population", file, null), []);
        }
        catch (GdalException e)
        {
            loading.Error(
                "unreadable-raster", file, Say.It($"population: its cells cannot be read: {e.Message}", $"population:无法读取栅格单元：{e.Message}"),
                new Wording("an undamaged raster", "完好的栅格文件"));
            return null;
        }
    }

    private static bool NoneBelowZero(Loading loading, FileRef file, double least)
    {
        if (!(least < 0))
        {
            return true;
        }

        loading.Error(
            "negative-people", file, Say.It($"population: a value of {least:R} people", $"population:出现人数 {least:R}"),
            new Wording("people, 0 or more; a value that stands for no data must be declared in the file (gdal_edit.py -a_nodata)", "人数应不小于 0;表示无数据的值须在文件中声明(gdal_edit.py -a_nodata)"));
        return false;
    }
}
