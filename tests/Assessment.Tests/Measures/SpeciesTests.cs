using Xunit;

namespace Hedgerow.Assessment.Tests.Measures;

/// <summary>Species indicators in a town worked out by hand.</summary>
public sealed class SpeciesTests
{
    private const string Natives = "name,group\nPasser montanus,birds\nTurdus merula,birds\nParus major,birds\nSitta europaea,birds\n";

    [Fact]
    public void Native_birds_in_built_up_ground_are_counted_against_those_of_the_town()
    {
        using var town = Birds();

        var share = town.Assess().Indicator("3");

        // Four native species, one of them recorded among the houses (column 32); the invasive one there counts on neither side.
        Assert.Equal(25, share.Reading.Value!.Value, 9);
        Assert.Equal(1, share.Part("native_species_built_up"));
        Assert.Equal(1, town.Assess("singapore-2014").Indicator("3").Reading.Value);
    }

    [Fact]
    public void Where_nobody_looked_among_the_houses_there_is_a_gap_and_no_zero()
    {
        using var town = new StripTown()
            .File("natives.csv", Natives)
            .With("checklists: {native: natives.csv}")
            .Records(("Turdus merula", "Aves", 5, 2019), ("Parus major", "Aves", 10, 2019));

        var indicator = town.Assess().Indicator("3");

        Assert.Equal(IndicatorStatus.NotMeasured, indicator.Status);
        Assert.Null(indicator.Reading.Value);
        Assert.Equal(0, indicator.Part("records_built_up"));
        Assert.Contains("No bird has been recorded on built-up ground", indicator.Reading.Gap!.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Invasive_share_is_scored_on_birds_where_plants_are_not_known()
    {
        using var town = Birds();

        var indicator = town.Assess().Indicator("9");

        Assert.Equal(20, indicator.Reading.Value!.Value, 9); // 1 of 1 + 4
        Assert.Equal("birds", indicator.Reading.Parameters["group"]);
        Assert.Equal(1, indicator.Part("birds_invasive"));
        Assert.Equal(4, indicator.Part("birds_native"));
    }

    [Fact]
    public void Records_before_the_ten_years_do_not_count()
    {
        using var town = Birds(("Sitta europaea", "Aves", 65, 2010));

        // 2010 lies before 2011, the first of the ten years: the nuthatch among the houses adds nothing.
        Assert.Equal(25, town.Assess().Indicator("3").Reading.Value!.Value, 9);
    }

    [Fact]
    public void Above_a_fifth_of_unknown_status_nothing_is_measured()
    {
        using var town = Birds(("Corvus corax", "Aves", 10, 2019), ("Pica pica", "Aves", 10, 2019));

        var indicator = town.Assess().Indicator("3");

        Assert.Equal(IndicatorStatus.NotMeasured, indicator.Status); // 2 of 7
        Assert.Equal(2, indicator.Part("species_unknown_status"));
    }

    [Fact]
    public void Change_is_the_plain_difference_of_two_lists()
    {
        using var town = new StripTown().With("baseline: 2010")
            .File("then.csv", "name\nAcer campestre\nQuercus robur\nTilia cordata\n")
            .File("now.csv", "name\nAcer campestre\nQuercus robur\nUlmus minor\nFagus sylvatica\n")
            .With("checklists: {native: [{path: then.csv, group: vascular_plants, year: 2010}, {path: now.csv, group: vascular_plants, year: 2020}]}");

        var indicator = town.Assess().Indicator("4");

        Assert.Equal(1, indicator.Reading.Value);
        Assert.Equal((2, 1), ((int)indicator.Part("gained")!, (int)indicator.Part("lost")!));
        Assert.Equal(1, indicator.Points);
        Assert.Equal(IndicatorStatus.Provisional, indicator.Status);
    }

    [Fact]
    public void In_the_baseline_year_change_is_not_measured_and_says_so()
    {
        using var town = new StripTown().With("baseline: 2020");

        var indicator = town.Assess().Indicator("4");

        Assert.Equal(IndicatorStatus.NotMeasured, indicator.Status);
        Assert.StartsWith("Not measured (baseline)", indicator.Gap!.Reason.En, StringComparison.Ordinal);
        Assert.StartsWith("未测得（基准年）", indicator.Gap.Reason.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Districts_that_fill_the_town_do_not_say_where_it_is_built_up()
    {
        using var town = Birds();
        town.Polygons("districts", (0, 100, "7"))
            .With("population: {path: districts.geojson, field: people, year: 2020}")
            .Without("roles: [built_up]", "roles: [cropland]");

        var indicator = town.Assess().Indicator("3");

        Assert.Equal(IndicatorStatus.NotMeasured, indicator.Status);
        Assert.Contains("100 %", indicator.Gap!.Reason.En, StringComparison.Ordinal);
        Assert.Contains("built_up:", indicator.Gap.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_serves_only_areas_that_are_larger_than_its_uncertainty()
    {
        // The town is 20 ha, its side 447 m; each half 10 ha, its side 316 m.
        const string Columns = "species\ttaxonRank\tclass\tdecimalLongitude\tdecimalLatitude\tcoordinateUncertaintyInMeters\tyear\n";
        string Row(string species, double uncertainty) => FormattableString.Invariant($"{species}\tSPECIES\tAves\t{StripTown.West + 305}\t{StripTown.North - 105}\t{uncertainty}\t2019\n");
        using var town = new StripTown().File("natives.csv", Natives).With("checklists: {native: natives.csv}")
            .File("records.tsv", Columns + Row("Passer montanus", 100) + Row("Turdus merula", 200) + Row("Parus major", 300))
            .With("records: [{path: records.tsv, crs: \"EPSG:32735\"}]")
            .Polygons("halves", (0, 50, "West"), (50, 100, "East")).With("units: {path: halves.geojson, name: name, key: halves}");

        var result = town.Assess();
        var (all, west) = (result.Indicator("3"), result.Units.Single(unit => unit.Area.Name == "West").Indicator("3"));

        Assert.Equal((2, 1), ((int)all.Part("records")!, (int)west.Part("records")!));
        Assert.Contains(all.Reading.Notes, note => note.Code == "place-not-sure" && note.Text.En.StartsWith("1 records are less sure of their place than 224 m", StringComparison.Ordinal));
        Assert.Contains(west.Reading.Notes, note => note.Code == "place-not-sure" && note.Text.En.StartsWith("2 records in West are less sure of their place than 158 m", StringComparison.Ordinal));
    }

    private static StripTown Birds(params (string Species, string Class, int Column, int Year)[] more) => new StripTown()
        .File("natives.csv", Natives)
        .File("invasive.csv", "name,group\nAcridotheres tristis,birds\n")
        .With("checklists: {native: natives.csv, invasive: invasive.csv}")
        .Records([
            ("Passer montanus", "Aves", 32, 2019),
            ("Turdus merula", "Aves", 10, 2018),
            ("Parus major", "Aves", 45, 2015),
            ("Sitta europaea", "Aves", 46, 2011),
            ("Acridotheres tristis", "Aves", 33, 2020),
            .. more,
        ]);
}
