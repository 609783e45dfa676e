using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Richness;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Richness;

public sealed class RichnessLawTests
{
    [Fact]
    public void Shuffling_the_records_changes_nothing()
    {
        var random = new Random(3);
        for (var run = 0; run < 50; run++)
        {
            var records = Enumerable.Range(0, 400).Select(_ => (Species: (int)(40 * Math.Pow(random.NextDouble(), 2)), Unit: random.Next(20))).ToArray();
            var before = Report(records);
            random.Shuffle(records);

            Assert.Equal(before, Report(records));
        }
    }

    [Fact]
    public void Records_doubled_within_their_units_leave_the_richness_of_units()
    {
        var random = new Random(4);
        var records = Enumerable.Range(0, 300).Select(_ => (Species: random.Next(40), Unit: random.Next(15))).ToArray();

        Assert.Equal(Report(records), Report([.. records, .. records]));
    }

    [Fact]
    public void Coverage_and_richness_rise_with_size_and_stay_in_range()
    {
        foreach (var found in Samples(200))
        {
            var (richness, coverage) = (0.0, 0.0);
            for (var step = 1; step <= 20; step++)
            {
                var size = 2.0 * found.Size * step / 20;
                var (next, covered) = (RichnessAtSize.Of(found, size).Value, CoverageAtSize.Of(found, size).Value);

                Assert.True(next.Value >= richness - 1e-9 && covered.Value >= coverage - 1e-9);
                Assert.InRange(covered.Value, 0, 1);
                Assert.True(next.Low <= next.Value && next.Value <= next.High && next.Low >= 0);
                (richness, coverage) = (next.Value, covered.Value);
            }
        }
    }

    [Fact]
    public void Richness_at_a_coverage_has_that_coverage()
    {
        foreach (var found in Samples(200))
        {
            var aim = RichnessAtCoverage.Highest(found).Ratio * 0.7;
            var answer = RichnessAtCoverage.Of(found, Share.FromRatio(aim)).Value;

            Assert.Equal(aim, CoverageAtSize.Of(found, answer.Size).Value.Value, 1e-6);
            Assert.Equal(RichnessAtSize.Of(found, answer.Size).Value.Value, answer.Richness.Value, 1e-9);
        }
    }

    [Fact]
    public void Hill_numbers_never_rise_with_the_order()
    {
        foreach (var found in Samples(300))
        {
            var hill = HillNumbers.Of(found).Value;

            Assert.True(hill.Richness >= hill.Shannon - 1e-9 && hill.Shannon >= hill.Simpson - 1e-9 && hill.Simpson >= 1 - 1e-9);
            if (HillEstimates.Of(found) is { Gap: null } estimate)
            {
                Assert.True(estimate.Value.Shannon.Value >= hill.Shannon - 1e-9);
            }
        }
    }

    [Fact]
    public void No_estimator_but_the_second_jackknife_falls_below_what_was_found()
    {
        foreach (var found in Samples(200))
        {
            Assert.All(
                RichnessSummary.Of(found, leastUnits: 0, leastCoverage: Share.Zero).Estimators.Where(one => one.Id != "jackknife2" && !one.Answer.Missing(out _)),
                one => Assert.True(one.Answer.Value.Value >= found.Species - 1e-9 && one.Answer.Value.Low >= found.Species - 1e-9));
        }
    }

    [Fact]
    public void Rarefaction_equals_drawing_without_replacement()
    {
        long[] counts = [9, 6, 3, 2, 1, 1];
        var records = counts.SelectMany((count, species) => Enumerable.Repeat(species, (int)count)).ToArray();
        var (random, sum) = (new Random(8), 0);
        for (var run = 0; run < 20_000; run++)
        {
            random.Shuffle(records);
            sum += records.Take(7).Distinct().Count();
        }

        Assert.Equal(RichnessAtSize.Of(SpeciesFrequencies.OfAbundance(counts), 7).Value.Value, sum / 20_000.0, 0.03);
    }

    [Fact]
    public void Large_counts_lose_no_digits()
    {
        // Two species of a hundred million records each and one of one: exact value 2 + m/n at sizes where both large ones are certain.
        var found = SpeciesFrequencies.OfAbundance([100_000_000, 100_000_000, 1]);

        Assert.Equal(2 + (1e6 / 200_000_001), RichnessAtSize.Of(found, 1e6).Value.Value, 9);

        // C(n−k, m)/C(n, m) for k = 300, n = 1e8, m = 1e5 is Π (n−m−j)/(n−j), j < 300.
        var product = Enumerable.Range(0, 300).Aggregate(1.0, (so, j) => so * (1e8 - 1e5 - j) / (1e8 - j));
        var two = SpeciesFrequencies.OfAbundance([99_999_700, 300]);
        Assert.Equal(2 - product, RichnessAtSize.Of(two, 1e5).Value.Value, 10);
    }

    [Fact]
    public void Intervals_hold_the_expected_value_as_often_as_they_say()
    {
        // A small seeded share of bench/Richness, which draws 1000 samples of sixteen plans.
        var random = new Random(77);
        var chances = Enumerable.Range(0, 120).Select(_ => Math.Min(0.9, -0.06 * Math.Log(1 - random.NextDouble()))).ToArray();
        double Richness(double size) => chances.Sum(chance => 1 - Math.Pow(1 - chance, size));
        var coverage = 1 - (chances.Sum(chance => chance * Math.Pow(1 - chance, 20)) / chances.Sum());
        var (rarefied, equal) = (0, 0);
        for (var run = 0; run < 400; run++)
        {
            var found = SpeciesFrequencies.OfIncidence(chances.Select(chance => Enumerable.Range(0, 40).LongCount(_ => random.NextDouble() < chance)), 40);
            var (at, covered) = (RichnessAtSize.Of(found, 20).Value, RichnessAtCoverage.Of(found, Share.FromRatio(coverage)).Value.Richness);
            rarefied += at.Low <= Richness(20) && Richness(20) <= at.High ? 1 : 0;
            equal += covered.Low <= Richness(20) && Richness(20) <= covered.High ? 1 : 0;
        }

        Assert.InRange(rarefied / 4.0, 92, 98);
        Assert.InRange(equal / 4.0, 92, 98);
    }

    private static IEnumerable<SpeciesFrequencies> Samples(int runs)
    {
        var random = new Random(5);
        for (var run = 0; run < runs; run++)
        {
            var counts = Enumerable.Range(0, random.Next(2, 60)).Select(_ => (long)(1 / Math.Pow(1 - random.NextDouble(), 0.8))).ToArray();
            yield return run % 2 == 0
                ? SpeciesFrequencies.OfAbundance(counts)
                : SpeciesFrequencies.OfIncidence(counts.Select(count => Math.Min(count, 12)), 12 + random.Next(40));
        }
    }

    private static string Report(IReadOnlyCollection<(int Species, int Unit)> records)
    {
        var report = RichnessSummary.Of(IncidenceTable.Of(records.Select(record => record.Species).ToArray(), records.Select(record => record.Unit).ToArray(), 20));
        return $"{report.Observed} {report.Coverage.Value} {string.Join(' ', report.Estimators.Select(one => one.Answer.Value))} {report.Estimated.Value.Shannon}";
    }
}
