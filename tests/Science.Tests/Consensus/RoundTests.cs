using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

public sealed class RoundTests
{
    [Fact]
    public void The_change_of_a_distribution_is_the_one_worked_by_hand()
    {
        // 2 3 5 0 0 to 1 3 4 1 1 of ten: |−1| + 0 + |−1| + 1 + 1 = 4, half of it is 2 people of 10.
        Assert.Equal(0.2, DistributionChange.Of([2, 3, 5, 0, 0], [1, 3, 4, 1, 1]).Value.Ratio, 15);
        Assert.Equal(Share.One, DistributionChange.Of([4, 0], [0, 9]).Value);
        Assert.Equal(Share.Zero, DistributionChange.Of([2, 4], [5, 10]).Value);
        Assert.True(DistributionChange.Of([0, 0], [1, 0]).Missing(out _));
        Assert.Throws<ArgumentException>(() => DistributionChange.Of([1], [1, 0]));
    }

    [Fact]
    public void The_change_is_the_same_backward_and_obeys_the_triangle()
    {
        var random = new Random(17);
        for (var run = 0; run < 1000; run++)
        {
            int[][] rounds = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 5).Select(at => random.Next(4) + (at == 2 ? 1 : 0)).ToArray())];
            double Change(int from, int to) => DistributionChange.Of(rounds[from], rounds[to]).Value.Ratio;

            Assert.Equal(Change(0, 1), Change(1, 0), 15);
            Assert.True(Change(0, 2) <= Change(0, 1) + Change(1, 2) + 1e-12);
        }
    }

    [Fact]
    public void Paired_answers_are_counted_and_tested_as_worked_by_hand()
    {
        // Steps 1, 1, 2, 0, −1: ranks of 1, 1, 1, 2 are 2, 2, 2, 4; W⁺ = 8, W⁻ = 2. Of 16 signs W ≤ 2 has 4 (0 once, 2 three times): 2 · 4 / 16.
        var found = PairedChange.Of([3, 4, 2, 5, 4], [4, 5, 4, 5, 3]).Value;

        Assert.Equal((5, 1, 3, 1), (found.Both, found.Stayed, found.Rose, found.Fell));
        Assert.Equal((0.6, 8.0, 0.5, true), (found.MeanStep, found.RisingRanks, found.P, found.Exact));
        Assert.Equal(0.2, found.StayedShare.Ratio);
    }

    [Fact]
    public void Nobody_moved_is_a_chance_of_one_and_nobody_there_is_not_defined()
    {
        Assert.Equal((1.0, 0), PairedChange.Of([3, 4], [3, 4]).Value is var same ? (same.P, same.Rose) : default);
        Assert.True(PairedChange.Of([], []).Missing(out _));
        Assert.Throws<ArgumentException>(() => PairedChange.Of([1], [1, 2]));
    }

    [Fact]
    public void Exchanged_rounds_keep_the_chance()
    {
        var random = new Random(23);
        for (var run = 0; run < 300; run++)
        {
            var n = random.Next(1, 100);
            double[][] rounds = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, n).Select(_ => (double)random.Next(1, 6)).ToArray())];
            var (on, back) = (PairedChange.Of(rounds[0], rounds[1]).Value, PairedChange.Of(rounds[1], rounds[0]).Value);

            Assert.Equal(on.P, back.P, 12);
            Assert.InRange(on.P, 0, 1);
            Assert.Equal((on.Rose, on.Fell), (back.Fell, back.Rose));
        }
    }

    [Fact]
    public void A_consultation_stops_for_consensus_before_stability_and_for_the_last_round()
    {
        var rule = new StoppingRule { AgreedItems = Share.FromRatio(0.5), MostRounds = 3 };

        Assert.Equal(StopReason.Consensus, Decide(rule, 1, (true, false), (false, false)));
        Assert.Equal(StopReason.GoOn, Decide(rule, 1, (false, true), (false, true)));
        Assert.Equal(StopReason.Stable, Decide(rule, 2, (false, true), (false, true)));
        Assert.Equal(StopReason.GoOn, Decide(rule, 2, (false, true), (false, false)));
        Assert.Equal(StopReason.LastRound, Decide(rule, 3, (false, true), (false, false)));
        Assert.True(StopDecision.Of(rule, 1, []).Missing(out _));
        Assert.Throws<ArgumentException>(() => StopDecision.Of(new StoppingRule { MostRounds = 0 }, 1, [(true, true)]));
    }

    [Fact]
    public void Stable_means_less_than_fifteen_percent_and_less_than_one_category()
    {
        Assert.True(StopDecision.IsStable(Share.FromRatio(0.149), -0.5));
        Assert.False(StopDecision.IsStable(Share.FromRatio(0.15), 0));
        Assert.False(StopDecision.IsStable(Share.Zero, -1));
    }

    private static StopReason Decide(StoppingRule rule, int round, params (bool, bool)[] items) => StopDecision.Of(rule, round, items).Value.Reason;
}
