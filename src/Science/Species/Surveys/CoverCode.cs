namespace Hedgerow.Science.Species.Surveys;

/// <summary>The cover, in percent, behind a code of Braun-Blanquet's scale and its extension.</summary>
/// <remarks>
/// <para><b>Formula</b>: the middle of the class: 1 and 2m (below 5 %) 2.5, 2a (5 to 12.5 %) 8.75, 2b (12.5 to 25 %) 18.75, 2 where it is not divided (5 to 25 %) 15, 3 (25 to 50 %) 37.5,
/// 4 (50 to 75 %) 62.5, 5 (75 to 100 %) 87.5. The classes of few individuals have no bounds of cover: + is taken as 0.5, r as 0.1.</para>
/// <para><b>Meaning</b>: vegetation is estimated in classes by eye; a mean over plots needs a number for each.</para>
/// <para><b>Units</b>: a code in, percent out.</para>
/// <para><b>Range</b>: 0.1 to 87.5.</para>
/// <para><b>Behaviour</b>: capitals and blanks do not matter; what is no code gives nothing.</para>
/// <para><b>Assumes</b>: covers lie evenly within their class; where most lie near its lower bound, means come out too high.</para>
/// <para><b>Source</b>: classes [braun-blanquet-1964], their extension 2m, 2a, 2b [barkman-1964].</para>
/// </remarks>
public static class CoverCode
{
    private static readonly (string Code, double Percent)[] Classes =
        [("r", 0.1), ("+", 0.5), ("1", 2.5), ("2m", 2.5), ("2a", 8.75), ("2b", 18.75), ("2", 15), ("3", 37.5), ("4", 62.5), ("5", 87.5)];

    /// <summary>Every code with its percent.</summary>
    public static IReadOnlyList<(string Code, double Percent)> All => Classes;

    /// <summary>The codes that are no number: a column that holds one is in this scale.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["r", "+", "2m", "2a", "2b"];

    /// <summary>The percent of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The percent; null where it is no code.</returns>
    public static double? Percent(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var plain = code.Trim().ToLowerInvariant();
        return Array.Find(Classes, one => one.Code == plain) is { Code: not null } found ? found.Percent : null;
    }
}
