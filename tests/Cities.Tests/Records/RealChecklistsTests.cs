namespace Hedgerow.Cities.Tests.Records;

/// <summary>Golden numbers of the real cities' checklists.</summary>
public sealed class RealChecklistsTests : IDisposable
{
    private static readonly int[] Years = [1900, 2010, 2020];

    private readonly SpeciesFolder city = new();

    public void Dispose() => city.Dispose();

    [RealDataFact]
    public void Three_forms_of_Singapores_plants_agree_on_the_first_years()
    {
        var lists = new[]
        {
            Load(List("plants_first_last_detections.csv", "vascular_plants")),
            Load(List("plants_detection_years.csv", "vascular_plants", "years")),
            Load(List("modgee_plants.csv", "vascular_plants", "detections")),
        };

        foreach (var data in lists)
        {
            Assert.Equal([1654, 2062, 2076], Years.Select(y => Species(data, "vascular_plants", y)));
        }

        // The matrix spells "embelia lampani" where the other two have "lampanii".
        Assert.Equal(Names(lists[0], 1900), Names(lists[1], 1900));
        Assert.Equal(["Embelia lampani"], Names(lists[2], 1900).Except(Names(lists[1], 1900)));
    }

    [RealDataFact]
    public void Singapores_birds_are_held_by_their_common_names()
    {
        var data = Load(List("modgee_birds.csv", "birds", "detections"));

        Assert.Equal(154, Species(data, "birds", 2020));
        Assert.Contains(city.Findings, f => f is { Code: "vernacular-names", Severity: Severity.Note });
    }

    [RealDataFact]
    public void Groups_inside_arthropods_count_as_arthropods()
    {
        var data = Load(
            List("first_last_bees.csv", "bees") with { Encoding = "macintosh" }, List("modgee_butterflies.csv", "butterflies", "detections"), List("first_last_phasmids.csv", "arthropods"));

        Assert.DoesNotContain(city.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(
            Species(data, "bees", 2020) + Species(data, "butterflies", 2020) + 45,
            Species(data, "arthropods", 2020));
        Assert.Equal(413, Species(data, "butterflies", 2020));
    }

    [RealDataFact]
    public void A_change_is_read_from_first_years()
    {
        var data = Load(List("first_last_amphibians.csv", "amphibians"));
        var change = data.Change(ChecklistStatus.Native, "amphibians", 1900, 2020).Value.Value;

        Assert.Equal((13, 25, 12), (change.Before.Species.Count, change.After.Species.Count, change.Difference));
        Assert.Empty(change.Lost);
    }

    [RealDataFact]
    public void Bytes_of_an_old_Macintosh_are_told_from_Latin_1()
    {
        Load(List("first_last_bees.csv", "bees"));

        var finding = Assert.Single(city.Findings, f => f.Code == "wrong-encoding");
        Assert.Equal(13, finding.Line);
        Assert.Contains("encoding: macintosh", finding.Expected.En, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void The_extinct_plants_of_2009_are_not_held()
    {
        var data = Load(List("chong2009_native_plants.csv", "vascular_plants") with { Year = 2009 });

        // 2154 rows, 642 of them extinct; varieties of one species count once.
        Assert.Equal(1506, Species(data, "vascular_plants", 2015));
        Assert.True(data.Change(ChecklistStatus.Native, "vascular_plants", 2010, 2020).Missing(out var gap));
        Assert.Contains("one checklist only, of 2009", gap.Reason.En, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Berlins_birds_are_native_but_two()
    {
        var data = Load(
            SpeciesFolder.List(
                RealData.File("berlin/species/birds_traits_native_status.tsv"), group: "birds", columns: new Dictionary<string, string> { ["name"] = "SCIENTIFIC", ["status"] = "Introduced" }),
            SpeciesFolder.List(
                RealData.File("berlin/reference/eu_invasive_union_list_taxon.csv"), ChecklistStatus.Invasive, columns: new Dictionary<string, string> { ["name"] = "scientificName" }));

        Assert.Equal(95, Species(data, "birds", 2017));
        Assert.Equal(2, data.List(ChecklistStatus.Introduced, "birds", 2017).Value.Value.Species.Count);
        Assert.Equal(SpeciesStatus.Native, data.StatusOf("Accipiter gentilis", "birds"));
        Assert.Equal(SpeciesStatus.Invasive, data.StatusOf("Pycnonotus jocosus", "birds"));
        Assert.Equal(SpeciesStatus.Unknown, data.StatusOf("Struthio camelus", "birds"));
        Assert.True(data.HasChecklist(ChecklistStatus.Invasive, "birds"));
    }

    private static ChecklistRef List(string file, string group, string form = "list") =>
        SpeciesFolder.List(RealData.File("singapore/species/" + file), group: group, form: form);

    private static int Species(SpeciesData data, string group, int year) => data.List(ChecklistStatus.Native, group, year).Value.Value.Species.Count;

    private static IEnumerable<string> Names(SpeciesData data, int year) => data.List(ChecklistStatus.Native, "vascular_plants", year).Value.Value.Species;

    private SpeciesData Load(params ChecklistRef[] lists)
    {
        city.Findings.Clear();
        return city.Load(lists);
    }
}
