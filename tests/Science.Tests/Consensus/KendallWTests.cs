using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

public sealed class KendallWTests
{
    [Fact]
    public void Is_the_one_worked_by_hand()
    {
        // Ranks 1 2 3 4, 1 2 4 3, 2 1 3 4: sums 4 5 10 11, mean 7.5, S = 12.25 + 6.25 + 6.25 + 12.25 = 37; 12 · 37 / (9 · 60).
        var found = KendallW.Of(Ratings([1, 2, 3, 4], [1, 2, 4, 3], [2, 1, 3, 4])).Value;

        Assert.Equal(444 / 540.0, found.W, 15);
        Assert.Equal([4, 5, 10, 11], found.RankSums);
        Assert.Equal(3 * 3 * 444 / 540.0, found.ChiSquare, 12);
        Assert.Equal((3, 0, 4, 3), (found.Raters, found.LeftOut, found.Items, found.ChiSquareFreedom));
    }

    [Fact]
    public void Ties_are_corrected_as_worked_by_hand()
    {
        // Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6, S = 2.25 + 0.25 + 4 = 6.5; T = 6; 12 · 6.5 / (4 · 24 − 2 · 6).
        Assert.Equal(78 / 84.0, KendallW.Of(Ratings([4, 4, 5], [1, 2, 3])).Value.W, 15);
    }

    [Fact]
    public void Is_one_where_all_order_alike_and_F_says_why_it_is_none()
    {
        var found = KendallW.Of(Ratings([1, 2, 2, 5], [10, 20, 20, 21], [0, 3, 3, 4])).Value;

        Assert.Equal(1, found.W);
        Assert.True(found.F.Missing(out var gap));
        Assert.Contains("all agree fully", gap.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_nothing_where_two_order_the_other_way_round() => Assert.Equal(0, KendallW.Of(Ratings([1, 2, 3], [3, 2, 1])).Value.W);

    [Fact]
    public void Raters_who_skipped_an_item_are_left_out_and_counted()
    {
        var found = KendallW.Of(RatingTable.Of([[1.0, 2, 3], [1, null, 3], [2, 1, 3]])).Value;

        Assert.Equal((2, 1), (found.Raters, found.LeftOut));
        Assert.Equal(KendallW.Of(Ratings([1, 2, 3], [2, 1, 3])).Value.W, found.W);
    }

    [Fact]
    public void Says_why_it_is_not_defined()
    {
        Assert.Contains("1 item(s) have no order", Reason(Ratings([1], [2])), StringComparison.Ordinal);
        Assert.Contains("0 item(s) have no order", Reason(RatingTable.Of([])), StringComparison.Ordinal);
        Assert.Contains("1 of 1 rated every item", Reason(Ratings([1, 2, 3])), StringComparison.Ordinal);
        Assert.Contains("0 of 2 rated every item", Reason(RatingTable.Of([[1.0, null], [null, 2.0]])), StringComparison.Ordinal);
        Assert.Contains("the same mark", Reason(Ratings([5, 5, 5], [4, 4, 4])), StringComparison.Ordinal);
        Assert.True(KendallW.Permute(Ratings([5, 5, 5], [4, 4, 4])).Missing(out _));

        static string Reason(RatingTable ratings) => KendallW.Of(ratings).Missing(out var gap) ? gap.Reason.En : "defined";
    }

    [Fact]
    public void Lies_between_nothing_and_one_and_experts_may_change_places()
    {
        var random = new Random(11);
        for (var run = 0; run < 2000; run++)
        {
            var (m, n) = (random.Next(2, 8), random.Next(2, 9));
            double?[][] rows = [.. Enumerable.Range(0, m).Select(_ => Enumerable.Range(0, n).Select(_ => random.Next(20) == 0 ? (double?)null : random.Next(1, 6)).ToArray())];
            var mixed = rows.ToArray();
            random.Shuffle(mixed);
            var (found, other) = (KendallW.Of(RatingTable.Of(rows)), KendallW.Of(RatingTable.Of(mixed)));
            // Any scale that keeps the order is as good.
            var cubed = KendallW.Of(RatingTable.Of([.. rows.Select((row, at) => row.Select(value => value is { } v ? (v * v * v) + at : (double?)null).ToArray())]));

            Assert.Equal(found.Missing(out _), other.Missing(out _));
            if (!found.Missing(out _))
            {
                Assert.InRange(found.Value.W, 0, 1);
                Assert.Equal(found.Value.W, other.Value.W);
                Assert.Equal(found.Value.W, cubed.Value.W);
                Assert.InRange(found.Value.ChiSquareP, 0, 1);
            }
        }
    }

    [Fact]
    public void Permutation_is_the_same_for_a_seed_and_near_the_exact_chance()
    {
        // Two raters, three items, equal ranks: of six orders one gives W = 1.
        var ratings = Ratings([1, 2, 3], [1, 2, 3]);
        var found = KendallW.Permute(ratings, 20_000, 5).Value;

        Assert.Equal(found, KendallW.Permute(ratings, 20_000, 5).Value);
        Assert.NotEqual(found.P, KendallW.Permute(ratings, 20_000, 6).Value.P);
        Assert.InRange(found.P, (1 / 6.0) - 0.011, (1 / 6.0) + 0.011);
        Assert.Equal((20_000, 5UL), (found.Draws, found.Seed));
    }

    [Fact]
    public void A_table_holds_only_what_was_given()
    {
        var table = RatingTable.Of(2, [1, 2, 3, 4], [true, false, true, true]);

        Assert.False(table.Has(0, 1));
        Assert.Equal(4, table.At(1, 1));
        Assert.Throws<InvalidOperationException>(() => table.At(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Has(0, 2));
        Assert.Throws<ArgumentException>(() => RatingTable.Of([[1.0], [1.0, 2.0]]));
        Assert.Throws<ArgumentException>(() => RatingTable.Of([[double.NaN]]));
    }

    private static RatingTable Ratings(params double[][] rows) => RatingTable.Of([.. rows.Select(row => row.Select(value => (double?)value).ToArray())]);
}
