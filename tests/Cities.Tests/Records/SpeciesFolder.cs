using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>A city made for one test: a square of one degree at 10 to 11 east, 50 to 51 north, with files beside it.</summary>
internal sealed class SpeciesFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-test-").FullName;

    public SpeciesFolder() => Write(
        "boundary.geojson",
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[10,50],[11,50],[11,51],[10,51],[10,50]]]}}]}""");

    public List<Finding> Findings { get; } = [];

    public static Canvas Degrees { get; } = Canvas("EPSG:4326");

    public static Canvas Canvas(string crs) => new(new GridFrame(0, 1, 1, 1, 1, 1), crs, crs);

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static RecordsRef Records(string path, string? group = null, string? crs = null, IReadOnlyDictionary<string, string>? columns = null) =>
        new(path, columns ?? new Dictionary<string, string>(), crs, group, 7);

    public static ChecklistRef List(
        string path, ChecklistStatus status = ChecklistStatus.Native, string? group = null, string form = "list", IReadOnlyDictionary<string, string>? columns = null) =>
        new(path, status, columns ?? new Dictionary<string, string>(), group, form, 9);

    public SpeciesData Load(params FileRef[] files) => SpeciesData.Load(City(files), Findings, null, CancellationToken.None);

    public City City(params FileRef[] files) => new()
    {
        File = Path.Combine(folder, "city.yaml"),
        Name = Wording.Same("Testing"),
        Year = 2020,
        Boundary = Boundary ?? new VectorRef(Path.Combine(folder, "boundary.geojson"), null, null, 3),
        Records = [.. files.OfType<RecordsRef>()],
        Checklists = [.. files.OfType<ChecklistRef>()],
        Sensitive = Sensitive,
    };

    public VectorRef? Boundary { get; set; }

    public IReadOnlyList<string> Sensitive { get; set; } = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
