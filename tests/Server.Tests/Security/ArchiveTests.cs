using System.IO.Compression;
using System.Text;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Security;

/// <summary>Archives whose names lead out, that hold links, or that unfold without end: they are refused, and nothing appears where it should not.</summary>
public sealed class ArchiveTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string Shape = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[10,50],[10.1,50],[10.1,50.1],[10,50.1],[10,50]]]}}]}""";

    [Theory]
    [InlineData("../../../../../../../../dev/shm/hedgerow-escaped.geojson")]
    [InlineData("/dev/shm/hedgerow-escaped.geojson")]
    [InlineData("..\\..\\hedgerow-escaped.geojson")]
    public async Task Names_that_lead_out_write_nothing_outside(string name)
    {
        var job = await CheckAsync("slip" + Guid.NewGuid().ToString("N")[..6], zip => Write(zip, name, Shape));

        Assert.True(job.Ended);
        Assert.False(File.Exists("/dev/shm/hedgerow-escaped.geojson"));
        Assert.DoesNotContain(Directory.EnumerateFiles(server.Data, "*escaped*", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public async Task A_link_to_a_file_of_the_machine_shows_nothing_of_it()
    {
        var job = await CheckAsync("link", zip =>
        {
            var entry = zip.CreateEntry("boundary.geojson");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        });

        Assert.True(job.Ended);
        Assert.DoesNotContain("root:", (job.Result ?? string.Empty) + server.LogOf(job), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_unfolds_without_end_fails_its_job_only()
    {
        var job = await CheckAsync("bomb", zip =>
        {
            using var stream = zip.CreateEntry("boundary.geojson", CompressionLevel.Optimal).Open();
            stream.Write(Encoding.ASCII.GetBytes(Shape[..^3]));
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (var i = 0; i < 1500; i++)
            {
                stream.Write(blank);
            }
        });

        Assert.True(job.Ended);
        Assert.True(job.State == JobState.Failed || JobJson.Read<CheckResult>(job.Result)!.Findings.Any(finding => finding.Severity == "error"), server.LogOf(job));
        using var guest = server.Client();
        using var answer = await guest.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Entities_of_XML_are_neither_opened_nor_unfolded()
    {
        const string Kml = """<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>&c;</name><Polygon><outerBoundaryIs><LinearRing><coordinates>10,50 10.1,50 10.1,50.1 10,50.1 10,50</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>""";
        // Behind a long remark, where a look at the first letters does not reach.
        foreach (var (name, text) in new[] { ("short", Kml), ("long", Kml.Replace("<!DOCTYPE", "<!--" + new string('x', 20_000) + "--><!DOCTYPE", StringComparison.Ordinal)) })
        {
            var city = server.City("xml-" + name);
            await PutAsync(city, "city.yaml", "name: {en: Trap, zh: 陷阱}\nyear: 2020\nboundary: boundary.kml\n");
            await PutAsync(city, "boundary.kml", text);
            var job = await server.DoAsync(JobKind.Check, city);

            Assert.DoesNotContain("root:", (job.Result ?? string.Empty) + server.LogOf(job), StringComparison.Ordinal);
            Assert.True(job.State == JobState.Failed || JobJson.Read<CheckResult>(job.Result)!.Findings.Any(finding => finding.Severity == "error"), name + ": " + server.LogOf(job));
        }
    }

    private async Task<Job> CheckAsync(string slug, Action<ZipArchive> fill)
    {
        var city = server.City(slug);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        bytes.Position = 0;
        await PutAsync(city, "city.yaml", "name: {en: Trap, zh: 陷阱}\nyear: 2020\nboundary: boundary.zip\n");
        await server.Office.CityFiles.PutAsync(Actor.Program, city.Id, "boundary.zip", bytes);
        return await server.DoAsync(JobKind.Check, city);
    }

    private async Task PutAsync(RegisteredCity city, string path, string text) => await server.Office.CityFiles.PutAsync(Actor.Program, city.Id, path, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
