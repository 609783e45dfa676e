using System.IO.Compression;
using System.Text;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>The formats in which records come, and files that are none.</summary>
public sealed class RecordFormatsTests : IDisposable
{
    private const string Csv = "\"scientificName\",class,lat,LONG,Event Date,notes\n\"Turdus merula Linnaeus, 1758\",Aves,50.5,10.5,2015-05-01,\"two, by the\npond\"\nParus major,Aves,50.6,10.6,2016-05-01,\n";

    private readonly SpeciesFolder city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void Reads_comma_separated_text_with_quotes_and_line_breaks() => ReadsBoth(city.Write("records.csv", Csv));

    [Fact]
    public void Reads_semicolons_too() => ReadsBoth(city.Write("records.csv", "scientificName;class;lat;lon;eventDate\nTurdus merula;Aves;50.5;10.5;2015-05-01\nParus major;Aves;50.6;10.6;2016-05-01\n"));

    [Fact]
    public void Reads_gbifs_unquoted_tabs_with_stray_quotes() => ReadsBoth(city.Write(
        "0001.csv", "gbifID\tspecies\tclass\tlocality\tdecimalLatitude\tdecimalLongitude\teventDate\n1\tTurdus merula\tAves\t\"Old\" park\t50.5\t10.5\t2015-05-01\n2\tParus major\tAves\t\"\t50.6\t10.6\t2016-05-01\n"));

    [Fact]
    public void Reads_a_byte_order_mark_and_windows_line_ends() =>
        ReadsBoth(city.Write("records.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("species,class,lat,lon,eventDate\r\nTurdus merula,Aves,50.5,10.5,2015-05-01\r\nParus major,Aves,50.6,10.6,2016-05-01\r\n")]));

    [Fact]
    public void Reads_a_zip_with_one_table() => ReadsBoth(Zip("gbif.zip", ("0001.csv", Csv)));

    [Fact]
    public void Reads_a_darwin_core_archive_by_its_meta_xml()
    {
        const string meta = """
            <archive xmlns="http://rs.tdwg.org/dwc/text/">
              <core encoding="UTF-8" fieldsTerminatedBy="\t" linesTerminatedBy="\n" fieldsEnclosedBy="" ignoreHeaderLines="2" rowType="http://rs.tdwg.org/dwc/terms/Occurrence">
                <files><location>occurrence.txt</location></files>
                <id index="0"/>
                <field index="2" term="http://rs.tdwg.org/dwc/terms/decimalLatitude"/>
                <field index="1" term="http://rs.tdwg.org/dwc/terms/scientificName"/>
                <field index="3" term="http://rs.tdwg.org/dwc/terms/decimalLongitude"/>
                <field index="4" term="http://rs.tdwg.org/dwc/terms/eventDate"/>
                <field default="Aves" term="http://rs.tdwg.org/dwc/terms/class"/>
              </core>
            </archive>
            """;
        ReadsBoth(Zip("dwca.zip", ("meta.xml", meta), ("occurrence.txt", "a\tb\tc\td\te\nanother header\t\t\t\t\n7\tTurdus merula\t50.5\t10.5\t2015-05-01\n8\tParus major\t50.6\t10.6\t2016-05-01\n")));
    }

    [Fact]
    public void Reads_parquet()
    {
        var path = city.Write("records.parquet", string.Empty);
        using (var database = new DuckDbConnection())
        {
            database.Open();
            database.Execute($"COPY (SELECT 'Turdus merula' AS species, 'Aves' AS class, 50.5 AS decimalLatitude, 10.5 AS decimalLongitude, 2015 AS year, ['COORDINATE_ROUNDED'] AS issue UNION ALL SELECT 'Parus major', 'Aves', 50.6, 10.6, 2016, []) TO {Sql.Quote(path)} (FORMAT parquet)");
        }

        ReadsBoth(path);
    }

    [Fact]
    public void Reads_points_of_a_vector_layer() => ReadsBoth(city.Write(
        "records.geojson",
        """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"species":"Turdus merula","class":"Aves","year":2015},"geometry":{"type":"Point","coordinates":[10.5,50.5]}},
        {"type":"Feature","properties":{"species":"Parus major","class":"Aves","year":2016},"geometry":{"type":"Point","coordinates":[10.6,50.6]}}]}
        """));

    [Fact]
    public void Reads_coordinates_in_another_reference_system()
    {
        var path = city.Write("records.csv", "species,x_25832,y_25832,date\nTurdus merula,606379.287,5595299.995,2015\n");
        var species = city.Load(SpeciesFolder.Records(path, "birds", "EPSG:25832", new Dictionary<string, string> { ["decimalLongitude"] = "x_25832", ["decimalLatitude"] = "y_25832" }));

        Assert.Empty(city.Findings);
        var record = Assert.Single(species.Records(SpeciesFolder.Degrees).Value.Value);
        Assert.Equal((10.5, 50.5), (Math.Round(record.X, 3), Math.Round(record.Y, 3)));
    }

    [Fact]
    public void A_local_table_serves_with_group_and_year()
    {
        var path = city.Write("plots.csv", "taxon,lat,long,abundance\nTurdus merula,50.5,10.5,4\n");
        var record = Assert.Single(city.Load(SpeciesFolder.Records(path, "鸟类") with { Year = 2018 }).Records(2018, 2018, SpeciesFolder.Degrees).Value.Value);

        Assert.Equal(("birds", 2018, 4), (record.Group, record.Year!.Value, record.Count));
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>Sign in</body></html>", "web page")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", "Git LFS")]
    [InlineData("", "empty")]
    public void Files_that_are_no_data_are_told_by_their_bytes(string text, string word)
    {
        city.Load(SpeciesFolder.Records(city.Write("records.csv", text)));

        var finding = Assert.Single(city.Findings);
        Assert.Equal(("not-data", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(word, finding.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_names_or_coordinates_is_refused_for_both_at_once()
    {
        city.Load(SpeciesFolder.Records(city.Write("records.csv", "what,where\na,b\n")));

        Assert.Equal(["no-species-column", "no-coordinate-columns"], city.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Wrong_terms_and_columns_are_refused_with_the_nearest_spelling()
    {
        city.Load(SpeciesFolder.Records(
            city.Write("records.csv", "species,lat,long\nTurdus merula,50.5,10.5\n"), columns: new Dictionary<string, string> { ["decimalLatitud"] = "lat", ["scientificName"] = "specie" }));

        Assert.Equal("decimalLatitude", Assert.Single(city.Findings, f => f.Code == "unknown-term").Nearest);
        Assert.Equal("species", Assert.Single(city.Findings, f => f.Code == "no-such-column").Nearest);
    }

    [Fact]
    public void Gb18030_is_recognised_and_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("学名,地点,纬度,经度,年份\nTurdus merula,昆明,50.5,10.5,2015\nParus major,成都,50.6,10.6,2016\n");
        var path = city.Write("records.csv", bytes);
        city.Load(SpeciesFolder.Records(path, "birds"));
        Assert.Contains("encoding: gb18030", Assert.Single(city.Findings).Expected.En, StringComparison.Ordinal);

        city.Findings.Clear();
        ReadsBoth(SpeciesFolder.Records(path, "birds") with { Encoding = "gb18030" });
    }

    [Fact]
    public void An_unknown_encoding_is_refused()
    {
        city.Load(SpeciesFolder.Records(city.Write("records.csv", Csv)) with { Encoding = "latin-7" });

        Assert.Equal("unknown-encoding", Assert.Single(city.Findings).Code);
    }

    [Fact]
    public void An_archive_of_another_core_is_refused()
    {
        city.Load(SpeciesFolder.Records(Zip("dwca.zip", ("meta.xml", """<archive><core rowType="http://rs.tdwg.org/dwc/terms/Event"><files><location>event.txt</location></files></core></archive>"""), ("event.txt", "id\n"))));

        Assert.Equal("archive-core", Assert.Single(city.Findings).Code);
    }

    private void ReadsBoth(string path) => ReadsBoth(SpeciesFolder.Records(path));

    private void ReadsBoth(RecordsRef file)
    {
        var species = city.Load(file);

        Assert.DoesNotContain(city.Findings, f => f.Severity != Severity.Note);
        var records = species.Records(SpeciesFolder.Degrees).Value.Value;
        Assert.Equal([("Parus major", "birds", 2016), ("Turdus merula", "birds", 2015)], records.Select(r => (r.Species, r.Group, r.Year!.Value)));
        Assert.Equal([(10.6, 50.6), (10.5, 50.5)], records.Select(r => (r.X, r.Y)));
    }

    private string Zip(string name, params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                using var stream = zip.CreateEntry(entry.Name).Open();
                stream.Write(Encoding.UTF8.GetBytes(entry.Text));
            }
        }

        return city.Write(name, memory.ToArray());
    }
}
