using System.Text;
using Hedgerow.Cities;

namespace Hedgerow.Species.Tests.RealCities;

/// <summary>A real city as the verbs are asked for it: its description in <c>tests/Cities</c>, or one of the test's own.</summary>
internal sealed class RealCity : IDisposable
{
    /// <summary>Coarser than the cities' own 10 m: records ask the ground for little, and it is loaded anew for every verb.</summary>
    private const int GridMetres = 50;

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("hedgerow real ");
    private readonly string[] sensitive;

    internal RealCity(string city, params string[] sensitive)
    {
        this.sensitive = sensitive;
        var yaml = city == "vancouver" ? Vancouver : File.ReadAllText(Path.Combine(RealData.Cities, city, "city.yaml")).Replace("../../../../shared/data", RealData.Folder!, StringComparison.Ordinal);
        File.WriteAllText(Beside("city.yaml"), $"{yaml}\ngrid_m: {GridMetres}\n", new UTF8Encoding(false));
    }

    /// <summary>Vancouver has no folder of its own: of the ground there are parks only, and the limit of the city is a line; its local areas cover it.</summary>
    private static string Vancouver =>
        $$"""
        name: {en: Vancouver, zh: 温哥华}
        country: CAN
        year: 2019
        baseline: 2014
        crs: EPSG:32610
        boundary: {path: "{{RealData.File("vancouver", "boundary", "vancouver_boundaries.gpkg")}}", layer: local_areas}
        natural_areas: [{path: "{{RealData.File("vancouver", "parks", "vancouver_parks.gpkg")}}", layer: parks}]
        parks: [{path: "{{RealData.File("vancouver", "parks", "vancouver_parks.gpkg")}}", layer: parks}]
        units: {path: "{{RealData.File("vancouver", "boundary", "vancouver_boundaries.gpkg")}}", layer: local_areas, name: name, key: areas}
        records: [{path: "{{RealData.File("vancouver", "occurrences", "gbif_in_parks.tsv")}}", licence: CC BY-NC 4.0, source: GBIF}]
        """;

    internal SpeciesRequest Request => new() { City = CityFolder.Read(temporary.FullName), Records = new OccurrenceRequest { Threads = 2, Sensitive = sensitive } };

    internal string Beside(string name) => Path.Combine(temporary.FullName, name);

    /// <summary>A file of records alone, such as an export.</summary>
    internal static SpeciesRequest Alone(string file, IReadOnlyDictionary<string, string>? columns = null) => new()
    {
        Records = new OccurrenceRequest { Files = [new RecordsRef(file, columns ?? new Dictionary<string, string>(), null, null, 0)], Threads = 2 },
    };

    public void Dispose() => temporary.Delete(recursive: true);
}
