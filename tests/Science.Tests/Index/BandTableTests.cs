using Hedgerow.Science.Index;
using Xunit;

namespace Hedgerow.Science.Tests.Index;

public sealed class BandTableTests
{
    private static readonly Band[] NaturalBands = [new(null, 0.9m, 0), new(1m, 6.9m, 1), new(7m, 13.9m, 2), new(14m, 20m, 3), new(20.1m, null, 4)];

    private static readonly Cut[] NaturalCuts = [new(1m, true), new(7m, true), new(14m, true), new(20m, true)];

    private static readonly BandTable Natural = BandTable.Of(NaturalBands, 1, NaturalCuts);

    // Less is better: the share of invasive species.
    private static readonly BandTable Invasive = BandTable.Of(
        [new(null, 0.9m, 4), new(1m, 11m, 3), new(11.1m, 20m, 2), new(20.1m, 30m, 1), new(30.1m, null, 0)], 1);

    private static readonly BandTable Change = BandTable.Of([new(null, 0m, 0), new(1m, 1m, 1), new(2m, 2m, 2), new(3m, 3m, 3), new(4m, null, 4)], 0);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.949999, 0)]
    [InlineData(0.95, 1)]
    [InlineData(6.94, 1)]
    [InlineData(6.95, 2)]
    [InlineData(20.0, 3)]
    [InlineData(20.049, 3)]
    [InlineData(20.05, 4)]
    [InlineData(88, 4)]
    public void Rounds_half_up_before_it_looks_the_value_up(double value, int points) =>
        Assert.Equal(points, Natural.Score(value, RoundingPolicy.HalfUpThenBand).Value.Points);

    [Theory]
    [InlineData(0.9999, 0)]
    [InlineData(1.0, 1)]
    [InlineData(6.9999, 1)]
    [InlineData(7.0, 2)]
    [InlineData(19.9999, 3)]
    [InlineData(20.0, 4)]
    public void Compares_unrounded_values_with_the_cuts_when_told_so(double value, int points) =>
        Assert.Equal(points, Natural.Score(value, RoundingPolicy.Continuous).Value.Points);

    [Fact]
    public void Leaves_an_edge_that_is_not_inclusive_to_the_worse_band()
    {
        var rising = BandTable.Of([new(null, 9m, 0), new(10m, null, 1)], 0, [new(10m, Inclusive: false)]);
        var falling = BandTable.Of([new(null, 9m, 1), new(10m, null, 0)], 0, [new(9m, Inclusive: false)]);
        var fallingInclusive = BandTable.Of([new(null, 9m, 1), new(10m, null, 0)], 0, [new(9m, Inclusive: true)]);

        Assert.Equal(0, rising.Score(10m, RoundingPolicy.Continuous).Value.Points);
        Assert.Equal(1, rising.Score(10.0001m, RoundingPolicy.Continuous).Value.Points);
        Assert.Equal(0, falling.Score(9m, RoundingPolicy.Continuous).Value.Points);
        Assert.Equal(1, fallingInclusive.Score(9m, RoundingPolicy.Continuous).Value.Points);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(0.95, 3)]
    [InlineData(11.04, 3)]
    [InlineData(11.05, 2)]
    [InlineData(30.05, 0)]
    public void Gives_more_points_for_less_where_less_is_better(double value, int points) =>
        Assert.Equal(points, Invasive.Score(value, RoundingPolicy.HalfUpThenBand).Value.Points);

    [Theory]
    [InlineData(-7, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(400, 4)]
    public void Scores_a_loss_of_species_with_nothing(double value, int points) =>
        Assert.Equal(points, Change.Score(value, RoundingPolicy.HalfUpThenBand).Value.Points);

    [Fact]
    public void Says_where_a_value_stands_between_the_unrounded_edges()
    {
        // 10.0 stands in the band printed as 7.0 to 13.9, which really runs from 6.95 to 13.95.
        var score = Natural.Score(10m, RoundingPolicy.HalfUpThenBand).Value;

        Assert.Equal(new BandStep(3, 13.95m, 3.95m, EdgeReaches: true), score.Better);
        Assert.Equal(new BandStep(1, 6.95m, 3.05m, EdgeReaches: false), score.Worse);
        Assert.Equal(3.05m / 7m, score.Progress);
        Assert.Equal((new BandEdge(6.95m, true), new BandEdge(13.95m, true)), (score.Lower!.Value, score.Upper!.Value));
    }

    [Fact]
    public void Says_the_same_the_other_way_round_where_less_is_better()
    {
        // 15 % stands between 11.05 (better below it) and 20.05.
        var score = Invasive.Score(15m, RoundingPolicy.HalfUpThenBand).Value;

        Assert.Equal(new BandStep(3, 11.05m, 3.95m, EdgeReaches: false), score.Better);
        Assert.Equal(new BandStep(1, 20.05m, 5.05m, EdgeReaches: true), score.Worse);
    }

    [Fact]
    public void Measures_the_distance_to_the_cuts_when_the_policy_is_continuous()
    {
        var score = Natural.Score(13.96m, RoundingPolicy.Continuous).Value;

        Assert.Equal(2, score.Points);
        Assert.Equal(new BandStep(3, 14m, 0.04m, EdgeReaches: true), score.Better);
    }

    [Theory]
    [InlineData(6.95, 6.95, 2)] // 7.0 would have earned more
    [InlineData(6.9996, 6.9996, 4)]
    [InlineData(7.04, 7.0, 1)]
    public void Shows_as_many_decimals_under_continuous_cuts_as_tell_the_band(double value, double shown, int decimals)
    {
        var score = Natural.Score(value, RoundingPolicy.Continuous).Value;

        Assert.Equal((decimal)shown, score.Shown);
        Assert.Equal(decimals, score.ShownDecimals(1));
    }

    [Fact]
    public void Knows_no_better_band_than_the_best_and_no_worse_than_the_worst()
    {
        var best = Natural.Score(50m, RoundingPolicy.HalfUpThenBand).Value;
        var worst = Natural.Score(0m, RoundingPolicy.HalfUpThenBand).Value;

        Assert.Null(best.Better);
        Assert.Null(best.Upper);
        Assert.Null(best.Progress);
        Assert.Null(worst.Worse);
        Assert.Equal(0.95m, worst.Better!.Value.Distance);
    }

    [Fact]
    public void Really_reaches_the_better_band_by_the_distance_it_names()
    {
        var random = new Random(71);
        foreach (var (table, policy) in new[] { (Natural, RoundingPolicy.HalfUpThenBand), (Natural, RoundingPolicy.Continuous), (Invasive, RoundingPolicy.HalfUpThenBand) })
        {
            var sign = table.Direction is ScaleDirection.HigherIsBetter ? 1 : -1;
            for (var i = 0; i < 2_000; i++)
            {
                var value = decimal.Round((decimal)random.NextDouble() * 40m, 4);
                var score = table.Score(value, policy).Value;
                if (score.Better is not { } better)
                {
                    continue;
                }

                var edge = value + (sign * better.Distance);
                Assert.Equal(better.Edge, edge);
                Assert.Equal(better.EdgeReaches ? better.Points : score.Points, table.Score(edge, policy).Value.Points);
                Assert.Equal(better.Points, table.Score(edge + (sign * 0.000001m), policy).Value.Points);
                Assert.Equal(score.Points, table.Score(edge - (sign * 0.000001m), policy).Value.Points);
            }
        }
    }

    [Fact]
    public void Never_takes_points_away_for_a_better_value()
    {
        foreach (var table in new[] { Natural, Invasive, Change })
        {
            var last = table.Score(-5m, RoundingPolicy.HalfUpThenBand).Value.Points;
            for (var value = -5m; value < 40m; value += 0.01m)
            {
                var points = table.Score(value, RoundingPolicy.HalfUpThenBand).Value.Points;
                Assert.True(table.Direction is ScaleDirection.HigherIsBetter ? points >= last : points <= last, $"{points} after {last} at {value}");
                last = points;
            }
        }
    }

    [Fact]
    public void Agrees_with_the_printed_bands_on_every_printed_value()
    {
        for (var value = 0m; value <= 40m; value += 0.1m)
        {
            var printed = NaturalBands.Single(band => !(value < band.Min) && !(value > band.Max));
            Assert.Equal(printed.Points, Natural.Score(value, RoundingPolicy.HalfUpThenBand).Value.Points);
        }
    }

    [Fact]
    public void Leaves_a_gap_where_the_edition_states_no_cuts()
    {
        Assert.True(Invasive.Score(3m, RoundingPolicy.Continuous).Missing(out var gap));
        Assert.Contains("no continuous cuts", gap.Reason.En, StringComparison.Ordinal);
        Assert.Contains("half-up-then-band", gap.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_hole_and_names_its_ends()
    {
        var refusal = Assert.Throws<ArgumentException>("bands", () => BandTable.Of([new(null, 0.9m, 0), new(1.2m, null, 1)], 1));

        Assert.Contains("No band holds the values from 1 to 1.1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sees_a_hole_of_a_single_step() =>
        Assert.Contains("from 1 to 1,", Assert.Single(BandTable.Faults([new(null, 0.9m, 0), new(1.1m, null, 1)], 1)).En, StringComparison.Ordinal);

    [Fact]
    public void Sees_a_hole_that_only_more_decimals_open() =>
        Assert.Contains(
            BandTable.Faults(NaturalBands, 2),
            fault => fault.En.Contains("No band holds the values from 0.91 to 0.99", StringComparison.Ordinal));

    [Fact]
    public void Refuses_an_overlap_and_names_it()
    {
        var refusal = Assert.Throws<ArgumentException>(() => BandTable.Of([new(null, 5m, 0), new(5m, null, 1)], 0));

        Assert.Contains("overlap from 5 to 5", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_every_fault_at_once()
    {
        var faults = BandTable.Faults([new(0m, 1.25m, 1), new(3m, 2m, 1), new(4m, 9m, 2)], 1, [new(2m, true)]).Select(fault => fault.En).ToArray();

        Assert.Contains(faults, fault => fault.Contains("below 0", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("above 9", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("more than 1 decimals", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("ends before it begins", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("points go from 1 to 1", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("1 cuts for 3 bands", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_points_that_rise_and_fall() =>
        Assert.Contains(
            BandTable.Faults([new(null, 0m, 0), new(1m, 1m, 2), new(2m, null, 1)], 0),
            fault => fault.En.Contains("from 2 to 1", StringComparison.Ordinal));

    [Fact]
    public void Refuses_a_cut_that_lies_inside_a_band() =>
        Assert.Contains(
            BandTable.Faults(NaturalBands, 1, [new(1m, true), new(8m, true), new(14m, true), new(20m, true)]),
            fault => fault.En.Contains("cut at 8", StringComparison.Ordinal));

    [Fact]
    public void Refuses_two_bands_that_are_open_on_the_same_side() =>
        Assert.Contains(
            BandTable.Faults([new(null, 1m, 0), new(null, 2m, 1), new(3m, null, 2)], 0),
            fault => fault.En.Contains("open on the same side", StringComparison.Ordinal));

    [Fact]
    public void Takes_bands_in_any_order() =>
        Assert.Equal(2, BandTable.Of(NaturalBands.Reverse(), 1).Score(10m, RoundingPolicy.HalfUpThenBand).Value.Points);
}
