using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Tests.Layers;

/// <summary>
/// A small city in UTM zone 33 north: a map of 200 × 200 cells of 10 m from 499000 / 5801000, class 1 (forest) in its western half,
/// class 2 (built) in its eastern half, and a boundary of 1 km² around its middle.
/// </summary>
internal sealed class LayerFolder : IDisposable
{
    public const string Utm = "EPSG:32633";
    public const double Left = 499000;
    public const double Top = 5801000;
    public const int Size = 200;

    private readonly TemporaryCity city = new();
    private string more = string.Empty;
    private string landCover = "land_cover: {path: map.tif, year: 2020, legend: LEGEND}\n";

    public LayerFolder()
    {
        Polygons("boundary.geojson", Box(499500, 5799500, 500500, 5800500));
        Raster("map.tif", (column, _) => column < Size / 2 ? 1 : 2);
    }

    public string Folder => city.Folder;

    public static string Box(double left, double bottom, double right, double top) =>
        string.Create(CultureInfo.InvariantCulture, $"POLYGON (({left} {bottom}, {right} {bottom}, {right} {top}, {left} {top}, {left} {bottom}))");

    public LayerFolder With(string yaml)
    {
        more += yaml + "\n";
        return this;
    }

    public LayerFolder LandCover(string yaml)
    {
        landCover = yaml + "\n";
        return this;
    }

    public LayerFolder Text(string name, string text)
    {
        city.Write(name, text);
        return this;
    }

    public LayerFolder Bytes(string name, byte[] bytes)
    {
        city.Write(name, bytes);
        return this;
    }

    /// <summary>Writes shapes without fields.</summary>
    public LayerFolder Polygons(string name, params string[] shapes) => Shapes(name, Utm, [.. shapes.Select(s => (s, string.Empty))]);

    /// <summary>Writes shapes with properties (JSON members) as GeoJSON; a reference system of null leaves the standard's degrees.</summary>
    public LayerFolder Shapes(string name, string? crs, params (string Wkt, string Properties)[] shapes)
    {
        city.Write(name, Json(crs, shapes));
        return this;
    }

    public static string Json(string? crs, params (string Wkt, string Properties)[] shapes)
    {
        var system = crs is null ? string.Empty : $"\"crs\": {{\"type\": \"name\", \"properties\": {{\"name\": \"urn:ogc:def:crs:{crs.Replace(":", "::", StringComparison.Ordinal)}\"}}}},";
        var features = shapes.Select(s => $"{{\"type\": \"Feature\", \"properties\": {{{s.Properties}}}, \"geometry\": {Geometry(s.Wkt)}}}");
        return $"{{\"type\": \"FeatureCollection\", {system} \"features\": [{string.Join(",\n", features)}]}}";
    }

    /// <summary>Writes a GeoPackage with layers of one square each.</summary>
    public LayerFolder Package(string name, string? crs, params string[] layers)
    {
        using var writer = VectorWriter.Create(Path.Combine(Folder, name));
        using var system = crs is null ? null : SpatialReference.FromUserInput(crs);
        foreach (var layer in layers)
        {
            writer.AddLayer(layer, system?.Wkt, Hedgerow.Gdal.GeometryType.Polygon, [new FieldInfo("district", FieldType.String)])
                .Add(new WKBWriter().Write(new WKTReader().Read(Box(499500, 5799500, 500500, 5800500))), "one");
        }

        writer.Finish();
        return this;
    }

    public LayerFolder Raster(string name, Func<int, int, int> code, double? noData = null, string? crs = Utm, int size = Size) =>
        Raster(name, new RasterFrame(Left, Top, 10, 10, size, size), (column, row) => (ushort)code(column, row), noData, crs);

    public LayerFolder Raster<T>(string name, RasterFrame frame, Func<int, int, T> value, double? noData = null, string? crs = Utm)
        where T : unmanaged
    {
        var cells = new T[frame.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = value(i % frame.Columns, i / frame.Columns);
        }

        using var system = crs is null ? null : SpatialReference.FromUserInput(crs);
        RasterWriter.WriteGeoTiff<T>(Path.Combine(Folder, name), cells, frame, system?.Wkt, new RasterWriterOptions { NoData = noData });
        return this;
    }

    public CityData Load(int? year = null, string? units = null, IProgress<LoadStep>? progress = null, CancellationToken cancel = default)
    {
        const string Legend = "{1: {name: {en: Forest, zh: 森林}, roles: [natural, tree, permeable]}, 2: {name: {en: Built, zh: 建设}, roles: [built_up]}, 3: {name: {en: Water, zh: 水}, roles: [natural, water]}}";
        city.Write("city.yaml", $"name: {{en: Testville, zh: 测试市}}\nyear: 2020\nboundary: {Boundary}\n{landCover.Replace("LEGEND", Legend, StringComparison.Ordinal)}{more}");
        return CityData.Load(city.Read(), new LoadOptions(year is { } y ? [y] : [], units, 2), progress, cancel);
    }

    public string Boundary { get; set; } = "boundary.geojson";

    /// <summary>What is found when the city cannot be used.</summary>
    public IReadOnlyList<Finding> Refused() => Assert.Throws<InputException>(() => Load()).Findings;

    /// <summary>The error of a code, of a city that cannot be used.</summary>
    public Finding Refused(string code) => Assert.Single(Refused(), f => f.Code == code && f.Severity == Severity.Error);

    /// <summary>Share of Yes cells in an area, and the share of the area's cells that are known.</summary>
    public static (double Share, double Known) Share(AssessedArea area, Grid<byte> mask)
    {
        long yes = 0, known = 0, all = 0;
        for (var row = 0; row < area.Window.Rows; row++)
        {
            for (var column = 0; column < area.Window.Columns; column++)
            {
                if (area.Mask[column, row] == Cell.Yes)
                {
                    var state = mask[area.Window.Column + column, area.Window.Row + row];
                    all++;
                    known += state == Cell.NoData ? 0 : 1;
                    yes += state == Cell.Yes ? 1 : 0;
                }
            }
        }

        return ((double)yes / known, (double)known / all);
    }

    public void Dispose() => city.Dispose();

    private static string Geometry(string wkt) => wkt == "null" ? "null" : Coordinates(new WKTReader().Read(wkt));

    private static string Coordinates(Geometry geometry) => geometry switch
    {
        Point p => $"{{\"type\": \"Point\", \"coordinates\": {One(p.Coordinate)}}}",
        LineString l => $"{{\"type\": \"LineString\", \"coordinates\": {Many(l)}}}",
        Polygon g => $"{{\"type\": \"Polygon\", \"coordinates\": [{string.Join(",", g.InteriorRings.Prepend(g.ExteriorRing).Select(Many))}]}}",
        GeometryCollection many => $"{{\"type\": \"GeometryCollection\", \"geometries\": [{string.Join(",", many.Geometries.Select(Coordinates))}]}}",
        _ => throw new ArgumentException(geometry.GeometryType, nameof(geometry)),
    };

    private static string Many(Geometry line) => $"[{string.Join(",", line.Coordinates.Select(One))}]";

    private static string One(Coordinate c) => string.Create(CultureInfo.InvariantCulture, $"[{c.X:R}, {c.Y:R}]");
}
