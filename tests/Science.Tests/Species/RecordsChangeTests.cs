using Hedgerow.Science.Species;
using Xunit;

namespace Hedgerow.Science.Tests.Species;

public sealed class RecordsChangeTests
{
    [Fact]
    public void Estimates_the_coverage_of_a_sample_worked_by_hand()
    {
        // n = 20, f1 = 4, f2 = 2: A = 19·4 / (19·4 + 2·2) = 76 / 80 = 0.95; C = 1 − 4/20 · 0.95 = 0.81.
        Assert.Equal(0.81, SampleCoverage.Of([7, 5, 2, 2, 1, 1, 1, 1]).Value.Ratio, 12);
    }

    [Fact]
    public void Estimates_it_without_species_seen_twice_too()
    {
        // n = 10, f1 = 3, f2 = 0: A = 9·2 / (9·2 + 2) = 0.9; C = 1 − 3/10 · 0.9 = 0.73.
        Assert.Equal(0.73, SampleCoverage.Of([7, 1, 1, 1]).Value.Ratio, 12);
    }

    [Fact]
    public void Is_whole_when_no_species_was_seen_only_once() => Assert.Equal(1, SampleCoverage.Of([2, 9, 4]).Value.Ratio);

    [Fact]
    public void Is_a_gap_where_a_single_record_says_nothing() => Assert.True(SampleCoverage.Of([1]).Missing(out _));

    [Fact]
    public void Lies_between_nothing_and_all_whatever_the_sample()
    {
        var random = new Random(12);
        for (var run = 0; run < 1_000; run++)
        {
            var counts = Enumerable.Range(0, random.Next(2, 40)).Select(_ => random.Next(1, 5)).ToArray();
            Assert.InRange(SampleCoverage.Of(counts).Value.Ratio, 0, 1);
        }
    }

    [Fact]
    public void Comes_near_the_truth_for_a_community_that_is_known()
    {
        // 200 species of geometric abundance; 400 draws. The truth is the summed abundance of the species seen.
        var weights = Enumerable.Range(0, 200).Select(rank => Math.Pow(0.97, rank)).ToArray();
        var sum = weights.Sum();
        var random = new Random(44);
        var (estimate, truth) = (0.0, 0.0);
        for (var run = 0; run < 50; run++)
        {
            var counts = new int[weights.Length];
            for (var draw = 0; draw < 400; draw++)
            {
                var at = random.NextDouble() * sum;
                var species = 0;
                while (species + 1 < weights.Length && (at -= weights[species]) > 0)
                {
                    species++;
                }

                counts[species]++;
            }

            estimate += SampleCoverage.Of(counts.Where(count => count > 0)).Value.Ratio / 50;
            truth += counts.Select((count, species) => count > 0 ? weights[species] / sum : 0).Sum() / 50;
        }

        Assert.Equal(truth, estimate, 0.01);
    }

    [Fact]
    public void Compares_two_periods_and_says_what_that_cannot_say()
    {
        var change = RecordsChange.Of(
            new Dictionary<string, int> { ["Parus major"] = 20, ["Strix aluco"] = 20 },
            new Dictionary<string, int> { ["Parus major"] = 20, ["Apus apus"] = 20, ["Ardea alba"] = 2 }).Value;

        Assert.Equal(1, change.Difference.Change);
        Assert.Equal((40L, 42L), (change.RecordsBefore, change.RecordsNow));
        Assert.Contains("does not say that a species without record is gone", Assert.Single(change.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_of_unequal_search_and_of_poor_coverage()
    {
        var change = RecordsChange.Of(
            new Dictionary<string, int> { ["a"] = 1, ["b"] = 1, ["c"] = 1, ["d"] = 2 },
            new Dictionary<string, int> { ["a"] = 40, ["b"] = 50 }).Value;

        Assert.Contains(change.Notes, note => note.En.Contains("5 and 90 records", StringComparison.Ordinal));
        Assert.Contains(change.Notes, note => note.En.Contains("sample coverage", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_a_gap_and_no_loss_where_a_period_has_no_records()
    {
        var some = new Dictionary<string, int> { ["Parus major"] = 3 };

        Assert.True(RecordsChange.Of(some, new Dictionary<string, int>()).Missing(out var gap));
        Assert.Contains("the later period has no", gap.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_species_without_records() =>
        Assert.Throws<ArgumentOutOfRangeException>("recordsBySpecies", () => SampleCoverage.Of([3, 0]));
}
