using Hedgerow.Corridors.Network;
using Hedgerow.Gdal;
using Hedgerow.Pages;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Corridors;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using GeometryType = Hedgerow.Gdal.GeometryType;

namespace Hedgerow.Corridors.Results;

/// <summary>Writes corridors.gpkg: what was found, with styles that QGIS shows at once.</summary>
internal static class PatternGpkg
{
    public static void Write(string path, CorridorResult r, CancellationToken cancel)
    {
        using var writer = VectorWriter.Create(path);
        var wkt = r.Data.Canvas.Wkt;
        Boundary(writer, wkt, r);
        Corridors(writer, wkt, r, cancel);
        Sources(writer, wkt, r, cancel);
        Links(writer, wkt, r);
        Stones(writer, wkt, r, cancel);
        Pinches(writer, wkt, r);
        Barriers(writer, wkt, r);
        writer.Finish();
    }

    /// <summary>The line of a link.</summary>
    public static LineString Line(CorridorLink link, GridFrame frame)
    {
        var places = link.Path.Select(p => new Coordinate(frame.X(p.Column), frame.Y(p.Row))).ToList();
        return new LineString([.. places.Count == 1 ? [places[0], places[0].Copy()] : places]);
    }

    private static void Boundary(VectorWriter writer, string wkt, CorridorResult r)
    {
        var layer = writer.AddLayer("boundary", wkt, GeometryType.MultiPolygon, [Text("name"), Text("name_zh")]);
        layer.Add(r.Data.Whole.Polygon.AsBinary(), r.City.Name.En, r.City.Name.Zh);
        writer.AddStyle("boundary", "boundary", Qml.Fill("0,0,0,0", "26,36,32,255", 0.6));
    }

    private static void Sources(VectorWriter writer, string wkt, CorridorResult r, CancellationToken cancel)
    {
        var layer = writer.AddLayer(
            "sources", wkt, GeometryType.MultiPolygon,
            [Whole("number"), Text("name"), Text("district"), Real("area_ha"), Real("core_ha"), Real("protected_percent"), Whole("corridors"), Real("dpc_percent"), Real("dpc_intra"), Real("dpc_flux"), Real("dpc_connector")]);
        var shapes = Shapes(r.Maps.Sources, cancel);
        foreach (var s in r.Sources)
        {
            var d = s.Importance;
            layer.Add(shapes[s.Number].AsBinary(), s.Number, s.Name, s.District, s.Hectares, s.CoreHectares, s.ProtectedPercent, s.Links, d?.Total, d?.Intra, d?.Flux, d?.Connector);
        }

        writer.AddStyle("sources", "sources", Qml.Fill("44,110,73,220", "23,67,44,255", 0.2));
    }

    private static void Links(VectorWriter writer, string wkt, CorridorResult r)
    {
        var layer = writer.AddLayer(
            "links", wkt, GeometryType.LineString,
            [Text("id"), Whole("from"), Whole("to"), Real("cost_m"), Real("length_m"), Real("straight_m"), Real("mean_resistance"), new FieldInfo("spanning_tree", FieldType.Integer, IsBoolean: true), Real("narrowest_m"), Text("action"), Whole("restore_first_barrier")]);
        foreach (var c in r.Corridors)
        {
            layer.Add(
                Line(c.Link, r.Maps.Sources.Frame).AsBinary(), c.Id, c.Link.First, c.Link.Second, c.Link.Cost, c.Link.LengthMetres, c.Link.StraightMetres, c.Link.MeanResistance, c.Link.InSpanningTree,
                c.Narrowest?.Metres, c.Keep ? "keep" : "restore", c.RestoreFirst);
        }

        writer.AddStyle("links", "links", Qml.Line("138,90,11,255", 0.7));
    }

    private static void Corridors(VectorWriter writer, string wkt, CorridorResult r, CancellationToken cancel)
    {
        var layer = writer.AddLayer("corridors", wkt, GeometryType.MultiPolygon, [Text("id"), Whole("from"), Whole("to"), Real("area_ha"), Real("narrowest_m"), Real("cost_m")]);
        foreach (var c in r.Corridors)
        {
            cancel.ThrowIfCancellationRequested();
            var (window, land) = (c.Area.Window, new Grid<byte>(c.Area.Mask.Frame));
            for (var y = 0; y < window.Rows; y++)
            {
                for (var x = 0; x < window.Columns; x++)
                {
                    land[x, y] = c.Area.Mask[x, y] == Cell.Yes && r.Maps.Sources[window.Column + x, window.Row + y] == 0 ? Cell.Yes : Cell.No;
                }
            }

            if (Shapes(land, cancel).TryGetValue(Cell.Yes, out var shape))
            {
                layer.Add(shape.AsBinary(), c.Id, c.Link.First, c.Link.Second, c.Hectares, c.Narrowest?.Metres, c.Link.Cost);
            }
        }

        writer.AddStyle("corridors", "corridors", Qml.Fill("230,190,90,130", "200,150,40,120", 0.1));
    }

    private static void Stones(VectorWriter writer, string wkt, CorridorResult r, CancellationToken cancel)
    {
        var layer = writer.AddLayer(
            "stepping_stones", wkt, GeometryType.MultiPolygon, [Whole("number"), Real("area_ha"), Text("district"), Real("loss_cost_m"), new FieldInfo("at_least", FieldType.Integer, IsBoolean: true), Text("corridors")]);
        if (r.Maps.Stones is { } map && r.Stones.Count > 0)
        {
            var number = r.Stones.ToDictionary(s => s.Patch, s => (ushort)s.Number);
            var listed = new Grid<ushort>(map.Frame);
            for (var i = 0; i < map.Cells.Length; i++)
            {
                listed.Cells[i] = map.Cells[i] > 0 ? number.GetValueOrDefault(map.Cells[i]) : (ushort)0;
            }

            var shapes = Shapes(listed, cancel);
            foreach (var s in r.Stones)
            {
                layer.Add(shapes[s.Number].AsBinary(), s.Number, s.Hectares, s.District, s.Loss, s.AtLeast, string.Join(", ", s.Corridors));
            }
        }

        writer.AddStyle("stepping_stones", "stepping_stones", Qml.Fill("140,181,120,220", "44,110,73,255", 0.2));
    }

    private static void Pinches(VectorWriter writer, string wkt, CorridorResult r)
    {
        var layer = writer.AddLayer(
            "pinch_points", wkt, GeometryType.MultiPolygon, [Whole("number"), Text("corridor"), Real("cell_current_percent"), Real("effective_width_m"), Real("area_ha"), Text("district"), Text("land_en"), Text("land_zh")]);
        foreach (var (number, shape) in r.Maps.PinchShapes)
        {
            var p = r.Pinches[number - 1];
            layer.Add(shape.AsBinary(), p.Number, p.Corridor, p.Percent, p.EffectiveMetres, p.Hectares, p.District, p.Land.En, p.Land.Zh);
        }

        writer.AddStyle("pinch_points", "pinch_points", Qml.Fill("204,121,167,220", "140,50,100,255", 0.2));
    }

    private static void Barriers(VectorWriter writer, string wkt, CorridorResult r)
    {
        var layer = writer.AddLayer("barriers", wkt, GeometryType.MultiPolygon, [Whole("number"), Real("saving_cost_m"), Real("radius_m"), Text("corridors"), Text("district"), Text("land_en"), Text("land_zh"), Text("roads")]);
        foreach (var b in r.Barriers)
        {
            layer.Add(
                new Point(b.X, b.Y).Buffer(b.RadiusMetres).AsBinary(), b.Number, b.Saving, b.RadiusMetres, string.Join(", ", b.Corridors.Select(c => c.Corridor)), b.District,
                b.Land.Count > 0 ? b.Land[0].Name.En : null, b.Land.Count > 0 ? b.Land[0].Name.Zh : null, string.Join(", ", b.Roads));
        }

        writer.AddStyle("barriers", "barriers", Qml.Fill("176,74,58,120", "154,59,47,255", 0.4));
    }

    // Cells that share a side make one polygon: those that only touch at a corner stay apart, so that every polygon is valid.
    private static Dictionary<int, Geometry> Shapes<T>(Grid<T> map, CancellationToken cancel)
        where T : unmanaged
    {
        var reader = new WKBReader();
        return Polygonizer.Run<T>(map.Cells, Frames.Of(map.Frame), eightConnected: false, cancel).Where(a => a.Value > 0)
            .GroupBy(a => a.Value).ToDictionary(g => g.Key, Geometry (g) => new MultiPolygon([.. g.Select(a => (Polygon)reader.Read(a.Wkb))]));
    }

    private static FieldInfo Text(string name) => new(name, FieldType.String);

    private static FieldInfo Real(string name) => new(name, FieldType.Real);

    private static FieldInfo Whole(string name) => new(name, FieldType.Integer);
}
