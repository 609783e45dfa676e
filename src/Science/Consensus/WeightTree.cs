using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>A thing in a tree of weights: a goal with its criteria, a criterion with its indicators.</summary>
/// <param name="Key">Name, once in the tree.</param>
/// <param name="Children">What it is made of; none for a leaf.</param>
/// <param name="Judgements">Pairs of the children; null where there are fewer than two.</param>
public sealed record WeightNode(string Key, IReadOnlyList<WeightNode> Children, PairwiseMatrix? Judgements = null);

/// <summary>Weight of one thing of the tree.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Level">0 for the root.</param>
/// <param name="Local">Weight among its siblings.</param>
/// <param name="Overall">Weight in the whole.</param>
/// <param name="IsLeaf">Whether nothing stands below.</param>
/// <param name="Consistency">Consistency of the judgements of its children, or why there is none.</param>
public sealed record TreeWeight(string Key, int Level, double Local, double Overall, bool IsLeaf, Found<ConsistencyRatio> Consistency);

/// <summary>Weights over several levels.</summary>
/// <remarks>
/// <para><b>Formula</b>: overall weight = product of the local weights from the root down; consistency of a level = Σ w CI / Σ w RI over the things of that level whose children were compared, w their overall weights.</para>
/// <para><b>Meaning</b>: what share of the whole each indicator has.</para>
/// <para><b>Units</b>: shares.</para>
/// <para><b>Range</b>: leaves add up to 1.</para>
/// <para><b>Behaviour</b>: an only child has the whole weight of its parent.</para>
/// <para><b>Assumes</b>: things of a level do not depend on one another; names stand once.</para>
/// <para><b>Source</b>: [saaty-1977].</para>
/// </remarks>
/// <param name="Weights">Every thing, parents before children.</param>
public sealed record WeightTree(IReadOnlyList<TreeWeight> Weights)
{
    /// <summary>The leaves with their share of the whole.</summary>
    public IEnumerable<TreeWeight> Leaves => Weights.Where(weight => weight.IsLeaf);

    /// <summary>Computes all weights.</summary>
    /// <param name="root">The goal.</param>
    /// <param name="method">How weights are taken.</param>
    /// <param name="table">The table of random indices.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">A name stands twice, or judgements do not fit the children.</exception>
    public static WeightTree Of(WeightNode root, AhpMethod method, RandomIndex table)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(table);
        var (weights, seen) = (new List<TreeWeight>(), new HashSet<string>(StringComparer.Ordinal));
        Walk(root, 0, 1, 1, seen, weights, method, table);
        return new WeightTree(weights);
    }

    /// <summary>Consistency of a level as a whole.</summary>
    /// <param name="level">0 for the judgements right below the root.</param>
    /// <returns>The ratio, or why it is not defined.</returns>
    public Found<double> ConsistencyOf(int level)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var weight in Weights.Where(weight => weight.Level == level && !weight.IsLeaf))
        {
            if (weight.Consistency.Missing(out var gap))
            {
                return gap;
            }

            var ratio = weight.Consistency.Value;
            above += weight.Overall * ratio.Index;
            below += weight.Overall * (ratio.Ratio > 0 ? ratio.Index / ratio.Ratio : ratio.Table.For(ChildrenOf(weight)));
        }

        return below > 0 ? above / below : NotDefined.Because("nothing of this level has three children or more, which could contradict one another", "该层没有包含三个及以上下级的要素，不存在矛盾的可能", "Nothing needs to be done.", "无需处理。");
    }

    private int ChildrenOf(TreeWeight parent)
    {
        var at = Weights.TakeWhile(weight => !ReferenceEquals(weight, parent)).Count();
        return Weights.Skip(at + 1).TakeWhile(weight => weight.Level > parent.Level).Count(weight => weight.Level == parent.Level + 1);
    }

    private static void Walk(WeightNode node, int level, double local, double overall, HashSet<string> seen, List<TreeWeight> weights, AhpMethod method, RandomIndex table)
    {
        if (!seen.Add(node.Key))
        {
            throw new ArgumentException($"{node.Key} stands twice in the tree of weights.", nameof(node));
        }

        var children = node.Children.Count;
        if (children >= 2 && node.Judgements?.Size != children)
        {
            throw new ArgumentException($"{node.Key} has {children} children, and its judgements compare {node.Judgements?.Size ?? 0}.", nameof(node));
        }

        if (children == 0)
        {
            weights.Add(new TreeWeight(node.Key, level, local, overall, true, NotDefined.Because("nothing stands below", "没有下级要素", "Nothing needs to be done.", "无需处理。")));
            return;
        }

        var own = children == 1 ? new AhpWeights([1.0], 1, method) : AhpWeights.Of(node.Judgements!, method);
        weights.Add(new TreeWeight(node.Key, level, local, overall, false, ConsistencyRatio.Of(own, table)));
        for (var child = 0; child < children; child++)
        {
            Walk(node.Children[child], level + 1, own.Weights[child], overall * own.Weights[child], seen, weights, method, table);
        }
    }
}
