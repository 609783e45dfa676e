using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.LandscapeRuns;

namespace Hedgerow.ScenarioRuns;

/// <summary>
/// A made city of 10 M cells of 10 m (1000 km²) with 31 districts on a landscape of correlated and white noise in 8 classes, with roads, 2000 parks, 60 protected
/// areas, restored ground, people and records of birds: everything that a scenario can touch.
/// </summary>
/// <param name="folder">Where its files stand.</param>
/// <param name="seed">Seed.</param>
internal sealed class MadeCity(string folder, ulong seed)
{
    /// <summary>Columns and rows inside the boundary.</summary>
    public const int Side = 3163;

    private const int Margin = 70;
    private const double Size = 10;
    private const double West = 4_000_000;
    private const double North = 3_100_000;
    private const int Whole = Side + (2 * Margin);
    private static readonly int[] Shares = [1, 2, 3, 2, 4, 2, 1, 1];

    private readonly Random dice = new((int)seed);

    /// <summary>West, south, east and north of the boundary.</summary>
    public static (double West, double South, double East, double North) Box { get; } =
        (West + (Margin * Size), North - ((Margin + Side) * Size), West + ((Margin + Side) * Size), North - (Margin * Size));

    /// <summary>Makes the files.</summary>
    public void Make()
    {
        Directory.CreateDirectory(folder);
        using var reference = SpatialReference.FromUserInput("EPSG:3035");
        var frame = new RasterFrame(West, North, Size, Size, Whole, Whole);
        RasterWriter.WriteGeoTiff<byte>(Path.Combine(folder, "cover.tif"), Cover(), frame, reference.Wkt);
        RasterWriter.WriteGeoTiff<float>(Path.Combine(folder, "people.tif"), [.. Enumerable.Range(0, Whole * Whole).Select(_ => dice.NextSingle() < 0.2f ? dice.NextSingle() * 4 : 0f)], frame, reference.Wkt);
        var (west, south, east, north) = Box;
        Write("boundary", [Rectangle(west, south, east, north)]);
        Write("districts", [.. Districts(west, south, east, north)]);
        Write("parks", [.. Enumerable.Range(0, 2000).Select(_ => Blob(30, 300))]);
        Write("reserves", [.. Enumerable.Range(0, 60).Select(_ => Blob(500, 3000))]);
        Write("restored", [.. Enumerable.Range(0, 40).Select(_ => Blob(50, 400))]);
        Write("roads", [.. Enumerable.Range(0, 3000).Select(_ => Road())]);
        string[] birds = [.. Enumerable.Range(0, 200).Select(i => $"Avis specimen{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}")];
        File.WriteAllLines(Path.Combine(folder, "records.tsv"), Enumerable.Range(0, 100_000).Select(_ => string.Create(
            CultureInfo.InvariantCulture, $"{birds[(int)(200 * Math.Pow(dice.NextDouble(), 2))]}\tSPECIES\tAves\t{west + (dice.NextDouble() * (east - west)):0.0}\t{south + (dice.NextDouble() * (north - south)):0.0}\t{dice.Next(2012, 2021)}")).Prepend("species\ttaxonRank\tclass\tdecimalLongitude\tdecimalLatitude\tyear"));
        File.WriteAllLines(Path.Combine(folder, "natives.csv"), birds.Take(180).Select(b => $"{b},birds").Prepend("name,group"));
        File.WriteAllText(Path.Combine(folder, "city.yaml"), """
            name: {en: Made city, zh: 合成城市}
            year: 2020
            boundary: boundary.geojson
            land_cover:
              - path: cover.tif
                year: 2020
                legend:
                  1: {name: {en: Centre, zh: 中心城区}, roles: [built_up]}
                  2: {name: {en: Suburb, zh: 郊区}, roles: [built_up]}
                  3: {name: {en: Fields, zh: 农田}, roles: [cropland, permeable]}
                  4: {name: {en: Grassland, zh: 草地}, roles: [natural, permeable]}
                  5: {name: {en: Meadow, zh: 草甸}, roles: [permeable]}
                  6: {name: {en: Lakes, zh: 湖泊}, roles: [natural, permeable, water]}
                  7: {name: {en: Forest, zh: 森林}, roles: [natural, tree, permeable]}
                  8: {name: {en: Old forest, zh: 老林}, roles: [natural, tree, permeable]}
            units: {path: districts.geojson, name: name, key: districts}
            parks: {path: parks.geojson}
            protected_areas: [{path: reserves.geojson, kind: local, accessible: true}]
            restoration: {restored: restored.geojson, degraded_ha: 9000}
            barriers: [{path: roads.geojson, width_m: 15}]
            population: {path: people.tif, year: 2020}
            records: [{path: records.tsv, crs: "EPSG:3035"}]
            checklists:
              native: natives.csv

            """);
    }

    private byte[] Cover()
    {
        var field = new NoiseField(Whole, seed, 1);
        var values = new float[Whole * Whole];
        for (var row = 0; row < Whole; row++)
        {
            var line = values.AsSpan(row * Whole, Whole);
            field.Row(row, line);
            foreach (ref var value in line)
            {
                value += 0.06f * ((dice.NextSingle() * 4) - 2);
            }
        }

        float[] sorted = [.. values.Where((_, i) => i % 97 == 0).Order()];
        var sum = 0.0;
        float[] cuts = [.. Shares.SkipLast(1).Select(share => sorted[(int)((sum += share / (double)Shares.Sum()) * (sorted.Length - 1))])];
        return Array.ConvertAll(values, value => (byte)(1 + cuts.Count(cut => value > cut)));
    }

    private static IEnumerable<string> Districts(double west, double south, double east, double north)
    {
        // 5 rows of 6 districts, one of them in two halves: 31.
        var (width, height) = ((east - west) / 6, (north - south) / 5);
        for (var i = 0; i < 30; i++)
        {
            var (x, y) = (west + (i % 6 * width), south + (i / 6 * height));
            if (i == 0)
            {
                yield return Rectangle(x, y, x + (width / 2), y + height);
                x += width / 2;
            }

            yield return Rectangle(x, y, west + (((i % 6) + 1) * width), y + height);
        }
    }

    private string Blob(double least, double most)
    {
        var (west, south, east, north) = Box;
        var (x, y, reach) = (west + (dice.NextDouble() * (east - west)), south + (dice.NextDouble() * (north - south)), least + (dice.NextDouble() * (most - least)));
        string[] places = [.. Enumerable.Range(0, 24).Select(i => Place(x + (reach * (0.7 + (0.3 * dice.NextDouble())) * Math.Cos(i * Math.Tau / 24)), y + (reach * (0.7 + (0.3 * dice.NextDouble())) * Math.Sin(i * Math.Tau / 24))))];
        return $$"""{"type": "Polygon", "coordinates": [[{{string.Join(",", places)}},{{places[0]}}]]}""";
    }

    private string Road()
    {
        var (west, south, east, north) = Box;
        var (x, y, turn) = (west + (dice.NextDouble() * (east - west)), south + (dice.NextDouble() * (north - south)), dice.NextDouble() * Math.Tau);
        var places = new List<string> { Place(x, y) };
        for (var i = 0; i < 8; i++)
        {
            turn += dice.NextDouble() - 0.5;
            (x, y) = (x + (200 * Math.Cos(turn)), y + (200 * Math.Sin(turn)));
            places.Add(Place(x, y));
        }

        return $$"""{"type": "LineString", "coordinates": [{{string.Join(",", places)}}]}""";
    }

    private static string Rectangle(double west, double south, double east, double north) =>
        $$"""{"type": "Polygon", "coordinates": [[{{Place(west, south)}},{{Place(east, south)}},{{Place(east, north)}},{{Place(west, north)}},{{Place(west, south)}}]]}""";

    private static string Place(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{x:0.00},{y:0.00}]");

    private void Write(string name, IReadOnlyList<string> shapes) => File.WriteAllText(
        Path.Combine(folder, $"{name}.geojson"),
        "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3035\"}}, \"features\": ["
        + string.Join(",\n", shapes.Select((shape, i) => $"{{\"type\": \"Feature\", \"properties\": {{\"name\": \"{name} {i + 1}\"}}, \"geometry\": {shape}}}")) + "]}");
}
