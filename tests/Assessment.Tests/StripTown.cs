using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Xunit;

namespace Hedgerow.Assessment.Tests;

/// <summary>
/// A town one can work out by hand: 1000 m × 200 m in cells of 10 m (100 columns, 20 rows, 20 ha), everything in stripes from west to east.
/// Columns 0–29 wood, 30–39 houses (a gap of 100 m), 40–59 wood, 60–68 houses (90 m), 69–79 marsh without trees, 80–99 lawn.
/// One person lives in every cell: 2000 people.
/// </summary>
internal sealed class StripTown : IDisposable
{
    public const double West = 500_000;
    public const double North = 9_780_000;
    private const int Columns = 100;
    private const int Rows = 20;
    private const double Size = 10;

    private readonly string folder = Directory.CreateTempSubdirectory("strip-town").FullName;
    private readonly List<string> lines =
    [
        "name: {en: Strip Town, zh: 条带镇}",
        "year: 2020",
        "boundary: boundary.geojson",
    ];

    public StripTown(string? landCover = null)
    {
        Polygons("boundary", (0, 100, "Strip Town"));
        Raster("cover.tif", (column, _) => Cover(column));
        lines.Add(landCover ?? LandCover());
    }

    /// <summary>What stands in a column.</summary>
    public static ushort Cover(int column) => column switch
    {
        < 30 => 1,
        < 40 => 2,
        < 60 => 1,
        < 69 => 2,
        < 80 => 4,
        _ => 3,
    };

    public static string LandCover(string file = "cover.tif", int year = 2020) => $$"""
        land_cover:
          - path: {{file}}
            year: {{year.ToString(CultureInfo.InvariantCulture)}}
            nodata: [9]
            legend:
              1: {name: {en: Wood, zh: 林地}, roles: [natural, tree, permeable]}
              2: {name: {en: Houses, zh: 住宅}, roles: [built_up]}
              3: {name: {en: Lawn, zh: 草坪}, roles: [permeable]}
              4: {name: {en: Marsh, zh: 沼泽}, roles: [natural, permeable]}
              5: {name: {en: Water, zh: 水体}, roles: [natural, permeable, water]}
        """;

    /// <summary>Adds lines to city.yaml.</summary>
    public StripTown With(string yaml)
    {
        lines.Add(yaml);
        return this;
    }

    /// <summary>Replaces words in city.yaml.</summary>
    public StripTown Without(string words, string instead)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = lines[i].Replace(words, instead, StringComparison.Ordinal);
        }

        return this;
    }

    public StripTown File(string name, string text)
    {
        System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        return this;
    }

    /// <summary>Writes a raster over the town.</summary>
    public StripTown Raster(string name, Func<int, int, ushort> value)
    {
        var cells = new ushort[Columns * Rows];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = value(i % Columns, i / Columns);
        }

        RasterWriter.WriteGeoTiff<ushort>(Path.Combine(folder, name), cells, new RasterFrame(West, North, Size, Size, Columns, Rows), Reference());
        return this;
    }

    /// <summary>Writes polygons as high as the town, each between two columns.</summary>
    public StripTown Polygons(string name, params (double From, double To, string Name)[] stripes)
    {
        var features = stripes.Select(s => string.Create(CultureInfo.InvariantCulture, $$"""
            {"type": "Feature", "properties": {"name": "{{s.Name}}", "people": 7}, "geometry": {"type": "Polygon", "coordinates": [[
              [{{X(s.From)}}, {{North}}], [{{X(s.From)}}, {{North - 200}}], [{{X(s.To)}}, {{North - 200}}], [{{X(s.To)}}, {{North}}], [{{X(s.From)}}, {{North}}]]] } }
            """));
        return File($"{name}.geojson", "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32735\"}}, \"features\": [" + string.Join(",", features) + "]}");
    }

    /// <summary>One person in every cell.</summary>
    public StripTown People() => Raster("people.tif", (_, _) => 1).With("population: {path: people.tif, year: 2020}");

    /// <summary>Species records: one in the middle of a column for each entry.</summary>
    public StripTown Records(params (string Species, string Class, int Column, int Year)[] records)
    {
        var rows = records.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Species}\tSPECIES\t{r.Class}\t{X(r.Column + 0.5)}\t{North - 105}\t10\t{r.Year}"));
        return File("records.tsv", string.Join('\n', rows.Prepend("species\ttaxonRank\tclass\tdecimalLongitude\tdecimalLatitude\tcoordinateUncertaintyInMeters\tyear")) + "\n")
            .With("records: [{path: records.tsv, crs: \"EPSG:32735\"}]");
    }

    public CityReading Read()
    {
        System.IO.File.WriteAllLines(Path.Combine(folder, "city.yaml"), lines);
        return CityFolder.Read(folder);
    }

    public AssessmentResult Assess(string edition = "singapore-2021", int? year = null, int threads = 2, Science.Index.RoundingPolicy? rounding = null)
    {
        var request = new AssessRequest(Read(), [Editions.Read(edition).Edition!]) { Years = year is { } y ? [y] : [], Threads = threads, Rounding = rounding };
        return Assert.Single(Assessor.Run(request, null, CancellationToken.None));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Reference()
    {
        using var reference = SpatialReference.FromUserInput("EPSG:32735");
        return reference.Wkt;
    }

    private static double X(double column) => West + (column * Size);
}

/// <summary>Short ways to what a test asks of a result.</summary>
internal static class ResultExtensions
{
    public static IndicatorResult Indicator(this AssessmentResult result, string id) => result.Indicators.Single(i => i.Indicator.Id == id);

    public static IndicatorResult Indicator(this UnitResult result, string id) => result.Indicators.Single(i => i.Indicator.Id == id);

    public static object? Part(this IndicatorResult result, string key) => result.Reading.Parts.Single(p => p.Key == key).Value;

    public static bool Notes(this IndicatorResult result, string code) => result.Reading.Notes.Any(n => n.Code == code);
}
