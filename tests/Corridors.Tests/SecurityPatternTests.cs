using Hedgerow.Cities;

namespace Hedgerow.Corridors.Tests;

/// <summary>A town whose corridor, length, width and barrier are worked by hand: see <see cref="TwoWoods"/>.</summary>
public sealed class SecurityPatternTests
{
    [Fact]
    public void The_link_costs_what_its_cells_resist()
    {
        using var town = new TwoWoods();
        var result = town.Run();
        using var data = result.Data.City;

        // 81 steps of 10 m: wood to field (15.5), 37 of field, field to houses (65), 3 of houses, and back again.
        var link = Assert.Single(result.Corridors).Link;
        Assert.Equal(2 * ((15.5 * 10) + (37 * 300) + 650) + 3000, link.Cost, 1e-6);
        Assert.Equal(810, link.LengthMetres, 1e-9);
        Assert.Equal(810, link.StraightMetres, 1e-9);
        Assert.True(link.InSpanningTree);
        Assert.Equal([60.0, 60.0], result.Sources.Select(s => s.Hectares));
        Assert.Equal(["East", "West"], result.Sources.Select(s => s.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_corridor_is_the_strip_of_fields_and_as_wide_as_it()
    {
        using var town = new TwoWoods();
        var result = town.Run();
        using var data = result.Data.City;

        var corridor = Assert.Single(result.Corridors);
        Assert.Equal(8, corridor.Hectares, 1e-9);
        Assert.Equal(100, corridor.Narrowest!.Metres, 1e-6);
        Assert.Equal([("Fields", 95.0), ("Houses", 5.0)], corridor.Land.Select(p => (p.Name.En, p.Percent)));
        Assert.Equal([50.0, 50.0], corridor.Districts.Select(p => p.Percent));
        Assert.Equal("Houses", corridor.Hardest!.Land.En);
    }

    [Fact]
    public void The_gap_in_the_fields_is_the_barrier()
    {
        using var town = new TwoWoods();
        var result = town.Run();
        using var data = result.Data.City;

        // A circle of 20 m bridges four steps: 650 + 3000 less the 40 m at resistance 1.
        var barrier = Assert.Single(result.Barriers);
        Assert.Equal(3610, barrier.Saving, 0.01);
        Assert.Equal((TwoWoods.West + 995, TwoWoods.North - 455), (barrier.X, barrier.Y));
        Assert.Equal(1, Assert.Single(result.Corridors).RestoreFirst);
        Assert.Contains(barrier.Land, l => l.Name.En == "Houses");
    }

    [Fact]
    public void Current_crowds_nowhere_more_than_one_cell_of_the_strip_can_take()
    {
        using var town = new TwoWoods();
        var result = town.Run();
        using var data = result.Data.City;

        var pinch = Assert.Single(result.Pinches);
        Assert.InRange(pinch.Percent, 10, 30);
        Assert.InRange(Assert.Single(result.Corridors).CircuitResistance!.Value, 1, 1000);
        Assert.Equal(1, result.WholeMap!.Pairs);
    }

    [Fact]
    public void A_wood_in_the_strip_is_a_stepping_stone_and_its_loss_is_counted()
    {
        // A wood of 10 × 10 cells right across the strip: losing it turns 10 cells of resistance 1 into 100.
        using var town = new TwoWoods((column, row) => column is >= 70 and < 80 && row is >= 45 and < 55 ? (byte)1 : TwoWoods.Cover(column, row));
        var rules = Path.Combine(town.Folder, "rules.yaml");
        File.WriteAllText(rules, TwoWoods.Rules().Replace("minimum_core_ha: 1, minimum_ha: 1,", "minimum_core_ha: 5, minimum_ha: 5,", StringComparison.Ordinal)
            .Replace("protected_minimum_ha: 1,", "protected_minimum_ha: 5,", StringComparison.Ordinal).Replace("width_cost_m: 500", "width_cost_m: 50000", StringComparison.Ordinal));
        var result = town.Run();
        using var data = result.Data.City;

        var stone = Assert.Single(result.Stones);
        Assert.Equal(1, stone.Hectares, 1e-9);
        // Steps into and out of it grow by 49.5 × 10 each, the nine inside by 99 × 10.
        Assert.Equal((2 * 495) + (9 * 990), stone.Loss, 1e-3);
        Assert.False(stone.AtLeast);
    }

    [Fact]
    public void Slope_and_light_multiply_and_what_is_missing_is_said()
    {
        using var flat = new TwoWoods();
        var without = flat.Run();
        using var one = without.Data.City;
        // 10 m up for every 10 m east is 45°, so everything resists twice; light of 20 makes three times that.
        using var steep = new TwoWoods().Raster("dem.tif", (column, _) => column * 10).Raster("light.tif", (_, _) => 20).With("elevation: dem.tif\nnight_light: light.tif");
        var with = steep.Run();
        using var two = with.Data.City;

        Assert.Equal(6 * without.Corridors[0].Link.Cost, with.Corridors[0].Link.Cost, 1e-6 * with.Corridors[0].Link.Cost);
        Assert.Contains(without.LeftOut, g => g.Remedy.En.Contains("elevation", StringComparison.Ordinal));
        Assert.Contains(without.LeftOut, g => g.Remedy.En.Contains("night_light", StringComparison.Ordinal));
        Assert.DoesNotContain(with.LeftOut, g => g.Remedy.En.Contains("elevation", StringComparison.Ordinal) || g.Remedy.En.Contains("night_light", StringComparison.Ordinal));
    }

    [Fact]
    public void Roads_resist_by_their_class()
    {
        using var town = new TwoWoods().Polygons("roads", (79.2, -1, 79.8, 101, "motorway")).With("barriers: {path: roads.geojson, class_field: name}");
        var result = town.Run();
        using var data = result.Data.City;

        // One cell of 500 instead of 30 on the way: two half steps grow by 235 × 10 each.
        Assert.Equal(26810 + 4700, result.Corridors[0].Link.Cost, 1e-6);
        Assert.Equal([("motorway", 1)], result.Corridors[0].Roads);
    }

    [Fact]
    public void The_citys_own_sources_are_taken_with_their_names()
    {
        using var town = new TwoWoods().Polygons("cores", (0, 0, 20, 100, "Old wood"), (180, 0, 200, 100, "Far wood")).With("corridors: {rules: rules.yaml, sources: {path: cores.geojson, name: name}}");
        var result = town.Run(r => r with { RulesFile = null });
        using var data = result.Data.City;

        Assert.Equal(["Old wood", "Far wood"], result.Sources.Select(s => s.Name));
        Assert.Null(result.Sources[0].CoreHectares);
        // 40 cells of wood more on either side.
        Assert.Equal(26810 + 800, result.Corridors[0].Link.Cost, 1e-6);
    }

    [Fact]
    public void Wrong_rules_stop_the_run_with_every_mistake()
    {
        using var town = new TwoWoods();
        File.WriteAllText(Path.Combine(town.Folder, "rules.yaml"), TwoWoods.Rules().Replace("ordinary: 30", "ordinary: thirty", StringComparison.Ordinal).Replace("radius_m: 20", "radius: 20", StringComparison.Ordinal));

        var wrong = Assert.Throws<InputException>(() => town.Run()).Findings;

        Assert.Contains(wrong, f => f.Code == "wrong-kind" && f.Line == 7);
        Assert.Contains(wrong, f => f.Code == "unknown-key");
        Assert.Contains(wrong, f => f.Code == "missing-key");
    }

    [Fact]
    public void A_town_with_one_wood_has_no_corridor_and_says_so()
    {
        using var town = new TwoWoods((column, row) => column < 60 ? (byte)1 : (byte)2);
        var result = town.Run();
        using var data = result.Data.City;

        Assert.Empty(result.Corridors);
        Assert.Null(result.Indices);
        Assert.Contains(result.Notes, n => n.Code == "too-few-sources");
    }
}
