using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

public sealed class AgreementTests
{
    /// <summary>Fourteen raters, ten subjects, five categories: an example that stands in many textbooks, κ = 0.210.</summary>
    private static readonly int[][] Textbook =
    [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ];

    /// <summary>Four observers, twelve units: the worked example of Krippendorff 2011.</summary>
    private static readonly RatingTable Worked = RatingTable.Of(
    [
        [1.0, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
        [1.0, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
        [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
        [1.0, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]);

    [Fact]
    public void Fleiss_kappa_is_that_of_the_textbook() => Assert.Equal(0.210, FleissKappa.Of(Textbook).Value.Value, 3);

    [Theory]
    [InlineData(AlphaMetric.Nominal, 0.743)]
    [InlineData(AlphaMetric.Ordinal, 0.815)]
    [InlineData(AlphaMetric.Interval, 0.849)]
    [InlineData(AlphaMetric.Ratio, 0.797)]
    public void Alpha_is_that_of_Krippendorffs_example(AlphaMetric metric, double alpha)
    {
        var found = KrippendorffAlpha.Of(Worked, metric).Value;

        Assert.Equal(alpha, found.Value, 3);
        Assert.Equal((11, 40), (found.Items, found.Ratings));
    }

    [Fact]
    public void Cohens_kappa_is_the_one_worked_by_hand()
    {
        // 20 both yes, 5 yes-no, 10 no-yes, 15 both no: observed 0.7, expected 0.5 · 0.6 + 0.5 · 0.4 = 0.5, κ = 0.4.
        int?[] first = [.. Enumerable.Repeat<int?>(1, 25), .. Enumerable.Repeat<int?>(0, 25)];
        int?[] second = [.. Enumerable.Repeat<int?>(1, 20), .. Enumerable.Repeat<int?>(0, 5), .. Enumerable.Repeat<int?>(1, 10), .. Enumerable.Repeat<int?>(0, 15)];
        var found = CohenKappa.Of(first, second, 2).Value;

        Assert.Equal(0.4, found.Value, 12);
        // With two categories the error is √(pₑ / (n (1 − pₑ))) where one rater is at one half.
        Assert.Equal(Math.Sqrt(0.24 / 0.25 / 50), found.NullError, 12);
        Assert.Equal(found.Value, CohenKappa.Of(second, first, 2).Value.Value, 12);
        Assert.Equal(3, CohenKappa.Of([0, null, 1, 1], [0, 1, 1, 0], 2).Value.Subjects);
    }

    [Fact]
    public void Full_agreement_is_one_in_every_measure()
    {
        Assert.Equal(1, CohenKappa.Of([0, 1, 2, 1], [0, 1, 2, 1], 3, KappaWeights.Linear).Value.Value, 12);
        Assert.Equal(1, FleissKappa.Of([[5, 0], [0, 5], [5, 0]]).Value.Value, 12);
        Assert.All(Enum.GetValues<AlphaMetric>(), metric => Assert.Equal(1, KrippendorffAlpha.Of(RatingTable.Of([[1.0, 2, null, 4], [1, 2, 3, 4], [null, 2, 3, null]]), metric).Value.Value));
    }

    [Fact]
    public void One_answer_by_all_is_not_defined_and_says_so()
    {
        Assert.True(CohenKappa.Of([1, 1, 1], [1, 1, 1], 3).Missing(out var cohen));
        Assert.True(CohenKappa.Of([1, 1, 1], [1, 1, 0], 2).Missing(out _));
        Assert.True(CohenKappa.Of([null], [1], 2).Missing(out _));
        Assert.True(FleissKappa.Of([[4, 0], [4, 0]]).Missing(out var fleiss));
        Assert.True(KrippendorffAlpha.Of(RatingTable.Of([[3.0, 3], [3, 3]]), AlphaMetric.Ordinal).Missing(out var alpha));
        Assert.All((Gap[])[cohen, fleiss, alpha], gap => Assert.Contains("chance", gap.Reason.En, StringComparison.Ordinal));
        Assert.True(KrippendorffAlpha.Of(RatingTable.Of([[3.0, 4]]), AlphaMetric.Ordinal).Missing(out _));
    }

    [Fact]
    public void Unequal_numbers_of_ratings_are_sent_to_alpha()
    {
        Assert.True(FleissKappa.Of([[4, 0], [3, 0]]).Missing(out var gap));
        Assert.Contains("Krippendorff", gap.Remedy.En, StringComparison.Ordinal);
        Assert.True(FleissKappa.Of([[1, 0], [0, 1]]).Missing(out _));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[4, 0], [3, 0, 1]]));
    }

    [Fact]
    public void Raters_may_change_places_and_names_of_categories_may_too()
    {
        var random = new Random(3);
        for (var run = 0; run < 500; run++)
        {
            double?[][] rows = [.. Enumerable.Range(0, 4).Select(_ => Enumerable.Range(0, 7).Select(_ => random.Next(6) == 0 ? (double?)null : random.Next(1, 5)).ToArray())];
            var mixed = rows.ToArray();
            random.Shuffle(mixed);
            foreach (var metric in Enum.GetValues<AlphaMetric>())
            {
                Assert.Equal(KrippendorffAlpha.Of(RatingTable.Of(rows), metric).Value, KrippendorffAlpha.Of(RatingTable.Of(mixed), metric).Value);
                Assert.InRange(KrippendorffAlpha.Of(RatingTable.Of(rows), metric).Value.Value, -1, 1);
            }

            int[][] counts = [.. Enumerable.Range(0, 6).Select(_ => random.Next(5) is var yes ? new[] { yes, 2, 4 - yes } : [])];
            int[][] turned = [.. counts.Select(row => row.Reverse().ToArray())];
            Assert.Equal(FleissKappa.Of(counts).Value.Value, FleissKappa.Of(turned).Value.Value, 12);
        }
    }
}
