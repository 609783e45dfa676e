using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>What an expert judges from.</summary>
public enum JudgementGround
{
    /// <summary>Own practice.</summary>
    Practice,

    /// <summary>Theory.</summary>
    Theory,

    /// <summary>What colleagues at home and abroad know.</summary>
    Peers,

    /// <summary>Intuition.</summary>
    Intuition,
}

/// <summary>How much a ground weighs in an expert's judgement.</summary>
public enum GroundInfluence
{
    /// <summary>Much.</summary>
    Large,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Little.</summary>
    Small,
}

/// <summary>How much each ground counts for the coefficient of judgement Ca. Studies use several tables, so a result names its own.</summary>
public sealed record JudgementTable
{
    private static readonly double[] UsualWeights = [0.5, 0.4, 0.3, 0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    private static readonly double[] SmallerWeights = [0.5, 0.4, 0.3, 0.3, 0.2, 0.1, 0.1, 0.1, 0.05, 0.1, 0.1, 0.05];

    private readonly double[] weights;

    private JudgementTable(string id, Wording name, double[] weights) => (Id, Name, this.weights) = (id, name, weights);

    /// <summary>Practice 0.5, 0.4, 0.3; theory 0.3, 0.2, 0.1; peers and intuition 0.1 throughout.</summary>
    public static JudgementTable Usual { get; } = new("usual", new("usual table (peers and intuition 0.1 throughout)", "常用赋值表(同行了解与直觉均为 0.1)"), UsualWeights);

    /// <summary>As the usual one, with 0.05 where peers or intuition have little influence.</summary>
    public static JudgementTable SmallerLast { get; } = new("smaller_last", new("table with 0.05 for little influence of peers and intuition", "同行了解与直觉影响小时取 0.05 的赋值表"), SmallerWeights);

    /// <summary>The tables that Hedgerow knows.</summary>
    public static IReadOnlyList<JudgementTable> All { get; } = [Usual, SmallerLast];

    /// <summary>Name in files.</summary>
    public string Id { get; }

    /// <summary>Name.</summary>
    public Wording Name { get; }

    /// <summary>A table of a study's own.</summary>
    /// <param name="id">Name in files.</param>
    /// <param name="name">Name.</param>
    /// <param name="weights">Twelve weights from 0 to 1: large, medium, small for practice, theory, peers, intuition; the large ones add up to at most 1.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The weights are no such table.</exception>
    public static JudgementTable Own(string id, Wording name, IReadOnlyList<double> weights)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != 12 || weights.Any(weight => weight is not (>= 0 and <= 1)))
        {
            throw new ArgumentException("A table of judgement has twelve weights from 0 to 1: large, medium and small for practice, theory, peers and intuition.", nameof(weights));
        }

        return weights[0] + weights[3] + weights[6] + weights[9] is var most && most <= 1 + 1e-9
            ? new JudgementTable(id, name, [.. weights])
            : throw new ArgumentException(FormattableString.Invariant($"The weights of large influence add up to {most:0.###}, and a coefficient of judgement is at most 1."), nameof(weights));
    }

    /// <summary>The weight of a ground.</summary>
    /// <param name="ground">The ground.</param>
    /// <param name="influence">Its influence.</param>
    /// <returns>The weight, 0 to 1.</returns>
    public double WeightOf(JudgementGround ground, GroundInfluence influence) => weights[((int)ground * 3) + (int)influence];
}
