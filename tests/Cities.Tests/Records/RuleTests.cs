using System.Globalization;
using Hedgerow.Cities.Guide;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Every rule with a record that meets it and one that just does not.</summary>
public sealed class RuleTests : IDisposable
{
    private readonly OccurrenceFolder records = new();

    public void Dispose() => records.Dispose();

    // Rule, the change that meets it, the change that just does not.
    private static readonly (string Rule, (string, string)[] Meets, (string, string)[] Misses)[] OfRows =
    [
        ("absent", [("occurrenceStatus", "absent")], [("occurrenceStatus", "Present")]),
        ("absent", [("individualCount", "0")], [("individualCount", "1")]),
        ("fossil-or-living-specimen", [("basisOfRecord", "LivingSpecimen")], [("basisOfRecord", "PRESERVED_SPECIMEN")]),
        ("captive-or-cultivated", [("degreeOfEstablishment", "captive (category B1)")], [("degreeOfEstablishment", "established")]),
        ("captive-or-cultivated", [("captive", "true")], [("captive", "false")]),
        ("coordinate-text", [("decimalLatitude", "50,51")], [("decimalLatitude", " 50.51234 ")]),
        ("no-coordinate", [("decimalLongitude", "NA")], [("decimalLongitude", "10.5")]),
        ("zero-coordinate", [("decimalLatitude", "0"), ("decimalLongitude", "0.0")], [("decimalLatitude", "0"), ("decimalLongitude", "0.6")]),
        ("coordinate-out-of-range", [("decimalLatitude", "90.001")], [("decimalLatitude", "-90")]),
        ("coordinate-out-of-range", [("decimalLongitude", "-180.5")], [("decimalLongitude", "180")]),
        ("gbif-zero-coordinate", [("issue", "ZERO_COORDINATE")], [("issue", "NOT_ZERO_COORDINATE")]),
        ("gbif-coordinate-out-of-range", [("issue", "cdround,cdout")], [("issue", "cdrounds")]),
        ("gbif-coordinate-invalid", [("issue", "[COORDINATE_INVALID]")], [("issue", "COORDINATE_UNCERTAINTY_METERS_INVALID")]),
        ("gbif-country-mismatch", [("issue", "COORDINATE_ROUNDED;COUNTRY_COORDINATE_MISMATCH")], [("issue", "COUNTRY_MISMATCH")]),
        ("gbif-coordinate-rounded", [("issue", "COORDINATE_ROUNDED")], [("issue", "COORDINATE_REPROJECTED")]),
        ("gbif-datum-assumed", [("issue", "gass84")], [("issue", "GEODETIC_DATUM_INVALID")]),
        ("gbif-negated-latitude", [("issue", "PRESUMED_NEGATED_LATITUDE")], [("issue", "PRESUMED_NEGATED_LONGITUDE")]),
        ("gbif-negated-longitude", [("issue", "PRESUMED_NEGATED_LONGITUDE")], [("issue", "PRESUMED_NEGATED_LATITUDE")]),
        ("gbif-swapped-coordinate", [("issue", "PRESUMED_SWAPPED_COORDINATE")], [("issue", "")]),
        ("gbif-taxon-fuzzy", [("issue", "TAXON_MATCH_FUZZY")], [("issue", "TAXON_MATCH_NONE")]),
        ("gbif-taxon-higher-rank", [("issue", "TAXON_MATCH_HIGHERRANK")], [("issue", "TAXON_MATCH_FUZZY")]),
        ("gbif-date-invalid", [("issue", "RECORDED_DATE_INVALID")], [("issue", "RECORDED_DATE_MISMATCH")]),
        ("gbif-date-unlikely", [("issue", "RECORDED_DATE_UNLIKELY")], [("issue", "IDENTIFIED_DATE_UNLIKELY")]),
        ("swapped-coordinates", [("decimalLatitude", "10.41234"), ("decimalLongitude", "50.51234")], [("countryCode", "FR")]),
        ("swapped-coordinates", [("countryCode", "SG"), ("decimalLatitude", "103.81234"), ("decimalLongitude", "1.31234")], [("countryCode", "SG"), ("decimalLatitude", "1.31234"), ("decimalLongitude", "103.81234")]),
        ("swapped-coordinates", [("countryCode", "FJ"), ("decimalLatitude", "-179.91234"), ("decimalLongitude", "-17.01234")], [("countryCode", "FJ"), ("decimalLatitude", "-17.01234"), ("decimalLongitude", "-179.91234")]),
        ("above-species", [("taxonRank", "GENUS")], [("taxonRank", "SUBSPECIES")]),
        ("above-species", [("species", "Turdus sp.")], [("species", "Turdus merula")]),
        ("undated", [("eventDate", ""), ("year", "")], [("eventDate", "2015"), ("year", "")]),
        ("after-2200", [("eventDate", ""), ("year", "20333")], [("eventDate", ""), ("year", "2200")]),
        ("before-1600", [("eventDate", ""), ("year", "1599")], [("eventDate", ""), ("year", "1600")]),
        ("year-text", [("year", "last year")], [("year", "2015.0")]),
        ("vernacular-name", [("species", "乌鸫")], [("species", "Turdus merula")]),
        ("equal-coordinates", [("decimalLongitude", "-50.51234")], [("decimalLongitude", "50.51235")]),
        ("near-zero-coordinate", [("decimalLatitude", "0.5"), ("decimalLongitude", "-0.49")], [("decimalLatitude", "0.51"), ("decimalLongitude", "0.49")]),
        ("country-centre", [("decimalLatitude", "51.11234"), ("decimalLongitude", "10.38234")], [("decimalLatitude", "51.13512"), ("decimalLongitude", "10.38234")]),
        ("outside-country", [("countryCode", "FR")], [("countryCode", "DE")]),
        ("sign-of-coordinate", [("decimalLatitude", "-50.51234")], [("decimalLatitude", "-40.51234")]),
        ("country-capital", [("decimalLatitude", "52.53123"), ("decimalLongitude", "13.52123")], [("decimalLatitude", "52.53123"), ("decimalLongitude", "13.55123")]),
        ("gbif-date-mismatch", [("issue", "RECORDED_DATE_MISMATCH")], [("issue", "RECORDED_DATE_INVALID")]),
        ("gbif-reprojection", [("issue", "COORDINATE_REPROJECTION_SUSPICIOUS")], [("issue", "COORDINATE_REPROJECTED")]),
        ("gbif-uncertainty-invalid", [("issue", "COORDINATE_UNCERTAINTY_METERS_INVALID")], [("issue", "COORDINATE_PRECISION_INVALID")]),
        ("gbif-taxon-none", [("issue", "TAXON_MATCH_NONE")], [("issue", "TAXON_MATCH_FUZZY")]),
        ("gbif-count-conflict", [("issue", "INDIVIDUAL_COUNT_CONFLICTS_WITH_OCCURRENCE_STATUS")], [("issue", "INDIVIDUAL_COUNT_INVALID")]),
        ("gbif-office", [("decimalLatitude", "55.67123"), ("decimalLongitude", "12.58123")], [("decimalLatitude", "55.68123"), ("decimalLongitude", "12.58123")]),
        ("zoo-or-garden", [("locality", "Zoologischer Garten (Zoo) Berlin")], [("locality", "Zoom square")]),
        ("january-first", [("eventDate", "2015-01-01"), ("month", "1"), ("day", "1")], [("eventDate", "2015-01-01T09:30:00"), ("month", "1"), ("day", "1")]),
        ("january-first", [("eventDate", "2015-01-01T00:00:00"), ("month", ""), ("day", "")], [("eventDate", "2015-01-02"), ("month", "1"), ("day", "2")]),
        ("unknown-uncertainty", [("coordinateUncertaintyInMeters", "0")], [("coordinateUncertaintyInMeters", "1")]),
        ("few-decimals", [("decimalLatitude", "50.51"), ("decimalLongitude", "10.4")], [("decimalLatitude", "50.51"), ("decimalLongitude", "10.412")]),
        ("generalised-place", [("informationWithheld", "Coordinate uncertainty increased to 28127m")], [("informationWithheld", "Photo on request")]),
    ];

    [Fact]
    public void Each_rule_over_a_record_is_met_by_one_and_missed_by_another()
    {
        for (var i = 0; i < OfRows.Length; i++)
        {
            records.Row($"{i} meets", Own(OfRows[i].Meets, 2 * i)).Row($"{i} misses", Own(OfRows[i].Misses, (2 * i) + 1));
        }

        using var open = records.Open();
        var met = OccurrenceFolder.Query(open, "SELECT concat_ws(' ', o.n, r.key) FROM occurrences o JOIN rules r ON (rules >> r.bit) & 1 = 1").Select(m => m.Split(' ')).ToLookup(m => int.Parse(m[0], CultureInfo.InvariantCulture), m => m[1]);
        Assert.Empty(OfRows.Select((r, i) => (r.Rule, Met: met[(2 * i) + 1], Missed: met[(2 * i) + 2], i))
            .Where(r => !r.Met.Contains(r.Rule) || r.Missed.Contains(r.Rule)).Select(r => $"{r.i} {r.Rule}: meets [{string.Join(' ', r.Met)}], misses [{string.Join(' ', r.Missed)}]"));
    }

    [Fact]
    public void A_city_knows_swapped_places_and_later_years_without_a_country()
    {
        records.Row("swapped", ("countryCode", ""), ("decimalLatitude", "10.41234"), ("decimalLongitude", "50.51234"), ("species", "Parus major"))
            .Row("right", ("countryCode", ""), ("recordedBy", "B"))
            .Row("elsewhere", ("countryCode", ""), ("decimalLatitude", "20.41234"), ("decimalLongitude", "50.51234"))
            .Row("later", ("eventDate", "2021-05-03"), ("year", "2021"))
            .Row("in time", ("eventDate", "2020-12-31"), ("year", "2020"), ("month", "12"), ("day", "31"));
        using var open = records.OpenCity();

        Assert.Contains("swapped-coordinates", records.Met(open, "swapped"));
        Assert.DoesNotContain("swapped-coordinates", records.Met(open, "right"));
        Assert.DoesNotContain("swapped-coordinates", records.Met(open, "elsewhere"));
        Assert.Contains("after-the-year", records.Met(open, "later"));
        Assert.DoesNotContain("after-the-year", records.Met(open, "in time"));
    }

    [Fact]
    public void Zoos_and_water_are_known_from_the_citys_own_layers()
    {
        string Square(string name, double west, string title) => records.City.Write(
            name,
            string.Create(CultureInfo.InvariantCulture, $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"{{{title}}}"},"geometry":{"type":"Polygon","coordinates":[[[{{{west}}},50.5],[{{{west + 0.01}}},50.5],[{{{west + 0.01}}},50.52],[{{{west}}},50.52],[{{{west}}},50.5]]]} }]}"""));
        VectorRef Layer(string name, double west, string title) => new(Square(name, west, title), null, null, 1);
        records.Row("in the zoo", ("decimalLongitude", "10.40512")).Row("in the park", ("decimalLongitude", "10.41512")).Row("bird on the lake", ("decimalLongitude", "10.42512"))
            .Row("oak in the lake", ("decimalLongitude", "10.42512"), ("species", "Quercus robur"), ("kingdom", "Plantae"), ("class", "Magnoliopsida"))
            .Row("oak ashore", ("decimalLongitude", "10.43512"), ("species", "Quercus robur"), ("kingdom", "Plantae"), ("class", "Magnoliopsida"));
        using var open = records.OpenCity(with: city => city with
        {
            Parks = [new ParksRef(Layer("zoo.geojson", 10.40, "City Zoo"), null), new ParksRef(Layer("park.geojson", 10.41, "Zoom Park"), null)],
            RoleLayers = new Dictionary<LandRole, IReadOnlyList<VectorRef>> { [LandRole.Water] = [Layer("lake.geojson", 10.42, "Lake")] },
        });

        Assert.Contains("garden-of-the-city", records.Met(open, "in the zoo"));
        Assert.Contains("land-species-in-water", records.Met(open, "oak in the lake"));
        Assert.All(["in the park", "bird on the lake", "oak ashore"], label => Assert.DoesNotContain(records.Met(open, label), rule => rule is "garden-of-the-city" or "land-species-in-water"));
    }

    [Fact]
    public void Duplicates_are_told_from_observations_that_came_twice()
    {
        records.Row("first", ("gbifID", "7")).Row("copy", ("gbifID", "7")).Row("again", ("gbifID", "8")).Row("another observer", ("gbifID", "9"), ("recordedBy", "B"))
            .Row("no id", ("gbifID", ""), ("recordedBy", "C")).Row("no id again", ("gbifID", ""), ("recordedBy", "C")).Row("no id, next day", ("gbifID", ""), ("recordedBy", "C"), ("eventDate", "2015-05-04"), ("day", "4"))
            .Row("absent", ("gbifID", "10"), ("occurrenceStatus", "ABSENT"), ("recordedBy", "D")).Row("present after all", ("gbifID", "10"), ("recordedBy", "D"));
        using var open = records.Open();

        Assert.Equal(["duplicate"], Shown("copy"));
        Assert.Equal(["repeated-observation"], Shown("again"));
        Assert.Equal(["duplicate"], Shown("no id again"));
        Assert.All(["first", "another observer", "no id", "no id, next day", "present after all"], label => Assert.Empty(Shown(label)));

        string[] Shown(string label) => records.Met(open, label);
    }

    [Fact]
    public void Fifty_species_on_one_point_are_a_crowd_and_forty_nine_are_none()
    {
        for (var i = 0; i < 50; i++)
        {
            records.Row($"crowd {i}", ("species", $"Genus species{Letters(i)}"), ("decimalLatitude", "50.6123"));
        }

        for (var i = 0; i < 49; i++)
        {
            records.Row($"few {i}", ("species", $"Genus species{Letters(i)}"), ("decimalLatitude", "50.7123"));
        }

        using var open = records.Open();
        Assert.Contains("crowded-coordinate", records.Met(open, "crowd 0"));
        Assert.DoesNotContain("crowded-coordinate", records.Met(open, "few 0"));
    }

    [Fact]
    public void The_centre_of_the_city_and_of_a_district_is_known()
    {
        var units = records.City.Write(
            "units.geojson",
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[10.2,50.2],[10.4,50.2],[10.4,50.4],[10.2,50.4],[10.2,50.2]]]}}]}""");
        records.Row("city", ("decimalLatitude", "50.5"), ("decimalLongitude", "10.5")).Row("district", ("decimalLatitude", "50.3"), ("decimalLongitude", "10.3")).Row("beside", ("decimalLatitude", "50.3"), ("decimalLongitude", "10.301"));
        using var open = records.OpenCity(units: new VectorRef(units, null, null, 4));

        Assert.Contains("city-centre", records.Met(open, "city"));
        Assert.Contains("city-centre", records.Met(open, "district"));
        Assert.DoesNotContain("city-centre", records.Met(open, "beside"));
    }

    [Fact]
    public void A_place_far_from_seven_others_of_its_species_is_told_and_far_from_five_is_not()
    {
        for (var i = 0; i < 7; i++)
        {
            records.Row($"many {i}", ("decimalLatitude", Text(50.2 + (i * 0.031))), ("decimalLongitude", Text(10.2 + (i % 3 * 0.041))));
        }

        for (var i = 0; i < 5; i++)
        {
            records.Row($"five {i}", ("species", "Parus major"), ("decimalLatitude", Text(50.2 + (i * 0.031))));
        }

        records.Row("far of many", ("decimalLatitude", "60.123")).Row("far of five", ("species", "Parus major"), ("decimalLatitude", "60.123"));
        using var open = records.Open();

        Assert.Contains("far-from-its-species", records.Met(open, "far of many"));
        Assert.DoesNotContain("far-from-its-species", records.Met(open, "many 0"));
        Assert.DoesNotContain("far-from-its-species", records.Met(open, "far of five"));
    }

    [Fact]
    public void Data_sets_on_a_grid_and_with_minutes_for_decimals_are_told()
    {
        var random = new Random(3);
        for (var i = 0; i < 120; i++)
        {
            var (lat, lon) = (45 + (8 * random.NextDouble()), 5 + (8 * random.NextDouble()));
            records.Row($"free {i}", At("free", lat, lon)).Row($"grid {i}", At("grid", 45.003 + (0.1 * random.Next(80)), 5.007 + (0.1 * random.Next(80))))
                .Row($"minutes {i}", At("minutes", Minutes(lat), Minutes(lon)));
        }

        using var open = records.Open();
        Assert.Equal(["degrees-and-minutes", "minutes", "rastered", "grid"], OccurrenceFolder.Query(
            open,
            "SELECT unnest([key, dataset]) FROM (SELECT DISTINCT key, dataset FROM occurrences JOIN rules r ON (rules >> r.bit) & 1 = 1 WHERE key IN ('rastered', 'degrees-and-minutes')) ORDER BY key, dataset"));

        static (string, string)[] At(string set, double lat, double lon) => [("datasetKey", set), ("decimalLatitude", Text(lat)), ("decimalLongitude", Text(lon))];
        static double Minutes(double degrees) => Math.Floor(degrees) + ((degrees - Math.Floor(degrees)) * 0.6);
    }

    [Fact]
    public void Every_rule_is_tried_here_and_cites_what_can_be_looked_up()
    {
        var here = Repository.Read("tests/Cities.Tests/Records/RuleTests.cs");
        var bibliography = Repository.Read("docs/references.bib");

        // The rule "repaired-name" is tried in RecordCleaningTests, with a file whose text was encoded twice.
        Assert.All(Occurrences.ShippedRules, r => Assert.True(here.Contains($"\"{r.Key}\"", StringComparison.Ordinal) || here.Contains($"'{r.Key}'", StringComparison.Ordinal), r.Key));
        Assert.All(Occurrences.ShippedRules, r => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", r.Name.Zh + r.Why.Zh));
        Assert.All(
            Occurrences.ShippedRules.Where(r => r.Source.Contains('[', StringComparison.Ordinal)),
            r => Assert.Contains($"{{{r.Source.Split('[', ']')[1]},", bibliography, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_rules_is_what_the_files_say() => Repository.Holds("docs/rules.md", RulesPage.Text());

    // Rows must not be duplicates of one another.
    private static (string, string)[] Own((string, string)[] changes, int row) => [.. changes, ("recordedBy", $"observer {row.ToString(CultureInfo.InvariantCulture)}")];

    private static string Text(double number) => number.ToString("F5", CultureInfo.InvariantCulture);

    private static string Letters(int i) => $"{(char)('a' + (i / 10))}{(char)('a' + (i % 10))}";
}
