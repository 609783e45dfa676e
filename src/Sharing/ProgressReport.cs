using System.Globalization;
using Hedgerow.Planning;
using Hedgerow.Sharing.Plans;

namespace Hedgerow.Sharing;

/// <summary>The yearly report on a plan: where it stands, what moved, what was done, what is late, money, lessons, needs and gaps in the data.</summary>
public static class ProgressReport
{
    /// <summary>Composes the report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="material">What stands beside the plan.</param>
    /// <returns>The document.</returns>
    public static Document Compose(Plan plan, int year, string language, PlanMaterial material)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(material);
        var text = new Manuscript(language);
        var report = YearReport.Of(plan, year);
        // Money and lights are those of the end of the year, whatever the day of printing.
        var voice = new PlanVoice(plan, material with { Date = report.Standing.Day }, text);
        text.Head(1, text.Say("The year in short", "年度概况"), page: true);
        ProgressParts.Short(voice, report);
        text.Head(1, text.Say("Targets and actions", "目标与行动"), page: true);
        StatusParts.Write(voice, report.Standing);
        ProgressParts.Moved(voice, report);
        text.Head(1, text.Say("What was reported", "进展报告"), page: true);
        ProgressParts.Reports(voice, report);
        ProgressParts.Late(voice, report);
        text.Head(1, text.Say("Money", "资金"));
        MoneyParts.Write(voice);
        text.Head(1, text.Say("Where the actions take place", "行动空间分布"));
        PlaceParts.Write(voice);
        text.Head(1, text.Say("What comes next", "下一步"));
        ProgressParts.Next(voice, report);
        text.Put(new Heading(1, text.Say("Indicators", "指标")) { IsAnnex = true });
        IndicatorParts.Series(voice);
        ProgressParts.Thresholds(voice, report);
        var name = year.ToString(CultureInfo.InvariantCulture);
        return PlanReport.Frame(
            plan, text, material, text.Say($"Progress report {name}", $"{name} 年度进展报告"), plan.Title.In(text.Language),
            text.Say($"What became of the plan in {name}: targets, actions, money, lessons, needs.", $"规划 {name} 年度执行情况：目标、行动、资金、经验与需求。"));
    }
}
