using System.IO.Compression;
using System.Xml.Linq;
using Hedgerow.Cities;

namespace Hedgerow.Species.Tests;

public sealed class SpeciesExportTests
{
    private const string Header = "occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude,coordinateUncertaintyInMeters,recordedBy,datasetName,license\n";
    private static readonly ArchiveDescription By = new("Birds <of> Town", "City & Co", "birds@example.org", new DateOnly(2021, 2, 3));

    private static readonly string Birds = Header
        + "r1,Parus major,2015-05-01,13.0213,52.0213,10,Ann,Count,CC0_1_0\n"
        + "r2,Turdus merula,2016-05-01,13.0813,52.0213,10,=cmd(1),Count,http://creativecommons.org/licenses/by/4.0/legalcode\n"
        + "r3,Corvus corax,2017-05-01,13.0813,52.0813,10,Bo,Club,CC BY-NC-ND 4.0\n"
        + "r4,Falco cherrug,2018-05-01,13.0234,52.0867,10,Cy,Club,CC_BY_NC_4_0\n"
        + "r5,Pica pica,2018-05-01,13.0234,52.0867,10,Cy,Other,All rights reserved\n";

    [Fact]
    public void What_may_not_be_passed_on_is_left_out_and_counted()
    {
        using var town = new Town(Birds);
        using var export = SpeciesExport.Run(town.Request());

        Assert.Equal(["r1|CC0_1_0", "r2|CC_BY_4_0", "r4|CC_BY_NC_4_0"], export.Lines("occurrences", "occurrenceID", "license"));
        Assert.Equal(["licence does not allow it|All rights reserved|1", "licence does not allow it|CC BY-NC-ND 4.0|1"], export.Lines("left_out", "reason", "licence", "records"));
        Assert.Equal([("Count", 2L), ("Club", 1L)], export.Datasets.Select(one => (one.Dataset, one.Records)));

        using var vouched = SpeciesExport.Run(town.Request(), ["All rights reserved"]);
        Assert.Contains("r5|All rights reserved", vouched.Lines("occurrences", "occurrenceID", "license"));
    }

    [Fact]
    public void Sensitive_species_go_out_in_coarse_squares_without_observer()
    {
        using var town = new Town(Birds, "sensitive: [Falco cherrug]\n");
        using var export = SpeciesExport.Run(town.Request());

        Assert.Contains("r4|13.05|52.05|7871|-", export.Lines("occurrences", "occurrenceID", "longitude", "latitude", "coordinateUncertaintyInMeters", "recordedBy"));
        Assert.Contains(export.Notes, note => note.Code == "sensitive");
    }

    [Fact]
    public void An_archive_describes_itself_and_reads_back_as_it_was()
    {
        using var town = new Town(Birds);
        using var export = SpeciesExport.Run(town.Request());
        var path = SpeciesExport.WriteArchive(export, town.Path("birds.zip"), By);

        using (var zip = ZipFile.OpenRead(path))
        {
            Assert.Equal(["meta.xml", "eml.xml", "occurrence.txt"], zip.Entries.Select(entry => entry.FullName));
            using var eml = zip.GetEntry("eml.xml")!.Open();
            var described = XDocument.Load(eml).Root!.Element("dataset")!;
            Assert.Equal("Birds <of> Town", (string?)described.Element("title"));
            Assert.Equal("City & Co", (string?)described.Element("creator")!.Element("organizationName"));
            Assert.Contains("by-nc/4.0", (string?)described.Element("intellectualRights")!.Descendants("ulink").Single().Attribute("url"), StringComparison.Ordinal);
            using var meta = zip.GetEntry("meta.xml")!.Open();
            XNamespace text = "http://rs.tdwg.org/dwc/text/";
            var fields = XDocument.Load(meta).Root!.Element(text + "core")!.Elements(text + "field").Select(field => (string)field.Attribute("term")!).ToList();
            Assert.Contains("http://rs.tdwg.org/dwc/terms/decimalLongitude", fields);
            using var reader = new StreamReader(zip.GetEntry("occurrence.txt")!.Open());
            Assert.Equal(25, reader.ReadLine()!.Split('\t').Length);
        }

        using var back = SpeciesListing.Run(town.Alone("birds.zip"));
        Assert.Equal(["Falco cherrug|1|2018", "Parus major|1|2015", "Turdus merula|1|2016"], back.Lines("species", "species", "records", "first_year"));
    }

    [Fact]
    public void The_description_keeps_the_order_and_the_needs_of_its_schema()
    {
        using var town = new Town(Birds);
        using var export = SpeciesExport.Run(town.Request());
        using var zip = ZipFile.OpenRead(SpeciesExport.WriteArchive(export, town.Path("birds.zip"), By));
        using var stream = zip.GetEntry("eml.xml")!.Open();
        var eml = XDocument.Load(stream);

        Assert.Empty(EmlRules.Faults(eml));

        // The rules see a fault of every kind.
        Assert.Contains("dataset: title stands too late", Broken(d => d.Element("dataset")!.Add(new XElement("title", "Again"))));
        Assert.Contains("dataset holds 0 contact", Broken(d => d.Element("dataset")!.Element("contact")!.Remove()));
        Assert.Contains("schemaLocation", Broken(d => d.Attributes().Single(a => a.Name.LocalName == "schemaLocation").Value = "https://eml.ecoinformatics.org/eml-2.2.0 https://rs.gbif.org/schema/eml-gbif-profile/1.2/eml.xsd"));
        Assert.Contains("dataset has no intellectualRights", Broken(d => d.Element("dataset")!.Element("intellectualRights")!.Remove()));
        Assert.Contains("eml has no packageId", Broken(d => d.Attribute("packageId")!.Remove()));
        Assert.Contains("contact names nobody", Broken(d => d.Descendants("contact").Single().RemoveNodes()));
        Assert.Contains("keyword is not known", Broken(d => d.Descendants("abstract").Single().Add(new XElement("keyword"))));
        Assert.Contains("northBoundingCoordinate 91", Broken(d => d.Descendants("northBoundingCoordinate").Single().Value = "91"));

        List<string> Broken(Action<XElement> change)
        {
            var copy = new XDocument(eml);
            change(copy.Root!);
            return EmlRules.Faults(copy);
        }
    }

    [Fact]
    public void The_archive_keeps_the_rules_of_the_text_guide()
    {
        using var town = new Town(Birds);
        using var export = SpeciesExport.Run(town.Request());
        using var zip = ZipFile.OpenRead(SpeciesExport.WriteArchive(export, town.Path("birds.zip"), By));
        using var stream = zip.GetEntry("meta.xml")!.Open();
        var meta = XDocument.Load(stream);
        XNamespace text = "http://rs.tdwg.org/dwc/text/";

        Assert.Empty(MetaRules.Faults(zip, meta));

        Assert.Contains("indexes are not 0, 1, 2 ...", Broken(core => core.Elements(text + "field").First().Remove()));
        Assert.Contains("the identifier is not the occurrenceID", Broken(core => core.Element(text + "id")!.SetAttributeValue("index", "1")));
        Assert.Contains("the file is not there", Broken(core => core.Descendants(text + "location").Single().Value = "other.txt"));
        Assert.Contains("files, id, field", Broken(core => core.Add(new XElement(text + "id"))));
        Assert.Contains("a term stands twice", Broken(core => core.Elements(text + "field").Last().SetAttributeValue("term", "http://rs.tdwg.org/dwc/terms/year")));

        List<string> Broken(Action<XElement> change)
        {
            var copy = new XDocument(meta);
            change(copy.Root!.Element(text + "core")!);
            return MetaRules.Faults(zip, copy);
        }
    }

    [Fact]
    public void Names_that_XML_cannot_hold_and_years_that_are_none_leave_a_valid_description()
    {
        using var town = new Town("occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude,datasetName,license\nr1,Parus major,0000,13.0213,52.0213,\"Evil \u001b[31m \u0001 set\",CC0_1_0\nr2,Pica pica,2015,13.0213,52.0213,\u0002,CC0_1_0\n");
        using var export = SpeciesExport.Run(town.Request());
        using var zip = ZipFile.OpenRead(SpeciesExport.WriteArchive(export, town.Path("evil.zip"), By with { Title = "A \u0007 title \U0001F426", Email = " " }));
        using var stream = zip.GetEntry("eml.xml")!.Open();
        var eml = XDocument.Load(stream);

        Assert.Empty(EmlRules.Faults(eml));
        Assert.Equal("A   title \U0001F426", (string?)eml.Root!.Element("dataset")!.Element("title"));
    }

    [Fact]
    public void The_basis_of_a_record_is_that_of_its_source()
    {
        string[] stated = ["HUMAN_OBSERVATION", "PreservedSpecimen", "machine observation", "seen", ""];
        using var town = new Town("occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude,basisOfRecord,license\n"
            + string.Concat(stated.Select((basis, i) => $"r{i},Parus major,2015-05-0{i + 1},13.0213,52.0213,{basis},CC0_1_0\n")));
        using var export = SpeciesExport.Run(town.Request());

        Assert.Equal(["r0|HumanObservation", "r1|PreservedSpecimen", "r2|MachineObservation", "r3|Occurrence", "r4|Occurrence"], export.Lines("occurrences", "occurrenceID", "basisOfRecord").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Records_without_a_licence_stay_here_and_it_is_said_how_they_may_go_out()
    {
        using var town = new Town("occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude\nr1,Parus major,2015-05-01,13.0213,52.0213\nr2,Pica pica,2015-05-01,13.0213,52.0213\n");
        using var silent = SpeciesExport.Run(town.Alone());

        Assert.Empty(silent.Lines("occurrences", "occurrenceID"));
        Assert.Equal(["no licence stated|records.csv|2"], silent.Lines("left_out", "reason", "file", "records"));
        var note = Assert.Single(silent.Notes, note => note.Code == "no-licence");
        Assert.Equal(Severity.Warning, note.Severity);
        Assert.Contains("`licence: CC BY 4.0` (or CC0 1.0, CC BY-NC 4.0) beside the path in `records:` of city.yaml", note.Text.En, StringComparison.Ordinal);
        Assert.Contains("2 records of records.csv", Assert.Throws<InputException>(() => SpeciesExport.WriteArchive(silent, town.Path("none.zip"), By)).Findings[0].Expected.En, StringComparison.Ordinal);
        Assert.False(File.Exists(town.Path("none.zip")));

        // With the licence of city.yaml the same records go out.
        using var stated = SpeciesExport.Run(town.Request());
        Assert.Equal(["r1|CC_BY_4_0", "r2|CC_BY_4_0"], stated.Lines("occurrences", "occurrenceID", "license"));
    }

    [Fact]
    public void The_same_records_give_the_same_archive()
    {
        using var town = new Town(Birds);
        using var one = SpeciesExport.Run(town.Request());
        using var other = SpeciesExport.Run(town.Request());

        Assert.Equal(
            File.ReadAllBytes(SpeciesExport.WriteArchive(one, town.Path("one.zip"), By)), File.ReadAllBytes(SpeciesExport.WriteArchive(other, town.Path("other.zip"), By)));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".tsv")]
    [InlineData(".zip")]
    public void A_text_that_a_spreadsheet_would_compute_is_led_by_an_apostrophe(string ending)
    {
        using var town = new Town(Birds);
        using var export = SpeciesExport.Run(town.Request());
        var path = town.Path("birds" + ending);
        if (ending == ".zip")
        {
            SpeciesExport.WriteArchive(export, path, By);
            using var zip = ZipFile.OpenRead(path);
            using var reader = new StreamReader(zip.GetEntry("occurrence.txt")!.Open());
            Assert.Contains("'=cmd(1)", reader.ReadToEnd(), StringComparison.Ordinal);
        }
        else
        {
            export.Write(path);
            Assert.Contains("'=cmd(1)", File.ReadAllText(path), StringComparison.Ordinal);
        }

        Assert.Equal(1, export.GuardedCells);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("+1+cmd|' /C calc'!A0", true)]
    [InlineData("-2+3", true)]
    [InlineData("-", true)]
    [InlineData("＝1+1", true)]
    [InlineData("＠x", true)]
    [InlineData("－2＋3", true)]
    [InlineData("-2.5", false)]
    [InlineData("+49", false)]
    [InlineData("a=1", false)]
    public void Every_beginning_of_a_formula_is_guarded_and_no_number(string observer, bool guarded)
    {
        using var town = new Town($"occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude,recordedBy,license\nr1,Parus major,2015-05-01,13.0213,52.0213,\"{observer}\",CC0_1_0\n");
        using var export = SpeciesExport.Run(town.Request());
        export.Write(town.Path("birds.csv"));

        Assert.Equal(guarded ? 1 : 0, export.GuardedCells);
        Assert.Contains(guarded ? $",'{observer}," : $",{observer},", File.ReadAllText(town.Path("birds.csv")).Replace("\"", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_and_dropped_records_are_files_with_the_rules_they_met()
    {
        using var town = new Town(Birds + "r6,Parus,2018-05-01,13.0234,52.0867,10,Cy,Other,CC0_1_0\nr1,Parus major,2015-05-01,13.0213,52.0213,10,Ann,Count,CC0_1_0\n");
        using var clean = SpeciesClean.Run(town.Request());

        Assert.Equal(["above-species", "duplicate"], clean.Lines("dropped", "rules").Order(StringComparer.Ordinal));
        Assert.Equal(5, clean.Table("kept").Rows);
        Assert.Contains("duplicate|drop|1|1", clean.Lines("rules", "rule", "severity", "met", "dropped"));
        Assert.Contains(Path.Combine(town.Folder, "cleaned", "dropped.csv"), clean.Write(town.Path("cleaned")));

        using var check = SpeciesCheck.Run(town.Request());
        Assert.Equal(["records.csv|7|5|2|0"], check.Lines("files", "file", "rows", "kept", "dropped", "rejected"));
    }
}
