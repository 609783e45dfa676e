using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Richness;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Richness;

public sealed class RichnessTests
{
    // n = 20, S = 8, f1 = 4, f2 = 2.
    private static readonly SpeciesFrequencies Records = SpeciesFrequencies.OfAbundance([7, 5, 2, 2, 1, 1, 1, 1]);

    [Fact]
    public void Counts_what_the_formulas_need() =>
        Assert.Equal((20L, 20L, 8L, 4L, 2L), (Records.Size, Records.Total, Records.Species, Records.Once, Records.Twice));

    [Fact]
    public void Chao1_worked_by_hand()
    {
        // Bias-corrected: 8 + 4·3 / (2·3) = 10. Classic: 8 + 19/20 · 16/4 = 11.8.
        Assert.Equal(10, Chao1.BiasCorrected(Records).Value.Value, 12);
        Assert.Equal(11.8, Chao1.Classic(Records).Value.Value, 12);
    }

    [Fact]
    public void The_interval_of_Chao1_is_that_of_the_logarithm_of_the_unseen()
    {
        // Var = 4·3/6 + 4·49/36 + 16·2·9/(4·81) = 2 + 5.4444 + 0.8889 = 8.3333; T = 2; K = exp(1.96 √ln(1 + 8.3333/4)).
        var estimate = Chao1.BiasCorrected(Records).Value;
        var k = Math.Exp(1.959963984540054 * Math.Sqrt(Math.Log(1 + (estimate.StandardError * estimate.StandardError / 4))));

        Assert.Equal(25.0 / 3, estimate.StandardError * estimate.StandardError, 10);
        Assert.Equal(8 + (2 / k), estimate.Low, 10);
        Assert.Equal(8 + (2 * k), estimate.High, 10);
    }

    [Fact]
    public void Chao2_and_the_jackknives_worked_by_hand()
    {
        // T = 10, S = 5, Q1 = 2, Q2 = 1.
        var units = SpeciesFrequencies.OfIncidence([10, 4, 2, 1, 1], 10);

        Assert.Equal(5 + (0.9 * 2 * 1 / 4), Chao2.BiasCorrected(units).Value.Value, 12);
        Assert.Equal(5 + (0.9 * 4 / 2), Chao2.Classic(units).Value.Value, 12);
        Assert.Equal(5 + 1.8, FirstOrderJackknife.Of(units).Value.Value, 12);
        Assert.Equal(5 + (2 * 17 / 10.0) - (64 / 90.0), SecondOrderJackknife.Of(units).Value.Value, 12);
    }

    [Fact]
    public void Rarefaction_to_one_record_finds_one_species_and_to_all_of_them_all()
    {
        Assert.Equal(1, RichnessAtSize.Of(Records, 1).Value.Value, 12);
        Assert.Equal(8, RichnessAtSize.Of(Records, 20).Value.Value, 12);
        Assert.Equal(0, RichnessAtSize.Of(Records, 0).Value.Value, 12);
    }

    [Fact]
    public void Rarefaction_to_two_records_is_one_and_the_chance_of_another_species()
    {
        // 1 + (1 − Σ x(x−1) / (n(n−1))) = 2 − (42 + 20 + 2 + 2) / 380.
        Assert.Equal(2 - (66 / 380.0), RichnessAtSize.Of(Records, 2).Value.Value, 12);
    }

    [Fact]
    public void Extrapolation_and_coverage_worked_by_hand()
    {
        // f0 = 19/20 · 16/4 = 3.8; A = 1 − 4 / (20·3.8 + 4) = 0.95; one more record: 8 + 3.8·0.05 = 8.19, coverage 1 − 0.2·0.95².
        Assert.Equal(8.19, RichnessAtSize.Of(Records, 21).Value.Value, 12);
        Assert.Equal(1 - (0.2 * 0.95 * 0.95), CoverageAtSize.Of(Records, 21).Value.Value, 12);
        Assert.Equal(0.81, SampleCoverage.Of(Records).Value.Ratio, 12);
    }

    [Fact]
    public void Coverage_of_units_divides_by_incidences()
    {
        // T = 10, U = 18, Q1 = 2, Q2 = 1: A = 9·2 / (9·2 + 2) = 0.9; C = 1 − 2/18·0.9 = 0.9.
        Assert.Equal(0.9, SampleCoverage.Of(SpeciesFrequencies.OfIncidence([10, 4, 2, 1, 1], 10)).Value.Ratio, 12);
    }

    [Fact]
    public void Richness_at_the_coverage_of_the_sample_is_what_was_found()
    {
        var answer = RichnessAtCoverage.Of(Records, SampleCoverage.Of(Records).Value).Value;

        Assert.Equal(8, answer.Richness.Value, 6);
        Assert.Equal(20, answer.Size, 6);
    }

    [Fact]
    public void Beyond_twice_the_sample_there_is_a_reason_and_no_number()
    {
        Assert.True(RichnessAtSize.Of(Records, 41).Missing(out var size));
        Assert.Contains("twice its own size", size.Reason.En, StringComparison.Ordinal);
        Assert.True(RichnessAtCoverage.Of(Records, Share.FromRatio(0.999)).Missing(out _));
        Assert.True(FurtherSurvey.NewSpecies(Records, 21).Missing(out _));
    }

    [Fact]
    public void Says_what_more_survey_would_bring()
    {
        Assert.Equal(0.19, FurtherSurvey.NewSpecies(Records, 1).Value.Value, 12);

        // 1 − 0.2·0.95^(m+1) ≥ 0.9 from m = 13 on: 0.95^14 = 0.4877, 0.95^13 = 0.5133.
        Assert.Equal(new SurveyNeed(13, false), FurtherSurvey.For(Records, Share.FromRatio(0.9)).Value);
        Assert.Equal(0, FurtherSurvey.For(Records, Share.FromRatio(0.8)).Value.More);
        Assert.True(FurtherSurvey.For(Records, Share.FromRatio(0.99)).Value.Far);
        Assert.Throws<ArgumentOutOfRangeException>("coverage", () => FurtherSurvey.For(Records, Share.One));
    }

    [Fact]
    public void Too_few_visits_or_too_little_coverage_give_the_reason_in_place_of_a_number()
    {
        var few = RichnessSummary.Of(SpeciesFrequencies.OfIncidence([5, 4, 2], 9));
        var thin = RichnessSummary.Of(SpeciesFrequencies.OfIncidence(Enumerable.Repeat(1L, 12), 12));

        Assert.Contains("9 visits", few.NotEnough!.Reason.En, StringComparison.Ordinal);
        Assert.Contains("coverage", thin.NotEnough!.Reason.En, StringComparison.Ordinal);
        Assert.Contains("further visits", thin.NotEnough.Remedy.En, StringComparison.Ordinal);
        Assert.All(thin.Estimators, one => Assert.True(one.Answer.Missing(out _)));
        Assert.Equal(12, thin.Observed);
        Assert.Null(EnoughSurvey.Gap(SpeciesFrequencies.OfIncidence([5, 4, 2], 10)));
    }

    [Fact]
    public void Hill_numbers_of_equally_common_species_are_their_number()
    {
        var hill = HillNumbers.Of(SpeciesFrequencies.OfAbundance([3, 3, 3, 3])).Value;
        var even = Evenness.Of(SpeciesFrequencies.OfAbundance([3, 3, 3, 3])).Value;

        Assert.Equal([4, 4, 4], [hill.Richness, hill.Shannon, hill.Simpson], (left, right) => Math.Abs(left - right) < 1e-12);
        Assert.Equal([1, 1, 1], [even.Pielou, even.Williams, even.Hill], (left, right) => Math.Abs(left - right) < 1e-7);
    }

    [Fact]
    public void The_estimate_of_order_two_worked_by_hand() =>
        Assert.Equal(380 / 66.0, HillEstimates.Of(Records).Value.Simpson.Value.Value, 12);

    [Theory]
    [InlineData(20)]
    [InlineData(2000)]
    public void The_estimate_of_order_one_equals_its_published_sum(int scale)
    {
        // Chao, Wang and Jost (2013), term by term.
        long[] counts = [.. Enumerable.Range(1, scale).Select(k => 1 + (scale / (3L * k)))];
        var found = SpeciesFrequencies.OfAbundance(counts);
        var (n, f1, f2) = ((double)found.Size, (double)found.Once, (double)found.Twice);
        var entropy = counts.Where(x => x < n).Sum(x => x / n * Enumerable.Range((int)x, (int)(n - x)).Sum(k => 1.0 / k));
        var b = f2 > 0 ? 2 * f2 / (((n - 1) * f1) + (2 * f2)) : 2 / (((n - 1) * (f1 - 1)) + 2);
        entropy += f1 / n * Math.Pow(1 - b, 1 - n) * (-Math.Log(b) - Enumerable.Range(1, (int)n - 1).Sum(r => Math.Pow(1 - b, r) / r));

        Assert.Equal(Math.Exp(entropy), HillEstimates.Of(found).Value.Shannon.Value, 1e-6 * Math.Exp(entropy));
    }

    [Fact]
    public void Visits_are_told_by_date_observer_and_cell()
    {
        var (day, next) = (new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 2));
        var table = Visit.Table(
        [
            ("Parus major", new(day, "A", "1")), ("Parus major", new(day, "A", "1")), ("Apus apus", new(day, "A", "1")),
            ("Parus major", new(next, "A", "1")), ("Parus major", new(day, "B", "1")), ("Parus major", new(day, "A", "2")),
        ]);

        Assert.Equal(4, table.Units);
        Assert.Equal([4, 1], table.UnitsBySpecies.ToArray());
        Assert.Equal((5L, 1L), (table.Frequencies.Total, table.Frequencies.Once));
    }

    [Fact]
    public void Refuses_what_cannot_be()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SpeciesFrequencies.OfAbundance([3, -1]));
        Assert.Contains("records counted", Assert.Throws<ArgumentOutOfRangeException>("unitsBySpecies", () => SpeciesFrequencies.OfIncidence([3, 11], 10)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("found", () => Chao2.Classic(Records));
        Assert.Throws<ArgumentException>("found", () => Chao1.Classic(SpeciesFrequencies.OfIncidence([1], 3)));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => RichnessAtSize.Of(Records, 3, 95));
        Assert.Throws<ArgumentException>("recordUnits", () => IncidenceTable.Of([1, 2], [1], 3));
        Assert.Throws<ArgumentOutOfRangeException>("recordUnits", () => IncidenceTable.Of([1], [3], 3));
        Assert.True(Chao1.Classic(SpeciesFrequencies.OfAbundance([])).Missing(out _));
    }
}
