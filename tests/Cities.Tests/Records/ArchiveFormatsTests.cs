using System.Text;
using Hedgerow.Cities.Records;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Darwin Core Archives as their meta.xml lays them out, downloads of GBIF, Parquet in parts.</summary>
public sealed class ArchiveFormatsTests : IDisposable
{
    private const string Terms = "http://rs.tdwg.org/dwc/terms/";

    private readonly OpenedFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Delimiters_quotes_defaults_encoding_and_several_files_are_as_meta_xml_says()
    {
        var meta = $"""
            <archive xmlns="http://rs.tdwg.org/dwc/text/">
              <core encoding="ISO-8859-1" fieldsTerminatedBy=";" fieldsEnclosedBy="'" ignoreHeaderLines="1" rowType="{Terms}Occurrence">
                <files><location>one.txt</location><location>more/two.txt</location></files>
                <id index="0"/>
                <field index="0" term="{Terms}occurrenceID"/><field index="3" term="{Terms}scientificName"/>
                <field index="2" term="{Terms}decimalLatitude"/><field index="1" term="{Terms}decimalLongitude"/>
                <field index="4" term="{Terms}locality" default="somewhere"/><field term="{Terms}class" default="Aves"/>
              </core>
            </archive>
            """;
        file.Open(file.Zip(
            "dwca.zip",
            ("meta.xml", Encoding.UTF8.GetBytes(meta)),
            ("one.txt", Encoding.Latin1.GetBytes("a;b;c;d;e\n1;10.5;50.5;'Turdus; merula';'José''s'\n2;10.6;50.6;Parus major;\n")),
            ("more/two.txt", Encoding.Latin1.GetBytes("a;b;c;d;e\n3;10.7;50.7;Sitta europaea;x\nbroken\n"))));

        Assert.Equal("dwca-occurrence", file.Table!.Format.Key);
        Assert.Equal(
            ["1|Turdus; merula|50.5|10.5|José's|Aves", "2|Parus major|50.6|10.6|somewhere|Aves", "3|Sitta europaea|50.7|10.7|x|Aves"],
            file.Terms("occurrenceID", "scientificName", "decimalLatitude", "decimalLongitude", "locality", "class"));
        Assert.Equal([2L, 3, 2], file.Lines());
        Assert.Equal(["3|too-few-fields|broken"], file.Rejects());
    }

    [Fact]
    public void Without_attributes_the_text_guide_holds()
    {
        file.Open(file.Zip(
            "dwca.zip",
            ("meta.xml", $"""<archive><core rowType="{Terms}Occurrence"><files><location>o.csv</location></files><id index="0"/><field index="1" term="{Terms}scientificName"/><field index="2" term="{Terms}decimalLatitude"/><field index="3" term="{Terms}decimalLongitude"/></core></archive>"""),
            ("o.csv", "1,\"Turdus merula, L.\",50.5,10.5\n2,Parus major,50.6,10.6\n")));

        Assert.Equal(["Turdus merula, L.|50.5", "Parus major|50.6"], file.Terms("scientificName", "decimalLatitude"));
        Assert.Equal([1L, 2], file.Lines());
    }

    [Fact]
    public void Occurrences_take_place_date_and_effort_from_their_event_and_the_events_above_it()
    {
        var path = EventArchive();
        file.Open(path);

        Assert.Equal("dwca-event", file.Table!.Format.Key);
        Assert.Equal(
            ["Turdus merula|50.5|10.5|2015-05-01|transect|2 hours|v1|own place", "Parus major|50.5|10.5|2016-05-01|transect|3 hours|v2|the plot", "Sitta europaea|·|·|·|·|·|v9|·"],
            file.Terms("scientificName", "decimalLatitude", "decimalLongitude", "eventDate", "samplingProtocol", "samplingEffort", "eventID", "locality"));
        Assert.Equal([2L, 3, 4], file.Lines());
        var ignored = Assert.Single(file.Findings, f => f.Code == "extensions-not-read");
        Assert.Contains("MeasurementOrFact", ignored.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_in_a_folder_reads_the_same()
    {
        var path = EventArchive();
        System.IO.Compression.ZipFile.ExtractToDirectory(path, Path.Combine(file.Folder, "unpacked"));
        file.Open(Path.Combine(file.Folder, "unpacked"));

        Assert.Equal(3, file.Terms("scientificName").Count);
        Assert.Equal("dwca-event", file.Table!.Format.Key);
    }

    [Fact]
    public void Events_with_effort_are_surveys_too()
    {
        using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [SpeciesFolder.Records(EventArchive())] }, file.Findings, null, CancellationToken.None);
        using var reader = occurrences.Database.Query("SELECT string_agg(concat_ws('|', line, visit, date, method, effort, effort_unit, species, count), ';' ORDER BY line) FROM surveys");

        Assert.True(reader.Read());
        Assert.Equal("2|v1|2015-05-01|transect|2.0|hours|Turdus merula|4.0;3|v2|2016-05-01|transect|3.0|hours|Parus major|1.0;4|v9|Sitta europaea|2.0", reader.GetString(0));
    }

    [Fact]
    public void A_download_of_GBIF_brings_licence_citation_and_its_data_sets()
    {
        file.Open(file.Zip(
            "0001.zip",
            ("meta.xml", $"""<archive metadata="metadata.xml"><core fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="1" rowType="{Terms}Occurrence"><files><location>occurrence.txt</location></files><id index="0"/><field index="0" term="http://rs.gbif.org/terms/1.0/gbifID"/><field index="1" term="{Terms}scientificName"/><field index="2" term="{Terms}decimalLatitude"/><field index="3" term="{Terms}decimalLongitude"/></core><extension rowType="http://rs.gbif.org/terms/1.0/Multimedia"><files><location>multimedia.txt</location></files><coreid index="0"/></extension></archive>"""),
            ("occurrence.txt", "gbifID\tscientificName\tdecimalLatitude\tdecimalLongitude\n7\tTurdus \"merula\"\t1\t2\n"),
            ("metadata.xml", """<eml:eml xmlns:eml="eml://ecoinformatics.org/eml-2.1.1"><dataset><title>GBIF Occurrence Download 0001</title><intellectualRights><para>Under <ulink url="http://creativecommons.org/licenses/by-nc/4.0/legalcode"><citetitle>CC BY-NC</citetitle></ulink>.</para></intellectualRights></dataset></eml:eml>"""),
            ("citations.txt", "When using this dataset please use the following citation:\nGBIF.org (2025) https://doi.org/10.15468/dl.x\n"),
            ("dataset/50c9509d.xml", """<eml><dataset><title>iNaturalist research-grade</title><creator><organizationName>iNaturalist</organizationName></creator><pubDate>2025-01-01</pubDate><licensed><url>https://creativecommons.org/licenses/by-nc/4.0/</url></licensed></dataset></eml>"""),
            ("dataset/broken.xml", "<eml>")));

        Assert.Equal(["Turdus \"merula\""], file.Terms("scientificName"));
        Assert.Equal("http://creativecommons.org/licenses/by-nc/4.0/legalcode", file.Table!.Description!.Licence);
        Assert.Contains("10.15468/dl.x", file.Table.Description.Citation, StringComparison.Ordinal);
        Assert.Equal(("50c9509d", "iNaturalist (2025). iNaturalist research-grade.", "https://creativecommons.org/licenses/by-nc/4.0/"), (file.Table.Datasets[0].Key, file.Table.Datasets[0].Citation, file.Table.Datasets[0].Licence));
        Assert.Equal(2, file.Table.Datasets.Count);
    }

    [Fact]
    public void An_archive_of_taxa_is_sent_to_the_checklists()
    {
        file.Open(file.Zip("dwca.zip", ("meta.xml", $"""<archive><core rowType="{Terms}Taxon"><files><location>taxon.txt</location></files></core></archive>"""), ("taxon.txt", "id\n")));

        Assert.Contains("checklist", file.Refused("archive-core").Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Parquet_comes_in_one_file_in_a_folder_of_parts_and_in_a_zip()
    {
        const string gbif = "SELECT {0} AS gbifid, '{1}' AS species, {0} + 0.5 AS decimallatitude, 10.5 AS decimallongitude, 2015::SMALLINT AS year, ['A', 'B'] AS issue, '50c' AS datasetkey";
        string Part(int id, string name) => string.Format(System.Globalization.CultureInfo.InvariantCulture, gbif, id, name);
        var one = file.Parquet("occurrence.parquet/000001", Part(1, "Turdus merula"));
        var two = file.Parquet("occurrence.parquet/000002", $"{Part(2, "Parus major")} UNION ALL {Part(3, "Sitta europaea")}");
        file.Write("occurrence.parquet/_SUCCESS", "x");

        file.Open(one);
        Assert.Equal(["1|Turdus merula|[A, B]"], file.Terms("gbifID", "species", "issue"));

        file.Open(Path.GetDirectoryName(one)!);
        Assert.Equal("parquet", file.Table!.Format.Key);
        Assert.Equal(["1|Turdus merula|1.5|2015.0", "2|Parus major|2.5|2015.0", "3|Sitta europaea|3.5|2015.0"], file.Terms("gbifID", "species", "y", "year_number"));

        file.Open(file.Zip("0001.zip", ("occurrence.parquet/000001", File.ReadAllBytes(one)), ("occurrence.parquet/000002", File.ReadAllBytes(two))));
        Assert.Equal(["Turdus merula", "Parus major", "Sitta europaea"], file.Terms("species"));
    }

    private string EventArchive()
    {
        var meta = $"""
            <archive metadata="eml.xml">
              <core fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="1" rowType="{Terms}Event">
                <files><location>event.txt</location></files><id index="0"/>
                <field index="0" term="{Terms}eventID"/><field index="1" term="{Terms}parentEventID"/><field index="2" term="{Terms}eventDate"/>
                <field index="3" term="{Terms}decimalLatitude"/><field index="4" term="{Terms}decimalLongitude"/><field index="5" term="{Terms}samplingEffort"/>
                <field index="6" term="{Terms}locality"/><field default="transect" term="{Terms}samplingProtocol"/>
              </core>
              <extension fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="1" rowType="{Terms}Occurrence">
                <files><location>occurrence.txt</location></files><coreid index="0"/>
                <field index="1" term="{Terms}scientificName"/><field index="2" term="{Terms}individualCount"/><field index="3" term="{Terms}locality"/>
              </extension>
              <extension rowType="{Terms}MeasurementOrFact"><files><location>measurementorfact.txt</location></files><coreid index="0"/></extension>
            </archive>
            """;
        return file.Zip(
            "events.zip",
            ("meta.xml", meta),
            ("event.txt", "id\tparent\tdate\tlat\tlon\teffort\tlocality\nprogramme\t\t\t\t\t\t\nplot\tprogramme\t\t50.5\t10.5\t\tthe plot\nv1\tplot\t2015-05-01\t\t\t2 hours\t\nv2\tplot\t2016-05-01\t\t\t3 hours\t\nv2\tplot\t1999-01-01\t\t\t9 hours\t\nself\tself\t\t\t\t\t\n"),
            ("occurrence.txt", "id\tname\tcount\tlocality\nv1\tTurdus merula\t4\town place\nv2\tParus major\t1\t\nv9\tSitta europaea\t2\t\n"),
            ("measurementorfact.txt", "id\n"));
    }
}
