using Hedgerow.Science.Index;
using Xunit;

namespace Hedgerow.Science.Tests.Index;

public sealed class PointsTotalTests
{
    [Fact]
    public void Keeps_official_and_provisional_points_apart()
    {
        var total = PointsTotal.Of([Official("1", 3), Official("2", 4), Provisional("16", 2), Provisional("17", null), Official("8", null)]);

        Assert.Equal((7, 8), (total.Score, total.Max));
        Assert.Equal((2, 4), (total.ProvisionalScore, total.ProvisionalMax));
        Assert.Equal((3, 5, 20m), (total.ScoredCount, total.EditionCount, total.EditionMax));
        Assert.Equal((TotalKind.Points, Standing.Official), (total.Kind, total.Standing));
        Assert.Null(total.Value);
    }

    [Fact]
    public void Counts_an_answer_without_evidence_in_neither_total()
    {
        var total = PointsTotal.Of([Official("1", 3), Provisional("16", 4) with { Evidenced = false }, Official("27", 4) with { Evidenced = false }]);

        Assert.Equal((3, 4, 0, 0, 1), (total.Score, total.Max, total.ProvisionalScore, total.ProvisionalMax, total.ScoredCount));
        Assert.Equal(12m, total.EditionMax);
    }

    [Fact]
    public void Is_never_official_while_nothing_official_was_scored()
    {
        var total = PointsTotal.Of([Provisional("16", 4), Official("1", null)]);

        Assert.Equal((0, 0, Standing.Provisional), (total.Score, total.Max, total.Standing));
    }

    [Fact]
    public void Gives_the_most_of_the_Singapore_index_of_2021()
    {
        var all = Enumerable.Range(1, 28).Select(id => Official($"{id}", 4)).ToArray();

        Assert.Equal((112, 112, 112m, 28), (PointsTotal.Of(all).Score, PointsTotal.Of(all).Max, PointsTotal.Of(all).EditionMax, PointsTotal.Of(all).ScoredCount));
    }

    [Fact]
    public void Is_the_sum_of_its_components()
    {
        var random = new Random(5);
        for (var run = 0; run < 200; run++)
        {
            var all = Enumerable.Range(1, 28).Select(id => new IndicatorPoints(
                $"{id}", id < 10 ? "nature" : id < 15 ? "services" : "governance", 4, (Standing)random.Next(2), random.Next(3) == 0 ? null : random.Next(5), random.Next(4) > 0)).ToArray();
            var whole = PointsTotal.Of(all);
            var parts = PointsTotal.ByComponent(all);

            Assert.Equal(["nature", "services", "governance"], parts.Select(part => part.Component));
            Assert.Equal(whole.Score, parts.Sum(part => part.Total.Score));
            Assert.Equal(whole.ProvisionalMax, parts.Sum(part => part.Total.ProvisionalMax));
            Assert.Equal(whole.EditionMax, parts.Sum(part => part.Total.EditionMax));
            Assert.True(whole.Score <= whole.Max && whole.Max + whole.ProvisionalMax <= whole.EditionMax);
        }
    }

    [Fact]
    public void Is_changed_by_no_gap()
    {
        IndicatorPoints[] scored = [Official("1", 3), Provisional("16", 2)];
        var total = PointsTotal.Of([.. scored, Official("2", null)]);

        Assert.Equal(PointsTotal.Of(scored) with { EditionCount = 3, EditionMax = 12m }, total);
    }

    [Fact]
    public void Refuses_an_indicator_that_stands_twice() =>
        Assert.Contains("indicator 1 ", Assert.Throws<ArgumentException>("indicators", () => PointsTotal.Of([Official("1", 3), Official("1", 3)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    public void Refuses_points_that_the_indicator_cannot_give(int points) =>
        Assert.Contains("gives 0 to 4", Assert.Throws<ArgumentException>("indicators", () => PointsTotal.Of([Official("1", points)])).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_an_edition_without_indicators() => Assert.Throws<ArgumentException>("indicators", () => PointsTotal.Of([]));

    private static IndicatorPoints Official(string id, int? points) => new(id, "nature", 4, Standing.Official, points);

    private static IndicatorPoints Provisional(string id, int? points) => new(id, "nature", 4, Standing.Provisional, points);
}
