using Hedgerow.Cities.Records;
using Hedgerow.Cities.Tests.Records;
using Xunit;

namespace Hedgerow.Cities.Tests.Names;

public sealed class TaxonFactsTests : IDisposable
{
    private readonly SpeciesFolder city = new();
    private int written;

    [Fact]
    public void The_list_with_the_greater_precedence_is_believed_and_the_others_are_told()
    {
        var data = city.Load(
            List("name\nAus bus\n", ChecklistStatus.Invasive) with { Scope = ChecklistScope.Country, Precedence = 2 },
            List("name\nAus bus\n") with { Scope = ChecklistScope.City, Precedence = 3 });
        var facts = data.FactsOf("Aus bus", "birds");

        Assert.Equal((SpeciesStatus.Native, SpeciesStatus.Native, ChecklistScope.City), (facts.Origin, data.StatusOf("Aus bus", "birds"), facts.OriginFrom!.Scope));
        Assert.Equal((ChecklistScope.Country, (ChecklistStatus?)ChecklistStatus.Invasive), facts.Contradicting.Select(s => (s.Scope, s.Status)).Single());
    }

    [Fact]
    public void Of_equal_precedence_the_graver_word_wins_as_before() => Assert.Equal(
        SpeciesStatus.Invasive, city.Load(List("name\nAus bus\n"), List("name\nAus bus\n", ChecklistStatus.Invasive)).StatusOf("Aus bus", "birds"));

    [Fact]
    public void Protection_threat_endemism_and_cultivation_stand_beside_the_origin()
    {
        var data = city.Load(
            List("name\nAus bus\n"), List("name\nAus bus\n", ChecklistStatus.Protected), List("name,iucnRedListCategory\nAus bus,EN\nCus dus,LC\n", ChecklistStatus.Threatened),
            List("name\nAus bus\n", ChecklistStatus.Endemic), List("name,status\nCus dus,cultivated\n", ChecklistStatus.ByColumn));
        var (facts, other) = (data.FactsOf("Aus bus", "birds"), data.FactsOf("Cus dus", "birds"));

        Assert.Equal((true, true, "EN", true, false), (facts.Protected, facts.Threatened, facts.Category, facts.Endemic, facts.Cultivated));
        Assert.Equal((false, false, "LC", false, true), (other.Protected, other.Threatened, other.Category, other.Endemic, other.Cultivated));
    }

    [Fact]
    public void Common_names_come_in_every_language_of_the_lists()
    {
        var facts = city.Load(
            List("scientificName,vernacular_en,中文名,vernacularName_es\nPasser montanus,Tree Sparrow,麻雀,Gorrión molinero\n"),
            List("name,common name (en),vernacular_de\nPasser montanus,Eurasian Tree Sparrow,Feldsperling\n") with { Precedence = 3 }).FactsOf("Passer montanus", "birds");

        Assert.Equal(["de Feldsperling", "en Eurasian Tree Sparrow", "es Gorrión molinero", "zh 麻雀"], facts.VernacularNames.Select(n => $"{n.Key} {n.Value}"));
    }

    [Theory]
    [InlineData("vernacular_en", "en")]
    [InlineData("vernacularName_zh-Hans", "zh-hans")]
    [InlineData("Common name (fr)", "fr")]
    [InlineData("中文名", "zh")]
    [InlineData("vernacularName", "und")]
    [InlineData("name", null)]
    [InlineData("common_nameless", null)]
    public void A_column_of_common_names_is_known_by_its_header(string header, string? language) =>
        Assert.Equal(language, VernacularNames.Columns(["scientificName", header]).Keys.SingleOrDefault());

    [Fact]
    public void A_species_on_no_list_has_no_facts()
    {
        var facts = city.Load(List("name\nAus bus\n")).FactsOf("Eus fus", "birds");

        Assert.Equal((SpeciesStatus.Unknown, null, 0), (facts.Origin, facts.OriginFrom, facts.Statements.Count));
    }

    public void Dispose() => city.Dispose();

    [Fact]
    public void A_taxonomy_brings_the_names_of_records_and_checklists_together()
    {
        using var folder = new TaxonomyFolder();
        var taxonomy = TaxonomyRef.OfFile(folder.Write("b.tsv", TaxonomyFolder.Gbif)) with { Name = "Test", Version = "2020", Line = 12 };
        var records = SpeciesFolder.Records(city.Write("r.csv", "scientificName,decimalLatitude,decimalLongitude,year,class\nFelis concolor,50.5,10.5,2019,Mammalia\nPuma concolor,50.6,10.6,2019,Mammalia\n"));
        var list = SpeciesFolder.List(city.Write("l.csv", "name\nLeopardus concolor\n"), ChecklistStatus.Native, "mammals");
        List<Finding> findings = [];
        var data = SpeciesData.Load(city.City(records, list) with { Taxonomy = taxonomy }, findings, null, CancellationToken.None);

        Assert.Equal(["Puma concolor", "Puma concolor"], data.Records(SpeciesFolder.Degrees).Value.Value.Select(r => r.Species));
        Assert.Equal(SpeciesStatus.Native, data.StatusOf("Puma concolor", "mammals"));
        Assert.Equal(("Test", "2020"), (data.Taxonomy!.Name, data.Taxonomy.Version));
        Assert.Contains(data.Inputs, i => i.Role == "taxonomy" && i.Sha256.Length == 64);
        Assert.Contains(findings, f => f.Code == "names-resolved" && f.Line == 12 && f.Found.En.StartsWith("Test 2020: of 2 names 1 stand for another accepted species", StringComparison.Ordinal));
    }

    [Fact]
    public void A_register_of_species_comes_as_an_archive_with_distribution_profile_and_names()
    {
        using var folder = new TaxonomyFolder();
        var path = folder.Zip(
            "register.zip",
            ("meta.xml", """
                <archive xmlns="http://rs.tdwg.org/dwc/text/">
                <core encoding="UTF-8" fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="0" rowType="http://rs.tdwg.org/dwc/terms/Taxon"><files><location>taxon.txt</location></files><id index="0"/>
                <field index="1" term="http://rs.tdwg.org/dwc/terms/scientificName"/><field index="2" term="http://rs.tdwg.org/dwc/terms/class"/></core>
                <extension encoding="UTF-8" fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="0" rowType="http://rs.gbif.org/terms/1.0/Distribution"><files><location>distribution.txt</location></files><coreid index="0"/>
                <field index="1" term="http://rs.tdwg.org/dwc/terms/establishmentMeans"/></extension>
                <extension encoding="UTF-8" fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="0" rowType="http://rs.gbif.org/terms/1.0/SpeciesProfile"><files><location>profile.txt</location></files><coreid index="0"/>
                <field index="1" term="http://rs.gbif.org/terms/1.0/isInvasive"/></extension>
                <extension encoding="UTF-8" fieldsTerminatedBy="\t" fieldsEnclosedBy="" ignoreHeaderLines="0" rowType="http://rs.gbif.org/terms/1.0/VernacularName"><files><location>names.txt</location></files><coreid index="0"/>
                <field index="1" term="http://rs.tdwg.org/dwc/terms/vernacularName"/><field index="2" term="http://purl.org/dc/terms/language"/></extension></archive>
                """),
            ("taxon.txt", "1\tAcridotheres tristis (Linnaeus, 1766)\tAves\n2\tPasser domesticus (Linnaeus, 1758)\tAves\n"),
            ("distribution.txt", "1\talien\n2\talien\n2\tnative\n"),
            ("profile.txt", "1\tInvasive\n2\tnull\n"),
            ("names.txt", "1\tCommon Myna\teng\n1\t家八哥\tzh\n"));
        var data = city.Load(SpeciesFolder.List(path, ChecklistStatus.ByColumn));

        Assert.Equal((SpeciesStatus.Invasive, SpeciesStatus.Introduced), (data.StatusOf("Acridotheres tristis", "birds"), data.StatusOf("Passer domesticus", "birds")));
        Assert.Equal(["en Common Myna", "zh 家八哥"], data.FactsOf("Acridotheres tristis", "birds").VernacularNames.Select(n => $"{n.Key} {n.Value}"));
    }

    private ChecklistRef List(string text, ChecklistStatus status = ChecklistStatus.Native) => SpeciesFolder.List(city.Write($"list{written++}.csv", text), status, "birds");
}
