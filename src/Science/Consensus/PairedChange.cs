using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>How those who answered in two rounds moved.</summary>
/// <remarks>
/// <para><b>Formula</b>: counts of those who stayed, rose and fell; mean step = Σ(now − before) / n; test: Wilcoxon's signed ranks of the steps other than 0, W⁺ = Σ ranks of the rises, two-sided, exact up to 60 steps given the ties, from there on
/// by the normal curve with correction for ties and continuity.</para>
/// <para><b>Meaning</b>: whether the group moved, beyond single experts changing their minds to and fro.</para>
/// <para><b>Units</b>: those of the answers; counts of people.</para>
/// <para><b>Range</b>: chance 0 to 1.</para>
/// <para><b>Behaviour</b>: with nobody moved the test says 1. Exchanging the rounds exchanges rises and falls and keeps the chance. Those who answered once only are left out and counted.</para>
/// <para><b>Assumes</b>: a person is the same in both rounds; steps are symmetric about their middle.</para>
/// <para><b>Source</b>: [wilcoxon-1945]; use between rounds [gracht-2012].</para>
/// </remarks>
/// <param name="Both">People who answered in both rounds.</param>
/// <param name="Stayed">Those whose answer is the same.</param>
/// <param name="Rose">Those whose answer is higher now.</param>
/// <param name="Fell">Those whose answer is lower now.</param>
/// <param name="MeanStep">Mean of now less before.</param>
/// <param name="RisingRanks">W⁺.</param>
/// <param name="P">Two-sided chance of such a sum where rises and falls are as likely.</param>
/// <param name="Exact">Whether the chance is exact.</param>
public sealed record PairedChange(int Both, int Stayed, int Rose, int Fell, double MeanStep, double RisingRanks, double P, bool Exact)
{
    /// <summary>Up to this number of steps the chance is exact.</summary>
    public const int ExactUpTo = 60;

    /// <summary>Share of those whose answer is the same.</summary>
    public Share StayedShare => Share.FromRatio(Stayed / (double)Both);

    /// <summary>Compares two rounds.</summary>
    /// <param name="before">Answer of each person who answered both, in the earlier round.</param>
    /// <param name="now">The same people in the same order, in the later round.</param>
    /// <returns>The change, or why there is none.</returns>
    /// <exception cref="ArgumentException">The lists differ in length, or an answer is not finite.</exception>
    public static Found<PairedChange> Of(ReadOnlySpan<double> before, ReadOnlySpan<double> now)
    {
        if (before.Length != now.Length)
        {
            throw new ArgumentException($"{before.Length} people answered before and {now.Length} now: give those who answered both rounds, in the same order.", nameof(now));
        }

        if (before.IsEmpty)
        {
            return NotDefined.Because("nobody answered in both rounds", "没有人同时参加两轮作答", "Invite the same people again.", "请邀请同一批专家再次作答。");
        }

        var steps = new double[before.Length];
        for (var at = 0; at < steps.Length; at++)
        {
            steps[at] = now[at] - before[at];
        }

        steps = Sorted.Of(steps);
        var (fell, rose) = (steps.Count(step => step < 0), steps.Count(step => step > 0));
        var mean = steps.Sum() / steps.Length;
        double[] moved = [.. steps.Where(step => step != 0)];
        if (moved.Length == 0)
        {
            return new PairedChange(steps.Length, steps.Length, 0, 0, 0, 0, 1, true);
        }

        var (ranks, ties) = MidRanks.Of(moved.Select(Math.Abs).ToArray());
        var rising = moved.Zip(ranks, (step, rank) => step > 0 ? rank : 0).Sum(rank => (long)rank);
        var exact = moved.Length <= ExactUpTo;
        var p = exact ? ExactChance(ranks, rising) : NormalChance(moved.Length, ties, rising / 2.0);
        return new PairedChange(steps.Length, steps.Length - rose - fell, rose, fell, mean, rising / 2.0, p, exact);
    }

    /// <summary>Every sign as likely: the number of choices of rises that reach each sum of doubled ranks.</summary>
    private static double ExactChance(int[] ranks, long rising)
    {
        var all = ranks.Sum();
        var ways = new double[all + 1];
        ways[0] = 1;
        foreach (var rank in ranks)
        {
            for (var sum = all; sum >= rank; sum--)
            {
                ways[sum] += ways[sum - rank];
            }
        }

        var smaller = (int)Math.Min(rising, all - rising);
        var tail = 0.0;
        for (var sum = 0; sum <= smaller; sum++)
        {
            tail += ways[sum];
        }

        return Math.Min(1, 2 * tail / Math.Pow(2, ranks.Length));
    }

    private static double NormalChance(int n, long ties, double rising)
    {
        var away = rising - (n * (n + 1.0) / 4);
        var error = Math.Sqrt((n * (n + 1.0) * ((2.0 * n) + 1) / 24) - (ties / 48.0));
        return Tail.BothSides((away - (Math.Sign(away) * 0.5)) / error);
    }
}
