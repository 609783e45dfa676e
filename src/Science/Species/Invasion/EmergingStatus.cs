using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>Whether a species emerges.</summary>
public enum Emergence
{
    /// <summary>Not emerging: nothing in the last years.</summary>
    NotEmerging = 0,

    /// <summary>Unclear: (re)appearing, or not above its median.</summary>
    Unclear = 1,

    /// <summary>Potentially emerging.</summary>
    Potentially = 2,

    /// <summary>Emerging.</summary>
    Emerging = 3,
}

/// <summary>The status with the rules that gave it.</summary>
/// <param name="Status">The status.</param>
/// <param name="OnePositive">Rule 1: the series has exactly one positive year.</param>
/// <param name="AboveMedian">Rule 2: the last value lies above the median.</param>
/// <param name="RecentlyNone">Rule 3: nothing in the last years.</param>
/// <param name="AtMaximum">Rule 4: the last value is the maximum.</param>
public sealed record EmergenceVerdict(Emergence Status, bool OnePositive, bool AboveMedian, bool RecentlyNone, bool AtMaximum);

/// <summary>The decision rules of emerging species on a series of yearly counts.</summary>
/// <remarks>
/// <para><b>Formula</b>: rule 3 → not emerging. Else not rule 1 and rule 2: emerging with rule 4, potentially without. Else unclear.</para>
/// <para><b>Meaning</b>: a plain test that needs no model and works on short series.</para>
/// <para><b>Units</b>: records, or occupied cells, a year.</para>
/// <para><b>Range</b>: 0 to 3; no status, a gap, where the series has no positive year.</para>
/// <para><b>Behaviour</b>: rule 3 looks at the last 5 years, the year judged among them; that number is a parameter.</para>
/// <para><b>Assumes</b>: one value for each year up to the year judged, none left out; effort did not change, or counts were set in relation to it.</para>
/// <para><b>Source</b>: decision rules of the TrIAS project [trias-2026].</para>
/// </remarks>
public static class EmergingStatus
{
    /// <summary>Judges a series.</summary>
    /// <param name="byYear">One value a year, the last one of the year judged; each 0 or more.</param>
    /// <param name="recentYears">How many last years rule 3 looks at; 1 or more.</param>
    /// <returns>The verdict, or a gap where nothing was ever found.</returns>
    /// <exception cref="ArgumentException">There is no year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is below 0.</exception>
    public static Found<EmergenceVerdict> Of(IReadOnlyList<long> byYear, int recentYears = 5)
    {
        ArgumentNullException.ThrowIfNull(byYear);
        ArgumentOutOfRangeException.ThrowIfLessThan(recentYears, 1);
        if (byYear.Count == 0)
        {
            throw new ArgumentException("A series needs at least the year judged.", nameof(byYear));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(byYear.Min(), nameof(byYear));
        var positive = byYear.Count(value => value > 0);
        if (positive == 0)
        {
            return new Gap(
                new Wording("The species was found in no year, so there is no status.", "该物种在所有年份均未被发现，无法判定状态。"),
                new Wording("Add records of the species.", "请补充该物种的记录。"));
        }

        var (last, sorted) = (byYear[^1], byYear.Order().ToArray());
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
        var (one, above, none, most) = (positive == 1, last > median, byYear.TakeLast(recentYears).All(value => value == 0), last == sorted[^1]);
        var status = none ? Emergence.NotEmerging : one || !above ? Emergence.Unclear : most ? Emergence.Emerging : Emergence.Potentially;
        return new EmergenceVerdict(status, one, above, none, most);
    }
}
