using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Compare;

/// <summary>What holds for a whole comparison.</summary>
internal static class RunRemarks
{
    /// <summary>The remarks.</summary>
    public static IEnumerable<Wording> Of(RunFile first, RunFile second)
    {
        var (a, b) = (first.Run, second.Run);
        if (a.City != b.City)
        {
            yield return new Wording(
                $"Two cities: {a.City.En} and {b.City.En}. Their inputs differ in any case; the index was made for a city to compare with itself.",
                $"两个城市：{a.City.Zh}与{b.City.Zh}。两者的数据本就不同；本指数的本意是城市与自身比较。");
        }

        if (a.Edition != b.Edition)
        {
            yield return new Wording(
                $"Two editions: {a.Edition} and {b.Edition}. Indicators, bands and maxima differ, so their points cannot be set against each other.",
                $"两个版本：{a.Edition} 与 {b.Edition}。指标、分档与满分不同，分值不可直接比较。");
        }

        if (a.Year != b.Year)
        {
            yield return new Wording($"Two years: {Text(a.Year)} and {Text(b.Year)}.", $"两个年份：{Text(a.Year)} 年与 {Text(b.Year)} 年。");
        }

        if (first.Rounding != second.Rounding)
        {
            yield return new Wording($"Values met bands differently: {first.Rounding} and {second.Rounding}.", $"取整方式不同：{first.Rounding} 与 {second.Rounding}。");
        }

        if (a.Software != b.Software)
        {
            yield return new Wording($"Two versions of Hedgerow: {a.Software} and {b.Software}; see CHANGELOG.md for changes of method.", $"Hedgerow 版本不同：{a.Software} 与 {b.Software}；方法变更见 CHANGELOG.md。");
        }

        yield return Total(a, b);
    }

    private static Wording Total(ComparedRun a, ComparedRun b) => a.Total.Score is null && b.Total.Score is null
        ? new Wording($"Index: {Text(a.Total.Value)} → {Text(b.Total.Value)}.", $"指数：{Text(a.Total.Value)} → {Text(b.Total.Value)}。")
        : new Wording(
            $"Official points: {Of(a.Total.Score, a.Total.Max)} → {Of(b.Total.Score, b.Total.Max)}; provisional: {Of(a.Total.ProvisionalScore, a.Total.ProvisionalMax)} → {Of(b.Total.ProvisionalScore, b.Total.ProvisionalMax)}." +
            (a.Total.Max == b.Total.Max ? string.Empty : " Not the same indicators were scored, so read the indicators rather than the sums."),
            $"正式得分：{Of(a.Total.Score, a.Total.Max)} → {Of(b.Total.Score, b.Total.Max)}；暂定得分：{Of(a.Total.ProvisionalScore, a.Total.ProvisionalMax)} → {Of(b.Total.ProvisionalScore, b.Total.ProvisionalMax)}。" +
            (a.Total.Max == b.Total.Max ? string.Empty : "两次计分的指标不同，请看各项指标而非总和。"));

    private static string Of(double? score, double? max) => $"{Text(score)}/{Text(max)}";

    private static string Text(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
