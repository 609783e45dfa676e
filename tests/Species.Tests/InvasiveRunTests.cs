namespace Hedgerow.Species.Tests;

public sealed class InvasiveRunTests
{
    // Three cells of 1 km are visited each year for another bird; the parakeet comes in 2017 and spreads away from the reserve's edge.
    private static string Records()
    {
        var rows = new List<(string, string, double, double, string)>();
        for (var year = 2015; year <= 2020; year++)
        {
            foreach (var lon in new[] { 13.015, 13.045, 13.075 })
            {
                rows.Add(("Parus major", $"{year}-05-01", lon, 52.025, "Ann"));
            }
        }

        rows.Add(("Psittacula krameri", "2017-05-01", 13.015, 52.025, "Bo"));
        rows.Add(("Psittacula krameri", "2018-05-01", 13.045, 52.025, "Bo"));
        rows.Add(("Psittacula krameri", "2020-05-01", 13.075, 52.025, "Bo"));
        rows.Add(("Psittacula krameri", "2020-05-01", 13.075, 52.085, "Bo"));
        rows.Add(("Psittacula krameri", "2020-06-01", 13.15, 52.05, "Bo")); // 3.4 km outside
        rows.Add(("Alopochen aegyptiaca", "2020-06-01", 13.05, 52.09, "Bo"));
        return Town.Records([.. rows]);
    }

    [Fact]
    public void An_invader_is_told_with_arrival_spread_and_nearness()
    {
        using var town = new Town(Records(), native: "Parus major\n", invasive: "Psittacula krameri\nAlopochen aegyptiaca\n");
        using var result = InvasiveRun.Run(town.Request());

        Assert.Equal(["birds|1|0|2|0|66.667"], result.Lines("shares", "group", "native", "introduced", "invasive", "unknown", "invasive_share_percent"));
        // Cells: one in 2017, a second in 2018, two more in 2020: three new ones in three years. Two records lie in the reserve.
        Assert.Equal(
            ["Alopochen aegyptiaca|1|2020|1|-|unclear|0", "Psittacula krameri|4|2017|4|1|emerging|2"],
            result.Lines("species", "species", "records", "first_year", "cells", "cells_per_year", "emergence", "records_inside_protected"));
        Assert.Equal(["2017|1|1", "2020|1|1"], result.Lines("arrivals", "year", "alien_species", "invasive_species"));
        // Garwood's interval of 2 in ten years is 0.242 to 7.225, divided by ten.
        Assert.Equal(["alien|2011|2020|2|0.2|0.024|0.722", "alien|2001|2010|0|0|0|0.369"], result.Lines("arrival_rates", "status", "from_year", "to_year", "species", "per_year", "low", "high")[..2]);
        Assert.Equal(["2017|1|1|1|3", "2018|1|1|2|3", "2020|2|2|4|5"], result.Lines("spread", "year", "cells", "new_cells", "cells_ever", "cells_visited"));
    }

    [Fact]
    public void First_records_new_places_and_approach_are_news()
    {
        using var town = new Town(Records(), native: "Parus major\n", invasive: "Psittacula krameri\nAlopochen aegyptiaca\n");
        using var result = InvasiveRun.Run(town.Request());

        // A new place of a bird lies more than 5 km from every earlier one: 52.085 against 52.025 is 6.7 km.
        Assert.Equal(
            ["Alopochen aegyptiaca|first_record|moderate|2020-06-01", "Psittacula krameri|new_place|moderate|2020-05-01", "Psittacula krameri|approaching|minor|2020-06-01"],
            result.Lines("alerts", "species", "kind", "level", "date"));
    }

    [Fact]
    public void A_first_record_of_the_key_list_is_severe_and_one_good_year_is_no_alert()
    {
        using var town = new Town(Records(), native: "Parus major\n", invasive: "Psittacula krameri\nAlopochen aegyptiaca\n");
        using (var plain = InvasiveRun.Run(town.Request()))
        {
            Assert.Contains(plain.Notes, note => note.Code == "no-key-list");
            Assert.Contains("Psittacula krameri|emerging|unclear|none", plain.Lines("species", "species", "emergence", "emergence_year_before", "emergence_alert"));
        }

        town.Write("city.yaml", File.ReadAllText(town.Path("city.yaml")).Replace("{path: invasive.csv,", "{path: invasive.csv, key_list: true,", StringComparison.Ordinal));
        using var result = InvasiveRun.Run(town.Request());

        Assert.Contains("Alopochen aegyptiaca|first_record|severe", result.Lines("alerts", "species", "kind", "level"));
        Assert.DoesNotContain(result.Notes, note => note.Code == "no-key-list");
    }

    [Fact]
    public void Without_a_city_there_is_no_status_and_so_no_answer()
    {
        using var town = new Town(Records());

        Assert.Equal("missing-key", Assert.Throws<Hedgerow.Cities.InputException>(() => InvasiveRun.Run(town.Alone())).Findings.Single().Code);
    }
}
