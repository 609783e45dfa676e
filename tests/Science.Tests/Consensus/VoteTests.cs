using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

public sealed class VoteTests
{
    private static readonly Share Usual = Share.FromRatio(0.75);

    [Theory]
    [InlineData(new[] { 15, 3, 2 }, OptionVerdict.Accepted, new[] { 0 })]
    [InlineData(new[] { 14, 4, 2 }, OptionVerdict.BelowThreshold, new[] { 0 })]
    [InlineData(new[] { 4, 8, 8 }, OptionVerdict.Tie, new[] { 1, 2 })]
    [InlineData(new[] { 0, 0, 1 }, OptionVerdict.Accepted, new[] { 2 })]
    public void A_vote_is_accepted_at_the_threshold_and_a_tie_never(int[] votes, OptionVerdict verdict, int[] leading)
    {
        var found = OptionShares.Of(votes, Usual).Value;

        Assert.Equal(verdict, found.Verdict);
        Assert.Equal(leading, found.Leading);
        Assert.Equal(1, found.Shares.Sum(share => share.Ratio), 12);
        Assert.Equal(votes.Sum(), found.Count);
    }

    [Fact]
    public void The_order_of_options_changes_no_verdict()
    {
        var random = new Random(5);
        for (var run = 0; run < 500; run++)
        {
            int[] votes = [random.Next(5), random.Next(5), random.Next(1, 5)];
            var (found, turned) = (OptionShares.Of(votes, Usual).Value, OptionShares.Of([votes[2], votes[0], votes[1]], Usual).Value);

            Assert.Equal(found.Verdict, turned.Verdict);
            Assert.Equal(found.Leading.Select(option => (option + 1) % 3).Order(), turned.Leading);
        }
    }

    [Fact]
    public void Seventy_percent_are_many_and_fifteen_percent_no_longer_few()
    {
        // Of 20: 14 high are 70 %, 3 low are 15 %.
        double[] Rated(int high, int low) => [.. Enumerable.Repeat(8.0, high), .. Enumerable.Repeat(2.0, low), .. Enumerable.Repeat(5.0, 20 - high - low)];

        Assert.Equal(SidedVerdict.In, SeventyFifteen.Of(Rated(14, 2)).Value.Verdict);
        Assert.Equal(SidedVerdict.Open, SeventyFifteen.Of(Rated(14, 3)).Value.Verdict);
        Assert.Equal(SidedVerdict.Open, SeventyFifteen.Of(Rated(13, 0)).Value.Verdict);
        Assert.Equal(SidedVerdict.Out, SeventyFifteen.Of(Rated(2, 14)).Value.Verdict);
        Assert.Equal(0.7, SeventyFifteen.Of(Rated(14, 2)).Value.High.Ratio);
        Assert.Throws<ArgumentException>(() => SeventyFifteen.Of([1], new SidedLimits { LowUpTo = 7, HighFrom = 7 }));
    }

    [Fact]
    public void Shares_of_full_marks_and_of_agreed_categories_leave_out_who_did_not_answer()
    {
        Assert.Equal(0.4, FullMarkRate.Of([5, 4, 5, 3, 1], 5).Value.Ratio);
        Assert.Equal(0.6, AgreedShare.Of([5, 4, 5, 3, 1], 4, 5).Value.Ratio);
        Assert.Equal(0.7, ResponseRate.Of(21, 30).Value.Ratio);
        Assert.True(ResponseRate.Of(0, 0).Missing(out _));
        Assert.Equal(Share.Zero, ResponseRate.Of(0, 3).Value);
    }

    [Fact]
    public void The_boundary_method_is_the_one_worked_by_hand()
    {
        // Means 5, 4, 3: mean 4, deviation 1, boundary 3. Full marks 0.9, 0.5, 0.1: 0.5 − 0.4. Variations 0.1, 0.2, 0.3: 0.2 + 0.1, and 0.3 is not below it.
        var found = BoundaryMethod.Of([new BoundaryFigures(5, 0.9, 0.1), new BoundaryFigures(4, 0.5, 0.2), new BoundaryFigures(2.9, 0.09, 0.3), FullMarkRate.Of([], 5).Gap!]).Value;

        Assert.Equal(BoundaryVerdict.Keep, found.Items[0].Value.Verdict);
        Assert.Equal(BoundaryVerdict.Keep, found.Items[1].Value.Verdict);
        Assert.Equal(BoundaryVerdict.Drop, found.Items[2].Value.Verdict);
        Assert.True(found.Items[3].Missing(out _));
        var three = BoundaryMethod.Of([new BoundaryFigures(5, 0.9, 0.1), new BoundaryFigures(4, 0.5, 0.2), new BoundaryFigures(3, 0.2, 0.3)]).Value;
        Assert.Equal(3, three.Boundaries.Mean, 12);
        Assert.True(three.Items[2].Value.MeanHolds && three.Items[2].Value.FullMarkHolds && !three.Items[2].Value.VariationHolds);
        Assert.Equal(BoundaryVerdict.Discuss, three.Items[2].Value.Verdict);
        // Mean and full marks fail, the variation holds: two are not enough to drop.
        var two = BoundaryMethod.Of([new BoundaryFigures(5, 0.9, 0.3), new BoundaryFigures(4, 0.5, 0.2), new BoundaryFigures(2.9, 0.09, 0.1)]).Value.Items[2].Value;
        Assert.Equal((false, false, true, BoundaryVerdict.Discuss), (two.MeanHolds, two.FullMarkHolds, two.VariationHolds, two.Verdict));
    }

    [Fact]
    public void Items_that_are_all_alike_are_all_kept_and_one_item_has_no_boundary()
    {
        var alike = BoundaryMethod.Of([new BoundaryFigures(4, 0.5, 0.2), new BoundaryFigures(4, 0.5, 0.2), new BoundaryFigures(4, 0.5, 0.2)]).Value;

        Assert.All(alike.Items, item => Assert.Equal(BoundaryVerdict.Keep, item.Value.Verdict));
        Assert.True(BoundaryMethod.Of([new BoundaryFigures(4, 0.5, 0.2)]).Missing(out _));
    }

    [Fact]
    public void Authority_is_the_mean_of_judgement_and_familiarity()
    {
        // Practice large 0.5, theory medium 0.2, peers small, intuition small.
        GroundInfluence[] influences = [GroundInfluence.Large, GroundInfluence.Medium, GroundInfluence.Small, GroundInfluence.Small];
        var usual = AuthorityCoefficient.Of(influences, 2, JudgementTable.Usual, FamiliarityScale.Usual);
        var other = AuthorityCoefficient.Of(influences, 2, JudgementTable.SmallerLast, FamiliarityScale.Odd);

        Assert.Equal((0.5 + 0.2 + 0.1 + 0.1 + 0.8) / 2, usual.Value, 12);
        Assert.Equal((0.5 + 0.2 + 0.05 + 0.05 + 0.7) / 2, other.Value, 12);
        var group = AuthorityCoefficient.OfGroup([usual, AuthorityCoefficient.Of(0.7, 0.4)]).Value;
        Assert.Equal((0.8, 0.6, 2), (Math.Round(group.Judgement, 12), Math.Round(group.Familiarity, 12), group.Experts));
        Assert.True(AuthorityCoefficient.OfGroup([]).Missing(out _));
    }

    [Fact]
    public void Every_table_of_judgement_reaches_one_at_most()
    {
        foreach (var table in JudgementTable.All)
        {
            Assert.Equal(1, Enum.GetValues<JudgementGround>().Sum(ground => table.WeightOf(ground, GroundInfluence.Large)), 12);
            Assert.All(Enum.GetValues<JudgementGround>(), ground => Assert.True(table.WeightOf(ground, GroundInfluence.Small) <= table.WeightOf(ground, GroundInfluence.Medium)));
        }

        Assert.Throws<ArgumentException>(() => JudgementTable.Own("x", Wording.Same("x"), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));
        Assert.Throws<ArgumentException>(() => FamiliarityScale.Own("x", Wording.Same("x"), [0.2, 0.4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FamiliarityScale.Usual.ValueOf(6));
    }

    [Theory]
    [InlineData(3, 5, 0.2)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 5, -1)]
    [InlineData(4, 8, 0)]
    public void The_content_validity_ratio_counts_against_half(int essential, int people, double ratio) => Assert.Equal(ratio, ContentValidityRatio.Of(essential, people).Value, 15);

    /// <summary>The exact values that Ayre and Scally print.</summary>
    [Theory]
    [InlineData(5, 1.000)]
    [InlineData(6, 1.000)]
    [InlineData(7, 1.000)]
    [InlineData(8, 0.750)]
    [InlineData(9, 0.778)]
    [InlineData(10, 0.800)]
    [InlineData(11, 0.636)]
    [InlineData(12, 0.667)]
    [InlineData(13, 0.538)]
    [InlineData(14, 0.571)]
    [InlineData(15, 0.600)]
    [InlineData(20, 0.500)]
    [InlineData(25, 0.440)]
    [InlineData(30, 0.333)]
    [InlineData(40, 0.300)]
    public void Critical_ratios_are_the_exact_ones(int people, double ratio) => Assert.Equal(ratio, ContentValidityRatio.Critical(people).Value.Ratio, 3);

    [Fact]
    public void Four_people_prove_nothing_and_the_old_table_knows_no_sixteen()
    {
        Assert.True(ContentValidityRatio.Critical(4).Missing(out var gap));
        Assert.Equal("Not defined, because even 4 of 4 is not significant at 0.05.", gap.Reason.En);
        Assert.Equal(0.99, ContentValidityRatio.OldCritical(6).Value);
        Assert.True(ContentValidityRatio.OldCritical(16).Missing(out _));
        Assert.Equal(0.5, ContentValidityRatio.Index([0.2, 0.8]).Value, 15);
        Assert.True(ContentValidityRatio.Index([]).Missing(out _));
    }
}
