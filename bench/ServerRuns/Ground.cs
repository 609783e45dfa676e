using System.Text;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Reports;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;

namespace Hedgerow.ServerRuns;

/// <summary>The workspace that is read: San José, assessed by the server itself, and as many cities with that result, each with files of its own, so that none helps another in a cache.</summary>
internal sealed class Ground : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("hedgerow-load-").FullName;
    private readonly Actor actor = Actor.Program;
    private readonly Person administrator;

    public Ground()
    {
        Office = Office.Open(new OfficeOptions(data) { Migrations = AssessmentTables.Migrations });
        administrator = Office.People.Add(actor, new NewPerson("load@example.org", "Load", SiteAdministrator: true));
        SanJose = Office.Cities.Add(actor, new NewCity("san-jose", new Wording("San José", "圣何塞"), "CR"));
        Fill();
    }

    public string Data => data;

    public Office Office { get; }

    /// <summary>The city that is assessed again and again.</summary>
    public RegisteredCity SanJose { get; }

    /// <summary>What is read: the page of each city's result, and tiles of its maps.</summary>
    public List<Reading> Readings { get; } = [];

    /// <summary>Asks for an assessment of San José.</summary>
    public string Assess() => Office.Jobs.Add(Actor.Of(administrator), new NewJob("assess", new Wording("San José again", "再次评估圣何塞"), SanJose.Id, """{"edition":"singapore-2021","year":2020}""")).Id;

    /// <summary>A session of a reader who may see all cities.</summary>
    public string Session() => Office.Sessions.Start(administrator).Secret;

    /// <summary>Copies the result of San José's first run to other cities.</summary>
    public void Spread(int cities)
    {
        var register = new RunRegister(Office);
        var first = register.Of(SanJose.Id)[0];
        for (var i = 0; i < cities; i++)
        {
            var city = Office.Cities.Add(actor, new NewCity($"city-{i}", new Wording($"City {i}", $"城市{i}")));
            var files = first.Files.ToDictionary(file => file.Key, file => file.Key == RegisteredRun.Assessment || file.Key.EndsWith(".mbtiles", StringComparison.Ordinal) || file.Key.EndsWith("features.gpkg", StringComparison.Ordinal) ? Own(file.Key, file.Value, i) : file.Value);
            var run = register.Add(new NewRun(city.Id, first.Edition, first.Year, "Load", first.State, files, first.TotalJson));
            Readings.Add(new Reading($"/c/{city.Slug}/runs/{run.Id}", Tiles(run)));
        }
    }

    public void Dispose()
    {
        Office.Dispose();
        try
        {
            Directory.Delete(data, recursive: true);
        }
        catch (IOException)
        {
            // A child that is just ending.
        }
    }

    // The same content with a mark of the city: another file as far as any cache can tell.
    private RunPiece Own(string name, RunPiece piece, int city)
    {
        var bytes = File.ReadAllBytes(Office.Files.PathOf(piece.Sha256));
        if (name == RegisteredRun.Assessment)
        {
            bytes = [.. bytes, .. Encoding.ASCII.GetBytes(new string(' ', city + 1))];
        }
        else
        {
            // The version that an application gives to its SQLite file, bytes 60 to 63 of the header.
            bytes[63] = (byte)(city + 1);
            bytes[62] = 7;
        }

        var blob = Office.Files.Put(bytes);
        return new RunPiece(blob.Sha256, blob.Bytes);
    }

    private List<string> Tiles(RegisteredRun run)
    {
        using var map = JsonDocument.Parse(File.ReadAllBytes(Office.Files.PathOf(run.Files["map/map.json"].Sha256)));
        var box = map.RootElement.GetProperty("bounds").EnumerateArray().Select(number => number.GetDouble()).ToArray();
        var random = new Random(7);
        List<string> tiles = [];
        foreach (var layer in run.Files.Keys.Where(name => name.StartsWith("map/", StringComparison.Ordinal) && name.EndsWith(".mbtiles", StringComparison.Ordinal)).Select(name => name["map/".Length..^".mbtiles".Length]))
        {
            for (var zoom = 9; zoom <= 13; zoom++)
            {
                for (var i = 0; i < 6; i++)
                {
                    var (longitude, latitude) = (box[0] + (random.NextDouble() * (box[2] - box[0])), box[1] + (random.NextDouble() * (box[3] - box[1])));
                    var size = 1 << zoom;
                    var radians = latitude * Math.PI / 180;
                    var (x, y) = ((int)((longitude + 180) / 360 * size), (int)((1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * size));
                    tiles.Add($"/tiles/{run.Id}/{layer}/{zoom}/{x}/{y}");
                }
            }
        }

        return tiles;
    }

    private void Fill()
    {
        var source = Path.GetFullPath(Path.Combine(Machine.Checkout, "..", "shared", "data", "san_jose"));
        if (!Directory.Exists(source))
        {
            throw new DirectoryNotFoundException("There is no ../shared/data/san_jose beside the checkout.");
        }

        var yaml = File.ReadAllText(Path.Combine(Machine.Checkout, "tests", "Cities", "san-jose", "city.yaml"));
        foreach (var path in (string[])["boundary/san_jose_boundaries.gpkg", "landcover/uso_cobertura_gam_10m.tif", "protected/protected_and_corridors.gpkg", "occurrences/gbif_species_level_vertebrates.tsv"])
        {
            yaml = yaml.Replace($"../../../../shared/data/san_jose/{path}", Path.GetFileName(path), StringComparison.Ordinal);
            using var stream = File.OpenRead(Path.Combine(source, path));
            Office.CityFiles.PutAsync(actor, SanJose.Id, Path.GetFileName(path), stream).GetAwaiter().GetResult();
        }

        Office.CityFiles.PutAsync(actor, SanJose.Id, "city.yaml", new MemoryStream(Encoding.UTF8.GetBytes(yaml))).GetAwaiter().GetResult();
    }
}

/// <summary>What a reader of one city reads.</summary>
/// <param name="Page">Address of the result.</param>
/// <param name="Tiles">Addresses of tiles.</param>
internal sealed record Reading(string Page, List<string> Tiles);
