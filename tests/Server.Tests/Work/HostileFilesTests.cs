using Hedgerow.Server.Work;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Work;

/// <summary>Files that are made to reach beyond themselves: none is opened, nothing of what they name is seen, and the server goes on.</summary>
public sealed class HostileFilesTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string Vrt = """<VRTDataset rasterXSize="8" rasterYSize="8"><VRTRasterBand dataType="Byte" band="1" subClass="VRTRawRasterBand"><SourceFilename relativeToVRT="0">/etc/passwd</SourceFilename></VRTRasterBand></VRTDataset>""";
    private const string Yaml = "name: {en: Trap, zh: 陷阱}\nyear: 2020\nboundary: boundary.geojson\n";

    [Theory]
    [InlineData("map.vrt")]
    [InlineData("map.tif")]
    public async Task A_virtual_raster_that_names_another_file_is_not_opened(string name)
    {
        var city = Trap($"vrt-{name.Replace('.', '-')}", Yaml + $"land_cover: [{{path: {name}, legend: esa-worldcover, year: 2020}}]\n");
        Put(city, name, Vrt);

        var check = await Check(city);

        Assert.Contains(check.Findings, finding => finding.Code == "unsafe-file" && finding.File == name && finding.Found.Zh.Length > 0);
        Assert.DoesNotContain("root:", JobJson.Write(check), StringComparison.Ordinal);
        var run = await server.DoAsync(JobKind.Assess, city, JobJson.Write(new AssessArguments("singapore-2021", 2020)));
        Assert.Equal(JobState.Failed, run.State);
        Assert.Contains(name, run.Error!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_GeoPackage_with_a_view_is_not_opened()
    {
        var city = Trap("view", Yaml + "parks: [{path: parks.gpkg}]\n");
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".gpkg");
        using (var file = SqliteFile.Create(path))
        {
            file.Run($"create table gpkg_contents (table_name text, data_type text)");
            file.Run($"create view parks as select load_extension('evil.so') as geom");
            file.Finish();
        }

        await using (var stream = File.OpenRead(path))
        {
            await server.Office.CityFiles.PutAsync(Actor.Program, city.Id, "parks.gpkg", stream);
        }

        File.Delete(path);
        var check = await Check(city);

        Assert.Contains(check.Findings, finding => finding.Code == "unsafe-file" && finding.Found.En.Contains("view, parks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/vsicurl/http://127.0.0.1:1/parks.gpkg")]
    [InlineData("http://127.0.0.1:1/parks.geojson")]
    [InlineData("/etc/passwd")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("PG:host=127.0.0.1")]
    public async Task A_path_that_leads_out_is_a_finding_at_its_line(string path)
    {
        var city = Trap("path-" + Guid.NewGuid().ToString("N")[..8], Yaml + $"parks: [{{path: '{path}'}}]\nanswers: '{path}'\n");

        var check = await Check(city);

        Assert.Equal([4, 5], check.Findings.Where(finding => finding.Code == "path-outside").Select(finding => finding.Line!.Value));
        Assert.DoesNotContain("root:", JobJson.Write(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remote_addresses_and_entities_inside_files_are_not_followed()
    {
        var city = Trap("remote", Yaml + "parks: [{path: parks.kml}]\nprotected_areas: [{path: zones.geojson}]\n");
        Put(city, "parks.kml", """<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/passwd">]><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>&secret;</name></Document></kml>""");
        Put(city, "zones.geojson", """{"type":"FeatureCollection","href":"http://127.0.0.1:1/more.geojson","features":[]}""");

        var check = await Check(city);

        Assert.Contains(check.Findings, finding => finding.Code == "unsafe-file" && finding.File == "parks.kml");
        Assert.DoesNotContain("root:", JobJson.Write(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_of_the_machine_are_told_to_nobody()
    {
        var city = Trap("damaged", Yaml + "parks: [{path: layers/parks.gpkg}]\n");
        Put(city, "layers/parks.gpkg", "this is no GeoPackage");
        Put(city, "map.tif", "nor is this a map");

        var check = await Check(city);

        Assert.DoesNotContain(server.Data, JobJson.Write(check), StringComparison.Ordinal);
        Assert.Contains(check.Findings, finding => finding.File.EndsWith("parks.gpkg", StringComparison.Ordinal));
    }

    private RegisteredCity Trap(string slug, string yaml)
    {
        var city = server.City(slug);
        Put(city, "city.yaml", yaml);
        Put(city, "boundary.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[3,0.4],[3.02,0.4],[3.02,0.42],[3,0.42],[3,0.4]]]}}]}""");
        return city;
    }

    private void Put(RegisteredCity city, string path, string text) => server.Office.CityFiles.PutText(Actor.Program, city.Id, path, text);

    private async Task<CheckResult> Check(RegisteredCity city)
    {
        var job = await server.DoAsync(JobKind.Check, city);
        Assert.True(job.State == JobState.Succeeded, server.LogOf(job));
        return JobJson.Read<CheckResult>(job.Result)!;
    }
}
