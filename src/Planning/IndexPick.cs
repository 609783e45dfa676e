using System.Globalization;
using Hedgerow.Science.Index;
using Hedgerow.Assessment;

namespace Hedgerow.Planning;

/// <summary>An indicator of the index, ready to be used in a plan.</summary>
/// <param name="Indicator">The indicator, with the code that it has or shall have in the plan.</param>
/// <param name="Series">Its history, by year: of the run, of its baseline year, of earlier runs.</param>
/// <param name="Baseline">The newest value; null where nothing was measured.</param>
/// <param name="Year">Its year.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Next">The way to the next better band; null in the best one, and where nothing was measured.</param>
/// <param name="NextValue">The value at which that band begins.</param>
public sealed record IndexPick(PlanIndicator Indicator, IReadOnlyList<IndicatorValue> Series, double? Baseline, int Year, string Unit, NextStep? Next, double? NextValue)
{
    /// <summary>A target by it in a sentence, for people to say better: "Raise “Connectivity” from 32.5 % to 40 %".</summary>
    public PlanText Title
    {
        get
        {
            var (en, zh) = (Indicator.Name.In("en"), Indicator.Name.In("zh"));
            return (Baseline, NextValue) switch
            {
                ({ } from, { } to) when to > from => new PlanText($"Raise “{en}” from {Shown(from, "en")} to {Shown(to, "en")}", $"“{zh}”由 {Apart(Shown(from, "zh"))}提高到 {Shown(to, "zh")}"),
                ({ } from, { } to) => new PlanText($"Bring “{en}” down from {Shown(from, "en")} to {Shown(to, "en")}", $"“{zh}”由 {Apart(Shown(from, "zh"))}降低到 {Shown(to, "zh")}"),
                _ => new PlanText($"A better result in “{en}”", $"改善“{zh}”"),
            };
        }
    }

    // Chinese sets the percent sign close to its figure, English apart from it.
    private string Shown(double value, string language)
    {
        var (figure, unit) = (value.ToString("0.####", CultureInfo.InvariantCulture), UnitName.Of(Unit).In(language));
        return unit.Length == 0 ? figure : language == "zh" && unit == "%" ? figure + unit : $"{figure} {unit}";
    }

    // Chinese stands apart from figures and signs, not from Chinese.
    private static string Apart(string text) => text[^1] >= 0x2e80 ? text : text + " ";
}
