using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>The authority coefficient of an expert or a group: what they judge from, and how familiar they are with the matter.</summary>
/// <remarks>
/// <para><b>Formula</b>: Cr = (Ca + Cs) / 2; Ca = Σ weight of each of the four grounds by its influence; Cs = value of the degree of familiarity. A group: means over its experts.</para>
/// <para><b>Meaning</b>: how much weight the answers carry; 0.70 or more is usually accepted.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: rises with both parts. Experts who left either part out are not counted, above or below the line; the number of those counted stands beside.</para>
/// <para><b>Assumes</b>: experts know themselves; the tables of weights are those of the study and are named with the result.</para>
/// <para><b>Source</b>: [zeng-1994].</para>
/// </remarks>
/// <param name="Judgement">Ca.</param>
/// <param name="Familiarity">Cs.</param>
/// <param name="Experts">Experts it stands for.</param>
public sealed record AuthorityCoefficient(double Judgement, double Familiarity, int Experts)
{
    /// <summary>The value from which an authority is usually accepted.</summary>
    public const double Accepted = 0.70;

    /// <summary>Cr.</summary>
    public double Value => (Judgement + Familiarity) / 2;

    /// <summary>One expert from Ca and Cs.</summary>
    /// <param name="judgement">Ca, 0 to 1.</param>
    /// <param name="familiarity">Cs, 0 to 1.</param>
    /// <returns>The coefficient.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One lies outside.</exception>
    public static AuthorityCoefficient Of(double judgement, double familiarity) => new(Within(judgement, nameof(judgement)), Within(familiarity, nameof(familiarity)), 1);

    /// <summary>One expert from the answers.</summary>
    /// <param name="influences">Influence of practice, theory, peers and intuition, in this order.</param>
    /// <param name="degree">Degree of familiarity, 1 for very familiar.</param>
    /// <param name="table">Weights of the grounds.</param>
    /// <param name="scale">Values of the degrees.</param>
    /// <returns>The coefficient.</returns>
    public static AuthorityCoefficient Of(IReadOnlyList<GroundInfluence> influences, int degree, JudgementTable table, FamiliarityScale scale)
    {
        ArgumentNullException.ThrowIfNull(influences);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(scale);
        if (influences.Count != 4)
        {
            throw new ArgumentException($"There are four grounds of judgement, practice, theory, peers and intuition, and {influences.Count} influences were given.", nameof(influences));
        }

        var judgement = 0.0;
        for (var ground = 0; ground < 4; ground++)
        {
            judgement += table.WeightOf((JudgementGround)ground, influences[ground]);
        }

        return Of(Math.Min(1, judgement), scale.ValueOf(degree));
    }

    /// <summary>A group: the means over its experts.</summary>
    /// <param name="experts">Those who answered both parts.</param>
    /// <returns>The coefficient of the group, or why there is none.</returns>
    public static Found<AuthorityCoefficient> OfGroup(IEnumerable<AuthorityCoefficient> experts)
    {
        ArgumentNullException.ThrowIfNull(experts);
        AuthorityCoefficient[] all = [.. experts];
        return all.Length == 0
            ? NotDefined.Because("no expert said both what the judgement rests on and how familiar the matter is", "没有专家同时填写判断依据与熟悉程度", "Ask both questions once a round.", "请在每一轮询问这两个问题。")
            : new AuthorityCoefficient(
                MeanAndDeviation.Of(all.Select(one => one.Judgement).ToArray()).Value.Mean,
                MeanAndDeviation.Of(all.Select(one => one.Familiarity).ToArray()).Value.Mean,
                all.Sum(one => one.Experts));
    }

    private static double Within(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "A coefficient lies between 0 and 1.");
}
