using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Compare;

/// <summary>What changed in an indicator between two runs, and why as far as the files tell.</summary>
internal static class ChangeReasons
{
    /// <summary>Compares one pair.</summary>
    public static IndicatorChange Of(RunFile firstRun, RunFile secondRun, RunIndicator? first, RunIndicator? second)
    {
        var (a, b) = (first?.Read, second?.Read);
        var comparable = first is not null && second is not null && first.Measure == second.Measure && a!.Unit == b!.Unit;
        var difference = comparable ? b!.Value - a!.Value : null;
        var why = first is null || second is null
            ? [OnlyIn(first is null ? secondRun.Run.Edition : firstRun.Run.Edition)]
            : Why(firstRun, secondRun, first, second, comparable).ToList();
        return new IndicatorChange(
            (second ?? first)!.Key, (second ?? first)!.Name, a, b, difference, a?.Score is { } s && b?.Score is { } t ? t - s : null, Line(a, b, difference), why);
    }

    private static IEnumerable<Wording> Why(RunFile firstRun, RunFile secondRun, RunIndicator first, RunIndicator second, bool comparable)
    {
        var (a, b) = (first.Read, second.Read);
        if (!comparable)
        {
            yield return new Wording("The two editions measure it differently: the values cannot be compared.", "两个版本的测算方法不同，数值不可比较。");
        }

        if (a.Status == "not_measured" && b.Status != "not_measured")
        {
            yield return new Wording($"Newly measured. Before: {a.Reason?.En}", $"新测得。此前：{a.Reason?.Zh}");
        }
        else if (b.Status == "not_measured" && a.Status != "not_measured")
        {
            yield return new Wording($"No longer measured: {b.Reason?.En}", $"不再测得：{b.Reason?.Zh}");
        }
        else if (a.Status != b.Status)
        {
            yield return new Wording($"Its standing changed: {a.Status} → {b.Status}.", $"计分地位改变：{InChinese(a.Status)} → {InChinese(b.Status)}。");
        }

        foreach (var key in first.Parameters.Keys.Union(second.Parameters.Keys).Order(StringComparer.Ordinal))
        {
            var (old, young) = (first.Parameters.GetValueOrDefault(key), second.Parameters.GetValueOrDefault(key));
            if (old != young)
            {
                yield return new Wording($"Parameter {key}: {old ?? "–"} → {young ?? "–"}.", $"参数 {key}：{old ?? "–"} → {young ?? "–"}。");
            }
        }

        var sameCity = firstRun.Run.City == secondRun.Run.City;
        if (sameCity)
        {
            foreach (var reason in Inputs(first, second))
            {
                yield return reason;
            }
        }

        if (Same(a.Value, b.Value) && a.Score != b.Score && a.Score is not null && b.Score is not null)
        {
            yield return new Wording("The value is the same, the bands differ.", "数值相同，分档不同。");
        }
        else if (sameCity && comparable && a.Value != b.Value && firstRun.Run.Year != secondRun.Run.Year && first.Inputs.Select(i => i.Sha256).SequenceEqual(second.Inputs.Select(i => i.Sha256)))
        {
            yield return new Wording("The files are the same, but another year's records or answers count.", "文件相同，但计入的是另一年份的记录或回答。");
        }
    }

    private static IEnumerable<Wording> Inputs(RunIndicator first, RunIndicator second)
    {
        foreach (var role in first.Inputs.Concat(second.Inputs).Select(i => i.Role).Distinct().Order(StringComparer.Ordinal))
        {
            var (old, young) = (first.Inputs.Where(i => i.Role == role).ToList(), second.Inputs.Where(i => i.Role == role).ToList());
            if (old.Select(i => i.Sha256).Order(StringComparer.Ordinal).SequenceEqual(young.Select(i => i.Sha256).Order(StringComparer.Ordinal)))
            {
                continue;
            }

            yield return new Wording($"{role}: {Files(old)} → {Files(young)}.", $"{role}：{Files(old)} → {Files(young)}。");
            if (role == "land_cover" && old.Count > 0 && young.Count > 0)
            {
                yield return new Wording("Two maps were used: part of the change may be map noise.", "使用了两期不同的地图，部分变化可能是制图噪声。");
            }
        }
    }

    private static string Files(List<RunInput> files) => files.Count == 0
        ? "–"
        : string.Join(", ", files.Select(f => $"{f.Path}{(f.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" ({year})") : string.Empty)}, sha256 {f.Sha256[..Math.Min(8, f.Sha256.Length)]}"));

    private static Wording Line(ComparedIndicator? a, ComparedIndicator? b, double? difference)
    {
        var shown = difference is { } d ? $" ({d.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)})" : string.Empty;
        return new Wording(
            $"{Value(a, "en")} → {Value(b, "en")}{shown}; points {Points(a)} → {Points(b)}",
            $"{Value(a, "zh")} → {Value(b, "zh")}{shown}；得分 {Points(a)} → {Points(b)}");
    }

    private static string Value(ComparedIndicator? one, string language) => one switch
    {
        null => "–",
        { Value: { } value } => $"{value.ToString("0.##", CultureInfo.InvariantCulture)} {one.Unit}".Trim(),
        { Status: "not_measured" } => language == "zh" ? "未测得" : "not measured",
        _ => one.Unit,
    };

    private static string Points(ComparedIndicator? one) => one?.Score is { } score
        ? string.Create(CultureInfo.InvariantCulture, $"{score:0.##}/{one.Max:0.##}")
        : "–";

    private static Wording OnlyIn(string edition) => new($"Only {edition} has this indicator.", $"仅 {edition} 包含此指标。");

    private static bool Same(double? a, double? b) => a is { } x && b is { } y && x.Equals(y);

    private static string InChinese(string status) => status switch
    {
        "scored" => "正式",
        "provisional" => "暂定",
        "unevidenced" => "无佐证",
        "not_measured" => "未测得",
        _ => status,
    };
}
