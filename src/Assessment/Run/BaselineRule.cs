using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Run;

/// <summary>The first year in which a city uses the index is its baseline: a change cannot be measured in it.</summary>
internal static class BaselineRule
{
    /// <summary>Whether an indicator cannot be measured in a year because there is no earlier baseline.</summary>
    public static bool Forbids(Indicator indicator, City city, int year) => Forbids(indicator, city.Baseline, year);

    /// <summary>The same for a run that was kept.</summary>
    public static bool Forbids(Indicator indicator, int? baseline, int year) => indicator.BaselineChange && !(baseline < year);

    /// <summary>Why.</summary>
    public static Gap Gap(City city, int year) => Gap(city.Baseline, year);

    /// <summary>The same for a run that was kept.</summary>
    public static Gap Gap(int? first, int year)
    {
        var shown = year.ToString(CultureInfo.InvariantCulture);
        return first is { } baseline && baseline != year
            ? new Gap(
                new Wording($"Not measured: {shown} lies before the baseline year {baseline}.", $"未测得：{shown} 年早于基准年 {baseline} 年。"),
                new Wording("Assess a year after the baseline, or set an earlier `baseline:` in city.yaml.", "请评估基准年之后的年份，或在 city.yaml 中设置更早的 `baseline:`。"))
            : new Gap(
                new Wording($"Not measured (baseline): {shown} is the city's baseline year, and a change needs an earlier one.", $"未测得（基准年）：{shown} 年为该市的基准年，变化须与更早的年份相比。"),
                new Wording(
                    "Nothing is wrong. To see a change, set `baseline:` in city.yaml to an earlier year for which lists or records of species exist.",
                    "这并非错误。若要反映变化，请在 city.yaml 中将 `baseline:` 设为有物种名录或记录的更早年份。"));
    }

    /// <summary>The year whose value stands beside an indicator; null for a change, and in or before the baseline year.</summary>
    public static int? TrendYear(Indicator indicator, City city, int year) => !indicator.BaselineChange && city.Baseline < year ? city.Baseline : null;
}
