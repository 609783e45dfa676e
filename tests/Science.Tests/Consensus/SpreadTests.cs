using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(QuantileType.AveragedSteps, 3, 5.5, 8)]
    [InlineData(QuantileType.ByCountAndOne, 2.75, 5.5, 8.25)]
    [InlineData(QuantileType.ByCountLessOne, 3.25, 5.5, 7.75)]
    public void Quartiles_of_one_to_ten_differ_by_type(QuantileType type, double lower, double median, double upper) =>
        Assert.Equal(new Quartiles(lower, median, upper, type), Quartiles.Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], type).Value);

    [Theory]
    [InlineData(QuantileType.AveragedSteps)]
    [InlineData(QuantileType.ByCountAndOne)]
    [InlineData(QuantileType.ByCountLessOne)]
    public void One_answer_is_its_own_quartiles(QuantileType type) => Assert.Equal(new Quartiles(4, 4, 4, type), Quartiles.Of([4], type).Value);

    [Fact]
    public void Mean_deviation_and_variation_are_those_worked_by_hand()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, 32 / 7.
        var found = MeanAndDeviation.Of([9, 2, 4, 5, 4, 7, 4, 5]).Value;

        Assert.Equal(5, found.Mean);
        Assert.Equal(Math.Sqrt(32 / 7.0), found.Deviation.Value, 15);
        Assert.Equal(Math.Sqrt(32 / 7.0) / 5, found.Variation.Value, 15);
    }

    [Fact]
    public void One_answer_has_a_mean_and_no_spread_and_says_why()
    {
        var found = MeanAndDeviation.Of([4]).Value;

        Assert.Equal(4, found.Mean);
        Assert.True(found.Deviation.Missing(out var gap));
        Assert.Equal("Not defined, because one answer has no spread.", gap.Reason.En);
        Assert.True(found.Variation.Missing(out _));
    }

    [Fact]
    public void The_same_answer_by_all_has_no_deviation_at_all() =>
        Assert.Equal((0.0, 0.0), MeanAndDeviation.Of([0.1, 0.1, 0.1]).Value is var all ? (all.Deviation.Value, all.Variation.Value) : default);

    [Fact]
    public void A_mean_of_zero_has_no_variation()
    {
        Assert.True(MeanAndDeviation.Of([-1, 1]).Value.Variation.Missing(out var gap));
        Assert.Contains("the mean is 0", gap.Reason.En, StringComparison.Ordinal);
        Assert.True(MeanAndDeviation.Of([0, 0]).Value.Variation.Missing(out _));
    }

    [Fact]
    public void Nobody_answering_is_said()
    {
        Gap?[] gaps =
        [
            Quartiles.Of([], QuantileType.ByCountLessOne).Gap, MeanAndDeviation.Of([]).Gap, FullMarkRate.Of([], 5).Gap, AgreedShare.Of([], 4, 5).Gap,
            SeventyFifteen.Of([]).Gap, OptionShares.Of([0, 0, 0], Share.FromRatio(0.75)).Gap, ContentValidityRatio.Of(0, 0).Gap,
        ];

        Assert.All(gaps, gap => Assert.Equal(new Wording("Not defined, because nobody answered.", "无定义：无人作答。"), gap?.Reason));
    }

    [Fact]
    public void The_order_of_experts_changes_no_digit()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var answers = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.NextDouble() * 9).ToArray();
            var mixed = answers.ToArray();
            random.Shuffle(mixed);

            Assert.Equal(Quartiles.Of(answers, QuantileType.ByCountAndOne).Value, Quartiles.Of(mixed, QuantileType.ByCountAndOne).Value);
            Assert.Equal(MeanAndDeviation.Of(answers).Value.Mean, MeanAndDeviation.Of(mixed).Value.Mean);
            Assert.Equal(Spread(answers), Spread(mixed));
        }

        static double? Spread(double[] answers) => MeanAndDeviation.Of(answers).Value.Variation is var found && found.Missing(out _) ? null : found.Value;
    }

    [Fact]
    public void Quantiles_rise_with_their_share_and_stay_within_the_answers()
    {
        var random = new Random(8);
        for (var run = 0; run < 300; run++)
        {
            var answers = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (double)random.Next(1, 6)).Order().ToArray();
            foreach (var type in Enum.GetValues<QuantileType>())
            {
                var quantiles = Enumerable.Range(0, 101).Select(percent => Quantile.Of(answers, percent / 100.0, type)).ToArray();
                Assert.Equal(quantiles.Order(), quantiles);
                Assert.True(quantiles[0] >= answers[0] && quantiles[^1] <= answers[^1]);
            }
        }
    }

    [Fact]
    public void What_is_no_answer_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Quartiles.Of([1, double.NaN], QuantileType.ByCountLessOne));
        Assert.Throws<ArgumentException>(() => MeanAndDeviation.Of([double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => FullMarkRate.Of([6], 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseRate.Of(5, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], 25, QuantileType.ByCountLessOne));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], 0.5, (QuantileType)1));
    }
}
