namespace Hedgerow.Cities.Tests.Records;

/// <summary>What checklists hold in a year, say of a species, and what is wrong with them.</summary>
public sealed class ChecklistTests : IDisposable
{
    private readonly SpeciesFolder city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public void A_last_sighting_is_no_extinction_and_a_mark_is()
    {
        var data = city.Load(List("Scientific.name,First.record,Last.record,Extinct\nAus bus,1900,1950,\nCus dus,1900,1950,extinct\nEus fus,1900,,1980\nGus hus,2015,2019,\n"));

        Assert.Equal(["Aus bus", "Cus dus", "Eus fus"], Held(data, 1950));
        Assert.Equal(["Aus bus", "Eus fus"], Held(data, 1951));
        Assert.Equal(["Aus bus"], Held(data, 1990));
        Assert.Equal(["Aus bus", "Gus hus"], Held(data, 2015));
    }

    [Fact]
    public void A_change_counts_gains_and_losses()
    {
        var data = city.Load(List("name,first,last,status\nAus bus,1900,1950,globally extinct\nCus dus,1900,2000,LC\nEus fus,2012,2019,\n"));
        var change = data.Change(ChecklistStatus.Native, "birds", 1940, 2020).Value.Value;

        Assert.Equal(0, change.Difference);
        Assert.Equal(["Eus fus"], change.Gained);
        Assert.Equal(["Aus bus"], change.Lost);
        Assert.Equal(SpeciesListKind.FirstAndLast, change.After.Kind);
        Assert.NotEmpty(change.After.Caveats);
    }

    [Fact]
    public void Two_lists_of_two_years_give_a_change_and_one_does_not()
    {
        var early = List("name\nAus bus\nCus dus\n") with { Year = 2010 };
        var late = List("name\nAus bus\nCus dus\nEus fus\n") with { Year = 2020 };
        var both = city.Load(early, late);

        Assert.Equal(["Aus bus", "Cus dus"], Held(both, 2015));
        Assert.Equal(2010, both.List(ChecklistStatus.Native, "birds", 2015).Value.Value.ListYear);
        Assert.Equal(1, both.Change(ChecklistStatus.Native, "birds", 2010, 2020).Value.Value.Difference);
        Assert.True(both.List(ChecklistStatus.Native, "birds", 2009).Missing(out _));
        Assert.True(city.Load(late).Change(ChecklistStatus.Native, "birds", 2020, 2024).Missing(out var gap));
        Assert.Contains("one checklist only", gap.Reason.En, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("after", () => both.Change(ChecklistStatus.Native, "birds", 2020, 2010));
    }

    [Fact]
    public void An_undated_list_holds_for_every_year_and_shows_no_change()
    {
        var data = city.Load(List("SCIENTIFIC\nAus bus\n"));

        Assert.Equal(["Aus bus"], Held(data, 1800));
        Assert.True(data.Change(ChecklistStatus.Native, "birds", 2010, 2020).Missing(out var gap));
        Assert.Contains("no years", gap.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2000,2001,2002\nAus bus,0,1,1\nCus dus,0,0,0\n")]
    [InlineData("species,X2000,X2001,X2002\r\nAus bus,0,1,NA\r\nCus dus,0,0,0\r\n")]
    public void A_matrix_of_detections_reads_with_and_without_its_corner(string text)
    {
        var data = city.Load(List(text, form: "detections"));

        Assert.Empty(Held(data, 2000));
        Assert.Equal(["Aus bus"], Held(data, 2001));
        Assert.Equal(["Aus bus"], Held(data, 2002));
        Assert.Equal("taxa-without-year", Assert.Single(city.Findings).Code);
    }

    [Fact]
    public void Ragged_rows_of_years_read_with_a_header_of_one_word()
    {
        var data = city.Load(List("standard name\nacacia concinna,2013\nacacia kekapur,1884,1885,2012\n", form: "years"));

        Assert.Equal(["Acacia kekapur"], Held(data, 1884));
        Assert.Equal(["Acacia concinna", "Acacia kekapur"], Held(data, 2013));
    }

    [Fact]
    public void Rows_of_taxon_and_year_give_first_and_last()
    {
        var data = city.Load(List("name,year\nAus bus,1990\nCus dus,2005\nAus bus,1950\nAus bus,NA\nEus fus,\n", form: "sightings"));

        Assert.Empty(Held(data, 1940));
        Assert.Equal(["Aus bus"], Held(data, 1960));
        Assert.Equal(["Aus bus", "Cus dus"], Held(data, 2010));
        Assert.Equal("taxa-without-year", Assert.Single(city.Findings).Code);
    }

    [Fact]
    public void Sightings_without_a_column_of_years_are_refused()
    {
        city.Load(List("name,when\nAus bus,1990\n", form: "sightings"));

        Assert.Equal("no-year-column", city.Findings[0].Code);
    }

    [Fact]
    public void A_matrix_given_as_a_list_is_recognised_and_told()
    {
        city.Load(List("2000,2001,2002\nAus bus,0,1,1\n"));

        Assert.Contains("`form: detections`", Assert.Single(city.Findings).Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Invasive_wins_over_introduced_and_introduced_over_native_and_the_conflict_is_told()
    {
        var data = city.Load(
            List("name\nAus bus\nCus dus\n"), List("name\nAus bus\n", ChecklistStatus.Introduced), List("name\nCus dus\nEus fus\n", ChecklistStatus.Invasive));

        Assert.Equal(SpeciesStatus.Introduced, data.StatusOf("Aus bus", "birds"));
        Assert.Equal(SpeciesStatus.Invasive, data.StatusOf("Cus dus", "birds"));
        Assert.Equal(SpeciesStatus.Unknown, data.StatusOf("Gus hus", "birds"));
        Assert.Contains("2 species", Assert.Single(city.Findings).Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_list_makes_absence_tell_in_its_own_group_only()
    {
        var native = city.Load(List("name\nAus bus\n") with { Complete = true });
        Assert.Equal(SpeciesStatus.Introduced, native.StatusOf("Gus hus", "birds"));
        Assert.Equal(SpeciesStatus.Unknown, native.StatusOf("Gus hus", "mammals"));

        var invasive = city.Load(List("name\nAus bus\n", ChecklistStatus.Invasive) with { Complete = true });
        Assert.Equal(SpeciesStatus.NotInvasive, invasive.StatusOf("Gus hus", "birds"));
    }

    [Theory]
    [InlineData("status", "Native", SpeciesStatus.Native)]
    [InlineData("Introduced", "Introduced", SpeciesStatus.Introduced)]
    [InlineData("Introduced", "FALSE", SpeciesStatus.Native)]
    [InlineData("isInvasive", "TRUE", SpeciesStatus.Invasive)]
    [InlineData("establishmentMeans", "alien", SpeciesStatus.Introduced)]
    [InlineData("状态", "外来入侵", SpeciesStatus.Invasive)]
    [InlineData("status", "LC", SpeciesStatus.Unknown)]
    public void Status_words_of_a_column_are_understood(string header, string word, SpeciesStatus expected) =>
        Assert.Equal(expected, city.Load(List($"name,{header}\nAus bus,{word}\n", ChecklistStatus.ByColumn)).StatusOf("Aus bus", "birds"));

    [Fact]
    public void Synonyms_are_looked_up_but_not_counted_and_genera_left_out()
    {
        var data = city.Load(List("scientificName,taxonRank,taxonomicStatus\n\"Aus bus (Linnaeus, 1758)\",species,accepted\nAus oldus,species,synonym\nCus,genus,accepted\n"));

        Assert.Equal(["Aus bus"], Held(data, 2020));
        Assert.Equal(SpeciesStatus.Native, data.StatusOf("Aus oldus", "birds"));
    }

    [Fact]
    public void Years_out_of_order_and_text_for_years_are_told_with_their_lines()
    {
        city.Load(List("name,first,last\nAus bus,1900,1890\nCus dus,about 1900,2000\n"));

        Assert.Equal(("years-out-of-order", 2, Severity.Error), Told("years-out-of-order"));
        Assert.Equal(("text-for-number", 3, Severity.Warning), Told("text-for-number"));
    }

    [Fact]
    public void A_list_of_natives_that_matches_no_record_is_a_warning_with_examples_of_both()
    {
        var records = city.Write("records.csv", "species,class,lat,long\nParus major,Aves,50.5,10.5\n");
        city.Load(SpeciesFolder.Records(records), List("name\nGreat Tit\n"));

        var finding = Assert.Single(city.Findings, f => f.Code == "checklist-matches-no-record");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("Great Tit", finding.Found.En, StringComparison.Ordinal);
        Assert.Contains("Parus major", finding.Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_another_group_need_not_match()
    {
        var records = city.Write("records.csv", "species,class,lat,long\nParus major,Aves,50.5,10.5\n");
        city.Load(SpeciesFolder.Records(records), List("name\nLutra lutra\n", group: "mammals"));

        Assert.Empty(city.Findings);
    }

    [Fact]
    public void Groups_come_from_higher_taxa_and_a_list_without_them_serves_every_group()
    {
        var data = city.Load(
            List("name,class\nAus bus,Aves\nCus dus,Mammalia\n", group: null), List("name\nEus fus\n", ChecklistStatus.Invasive, group: null));

        Assert.Equal(["birds", "mammals"], data.Groups);
        Assert.Equal(["Cus dus"], data.List(ChecklistStatus.Native, "mammals", 2020).Value.Value.Species);
        Assert.False(data.HasChecklist(ChecklistStatus.Native, "fishes"));
        Assert.True(data.HasChecklist(ChecklistStatus.Invasive, "fishes"));
        Assert.True(data.List(ChecklistStatus.Native, "fishes", 2020).Missing(out var gap));
        Assert.Contains("group: fishes", gap.Remedy.En, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Held(SpeciesData data, int year) => data.List(ChecklistStatus.Native, "birds", year).Value.Value.Species;

    private (string Code, int Line, Severity Severity) Told(string code) =>
        Assert.Single(city.Findings, f => f.Code == code) is var f ? (f.Code, f.Line ?? 0, f.Severity) : default;

    private int written;

    private ChecklistRef List(string text, ChecklistStatus status = ChecklistStatus.Native, string? group = "birds", string form = "list") =>
        SpeciesFolder.List(city.Write($"list{written++}.csv", text), status, group, form);
}
