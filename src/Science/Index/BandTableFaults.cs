using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Index;

/// <summary>Looks for holes, overlaps and other faults of a scoring table, all of them in one pass.</summary>
internal static class BandTableFaults
{
    /// <summary>The faults of a table.</summary>
    /// <param name="bands">The bands from low to high, those open below first.</param>
    /// <param name="decimals">The printed decimals.</param>
    /// <param name="cuts">The cuts from low to high.</param>
    /// <returns>The faults, each with its place.</returns>
    public static IReadOnlyList<Wording> In(Band[] bands, int decimals, Cut[] cuts)
    {
        if (decimals is < 0 or > 9)
        {
            return [new($"{decimals} decimals: a table has 0 to 9.", $"小数位数为 {decimals}：应在 0 到 9 之间。")];
        }

        if (bands.Length < 2)
        {
            return [new($"{bands.Length} band(s): a table needs at least two.", $"只有 {bands.Length} 个分档：至少需要两个。")];
        }

        List<Wording> faults = [];
        Ends(bands, faults);
        foreach (var band in bands)
        {
            One(band, decimals, faults);
        }

        for (var i = 0; i + 1 < bands.Length; i++)
        {
            Neighbours(bands[i], bands[i + 1], HalfUp.Step(decimals), faults);
        }

        Points(bands, faults);
        Edges(bands, cuts, faults);
        return faults;
    }

    private static void Ends(Band[] bands, List<Wording> faults)
    {
        if (bands[0].Min is { } least)
        {
            faults.Add(new($"Values below {Text(least)} have no band: the lowest band must be open below.", $"低于 {Text(least)} 的数值没有分档：最低一档的下端应为开放。"));
        }

        if (bands[^1].Max is { } most)
        {
            faults.Add(new($"Values above {Text(most)} have no band: the highest band must be open above.", $"高于 {Text(most)} 的数值没有分档：最高一档的上端应为开放。"));
        }
    }

    private static void One(Band band, int decimals, List<Wording> faults)
    {
        if (band.Points < 0)
        {
            faults.Add(new($"The band {Text(band)} gives {band.Points} points: points are 0 or more.", $"分档 {Text(band)} 的分值为 {band.Points}：分值不得小于 0。"));
        }

        if (band.Min > band.Max)
        {
            faults.Add(new($"The band {Text(band)} ends before it begins.", $"分档 {Text(band)} 的上限小于下限。"));
        }

        foreach (var edge in new[] { band.Min, band.Max })
        {
            if (edge is { } value && HalfUp.Round(value, decimals) != value)
            {
                faults.Add(new(
                    $"The edge {Text(value)} of the band {Text(band)} has more than {decimals} decimals, so a rounded value can never meet it.",
                    $"分档 {Text(band)} 的边界 {Text(value)} 超过 {decimals} 位小数，取整后的数值永远无法与之相等。"));
            }
        }
    }

    private static void Neighbours(Band lower, Band upper, decimal step, List<Wording> faults)
    {
        if (lower.Max is not { } end || upper.Min is not { } start)
        {
            faults.Add(new(
                $"The bands {Text(lower)} and {Text(upper)} are both open on the same side: only the lowest is open below and only the highest above.",
                $"分档 {Text(lower)} 与 {Text(upper)} 在同一侧开放：只有最低档下端、最高档上端可以开放。"));
        }
        else if (start <= end)
        {
            faults.Add(new(
                $"The bands {Text(lower)} and {Text(upper)} overlap from {Text(start)} to {Text(end)}.",
                $"分档 {Text(lower)} 与 {Text(upper)} 在 {Text(start)} 至 {Text(end)} 之间重叠。"));
        }
        else if (start > end + step)
        {
            faults.Add(new(
                $"No band holds the values from {Text(end + step)} to {Text(start - step)}, between {Text(lower)} and {Text(upper)}.",
                $"{Text(end + step)} 至 {Text(start - step)} 之间的数值没有分档（位于 {Text(lower)} 与 {Text(upper)} 之间）。"));
        }
    }

    private static void Points(Band[] bands, List<Wording> faults)
    {
        var sign = bands[^1].Points.CompareTo(bands[0].Points);
        for (var i = 0; i + 1 < bands.Length; i++)
        {
            if (sign == 0 || bands[i + 1].Points.CompareTo(bands[i].Points) != sign)
            {
                faults.Add(new(
                    $"From {Text(bands[i])} to {Text(bands[i + 1])} the points go from {bands[i].Points} to {bands[i + 1].Points}: they must rise throughout, or fall throughout.",
                    $"从 {Text(bands[i])} 到 {Text(bands[i + 1])}，分值由 {bands[i].Points} 变为 {bands[i + 1].Points}：分值应始终递增或始终递减。"));
            }
        }
    }

    private static void Edges(Band[] bands, Cut[] cuts, List<Wording> faults)
    {
        if (cuts.Length == 0)
        {
            return;
        }

        if (cuts.Length != bands.Length - 1)
        {
            faults.Add(new(
                $"{cuts.Length} cuts for {bands.Length} bands: there is one cut between each two neighbours, or none at all.",
                $"{bands.Length} 个分档配有 {cuts.Length} 个分界值：相邻两档之间各有一个，或者完全不给。"));
            return;
        }

        for (var i = 0; i < cuts.Length; i++)
        {
            if (cuts[i].At < bands[i].Max || cuts[i].At > bands[i + 1].Min)
            {
                faults.Add(new(
                    $"The cut at {Text(cuts[i].At)} does not lie between the bands {Text(bands[i])} and {Text(bands[i + 1])}.",
                    $"分界值 {Text(cuts[i].At)} 不在分档 {Text(bands[i])} 与 {Text(bands[i + 1])} 之间。"));
            }
        }
    }

    private static string Text(Band band) => $"[{(band.Min is { } min ? Text(min) : "…")}, {(band.Max is { } max ? Text(max) : "…")}]";

    private static string Text(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
