using Hedgerow.Cities;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>Worked by hand on the town in stripes: 100 columns and 20 rows of 10 m; wood 0–29, houses 30–39, wood 40–59, houses 60–68, marsh 69–79, lawn 80–99; one person a cell.</summary>
public sealed class WorkedScenarioTests
{
    [Fact]
    public void A_restored_stripe_joins_two_woods()
    {
        using var town = new StripTown();
        using var session = Open(town);
        var outcome = session.Apply([Edit(session, EditKind.Restored, 30, 40)]).Editions[0];

        // 30 + 20 + 11 of 100 columns are natural, then 71.
        Assert.Equal(61, outcome.Before.Indicator("1").Reading.Value!.Value, 9);
        Assert.Equal(71, outcome.After.Indicator("1").Reading.Value!.Value, 9);

        // Two groups (30; 20 + 11) of 61 columns, then all 71 in one: the gap of 90 m at the second houses is crossed.
        Assert.Equal(100.0 * ((30 * 30) + (31 * 31)) / (61 * 61), outcome.Before.Indicator("2").Reading.Value!.Value, 9);
        Assert.Equal(100, outcome.After.Indicator("2").Reading.Value!.Value, 9);

        // Permeable ground grows by the ten columns; trees stay as they were.
        Assert.Equal(10, outcome.Changes.Single(c => c.Before.Indicator.Measure == "landscape.permeable_share").Value!.Value, 9);
        Assert.DoesNotContain(outcome.Changes, c => c.Before.Indicator.Measure == "landscape.canopy_share");
    }

    [Fact]
    public void A_park_of_a_known_size_changes_exactly_these_readings()
    {
        using var town = new StripTown().Polygons("parks", (0, 5, "West")).With("parks: {path: parks.geojson}").People();
        using var session = Open(town);
        var outcome = session.Apply([Edit(session, EditKind.Park, 90, 95)]).Editions[0];
        Assert.Equal(["services.park_proximity", "services.recreation_area"], outcome.Changes.Select(c => c.Before.Indicator.Measure).Order(StringComparer.Ordinal));

        // 5 columns × 20 rows are 1 ha for 2000 people; another 1 ha makes twice that.
        var area = outcome.Changes.Single(c => c.Before.Indicator.Measure == "services.recreation_area");
        Assert.Equal((0.5, 1.0), (Math.Round(area.Before.Reading.Value!.Value, 6), Math.Round(area.After.Reading.Value!.Value, 6)));

        // Within 400 m of the west park: columns 0 to 44 (a centre at 445 m lies 395 m off, one at 455 m too far). Of the new one: from column 50 (505 m, 395 m off) to the end.
        var people = outcome.Changes.Single(c => c.Before.Indicator.Measure == "services.park_proximity");
        Assert.Equal((45.0, 95.0), (Math.Round(people.Before.Reading.Value!.Value, 6), Math.Round(people.After.Reading.Value!.Value, 6)));
    }

    [Fact]
    public void Building_land_takes_wood_trees_and_the_park_on_it()
    {
        using var town = new StripTown().Polygons("parks", (0, 10, "West")).With("parks: {path: parks.geojson}").People();
        using var session = Open(town);
        var outcome = session.Apply([Edit(session, EditKind.Building, 0, 5)]).Editions[0];
        Assert.Equal(-5, Change(outcome, "landscape.natural_share"), 9);
        Assert.Equal(-5, Change(outcome, "landscape.canopy_share"), 9);
        Assert.Equal(-5, Change(outcome, "landscape.permeable_share"), 9);
        Assert.Equal(-0.5, Change(outcome, "services.recreation_area"), 5);
    }

    [Fact]
    public void A_road_parts_a_wood_and_a_corridor_with_a_crossing_joins_it_again()
    {
        using var town = new StripTown().Polygons("walls", (99.2, 99.4, "far")).With("barriers: [{path: walls.geojson}]");
        using var session = Open(town);
        var road = Edit(session, EditKind.Road, 15.05, 15.95) with { Ground = EditGround.Unchanged };
        var parted = session.Apply([road]).Editions[0];

        // The road touches one column: 15 and 14 columns of the wood are left on its sides, 20 + 11 hang together further east.
        Assert.Equal(100.0 * ((15 * 15) + (14 * 14) + (31 * 31)) / (60 * 60), parted.After.Indicator("2").Reading.Value!.Value, 9);
        var corridor = new ScenarioEdit("bridge", EditKind.Corridor, RandomEdits.InDegrees(session.Before[0].Data, new LineString([new(StripTown.West + 100, StripTown.North - 100), new(StripTown.West + 250, StripTown.North - 100)])))
        {
            WidthM = 40, Crossing = true,
        };
        var joined = session.Apply([road, corridor]);

        // Four of the twenty cells of the road are crossed and natural again: 29.2 columns in one.
        Assert.Equal(100.0 * ((29.2 * 29.2) + (31 * 31)) / (60.2 * 60.2), joined.Editions[0].After.Indicator("2").Reading.Value!.Value, 9);
        var cut = session.Apply([road, corridor with { Crossing = false }]);
        Assert.Equal(parted.After.Indicator("2").Reading.Value, cut.Editions[0].After.Indicator("2").Reading.Value);
    }

    [Fact]
    public void A_corridor_across_a_road_says_that_it_is_cut()
    {
        using var town = new StripTown().Polygons("walls", (35, 35.5, "wall")).With("barriers: [{path: walls.geojson}]");
        using var session = Open(town);
        Assert.Contains(session.Apply([Edit(session, EditKind.Corridor, 30, 40)]).Remarks, r => r.Code == "cut-by-barrier");
        Assert.DoesNotContain(session.Apply([Edit(session, EditKind.Corridor, 30, 40) with { Crossing = true }]).Remarks, r => r.Code == "cut-by-barrier");
    }

    [Fact]
    public void Only_ground_that_an_edit_replaces_changes()
    {
        using var town = new StripTown();
        using var session = Open(town);
        var outcome = session.Apply([Edit(session, EditKind.Restored, 25, 45) with { Replaces = new HashSet<LandRole> { LandRole.BuiltUp }, Ground = EditGround.Meadow }]).Editions[0];
        Assert.Equal(10, Change(outcome, "landscape.natural_share"), 9);
        Assert.DoesNotContain(outcome.Changes, c => c.Before.Indicator.Measure == "landscape.canopy_share");
    }

    [Fact]
    public void A_protected_area_counts_where_it_is_natural()
    {
        using var town = new StripTown().Polygons("sites", (0, 10, "Old")).With("protected_areas: [{path: sites.geojson, kind: local}]");
        using var session = Open(town);
        var change = session.Apply([Edit(session, EditKind.Protected, 5, 35)]).Editions[0].Changes.Single(c => c.Before.Indicator.Measure == "landscape.protected_natural_share");
        Assert.Equal((10.0, 30.0), (Math.Round(change.Before.Reading.Value!.Value, 9), Math.Round(change.After.Reading.Value!.Value, 9)));
    }

    [Fact]
    public void A_park_that_a_point_names_is_taken_away_whole()
    {
        using var town = new StripTown().Polygons("parks", (0, 5, "West"), (50, 60, "East")).With("parks: {path: parks.geojson}").People();
        using var session = Open(town);
        var point = new ScenarioEdit("gone", EditKind.RemovePark, RandomEdits.InDegrees(session.Before[0].Data, new Point(StripTown.West + 550, StripTown.North - 50)));
        var outcome = session.Apply([point]).Editions[0];
        Assert.Equal(1, Convert.ToInt32(outcome.After.Indicator("13").Part("parks"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(-1, Change(outcome, "services.recreation_area"), 6);
    }

    [Fact]
    public void A_city_without_parks_does_not_learn_of_one_and_says_so()
    {
        using var town = new StripTown().People();
        using var session = Open(town);
        var outcome = session.Apply([Edit(session, EditKind.Park, 30, 35)]);
        Assert.Contains(outcome.Remarks, r => r.Code == "no-parks-layer");
        Assert.Equal(["landscape.permeable_share"], outcome.Editions[0].Changes.Select(c => c.Before.Indicator.Measure));
    }

    [Fact]
    public void A_result_of_a_changed_city_says_that_it_is_a_scenario()
    {
        using var town = new StripTown();
        using var session = Open(town);
        var after = session.Apply([Edit(session, EditKind.Restored, 30, 40)]).Editions[0].After;
        Assert.Contains(after.Findings, f => f.Code == "scenario" && f.Severity == Severity.Warning);
        Assert.DoesNotContain(session.Before[0].Findings, f => f.Code == "scenario");
    }

    private static double Change(ScenarioComparison outcome, string measure) => outcome.Changes.Single(c => c.District is null && c.Before.Indicator.Measure == measure).Value!.Value;

    private static ScenarioSession Open(StripTown town) =>
        ScenarioSession.Open(new AssessRequest(town.Read(), [Editions.Read("singapore-2021").Edition!]) { Threads = 2 }, null, CancellationToken.None);

    // A stripe as high as the town between two columns.
    private static ScenarioEdit Edit(ScenarioSession session, EditKind kind, double from, double to)
    {
        var (west, east, north, south) = (StripTown.West + (from * 10), StripTown.West + (to * 10), StripTown.North, StripTown.North - 200);
        var stripe = new Polygon(new LinearRing([new(west, south), new(west, north), new(east, north), new(east, south), new(west, south)]));
        return new ScenarioEdit(kind.ToString(), kind, RandomEdits.InDegrees(session.Before[0].Data, stripe));
    }
}
