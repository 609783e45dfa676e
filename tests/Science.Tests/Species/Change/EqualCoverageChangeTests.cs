using Hedgerow.Science.Species.Change;
using Hedgerow.Science.Species.Richness;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Change;

public sealed class EqualCoverageChangeTests
{
    [Fact]
    public void More_search_in_the_same_community_is_no_change()
    {
        var random = new Random(21);
        var chances = Enumerable.Range(0, 100).Select(_ => Math.Min(0.9, -0.08 * Math.Log(1 - random.NextDouble()))).ToArray();
        SpeciesFrequencies Sample(int visits) => SpeciesFrequencies.OfIncidence(chances.Select(chance => Enumerable.Range(0, visits).LongCount(_ => random.NextDouble() < chance)), visits);
        var (held, plain) = (0, 0L);
        for (var run = 0; run < 400; run++)
        {
            var change = EqualCoverageChange.Of(Sample(15), Sample(60));
            plain += change.Plain;
            held += change.AtEqualCoverage.Value is { Low: <= 0, High: >= 0 } ? 1 : 0;
        }

        Assert.True(plain > 400 * 15, "the plain difference shows the search");
        Assert.InRange(held / 4.0, 92, 98);
    }

    [Fact]
    public void Turning_the_periods_round_turns_the_sign()
    {
        var (before, now) = (SpeciesFrequencies.OfIncidence([9, 8, 5, 4, 2, 2, 1, 1], 12), SpeciesFrequencies.OfIncidence([20, 11, 9, 3, 3, 2, 2, 1, 1, 1, 1], 30));
        var (there, back) = (EqualCoverageChange.Of(before, now), EqualCoverageChange.Of(now, before));

        Assert.Equal(3, there.Plain);
        Assert.Equal(there.AtEqualCoverage.Value.Value, -back.AtEqualCoverage.Value.Value, 12);
        Assert.Equal(there.AtEqualCoverage.Value.Low, -back.AtEqualCoverage.Value.High, 12);
        Assert.Equal(there.Before!.Coverage, there.Now!.Coverage);
    }

    [Fact]
    public void The_same_data_twice_have_not_changed_and_both_numbers_are_trusted()
    {
        var period = SpeciesFrequencies.OfIncidence([20, 18, 15, 12, 9, 7, 5, 4, 2], 30);
        var change = EqualCoverageChange.Of(period, period);

        Assert.Equal(0, change.AtEqualCoverage.Value.Value, 12);
        Assert.Equal(TrustedChange.Both, change.Trust);
        Assert.Contains("no change can be told", change.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_gives_the_plain_difference_and_the_reason()
    {
        var change = EqualCoverageChange.Of(SpeciesFrequencies.OfIncidence([2, 1], 3), SpeciesFrequencies.OfIncidence([20, 18, 15], 30));

        Assert.Equal((1L, TrustedChange.Neither), (change.Plain, change.Trust));
        Assert.True(change.AtEqualCoverage.Missing(out var gap));
        Assert.Contains("3 visits", gap.Reason.En, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EqualCoverageChange.Of(SpeciesFrequencies.OfIncidence([2, 1], 3), SpeciesFrequencies.OfAbundance([3])));
    }
}
