using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Consensus;

/// <summary>Lawshe's content validity ratio: how many of a panel hold an item for essential, against half of them.</summary>
/// <remarks>
/// <para><b>Formula</b>: CVR = (nₑ − N/2) / (N/2); critical value = CVR of the smallest nₑ with P(X ≥ nₑ | N, ½) ≤ α; index of a set = mean CVR of the items retained.</para>
/// <para><b>Meaning</b>: above the critical value more hold it for essential than chance explains.</para>
/// <para><b>Units</b>: people in, a number without unit out.</para>
/// <para><b>Range</b>: −1 to 1; 0 when half say essential.</para>
/// <para><b>Behaviour</b>: 3 of 5 are 0.2. Critical values do not fall evenly with N, for nₑ is whole. With four people or fewer even all are not significant at 0.05: not defined. Lawshe's own table of 1975 is irregular at 8 and
/// not one-tailed 0.05 as it says; it stands beside for comparison with older studies, and panels that it does not list have no value of it.</para>
/// <para><b>Assumes</b>: people answer apart from one another; one-tailed test.</para>
/// <para><b>Source</b>: [lawshe-1975]; exact values [ayre-2014], see also [wilson-2012].</para>
/// </remarks>
public static class ContentValidityRatio
{
    /// <summary>The level of significance unless told.</summary>
    public const double UsualLevel = 0.05;

    private static readonly (int People, double Value)[] OldTable =
    [
        (5, 0.99), (6, 0.99), (7, 0.99), (8, 0.75), (9, 0.78), (10, 0.62), (11, 0.59), (12, 0.56), (13, 0.54), (14, 0.51), (15, 0.49), (20, 0.42), (25, 0.37), (30, 0.33), (35, 0.31), (40, 0.29),
    ];

    /// <summary>Computes the ratio.</summary>
    /// <param name="essential">People who say essential.</param>
    /// <param name="people">People who answered.</param>
    /// <returns>The ratio, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More say essential than answered, or a number is negative.</exception>
    public static Found<double> Of(int essential, int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfNegative(essential);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(essential, people);
        return people == 0 ? NotDefined.NobodyAnswered : ((2.0 * essential) - people) / people;
    }

    /// <summary>The smallest number of people that is significant: the exact binomial value.</summary>
    /// <param name="people">People who answered.</param>
    /// <param name="level">Level of significance, above 0 and below ½.</param>
    /// <returns>People needed and the ratio they make, or why none suffices.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level lies outside.</exception>
    public static Found<CriticalRatio> Critical(int people, double level = UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        if (level is not (> 0 and < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level of significance lies between 0 and 0.5, as 0.05.");
        }

        // From all people downward; the chance of exactly k is C(N, k) / 2ᴺ.
        var (chance, tail, needed) = (Math.Pow(0.5, people), 0.0, people + 1);
        for (var essential = people; essential >= 0 && tail + chance <= level; essential--)
        {
            (tail, needed) = (tail + chance, essential);
            chance *= essential / (people - essential + 1.0);
        }

        return needed > people
            ? NotDefined.Because($"even {people} of {people} is not significant at {level.ToString(System.Globalization.CultureInfo.InvariantCulture)}", $"即使 {people} 人全部同意，在 {level.ToString(System.Globalization.CultureInfo.InvariantCulture)} 水平上也不显著", "Ask five people or more.", "请至少征询五人。")
            : new CriticalRatio(needed, ((2.0 * needed) - people) / people, tail);
    }

    /// <summary>The value of Lawshe's own table of 1975.</summary>
    /// <param name="people">People who answered.</param>
    /// <returns>The value, or that the table does not list this number.</returns>
    public static Found<double> OldCritical(int people)
    {
        var at = Array.FindIndex(OldTable, row => row.People == people);
        return at >= 0
            ? OldTable[at].Value
            : NotDefined.Because($"the table of 1975 does not list {people} people", $"1975 年的临界值表未列出 {people} 人的情形", "Read the exact value.", "请使用精确临界值。");
    }

    /// <summary>The content validity index: the mean ratio of the items retained.</summary>
    /// <param name="retained">Their ratios.</param>
    /// <returns>The index, or why there is none.</returns>
    public static Found<double> Index(IEnumerable<double> retained)
    {
        ArgumentNullException.ThrowIfNull(retained);
        double[] all = [.. retained];
        return all.Length == 0
            ? NotDefined.Because("no item was retained", "没有保留任何条目", "Look at the ratios of the items.", "请查看各条目的比值。")
            : MeanAndDeviation.Of(all).Value.Mean;
    }
}

/// <summary>What a panel needs for a significant content validity ratio.</summary>
/// <param name="Essential">People who must say essential.</param>
/// <param name="Ratio">The ratio they make.</param>
/// <param name="Chance">Chance of as many or more where everybody tosses a coin.</param>
public sealed record CriticalRatio(int Essential, double Ratio, double Chance);
