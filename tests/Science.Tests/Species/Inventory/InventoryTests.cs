using Hedgerow.Science.Species.Inventory;
using Hedgerow.Science.Species.Richness;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Inventory;

public sealed class InventoryTests
{
    [Fact]
    public void Occupancy_leaves_out_cells_nobody_visited()
    {
        // Wilson, 95 %: 5 of 20 is 0.25 (0.1119 to 0.4687).
        var share = Occupancy.Of(5, 20).Value;

        Assert.Equal(0.25, share.Value);
        Assert.Equal(0.1119, share.Low, 4);
        Assert.Equal(0.4687, share.High, 4);
        Assert.True(Occupancy.Of(0, 0).Missing(out _));
        Assert.Equal((0.0, 0.0), (Occupancy.Of(0, 7).Value.Value, Occupancy.Of(0, 7).Value.Low));
        Assert.Throws<ArgumentOutOfRangeException>(() => Occupancy.Of(3, 2));
    }

    [Fact]
    public void A_cell_is_well_known_when_enough_was_searched_and_little_is_left()
    {
        // T = 10, U = 18, Q1 = 2, Q2 = 1: coverage 0.9, slope 0.2, f0 = 0.9·4/2 = 1.8.
        var known = InventoryCompleteness.Of(SpeciesFrequencies.OfIncidence([10, 4, 2, 1, 1], 10));

        Assert.Equal(0.9, known.Coverage.Value.Ratio, 12);
        Assert.Equal(0.2, known.Slope, 12);
        Assert.Equal(5 / 6.8, known.FoundShare.Ratio, 12);
        Assert.True(known.WellKnown);
        Assert.False(InventoryCompleteness.Of(SpeciesFrequencies.OfIncidence([9, 4, 2, 1, 1], 9)).WellKnown);
    }

    [Fact]
    public void A_cell_without_records_is_not_well_known()
    {
        var empty = InventoryCompleteness.Of(SpeciesFrequencies.OfAbundance([]));

        Assert.False(empty.WellKnown);
        Assert.True(empty.Coverage.Missing(out _));
    }
}
