using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>
/// A made town of 700 m × 500 m in cells of 10 m, a quilt of wood, houses, lawn, marsh, lake and fields with three districts, parks, reserves, roads, people,
/// restored ground and bird records, all from a seed. Which layers it has also hangs on the seed.
/// </summary>
internal sealed class QuiltTown : IDisposable
{
    public const double West = 500_000;
    public const double North = 9_780_000;
    public const int Columns = 70;
    public const int Rows = 50;
    public const double Size = 10;

    private readonly string folder = Directory.CreateTempSubdirectory("quilt-town").FullName;

    public QuiltTown(int seed, bool everything = false)
    {
        var dice = new Random(seed);
        Codes = new ushort[Columns * Rows];
        Array.Fill(Codes, (ushort)3);
        for (var patch = 0; patch < 40; patch++)
        {
            Paint((ushort)dice.Next(1, 7), dice.Next(Columns), dice.Next(Rows), dice.Next(2, 14), dice.Next(2, 11));
        }

        if (!everything)
        {
            Paint(9, dice.Next(Columns), dice.Next(Rows), 4, 4);
        }

        Parks = [Box(dice, 4, 12), Box(dice, 4, 12), Box(dice, 2, 5), Box(dice, 6, 9)];
        Reserves = [Box(dice, 8, 20), Box(dice, 8, 20)];
        Roads = everything || seed % 3 != 0 ? [Rectangle(0, 20, 70, 22), Rectangle(dice.Next(20, 50), 0, 52, 50)] : [];
        Restored = [Box(dice, 3, 8), Box(dice, 3, 8)];
        HasSea = !everything && seed % 4 == 1;
        HasNatural = !everything && seed % 5 == 2;
        HasDegraded = !everything && seed % 2 == 0;
        Write(dice);
    }

    public ushort[] Codes { get; }

    public List<Geometry> Parks { get; }

    public List<Geometry> Reserves { get; }

    /// <summary>Reserves that nobody may enter.</summary>
    public List<Geometry> Closed { get; } = [];

    public List<Geometry> Roads { get; }

    public List<Geometry> Restored { get; }

    public string Folder => folder;

    private bool HasSea { get; }

    private bool HasNatural { get; }

    private bool HasDegraded { get; }

    /// <summary>A rectangle in cells from the upper left corner.</summary>
    public static Polygon Rectangle(double left, double top, double right, double bottom)
    {
        var (west, east, north, south) = (West + (left * Size), West + (right * Size), North - (top * Size), North - (bottom * Size));
        return new Polygon(new LinearRing([new(west, south), new(west, north), new(east, north), new(east, south), new(west, south)]));
    }

    public AssessRequest Request(params string[] editions) => new(CityFolder.Read(folder), [.. editions.DefaultIfEmpty("singapore-2021").Select(e => Editions.Read(e).Edition!)]) { Threads = 2 };

    /// <summary>Writes what can change: the map, parks, reserves, roads and restored ground.</summary>
    public void WriteGround()
    {
        using var reference = SpatialReference.FromUserInput("EPSG:32735");
        RasterWriter.WriteGeoTiff<ushort>(Path.Combine(folder, "cover.tif"), Codes, new RasterFrame(West, North, Size, Size, Columns, Rows), reference.Wkt);
        Polygons("parks", Parks);
        Polygons("reserves", Reserves);
        Polygons("closed", Closed.Count > 0 ? Closed : [Rectangle(0.2, 0.2, 0.3, 0.3)]);
        Polygons("restored", Restored);
        if (Roads.Count > 0)
        {
            Polygons("roads", Roads);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(Random dice)
    {
        WriteGround();
        using var reference = SpatialReference.FromUserInput("EPSG:32735");
        ushort[] people = [.. Enumerable.Range(0, Columns * Rows).Select(_ => (ushort)dice.Next(0, 5))];
        RasterWriter.WriteGeoTiff<ushort>(Path.Combine(folder, "people.tif"), people, new RasterFrame(West, North, Size, Size, Columns, Rows), reference.Wkt);
        Polygons("boundary", [Rectangle(1, 1, 69, 49)]);
        Polygons("districts", [Rectangle(1, 1, 25, 49), Rectangle(25, 1, 69, 20), Rectangle(25, 20, 69, 49)]);
        Polygons("sea", [Rectangle(0, 40, 70, 50)]);
        Polygons("natural", [Box(dice, 10, 25), Box(dice, 10, 25)]);
        Polygons("degraded", [Rectangle(5, 5, 60, 45)]);
        string[] birds = ["Corvus albus", "Merops minor", "Turdus niger", "Passer ruber"];
        File.WriteAllLines(Path.Combine(folder, "records.tsv"), Enumerable.Range(0, 120).Select(_ => string.Create(
            CultureInfo.InvariantCulture, $"{birds[dice.Next(4)]}\tSPECIES\tAves\t{West + (dice.NextDouble() * 700)}\t{North - (dice.NextDouble() * 500)}\t2018")).Prepend("species\ttaxonRank\tclass\tdecimalLongitude\tdecimalLatitude\tyear"));
        File.WriteAllLines(Path.Combine(folder, "natives.csv"), birds.Select(b => $"{b},birds").Prepend("name,group"));
        File.WriteAllText(Path.Combine(folder, "city.yaml"), $$"""
            name: {en: Quilt Town, zh: 拼布镇}
            year: 2020
            boundary: boundary.geojson
            land_cover:
              - path: cover.tif
                year: 2020
                nodata: [9]
                legend:
                  1: {name: {en: Wood, zh: 林地}, roles: [natural, tree, permeable]}
                  2: {name: {en: Houses, zh: 住宅}, roles: [built_up]}
                  3: {name: {en: Lawn, zh: 草坪}, roles: [permeable]}
                  4: {name: {en: Marsh, zh: 沼泽}, roles: [natural, permeable]}
                  5: {name: {en: Lake, zh: 湖泊}, roles: [natural, permeable, water]}
                  6: {name: {en: Fields, zh: 农田}, roles: [cropland, permeable]}
            units: {path: districts.geojson, name: name, key: districts}
            parks: {path: parks.geojson}
            protected_areas: [{path: reserves.geojson, kind: local, accessible: true}, {path: closed.geojson, kind: local, accessible: false}]
            restoration: {restored: restored.geojson, {{(HasDegraded ? "degraded: degraded.geojson" : "degraded_ha: 30")}}}
            population: {path: people.tif, year: 2020}
            records: [{path: records.tsv, crs: "EPSG:32735"}]
            checklists:
              native: natives.csv
            {{(Roads.Count > 0 ? "barriers: [{path: roads.geojson}]" : string.Empty)}}
            {{(HasSea ? "sea: {path: sea.geojson}" : string.Empty)}}
            {{(HasNatural ? "natural_areas: natural.geojson" : string.Empty)}}

            """);
    }

    private void Paint(ushort code, int column, int row, int columns, int rows)
    {
        for (var r = row; r < Math.Min(Rows, row + rows); r++)
        {
            for (var c = column; c < Math.Min(Columns, column + columns); c++)
            {
                Codes[(r * Columns) + c] = code;
            }
        }
    }

    private static Polygon Box(Random dice, int least, int most)
    {
        var (left, top) = (dice.NextDouble() * (Columns - most), dice.NextDouble() * (Rows - most));
        return Rectangle(left, top, left + dice.Next(least, most), top + dice.Next(least, most));
    }

    private void Polygons(string name, IReadOnlyList<Geometry> polygons)
    {
        var features = polygons.Select((p, i) => $$"""{"type": "Feature", "properties": {"name": "{{name}} {{i + 1}}"}, "geometry": {{Shape(p)}} }""");
        File.WriteAllText(Path.Combine(folder, $"{name}.geojson"), "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32735\"}}, \"features\": [" + string.Join(",\n", features) + "]}");
    }

    private static string Shape(Geometry geometry)
    {
        var parts = Enumerable.Range(0, geometry.NumGeometries).Select(i => (Polygon)geometry.GetGeometryN(i)).Select(p =>
            "[" + string.Join(",", p.Holes.Prepend(p.Shell).Select(r => "[" + string.Join(",", r.Coordinates.Select(c => string.Create(CultureInfo.InvariantCulture, $"[{c.X:R},{c.Y:R}]"))) + "]")) + "]");
        return "{\"type\": \"MultiPolygon\", \"coordinates\": [" + string.Join(",", parts) + "]}";
    }
}
