using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.Measures;

/// <summary>Shares of land, connectivity and protection in a town worked out by hand.</summary>
public sealed class LandTests
{
    [Fact]
    public void Shares_of_land_are_columns_of_a_hundred()
    {
        using var town = new StripTown();

        var result = town.Assess();

        Assert.Equal(61, result.Indicator("1").Reading.Value!.Value, 9);  // 30 + 20 + 11
        Assert.Equal(81, result.Indicator("10").Reading.Value!.Value, 9); // and 20 of lawn
        Assert.Equal(50, result.Indicator("11").Reading.Value!.Value, 9); // 30 + 20, the marsh has no trees
        Assert.Equal(4, result.Indicator("1").Points);
        Assert.Equal(2000L, result.Indicator("1").Part("cells_valid"));
        Assert.Equal(100.0, (double)result.Indicator("1").Part("coverage_percent")!, 6);
    }

    [Fact]
    public void Connectivity_bridges_90_m_and_not_100_m()
    {
        using var town = new StripTown();

        var indicator = town.Assess().Indicator("2");

        // A column is 0.2 ha: groups of 30 and 20 + 11 columns, so (6² + 6.2²) / 12.2² = 74.44 / 148.84.
        Assert.Equal(100 * 74.44 / 148.84, indicator.Reading.Value!.Value, 9);
        Assert.Equal(74.44 / 12.2, (double)indicator.Part("mesh_size_ha")!, 9);
        Assert.Equal((36 + 16 + 4.84) / 12.2, (double)indicator.Part("within_patches_ha")!, 9);
        Assert.Equal(100 * (36 + 16 + 4.84) / 148.84, (double)indicator.Part("coherence_at_80_m_percent")!, 9);
        Assert.Equal(100.0, (double)indicator.Part("coherence_at_120_m_percent")!, 9);
        Assert.Equal((2, 3), ((int)indicator.Part("groups")!, (int)indicator.Part("patches")!));
        Assert.False(indicator.Notes("cell-size"));
    }

    [Fact]
    public void Mesh_size_and_coherence_tell_the_same_story()
    {
        using var town = new StripTown();

        Assert.Equal(74.44 / 12.2, town.Assess("singapore-2014").Indicator("2").Reading.Value!.Value, 9);
    }

    [Fact]
    public void Protection_is_united_not_summed_and_counts_natural_land_only()
    {
        using var town = new StripTown();
        town.Polygons("sites", (0, 10, "A"), (5, 15, "B over A"), (25, 35, "C, half in houses")).With("protected_areas: [{path: sites.geojson, kind: local}]");

        var indicator = town.Assess().Indicator("8");

        Assert.Equal(20, indicator.Reading.Value!.Value, 9);                  // 15 + 5 columns of wood
        Assert.Equal(25, (double)indicator.Part("protected_all")!, 9);        // and 5 of houses
        Assert.Equal(1, (double)indicator.Part("stacked_ha")!, 6);            // 5 columns twice
        Assert.Equal(4, (double)indicator.Part("protected_natural_ha")!, 9);
        Assert.Equal(3, indicator.Part("sites"));
    }

    [Theory]
    [InlineData(1, 99.0, null)]
    [InlineData(2, 98.0, "coverage")]
    [InlineData(10, 90.0, "coverage")]
    public void Missing_ground_leaves_both_sides_and_is_named(int columns, double percent, string? note)
    {
        using var town = new StripTown();
        town.Raster("cover.tif", (column, _) => column >= 100 - columns ? (ushort)9 : StripTown.Cover(column));

        var indicator = town.Assess().Indicator("1");

        Assert.Equal(6100.0 / (100 - columns), indicator.Reading.Value!.Value, 9);
        Assert.Equal(percent, (double)indicator.Part("coverage_percent")!, 6);
        Assert.Equal(note is not null, indicator.Notes("coverage"));
    }

    [Fact]
    public void Too_little_coverage_is_a_gap_that_says_both_ways_out()
    {
        using var town = new StripTown();
        town.Raster("cover.tif", (column, _) => column >= 89 ? (ushort)9 : StripTown.Cover(column));

        var indicator = town.Assess().Indicator("1");

        Assert.Equal(IndicatorStatus.NotMeasured, indicator.Status);
        Assert.Null(indicator.Reading.Value);
        Assert.Contains("the data reach only 89.0 %", indicator.Gap!.Reason.En, StringComparison.Ordinal); // not: natural land covers 89 %
        Assert.Contains("：数据仅覆盖", indicator.Gap.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("Add a layer", indicator.Gap.Remedy.En, StringComparison.Ordinal);
        Assert.Contains("accept_no_data: true", indicator.Gap.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_may_accept_missing_ground()
    {
        using var town = new StripTown().With("accept_no_data: true");
        town.Raster("cover.tif", (column, _) => column >= 80 ? (ushort)9 : StripTown.Cover(column));

        Assert.Equal(6100.0 / 80, town.Assess().Indicator("1").Reading.Value!.Value, 9);
    }

    [Fact]
    public void Sea_leaves_the_denominator_and_is_never_natural()
    {
        using var town = new StripTown();
        town.Raster("cover.tif", (column, _) => column >= 80 ? (ushort)5 : StripTown.Cover(column))
            .Polygons("sea", (80, 100, "Sea")).With("sea: sea.geojson");

        var result = town.Assess();

        Assert.Equal(100.0 * 61 / 80, result.Indicator("1").Reading.Value!.Value, 9);
        Assert.Equal(100.0 * 61 / 80, result.Indicator("10").Reading.Value!.Value, 9);
        Assert.Equal(4.0, (double)result.Indicator("1").Part("sea_ha")!, 9);
    }

    [Fact]
    public void Much_water_without_a_sea_is_a_coastal_warning_with_the_other_value()
    {
        using var town = new StripTown();
        town.Raster("cover.tif", (column, _) => column >= 80 ? (ushort)5 : StripTown.Cover(column));

        var indicator = town.Assess().Indicator("1");

        Assert.Equal(81, indicator.Reading.Value!.Value, 9);
        Assert.Equal(20, (double)indicator.Part("water_percent")!, 9);
        Assert.Equal(100.0 * 61 / 80, (double)indicator.Part("natural_without_water_percent")!, 9);
        Assert.Contains(indicator.Reading.Notes, n => n.Code == "coastal-water" && n.Severity == Severity.Warning);
    }

    [Fact]
    public void A_city_without_nature_has_coherence_0()
    {
        using var town = new StripTown();
        town.Raster("cover.tif", (_, _) => 2);

        var indicator = town.Assess().Indicator("2");

        Assert.Equal(0, indicator.Reading.Value);
        Assert.True(indicator.Notes("no-nature"));
    }

    [Fact]
    public void A_barrier_parts_what_a_gap_does_not()
    {
        using var town = new StripTown();
        town.Polygons("wall", (63, 64, "Wall")).With("barriers: [{path: wall.geojson}]");

        // The gap of 90 m is walled off: groups of 30, 20 and 11 columns.
        Assert.Equal(100 * (36 + 16 + 4.84) / 148.84, town.Assess().Indicator("2").Reading.Value!.Value, 9);
    }

    [Fact]
    public void Restoration_goes_by_area_first_and_by_types_else()
    {
        using var areas = new StripTown();
        areas.With("restoration: {restored_ha: 3, degraded_ha: 12, types_restored: 1, types_total: 2}");
        using var types = new StripTown();
        types.With("restoration: {types_restored: 1, types_total: 2}");

        var (byArea, byTypes) = (areas.Assess().Indicator("7"), types.Assess().Indicator("7"));

        Assert.Equal((25.0, "A"), (byArea.Reading.Value, byArea.Reading.Parameters["option"]));
        Assert.Equal((50.0, "B"), (byTypes.Reading.Value, byTypes.Reading.Parameters["option"]));
    }
}
