using System.Globalization;
using System.Text;
using Hedgerow.Cities;

namespace Hedgerow.Species.Tests;

/// <summary>A square town of a tenth of a degree, in two districts: nature in the west, houses in the east, a park in its north-east and a reserve in its south-west quarter.</summary>
internal sealed class Town : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hedgerow town ");

    internal Town(string records, string extra = "", string native = "", string invasive = "")
    {
        Square("boundary", (13.0, 52.0, 13.1, 52.1, "Town"));
        Square("districts", (13.0, 52.0, 13.05, 52.1, "West"), (13.05, 52.0, 13.1, 52.1, "East"));
        Square("natural", (13.0, 52.0, 13.05, 52.1, "n"));
        Square("houses", (13.05, 52.0, 13.1, 52.05, "h"));
        Square("park", (13.05, 52.05, 13.1, 52.1, "p"));
        Square("reserve", (13.0, 52.0, 13.05, 52.05, "r"));
        Write("records.csv", records);
        Write("native.csv", "name\n" + native);
        Write("invasive.csv", "name\n" + invasive);
        var checklists = native.Length + invasive.Length > 0
            ? "checklists:\n  native: [{path: native.csv, group: birds, columns: {name: name}}]\n  invasive: [{path: invasive.csv, group: birds, columns: {name: name}}]\n"
            : string.Empty;
        Write(
            "city.yaml",
            $$"""
            name: {en: Town, zh: 小城}
            country: DEU
            year: 2020
            baseline: 2010
            crs: EPSG:25833
            grid_m: 50
            boundary: {path: boundary.geojson}
            natural_areas: [{path: natural.geojson}]
            built_up: [{path: houses.geojson}]
            parks: [{path: park.geojson}]
            protected_areas: [{path: reserve.geojson, kind: local}]
            units: {path: districts.geojson, name: name, key: districts}
            records: [{path: records.csv, group: birds, licence: CC BY 4.0, source: "Town count"}]
            {{checklists}}{{extra}}
            """);
    }

    internal string Folder => folder.FullName;

    internal string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    internal SpeciesRequest Request() => new() { City = CityFolder.Read(Folder), Records = new OccurrenceRequest { Threads = 2 } };

    /// <summary>The files alone, without the city.</summary>
    internal SpeciesRequest Alone(string file = "records.csv") => new()
    {
        Records = new OccurrenceRequest { Files = [new RecordsRef(Path(file), new Dictionary<string, string>(), null, null, 0)], Threads = 2 },
    };

    internal void Write(string name, string text) => File.WriteAllText(Path(name), text, new UTF8Encoding(false));

    /// <summary>Rows of records: species, date, place, observer, identifier.</summary>
    internal static string Records(params (string Species, string Date, double Lon, double Lat, string Observer)[] rows)
    {
        var text = new StringBuilder("occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude,coordinateUncertaintyInMeters,recordedBy,datasetName\n");
        for (var row = 0; row < rows.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"r{row},{rows[row].Species},{rows[row].Date},{rows[row].Lon},{rows[row].Lat},10,{rows[row].Observer},Town count\n");
        }

        return text.ToString();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Square(string name, params (double West, double South, double East, double North, string Name)[] squares) => Write(
        $"{name}.geojson",
        $$"""{"type":"FeatureCollection","features":[{{string.Join(",", squares.Select(s => string.Create(CultureInfo.InvariantCulture, $$$"""{"type":"Feature","properties":{"name":"{{{s.Name}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{s.West}}},{{{s.South}}}],[{{{s.East}}},{{{s.South}}}],[{{{s.East}}},{{{s.North}}}],[{{{s.West}}},{{{s.North}}}],[{{{s.West}}},{{{s.South}}}]]]}}""")))}}]}""");
}
