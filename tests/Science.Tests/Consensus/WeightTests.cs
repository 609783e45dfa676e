using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Consensus;

public sealed class WeightTests
{
    [Fact]
    public void A_consistent_matrix_has_ratio_zero_and_the_same_weights_by_all_methods()
    {
        var random = new Random(2);
        for (var run = 0; run < 300; run++)
        {
            var n = random.Next(1, 16);
            var shares = Enumerable.Range(0, n).Select(_ => random.NextDouble() + 0.05).ToArray();
            var matrix = PairwiseMatrix.OfUpper(n, [.. from row in Enumerable.Range(0, n) from column in Enumerable.Range(row + 1, n - row - 1) select shares[row] / shares[column]]);
            foreach (var method in Enum.GetValues<AhpMethod>())
            {
                var weights = AhpWeights.Of(matrix, method);
                Assert.All(weights.Weights.Zip(shares), pair => Assert.Equal(pair.Second / shares.Sum(), pair.First, 12));
                Assert.All(RandomIndex.All, table => Assert.Equal(0, ConsistencyRatio.Of(weights, table).Value.Ratio));
            }
        }
    }

    [Fact]
    public void Saatys_three_by_three_is_the_one_worked_by_hand()
    {
        // 1 3 5; 1/3 1 3; 1/5 1/3 1: row products 15, 1, 1/15, roots 2.4662, 1, 0.4055, sum 3.8717; λ = 3.0385, CI 0.0193, CR 0.0332 with 0.58.
        var matrix = PairwiseMatrix.OfUpper(3, [3, 5, 3]);
        var rows = AhpWeights.Of(matrix, AhpMethod.RowGeometricMean);

        Assert.Equal([0.6370, 0.2583, 0.1047], rows.Weights.Select(weight => Math.Round(weight, 4)));
        Assert.Equal(3.0385, rows.LargestEigenvalue, 4);
        // With three things the eigenvector is the geometric mean of the rows.
        Assert.All(AhpWeights.Of(matrix).Weights.Zip(rows.Weights), pair => Assert.Equal(pair.Second, pair.First, 12));
        Assert.Equal(0.0332, ConsistencyRatio.Of(rows, RandomIndex.Saaty).Value.Ratio, 4);
        Assert.Equal(0.0367, ConsistencyRatio.Of(rows, RandomIndex.AlonsoLamata).Value.Ratio, 4);
        Assert.True(ConsistencyRatio.Of(rows, RandomIndex.Saaty).Value.IsAccepted);
        // Columns 1.5333, 4.3333, 9: means of the normalised columns 0.6333, 0.2605, 0.1062.
        Assert.Equal([0.6333, 0.2605, 0.1062], AhpWeights.Of(matrix, AhpMethod.NormalisedColumnMean).Weights.Select(weight => Math.Round(weight, 4)));
    }

    [Fact]
    public void Judgements_in_a_circle_are_not_accepted() =>
        Assert.False(ConsistencyRatio.Of(AhpWeights.Of(PairwiseMatrix.OfUpper(3, [3, 1 / 3.0, 3])), RandomIndex.Saaty).Value.IsAccepted);

    [Fact]
    public void Few_things_cannot_contradict_and_too_many_have_no_table()
    {
        Assert.Equal(0, ConsistencyRatio.Of(AhpWeights.Of(PairwiseMatrix.OfUpper(2, [9])), RandomIndex.Saaty).Value.Ratio);
        Assert.Equal([0.9, 0.1], AhpWeights.Of(PairwiseMatrix.OfUpper(2, [9])).Weights.Select(weight => Math.Round(weight, 12)));
        Assert.Equal([1.0], AhpWeights.Of(PairwiseMatrix.OfUpper(1, [])).Weights);
        Assert.True(ConsistencyRatio.Of(AhpWeights.Of(PairwiseMatrix.OfUpper(16, [.. Enumerable.Repeat(1.0, 120)])), RandomIndex.Saaty).Missing(out _));
    }

    [Fact]
    public void The_eigenvector_is_one_and_weights_add_up_to_one()
    {
        var random = new Random(4);
        for (var run = 0; run < 300; run++)
        {
            var n = random.Next(3, 10);
            double[] scale = [1 / 9.0, 1 / 5.0, 1 / 3.0, 1, 3, 5, 9];
            var matrix = PairwiseMatrix.OfUpper(n, [.. Enumerable.Range(0, n * (n - 1) / 2).Select(_ => scale[random.Next(scale.Length)])]);
            var weights = AhpWeights.Of(matrix);

            Assert.Equal(1, weights.Weights.Sum(), 12);
            Assert.True(weights.LargestEigenvalue >= n - 1e-9);
            for (var row = 0; row < n; row++)
            {
                Assert.Equal(weights.LargestEigenvalue * weights.Weights[row], Enumerable.Range(0, n).Sum(column => matrix[row, column] * weights.Weights[column]), 9);
            }
        }
    }

    [Fact]
    public void A_group_keeps_reciprocity_and_the_order_of_experts_does_not_matter()
    {
        var (one, other, third) = (PairwiseMatrix.OfUpper(3, [2, 4, 3]), PairwiseMatrix.OfUpper(3, [8, 1, 1 / 3.0]), PairwiseMatrix.OfUpper(3, [1, 7, 5]));
        var group = GroupJudgement.Of([one, other]);

        Assert.Equal(4, group[0, 1], 12);
        Assert.Equal(2, group[0, 2], 12);
        Assert.Equal(1, group[1, 2], 12);
        Assert.Equal(1, group[0, 1] * group[1, 0], 12);
        Assert.Equal(AhpWeights.Of(GroupJudgement.Of([one, other, third])).Weights, AhpWeights.Of(GroupJudgement.Of([third, one, other])).Weights);
        Assert.Equal(AhpWeights.Of(one).Weights.Select(weight => Math.Round(weight, 12)), AhpWeights.Of(GroupJudgement.Of([one])).Weights.Select(weight => Math.Round(weight, 12)));
        // 2^(3/4) · 8^(1/4)
        Assert.Equal(Math.Pow(2, 1.5), GroupJudgement.Of([one, other], [3, 1])[0, 1], 12);
        Assert.Throws<ArgumentException>(() => GroupJudgement.Of([]));
        Assert.Throws<ArgumentException>(() => GroupJudgement.Of([one, PairwiseMatrix.OfUpper(2, [1])]));
    }

    [Fact]
    public void A_matrix_that_is_no_judgement_is_refused_and_a_rounded_one_is_not()
    {
        Assert.Equal(3, PairwiseMatrix.Of([[1, 3], [0.33, 1]])[0, 1]);
        Assert.Equal(1 / 3.0, PairwiseMatrix.Of([[1, 0.33], [3, 1]])[0, 1], 12);
        Assert.Throws<ArgumentException>(() => PairwiseMatrix.Of([[1, 3], [3, 1]]));
        Assert.Throws<ArgumentException>(() => PairwiseMatrix.Of([[2, 3], [1 / 3.0, 1]]));
        Assert.Throws<ArgumentException>(() => PairwiseMatrix.Of([[1, 3]]));
        Assert.Throws<ArgumentException>(() => PairwiseMatrix.OfUpper(3, [1, 2]));
        Assert.Throws<ArgumentException>(() => PairwiseMatrix.OfUpper(2, [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairwiseMatrix.OfUpper(2, [2])[0, 2]);
    }

    [Fact]
    public void Weights_go_down_the_tree_and_its_leaves_make_the_whole()
    {
        var root = new WeightNode(
            "index",
            [
                new("nature", [new("area", []), new("birds", []), new("links", [])], PairwiseMatrix.OfUpper(3, [2, 4, 2])),
                new("people", [new("parks", [])]),
            ],
            PairwiseMatrix.OfUpper(2, [3]));
        var tree = WeightTree.Of(root, AhpMethod.Eigenvector, RandomIndex.Saaty);

        Assert.Equal(["index", "nature", "area", "birds", "links", "people", "parks"], tree.Weights.Select(weight => weight.Key));
        Assert.Equal(1, tree.Leaves.Sum(leaf => leaf.Overall), 12);
        Assert.Equal(0.75 * 4 / 7, tree.Weights[2].Overall, 12);
        Assert.Equal(0.25, tree.Weights[6].Overall, 12);
        Assert.Equal(0, tree.ConsistencyOf(1).Value);
        Assert.True(tree.ConsistencyOf(0).Missing(out _));
        Assert.Throws<ArgumentException>(() => WeightTree.Of(new WeightNode("a", [new("a", [])]), AhpMethod.Eigenvector, RandomIndex.Saaty));
        Assert.Throws<ArgumentException>(() => WeightTree.Of(new WeightNode("a", [new("b", []), new("c", [])]), AhpMethod.Eigenvector, RandomIndex.Saaty));
    }

    [Fact]
    public void The_consistency_of_a_level_is_weighted()
    {
        WeightNode Branch(string key, double[] upper) => new(key, [new(key + "1", []), new(key + "2", []), new(key + "3", [])], PairwiseMatrix.OfUpper(3, upper));
        var tree = WeightTree.Of(new WeightNode("all", [Branch("a", [3, 5, 3]), Branch("b", [2, 4, 2])], PairwiseMatrix.OfUpper(2, [1])), AhpMethod.Eigenvector, RandomIndex.Saaty);
        var a = tree.Weights.Single(weight => weight.Key == "a").Consistency.Value;

        // Both weigh one half, both have 0.58: half of a's index.
        Assert.Equal(a.Index / 2 / 0.58, tree.ConsistencyOf(1).Value, 12);
    }

    [Fact]
    public void Entropy_weighs_what_differs_and_a_constant_not_at_all()
    {
        // Column 1 constant; column 2 1 and 3: p ¼, ¾, e = (¼ ln 4 + ¾ ln 4/3) / ln 2 = 0.8113; column 3 0 and 1: e = 0.
        var found = EntropyWeights.Of([[7, 1, 0], [7, 3, 1]]).Value;

        Assert.Equal([1, 0.8113, 0], found.Entropies.Select(entropy => Math.Round(entropy, 4)));
        Assert.Equal(0, found.Weights[0]);
        var second = ((Math.Log(4) / 4) + (0.75 * Math.Log(4 / 3.0))) / Math.Log(2);
        Assert.Equal((1 - second) / (2 - second), found.Weights[1], 12);
        Assert.Equal(1, found.Weights.Sum(), 12);
        Assert.False(found.AllConstant);
        Assert.Null(found.Shift);
    }

    [Fact]
    public void All_constant_weigh_the_same_and_it_is_said()
    {
        var found = EntropyWeights.Of([[7, 0], [7, 0], [7, 0]]).Value;

        Assert.True(found.AllConstant);
        Assert.Equal([0.5, 0.5], found.Weights);
    }

    [Fact]
    public void Negative_values_need_scaling_and_one_object_has_no_differences()
    {
        Assert.True(EntropyWeights.Of([[-1, 2], [1, 3]]).Missing(out var negative));
        Assert.Contains("below 0", negative.Reason.En, StringComparison.Ordinal);
        Assert.True(EntropyWeights.Of([[1, 2]]).Missing(out _));
        Assert.True(EntropyWeights.Of([]).Missing(out _));
        var scaled = EntropyWeights.OfScaled([[-1, 2], [1, 3], [0, 4]], [CriterionSense.Benefit, CriterionSense.Cost], 0.01).Value;
        Assert.Equal(0.01, scaled.Shift);
        // Both criteria have the same three steps, one of them the other way round.
        Assert.Equal(scaled.Weights[0], scaled.Weights[1], 12);
        Assert.Throws<ArgumentException>(() => EntropyWeights.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => EntropyWeights.OfScaled([[1, 2]], [CriterionSense.Cost]));
    }

    [Fact]
    public void Objects_may_change_places_and_units_too()
    {
        var random = new Random(12);
        for (var run = 0; run < 300; run++)
        {
            double[][] objects = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 4).Select(_ => (double)random.Next(9)).ToArray())];
            double[][] other = [.. objects.Reverse().Select(one => one.Select((value, at) => at == 1 ? value * 1024 : value).ToArray())];

            Assert.Equal(EntropyWeights.Of(objects).Value.Weights.Select(weight => Math.Round(weight, 12)), EntropyWeights.Of(other).Value.Weights.Select(weight => Math.Round(weight, 12)));
        }
    }

    [Fact]
    public void Experts_and_data_are_mixed_or_multiplied()
    {
        double[] experts = [0.5, 0.3, 0.2];
        double[] data = [0.2, 0.2, 0.6];

        Assert.Equal([0.41, 0.27, 0.32], CombinedWeights.Mixed(experts, data, Share.FromRatio(0.7)).Select(weight => Math.Round(weight, 12)));
        Assert.Equal(experts, CombinedWeights.Mixed(experts, data, Share.One));
        Assert.Equal([0.1 / 0.28, 0.06 / 0.28, 0.12 / 0.28], CombinedWeights.Multiplied(experts, data).Value.Select(weight => Math.Round(weight, 15)).Zip([0.1 / 0.28, 0.06 / 0.28, 0.12 / 0.28], (one, other) => Math.Abs(one - other) < 1e-12 ? other : one));
        Assert.True(CombinedWeights.Multiplied([1, 0], [0, 1]).Missing(out _));
        Assert.Throws<ArgumentException>(() => CombinedWeights.Mixed([50, 50], [0.5, 0.5], Share.One));
        Assert.Throws<ArgumentException>(() => CombinedWeights.Mixed([1], [0.5, 0.5], Share.One));
    }
}
