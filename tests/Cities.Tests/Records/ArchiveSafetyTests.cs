using System.IO.Compression;
using System.Text;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Archives that nobody should open are refused, in words, before anything of them is unpacked.</summary>
public sealed class ArchiveSafetyTests : IDisposable
{
    private const string Table = "species\tdecimalLatitude\tdecimalLongitude\nTurdus merula\t1\t2\n";

    private readonly OpenedFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_bomb_is_refused_by_its_ratio()
    {
        file.Open(file.Zip("bomb.zip", ("a.csv", new byte[64 << 20])));

        Assert.Contains("unpack to 67108864", file.Refused("archive-too-large").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_many_entries_is_refused_by_their_sum()
    {
        file.Open(file.Zip("bomb.zip", [.. Enumerable.Range(0, 8).Select(i => ($"{i}.csv", new byte[8 << 20]))]));

        file.Refused("archive-too-large");
    }

    [Fact]
    public void An_entry_longer_than_it_claims_is_stopped()
    {
        var bytes = File.ReadAllBytes(file.Zip("liar.zip", ("a.csv", Encoding.UTF8.GetBytes(Table + string.Concat(Enumerable.Repeat("Parus major\t1\t2\n", 5000))))));
        // The length that the directory at the end of the zip claims, 24 bytes after the mark of its entry.
        var entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(100).CopyTo(bytes, entry + 24);
        file.Open(file.Write("liar.zip", bytes));

        Assert.Contains("checksum", file.Refused("unreadable-file").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_stopped()
    {
        using var memory = new MemoryStream();
        using (var packed = new GZipStream(memory, CompressionLevel.SmallestSize))
        {
            packed.Write(new byte[64 << 20]);
        }

        file.Open(file.Write("bomb.csv.gz", memory.ToArray()));

        file.Refused("archive-too-large");
    }

    [Theory]
    [InlineData("../evil.csv")]
    [InlineData("a/../../evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("..\\evil.csv")]
    [InlineData("C:\\evil.csv")]
    [InlineData("\\\\host\\share\\evil.csv")]
    public void Names_that_lead_out_of_an_archive_are_refused(string name)
    {
        file.Open(file.Zip("evil.zip", ("good.csv", Table), (name, Table)));

        file.Refused("unsafe-archive");
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), "evil.csv"));
    }

    [Fact]
    public void A_link_in_an_archive_is_refused()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry("a.csv");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        }

        file.Open(file.Write("link.zip", memory.ToArray()));

        Assert.Contains("is a link", file.Refused("unsafe-archive").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_folder_is_refused()
    {
        file.Write("dwca/meta.xml", Meta("occurrence.txt"));
        var secret = file.Write("secret.txt", Table);
        File.CreateSymbolicLink(Path.Combine(file.Folder, "dwca", "occurrence.txt"), secret);
        file.Open(Path.Combine(file.Folder, "dwca"));

        file.Refused("unsafe-archive");
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://example.org/occurrence.txt")]
    public void A_meta_xml_that_names_files_outside_is_refused(string location)
    {
        file.Open(file.Zip("dwca.zip", ("meta.xml", Meta(location)), ("occurrence.txt", Table)));

        Assert.Contains("leads out of the archive", file.Refused("unsafe-archive").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_archives_are_refused()
    {
        var inner = File.ReadAllBytes(file.Zip("inner.zip", ("a.csv", Table)));
        file.Open(file.Zip("outer.zip", ("inner.zip", inner)));
        file.Refused("nested-archive");

        file.Open(file.Zip("outer.zip", ("disguised.csv", inner)));
        file.Refused("nested-archive");

        file.Open(file.Zip("outer.zip", ("meta.xml", Encoding.UTF8.GetBytes(Meta("occurrence.txt"))), ("occurrence.txt", inner)));
        file.Refused("nested-archive");
    }

    [Fact]
    public void Entities_in_meta_xml_are_refused()
    {
        const string bomb = """<?xml version="1.0"?><!DOCTYPE archive [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><archive>&b;&x;</archive>""";
        file.Open(file.Zip("dwca.zip", ("meta.xml", bomb), ("occurrence.txt", Table)));

        Assert.Contains("DTD", file.Refused("unreadable-file").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_in_a_description_are_not_opened_and_the_records_are_read()
    {
        const string eml = """<?xml version="1.0"?><!DOCTYPE eml [<!ENTITY x SYSTEM "file:///etc/passwd">]><eml><dataset><title>&x;</title></dataset></eml>""";
        file.Open(file.Zip("dwca.zip", ("meta.xml", Meta("occurrence.txt")), ("eml.xml", eml), ("occurrence.txt", Table)));

        Assert.Equal(["Turdus merula"], file.Terms("scientificName"));
        Assert.Null(file.Table!.Description);
        Assert.Contains(file.Findings, f => f.Code == "archive-description");
    }

    [Fact]
    public void A_broken_archive_is_refused()
    {
        var bytes = File.ReadAllBytes(file.Zip("a.zip", ("a.csv", Table)));
        file.Open(file.Write("a.zip", bytes[..(bytes.Length / 2)]));

        file.Refused("unreadable-file");
    }

    [Fact]
    public void Names_with_the_signs_of_patterns_mean_one_file()
    {
        file.Write("recor1.csv", "species,decimalLatitude,decimalLongitude\nWrong one,1,2\n");
        file.Open(file.Write("recor[1]*?.csv", "species,decimalLatitude,decimalLongitude\nTurdus merula,1,2\n"));
        Assert.Equal(["Turdus merula"], file.Rows(0));

        file.Open(file.Parquet("part[1].parquet", "SELECT 'Turdus merula' AS species, 1.5 AS decimalLatitude, 2.5 AS decimalLongitude"));
        Assert.Equal(["Turdus merula|1.5"], file.Rows(0, 1));
    }

    [Fact]
    public void Queries_over_records_reach_no_other_file_and_no_network()
    {
        var other = file.Write("secret.txt", "secret");
        var path = file.Write("recor[1].csv", "species,decimalLatitude,decimalLongitude\nTurdus merula,1,2\n");
        using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [SpeciesFolder.Records(path)] }, file.Findings, null, CancellationToken.None);

        Assert.Equal(1, occurrences.Kept);
        Assert.Throws<DuckDbException>(() => occurrences.Database.Execute($"SELECT * FROM read_text({Sql.Quote(other)})"));
        Assert.Throws<DuckDbException>(() => occurrences.Database.Execute("SELECT * FROM read_csv('https://example.org/a.csv')"));
        Assert.Throws<DuckDbException>(() => occurrences.Database.Execute("SET enable_external_access = true"));
    }

    [Fact]
    public void A_name_that_stands_twice_in_an_archive_is_refused()
    {
        file.Open(file.Zip("twice.zip", ("a.csv", Table), ("a.csv", Table)));

        Assert.Contains("'a.csv' twice", file.Refused("unsafe-archive").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_too_many_entries_is_refused_before_they_are_held()
    {
        var path = file.Write("many.zip", []);
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            for (var i = 0; i <= Cities.Records.Archives.RecordZip.MostEntries; i++)
            {
                zip.CreateEntry("e", CompressionLevel.NoCompression);
            }
        }

        file.Open(path);

        Assert.Contains("more than 100000 files", file.Refused("archive-too-large").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meta_xml_that_lists_a_file_twice_reads_it_once()
    {
        file.Open(file.Zip("dwca.zip", ("meta.xml", Meta("occurrence.txt</location><location>occurrence.txt")), ("occurrence.txt", Table)));

        Assert.Equal(["Turdus merula"], file.Terms("scientificName"));
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("99999999999999")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("50")]
    public void An_index_that_no_column_has_is_refused(string index)
    {
        file.Open(file.Zip("dwca.zip", ("meta.xml", Meta("occurrence.txt").Replace("index=\"2\"", $"index=\"{index}\"", StringComparison.Ordinal)), ("occurrence.txt", Table)));

        Assert.Contains(index, file.Refused("archive-column").Found.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoding=\"UTF-8\"", "encoding=\"UTF-7\"", "unknown-encoding")]
    [InlineData("fieldsTerminatedBy=\"\\t\"", "fieldsTerminatedBy=\"\\n\"", "archive-delimiter")]
    [InlineData("fieldsEnclosedBy=\"\"", "fieldsEnclosedBy=\"\\t\"", "archive-delimiter")]
    public void A_meta_xml_that_no_table_can_have_been_written_by_is_refused(string from, string to, string code)
    {
        file.Open(file.Zip("dwca.zip", ("meta.xml", Meta("occurrence.txt").Replace(from, to, StringComparison.Ordinal)), ("occurrence.txt", Table)));

        file.Refused(code);
    }

    [Fact]
    public void Elements_without_end_in_each_other_break_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 400_000)) + string.Concat(Enumerable.Repeat("</a>", 400_000));
        file.Open(file.Zip("dwca.zip", ("meta.xml", $"<archive>{deep}</archive>"), ("occurrence.txt", Table)));
        Assert.Contains("stand in each other", file.Refused("unreadable-file").Found.En, StringComparison.Ordinal);

        file.Open(file.Zip("dwca.zip", ("meta.xml", Meta("occurrence.txt")), ("eml.xml", $"<eml><dataset><title>{deep}</title></dataset></eml>"), ("occurrence.txt", Table)));
        Assert.Equal(["Turdus merula"], file.Terms("scientificName"));
        Assert.Contains(file.Findings, f => f.Code == "archive-description");
    }

    [Fact]
    public void A_gzip_that_ends_too_early_is_refused_and_not_read_as_far_as_it_goes()
    {
        using var memory = new MemoryStream();
        using (var packed = new GZipStream(memory, CompressionLevel.SmallestSize))
        {
            packed.Write(Encoding.UTF8.GetBytes("species,decimalLatitude,decimalLongitude\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"Turdus merula,{i % 90},{i % 71}\n"))));
        }

        file.Open(file.Write("half.csv.gz", memory.ToArray()[..^100]));

        file.Refused("unreadable-file");
    }

    [Fact]
    public void A_table_of_Parquet_whose_rows_take_no_room_is_refused()
    {
        file.Open(file.Parquet("bomb.parquet", "SELECT 'Turdus merula' AS species, 1.5 AS decimalLatitude, 2.5 AS decimalLongitude FROM range(2000000)"));

        Assert.Contains("hold 2000000 rows", file.Refused("archive-too-large").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_Parquet_that_was_cut_off_is_refused()
    {
        var path = file.Parquet("cut.parquet", "SELECT 'Turdus merula' AS species, 1.5 AS decimalLatitude, i::DOUBLE AS decimalLongitude FROM range(1000) t(i)");
        file.Open(file.Write("cut.parquet", File.ReadAllBytes(path)[..1500]));

        file.Refused("unreadable-file");
    }

    [Fact]
    public void Lists_and_structures_in_Parquet_read_as_text()
    {
        file.Open(file.Parquet("nested.parquet", "SELECT 'Turdus merula' AS species, 1.5 AS decimalLatitude, 2.5 AS decimalLongitude, {'a': [1, 2]} AS issue, MAP {'k': 'v'} AS locality"));

        Assert.Equal(["Turdus merula|{'a': [1, 2]}|{k=v}"], file.Rows(0, 3, 4));
    }

    [Fact]
    public void Pipes_and_devices_are_not_waited_for()
    {
        var pipe = Path.Combine(file.Folder, "pipe.csv");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            made.WaitForExit();
        }

        foreach (var (name, target) in new[] { ("to-pipe.csv", pipe), ("zero.csv", "/dev/zero"), ("circle.csv", Path.Combine(file.Folder, "circle.csv")) })
        {
            File.CreateSymbolicLink(Path.Combine(file.Folder, name), target);
            file.Open(Path.Combine(file.Folder, name));
            Assert.Contains("no ordinary file", file.Refused("not-data").Found.En, StringComparison.Ordinal);
        }
    }

    private static string Meta(string location) => $"""
        <archive xmlns="http://rs.tdwg.org/dwc/text/" metadata="eml.xml">
          <core encoding="UTF-8" fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="1" rowType="http://rs.tdwg.org/dwc/terms/Occurrence">
            <files><location>{location}</location></files><id index="0"/>
            <field index="0" term="http://rs.tdwg.org/dwc/terms/scientificName"/>
            <field index="1" term="http://rs.tdwg.org/dwc/terms/decimalLatitude"/>
            <field index="2" term="http://rs.tdwg.org/dwc/terms/decimalLongitude"/>
          </core>
        </archive>
        """;
}
