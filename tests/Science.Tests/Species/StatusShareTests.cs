using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class StatusShareTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        // 30 invasive among 270 native and 30 invasive species: 10 %. The 50 aliens and 40 unknown leave both sides.
        var counts = new StatusCounts(Native: 270, Alien: 50, Invasive: 30, Unknown: 40);

        Assert.Equal(10.0, InvasiveShare.Of(counts).Value.Percent, 12);
        Assert.Equal(100.0 * 270 / 350, NativeShare.Of(counts).Value.Percent, 12);
    }

    [Fact]
    public void Measures_up_to_exactly_one_fifth_of_unknown_species()
    {
        Assert.Null(UnknownStatus.Gap(new StatusCounts(80, 0, 0, 20)));
        Assert.NotNull(UnknownStatus.Gap(new StatusCounts(79, 0, 0, 20)));
    }

    [Fact]
    public void Says_how_many_species_are_unknown_and_what_would_help()
    {
        Assert.True(InvasiveShare.Of(new StatusCounts(60, 0, 10, 30)).Missing(out var gap));
        Assert.Contains("30 of 100 species (30.0 %)", gap.Reason.En, StringComparison.Ordinal);
        Assert.Contains("checklists", gap.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_gap_and_no_zero_where_there_are_no_species()
    {
        Assert.True(InvasiveShare.Of(default).Missing(out _));
        Assert.True(NativeShare.Of(default).Missing(out _));
        Assert.True(InvasiveShare.Of(new StatusCounts(0, 12, 0, 0)).Missing(out var gap));
        Assert.Contains("neither native nor invasive", gap.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_zero_without_invaders_and_one_without_natives()
    {
        Assert.Equal(0, InvasiveShare.Of(new StatusCounts(12, 3, 0, 0)).Value.Ratio);
        Assert.Equal(1, InvasiveShare.Of(new StatusCounts(0, 3, 5, 0)).Value.Ratio);
    }

    [Fact]
    public void Rises_with_an_invader_and_falls_with_a_native()
    {
        var random = new Random(9);
        for (var i = 0; i < 500; i++)
        {
            var counts = new StatusCounts(random.Next(1, 200), random.Next(50), random.Next(1, 100), 0);
            var share = InvasiveShare.Of(counts).Value;

            Assert.True(InvasiveShare.Of(counts with { Invasive = counts.Invasive + 1 }).Value > share);
            Assert.True(InvasiveShare.Of(counts with { Native = counts.Native + 1 }).Value < share);
            Assert.Equal(share, InvasiveShare.Of(counts with { Alien = counts.Alien + 7 }).Value);
        }
    }

    [Fact]
    public void Refuses_a_negative_count() => Assert.Throws<ArgumentOutOfRangeException>("counts", () => InvasiveShare.Of(new StatusCounts(5, 0, -1, 0)));

    [Fact]
    public void Counts_a_bird_of_the_streets_as_a_bird_of_the_city()
    {
        // Two of four: Passer montanus stands on no list of the city, yet it was seen there.
        var birds = BuiltUpBirds.Of(["Passer montanus", "Turdus merula"], ["Turdus merula", "Ardea alba", "Strix aluco"]).Value;

        Assert.Equal((2, 4, 50.0), (birds.InBuiltUp, birds.InCity, birds.Share.Percent));
    }

    [Fact]
    public void Is_a_gap_where_no_native_bird_is_known() => Assert.True(BuiltUpBirds.Of([], []).Missing(out _));

    [Fact]
    public void Is_zero_where_birds_live_outside_the_built_up_areas_only() => Assert.Equal(0, BuiltUpBirds.Of([], ["Strix aluco"]).Value.Share.Ratio);
}
