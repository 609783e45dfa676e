using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Brings a land-cover map, raster or polygons, onto the canvas that it decides on.</summary>
internal sealed class LandCoverLoader(Loading loading, Outline outline, Func<Canvas, Areas> areasOf)
{
    public LandCoverLayer? Load(LandCoverRef file)
    {
        loading.Step(Say.It($"Reading the land cover of {file.Year}", $"读取 {file.Year} 年土地覆盖"));
        return file.ClassField is null ? OfRaster(file) : OfPolygons(file);
    }

    private LandCoverLayer? OfRaster(LandCoverRef file)
    {
        using var raster = RasterSource.Open(loading, file, file.Band);
        if (raster is null || outline.Degrees is null)
        {
            return null;
        }

        var notes = new List<Note>();
        if (CanvasPlan.On(loading, outline, raster, notes) is not { } canvas)
        {
            return null;
        }

        var map = SourceMap.Of(canvas.Frame, canvas.Wkt, raster.Cells, raster.Wkt)!;
        var table = new CodeTable(file.Legend, file.NoData, raster.Band.NoData);
        try
        {
            if (CodeReader.Read(loading, raster, table, map.Window) is not { } cells)
            {
                return null;
            }

            var codes = OnCanvas(canvas.Frame, map, cells, LandCoverMap.NoData);
            var areas = areasOf(canvas);
            if (file.Legend.Classes.Count > 0 && !UnknownCodes.Check(loading, file, codes, table, areas))
            {
                return null;
            }

            var sea = loading.City.Sea is { FromWaterTouchingRasterEdge: true } wish ? Sea(file, raster, table, canvas, map, wish) : null;
            return new LandCoverLayer(
                file, canvas, areas, new LandCoverMap(codes, file.Legend, file.Year ?? loading.City.Year), sea, loading.Input("land_cover", file, null), notes)
            {
                Over = frame => Over(file, frame, canvas.Wkt),
            };
        }
        catch (GdalException e)
        {
            loading.Error(
                "unreadable-raster", file, Say.It($"land_cover: its cells cannot be read: {e.Message}", $"land_cover:无法读取栅格单元：{e.Message}"),
                new Wording("an undamaged raster", "完好的栅格文件"));
            return null;
        }
    }

    // The same map over another frame on the same canvas: districts reach beyond it.
    private Grid<ushort>? Over(LandCoverRef file, GridFrame frame, string wkt)
    {
        using var raster = RasterSource.Open(loading, file, file.Band);
        if (raster is null || SourceMap.Of(frame, wkt, raster.Cells, raster.Wkt) is not { } map)
        {
            return null;
        }

        var cells = CodeReader.Read(loading, raster, new CodeTable(file.Legend, file.NoData, raster.Band.NoData), map.Window);
        return cells is null ? null : OnCanvas(frame, map, cells, LandCoverMap.NoData);
    }

    private LandCoverLayer? OfPolygons(LandCoverRef file)
    {
        if (outline.Degrees is null || CanvasPlan.OfVectors(loading, outline) is not { } canvas)
        {
            return null;
        }

        var layer = new VectorRef(file.Path, file.Layer, file.Where, file.Line) { Source = file.Source, Licence = file.Licence, Year = file.Year, Encoding = file.Encoding };
        if (VectorReader.Read(loading, layer, new VectorAsk("land_cover", Shape.Polygons, file.ClassField!), canvas) is not { } features)
        {
            return null;
        }

        var odd = features.Items.Where(f => f.Numbers[0] is not { } n || n != Math.Floor(n)).Select(f => f.Texts[0] ?? "(empty)").Distinct().ToList();
        if (odd.Count > 0)
        {
            loading.Error(
                "not-class-codes", file, Say.It($"land_cover: field {file.ClassField} holds what is no class code: {Say.List(odd, 6)}", $"land_cover:字段 {file.ClassField} 含有非类别代码的值：{Say.List(odd, 6)}"),
                new Wording("whole numbers, one for each class of the legend", "整数，每个数对应图例中的一个类别"));
            return null;
        }

        var table = new CodeTable(file.Legend, file.NoData, null);
        var codes = new Grid<ushort>(canvas.Frame);
        codes.Cells.AsSpan().Fill(LandCoverMap.NoData);
        foreach (var feature in features.Items)
        {
            loading.Cancel.ThrowIfCancellationRequested();
            PolygonCells.Fill(feature.Geometry, codes, table.Code((long)feature.Numbers[0]!.Value));
        }

        var areas = areasOf(canvas);
        return file.Legend.Classes.Count == 0 || UnknownCodes.Check(loading, file, codes, table, areas)
            ? new LandCoverLayer(file, canvas, areas, new LandCoverMap(codes, file.Legend, file.Year ?? loading.City.Year), null, features.Input, features.Notes)
            : null;
    }

    private Grid<T> OnCanvas<T>(GridFrame frame, SourceMap map, T[] cells, T beyond)
        where T : unmanaged
    {
        var grid = new Grid<T>(frame);
        System.Threading.Tasks.Parallel.For(0, frame.Rows, loading.Parallel, () => new int[frame.Columns], (row, _, places) =>
        {
            map.Row(row, places);
            var line = grid.Row(row);
            for (var i = 0; i < places.Length; i++)
            {
                line[i] = places[i] < 0 ? beyond : cells[places[i]];
            }

            return places;
        }, _ => { });
        return grid;
    }

    private Grid<byte>? Sea(LandCoverRef file, RasterSource raster, CodeTable table, Canvas canvas, SourceMap map, SeaRef wish)
    {
        loading.Step(new Wording("Finding the sea at the map's edge", "识别与图幅边缘相连的海域"));
        var whole = new GridWindow(0, 0, raster.Cells.Columns, raster.Cells.Rows);
        if (CodeReader.Read(loading, raster, table, whole) is not { } codes)
        {
            return null;
        }

        var water = new Grid<byte>(raster.Cells);
        var isWater = LegendRoles.Lookup(file.Legend, LandRole.Water, LandRole.Sea);
        for (var i = 0; i < codes.Length; i++)
        {
            water.Cells[i] = isWater[codes[i]] == Cell.Yes ? Cell.Yes : Cell.No;
        }

        var sea = EdgeSea.Of(water, RowAreas(raster), wish.MinimumHectares, loading.Cancel);
        return OnCanvas(canvas.Frame, map, sea.Part(map.Window).Cells, Cell.No);
    }

    private static double[] RowAreas(RasterSource raster)
    {
        var cells = raster.Cells;
        using var system = SpatialReference.FromUserInput(raster.Wkt);
        var metres = system.IsGeographic ? 0 : system.LinearUnitsInMetres;
        return [.. Enumerable.Range(0, cells.Rows).Select(row => metres > 0 ? cells.CellArea * metres * metres : References.CellAreaM2(cells.Y(row), cells.CellWidth, cells.CellHeight))];
    }
}
