using System.Globalization;
using System.Text;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;
using GeometryType = Hedgerow.Gdal.GeometryType;

namespace Hedgerow.Assessment.Tests.Results;

/// <summary>
/// A city of 1.2 by 1 km in a folder of its own, with something of every kind: two maps, districts with names that are hard on tables, parks,
/// reserves, a road, records, checklists, answers with and without evidence. It lives as long as a test.
/// </summary>
internal sealed class SmallCity : IDisposable
{
    private const int Columns = 120;
    private const int Rows = 100;
    private const double Left = 500_000;
    private const double Top = 50_000;
    private const double Cell = 10;

    private static readonly string[] Birds = ["Corvus albus", "Merops minor", "Turdus niger", "Passer ruber", "Falco tenuis", "Larus lutea", "Hirundo hirta", "Sylvia gracilis"];
    private static readonly string[] Plants = ["Quercus alba", "Rosa minor", "Salix nigra", "Ulmus rubra", "Tilia tenuis", "Acer luteum", "Betula hirta", "Fagus gracilis", "Carex alba", "Poa minor"];

    private readonly string root = Directory.CreateTempSubdirectory("hedgerow 小城 ").FullName;

    public SmallCity(string yaml = Yaml)
    {
        Directory.CreateDirectory(Folder);
        using var srs = SpatialReference.FromUserInput("EPSG:32631");
        Cover("land_cover_2020.tif", srs.Wkt, river: 60);
        Cover("land_cover_2010.tif", srs.Wkt, river: 20);
        Layers(srs.Wkt);
        Records(srs);
        Write("natives.csv", "name,group,first,last,extinct\n" + string.Concat(Birds.Select((b, i) => $"{b},birds,{(i == 0 ? 2012 : 1950)},2020,\n")) + string.Concat(Plants.Select(p => $"{p},vascular_plants,1950,2020,\n")));
        Write("invasive.csv", "name,group\nLantana camara,vascular_plants\n");
        Write("answers.yaml", """
            budget: {spent: 25, total: 1000, currency: EUR, year: 2020, evidence: [{file: budget.md, date: 2020-01-30, office: Treasury}]}
            agencies: {items: [Parks, Water], evidence: [{link: "https://example.org/agencies", date: 2020-02-11, office: Mayor}]}
            projects: {count: 17}
            natural_capital: {level: 1}
            """);
        Write("budget.md", "# Budget\n");
        Write("profile.yaml", "location: {coordinates: \"0.45 N, 3.0 E\"}\n");
        Write("city.yaml", yaml);
    }

    /// <summary>The declaration: everything that can be declared, once.</summary>
    public const string Yaml = """
        name: {en: "Smallville, \"the\" city", zh: 小城}
        fictional: true
        year: 2020
        baseline: 2010
        boundary: {path: city.gpkg, layer: boundary, source: Test, licence: CC0}
        land_cover:
          - {path: land_cover_2020.tif, legend: esa-worldcover, year: 2020, source: Test, licence: CC0}
          - {path: land_cover_2010.tif, legend: esa-worldcover, year: 2010, source: Test, licence: CC0}
        barriers: [{path: city.gpkg, layer: roads, width_m: 12}]
        parks: {path: city.gpkg, layer: parks}
        protected_areas: [{path: city.gpkg, layer: reserves, kind: local}]
        restoration: {restored_ha: 12, degraded_ha: 40}
        population: {path: city.gpkg, layer: districts, field: people, year: 2020}
        units: [{path: city.gpkg, layer: districts, name: name, key: districts}, {path: city.gpkg, layer: parks, name: name, key: parks}]
        records: [{path: records.tsv}]
        checklists:
          native: {path: natives.csv, columns: {name: name, group: group, first: first, last: last, extinct: extinct}}
          invasive: {path: invasive.csv, columns: {name: name, group: group}}
        answers: answers.yaml
        profile: profile.yaml

        """;

    /// <summary>The folder: its path has a space and Chinese characters in it.</summary>
    public string Folder => Path.Combine(root, "city 城市");

    /// <summary>A path beside the city's folder.</summary>
    public string Beside(string name) => Path.Combine(root, name);

    /// <summary>Writes a text file of the city.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"), new UTF8Encoding(false));
        return path;
    }

    /// <summary>A square or oblong in cells from the upper left corner of the map.</summary>
    public static Polygon Box(int column, int row, int columns, int rows)
    {
        var (x, y) = (Left + (column * Cell), Top - (row * Cell));
        return new Polygon(new LinearRing([new(x, y), new(x + (columns * Cell), y), new(x + (columns * Cell), y - (rows * Cell)), new(x, y - (rows * Cell)), new(x, y)]));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    // Cropland with a wood that has a clearing, patches that touch at a corner only, crumbs below 1 ha, a town and a river.
    private void Cover(string name, string wkt, int river)
    {
        var codes = new byte[Columns * Rows];
        Array.Fill(codes, (byte)40);
        Paint(codes, 10, 10, 30, 30, 10);
        Paint(codes, 20, 20, 8, 8, 40);
        Paint(codes, 40, 40, 15, 15, 10);
        Paint(codes, 55, 55, 2, 2, 20);
        Paint(codes, 90, 80, 5, 5, 30);
        Paint(codes, 110, 90, 2, 2, 30);
        Paint(codes, 15, 85, 12, 10, 95);
        Paint(codes, 70, 10, 40, 50, 50);
        Paint(codes, 80, 20, 3, 3, 10);
        Paint(codes, 60, 0, 3, river, 80);
        RasterWriter.WriteGeoTiff<byte>(Path.Combine(Folder, name), codes, new RasterFrame(Left, Top, Cell, Cell, Columns, Rows), wkt, new RasterWriterOptions { NoData = 0 });
    }

    private static void Paint(byte[] codes, int column, int row, int columns, int rows, byte code)
    {
        for (var r = row; r < row + rows; r++)
        {
            Array.Fill(codes, code, (r * Columns) + column, columns);
        }
    }

    private void Layers(string wkt)
    {
        using var writer = VectorWriter.Create(Path.Combine(Folder, "city.gpkg"));
        FieldInfo name = new("name", FieldType.String);
        writer.AddLayer("boundary", wkt, GeometryType.MultiPolygon, [name]).Add(Box(2, 2, 116, 96).AsBinary(), "Smallville");
        var districts = writer.AddLayer("districts", wkt, GeometryType.MultiPolygon, [name, new FieldInfo("people", FieldType.Integer)]);
        districts.Add(Box(2, 2, 58, 96).AsBinary(), "North, \"Old\" Town\nand harbour", 1200);
        districts.Add(Box(60, 2, 58, 96).AsBinary(), "=1+1 南区", 3400);
        var parks = writer.AddLayer("parks", wkt, GeometryType.MultiPolygon, [name]);
        parks.Add(Box(78, 18, 8, 8).AsBinary(), "People's Park");
        parks.Add(Box(40, 40, 6, 6).AsBinary(), "Wood");
        var reserves = writer.AddLayer("reserves", wkt, GeometryType.MultiPolygon, [name]);
        reserves.Add(Box(10, 10, 20, 15).AsBinary(), "Wood reserve");
        reserves.Add(Box(15, 15, 20, 15).AsBinary(), "Second designation");
        writer.AddLayer("roads", wkt, GeometryType.LineString, [name]).Add(
            new LineString([new(Left + 570, Top), new(Left + 570, Top - 1000)]).AsBinary(), "Road");
        writer.Finish();
    }

    private void Records(SpatialReference srs)
    {
        using var world = SpatialReference.FromUserInput("EPSG:4326");
        using var toWorld = new CoordinateTransform(srs, world);
        var text = new StringBuilder("kingdom\tphylum\tclass\tspecies\tscientificName\ttaxonRank\tdecimalLatitude\tdecimalLongitude\tcoordinateUncertaintyInMeters\teventDate\tyear\tbasisOfRecord\n");
        foreach (var year in new[] { 2008, 2019 })
        {
            foreach (var (species, i) in Birds.Concat(Plants).Append("Lantana camara").Select((s, i) => (s, i)))
            {
                var (kingdom, phylum, kind) = i < Birds.Length ? ("Animalia", "Chordata", "Aves") : ("Plantae", "Tracheophyta", "Magnoliopsida");
                foreach (var column in new[] { 15, 85 })
                {
                    var (x, y) = toWorld.Transform(Left + (column * Cell) + (10 * i), Top - 300 - (7 * i)) ?? throw new InvalidOperationException("The place cannot be said in degrees.");
                    text.Append(CultureInfo.InvariantCulture, $"{kingdom}\t{phylum}\t{kind}\t{species}\t{species}\tSPECIES\t{y:0.000000}\t{x:0.000000}\t10\t{year}-05-0{1 + (i % 9)}\t{year}\tHUMAN_OBSERVATION\n");
                }
            }
        }

        Write("records.tsv", text.ToString());
    }
}
