namespace Hedgerow.Species.Tests;

public sealed class SpeciesListingTests
{
    private static readonly string Birds = Town.Records(
        ("Parus major", "2005-05-01", 13.02, 52.02, "Ann"),    // reserve
        ("Parus major", "2015-05-01", 13.02, 52.08, "Ann"),    // nature
        ("Turdus merula", "2006-05-01", 13.08, 52.02, "Bo"),   // houses
        ("Corvus corax", "2018-05-01", 13.08, 52.08, "Bo"),    // park
        ("Corvus corax", "2018-05-01", 14.5, 52.08, "Bo"));    // outside

    [Fact]
    public void A_species_is_told_with_its_years_and_grounds()
    {
        using var town = new Town(Birds, native: "Parus major\n", invasive: "Corvus corax\n");
        using var list = SpeciesListing.Run(town.Request());

        // The last ten years begin in 2011; the birds were searched before and since.
        Assert.Equal(
            ["Corvus corax|invasive|1|2018|2018|yes|no|1|0|0|1|0", "Parus major|native|2|2005|2015|no|no|1|0|2|0|1", "Turdus merula|unknown|1|2006|2006|no|yes|1|1|0|0|0"],
            list.Lines(
                "species", "species", "status", "records", "first_year", "last_year", "new_to_the_city", "not_seen_since", "units", "built_up_records", "natural_records", "park_records", "protected_records"));
        Assert.Equal(["birds|3|4|2005|2018|1|1|1|0|1|1"], list.Lines("groups", "group", "species", "records", "first_year", "last_year", "new_species", "not_seen_since", "native", "introduced", "invasive", "unknown"));
        Assert.Equal(["East|2|2|2", "West|1|2|1"], list.Lines("units", "unit", "species", "records", "only_here"));
        Assert.Equal(["built_up|1|1|1", "natural|1|2|1", "park|1|1|1", "protected|1|1|0"], list.Lines("habitats", "habitat", "species", "records", "only_here"));
        Assert.Equal(["2005|1|1|1", "2006|1|1|1", "2015|1|1|0", "2018|1|1|1"], list.Lines("years", "year", "records", "species", "first_records"));
    }

    [Fact]
    public void Every_list_names_its_data_sets()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Request());

        Assert.Equal([new DatasetCredit("Town count", "records.csv", 4, "CC BY 4.0", list.Datasets[0].Citation)], list.Datasets);
    }

    [Fact]
    public void Without_a_city_all_records_count_and_the_list_says_what_is_missing()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Alone());

        Assert.Equal(["Corvus corax|2", "Parus major|2", "Turdus merula|1"], list.Lines("species", "species", "records"));
        Assert.Contains(list.Notes, note => note.Code == "no-city");
        Assert.DoesNotContain(list.Tables, table => table.Name is "units" or "habitats");
    }

    [Fact]
    public void Years_and_groups_narrow_the_records()
    {
        using var town = new Town(Birds);
        using var list = SpeciesListing.Run(town.Request() with { From = 2006, To = 2015, Group = "birds" });
        Assert.Equal(["Parus major|1", "Turdus merula|1"], list.Lines("species", "species", "records"));

        var wrong = Assert.Throws<Hedgerow.Cities.InputException>(() => SpeciesListing.Run(town.Request() with { Group = "dragons" }));
        Assert.Equal("unknown-group", wrong.Findings.Single().Code);
    }

    [Fact]
    public void A_record_too_unsure_of_its_place_counts_in_the_list_alone()
    {
        using var town = new Town(Birds.Replace("52.08,10,Bo", "52.08,30000,Bo", StringComparison.Ordinal));
        using var list = SpeciesListing.Run(town.Request());

        Assert.Contains("Corvus corax|1|0|1", list.Lines("species", "species", "records", "park_records", "list_only_records"));
        Assert.Equal(["East|1", "West|1"], list.Lines("units", "unit", "species"));
        Assert.Contains(list.Notes, note => note.Code == "list-only");
    }

    [Fact]
    public void Sensitive_species_show_no_place()
    {
        using var town = new Town(Birds, "sensitive: [Corvus corax]\n");
        using var list = SpeciesListing.Run(town.Request());

        Assert.Contains("Corvus corax|1|-|-|-", list.Lines("species", "species", "records", "units", "park_records", "natural_records"));
    }
}
