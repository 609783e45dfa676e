using System.Globalization;
using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>What the plan is, its vision, goals and targets.</summary>
internal static class GoalParts
{
    /// <summary>The plan in figures.</summary>
    public static void Facts(PlanVoice voice)
    {
        var (plan, text) = (voice.Plan, voice.Text);
        List<IReadOnlyList<Prose>> rows = [];
        void Row(string en, string zh, string value)
        {
            if (value.Length > 0)
            {
                rows.Add([text.Say(en, zh), value]);
            }
        }

        Row("Area and level", "适用范围", plan.Jurisdiction.In(text.Language));
        Row("Period", "规划期", Years(plan, text.Language));
        Row("Goals", "长期目标", PlanVoice.Count(plan.Goals.Count));
        Row("Targets", "目标", PlanVoice.Count(plan.Targets.Count));
        Row("Actions", "行动", PlanVoice.Count(voice.Leaves.Count));
        Row("Priority projects", "优先项目", PlanVoice.Count(plan.Projects.Count));
        Row("Indicators", "指标", PlanVoice.Count(plan.Indicators.Count));
        Row("Money available", "可用资金", plan.Budget is null ? string.Empty : voice.Money(plan.Budget));
        text.Tabulate(text.Say("The plan in figures", "规划概览"), [new(text.Say("What", "项目"), 1), new(text.Say("Content", "内容"), 2)], rows);
    }

    /// <summary>The years of a plan: 2025–2030, 2025—2030 年.</summary>
    public static string Years(Plan plan, string language) => PlanDates.Period(plan.From is { } from ? new DateOnly(from, 1, 1) : null, plan.To is { } to ? new DateOnly(to, 12, 31) : null, language) is { Length: > 1 } known ? known : string.Empty;

    /// <summary>The vision.</summary>
    public static void Vision(PlanVoice voice)
    {
        if (!voice.Plan.Vision.IsEmpty)
        {
            voice.Text.Write(voice.Say(voice.Plan.Vision), Tone.Lead);
        }
    }

    /// <summary>The goals.</summary>
    public static void Goals(PlanVoice voice) => voice.Text.List(voice.Plan.Goals.Select(goal => goal.Text.IsEmpty
        ? Prose.Of(Piece.Strong(voice.Named(goal.Code, goal.Title)))
        : Prose.Of(Piece.Strong(voice.Named(goal.Code, goal.Title)), "\n" + voice.Say(goal.Text))));

    /// <summary>The targets, with numbers.</summary>
    public static void Targets(PlanVoice voice)
    {
        var (plan, text) = (voice.Plan, voice.Text);
        text.Tabulate(
            text.Say("Targets", "目标一览"),
            [
                new(text.Say("Target", "目标"), 4), new(text.Say("Indicator", "指标"), 2.6), new(text.Say("Baseline (year)", "基准值（年份）"), 2.1, IsNumber: true), new(text.Say("To be reached (year)", "目标值（年份）"), 2.1, IsNumber: true),
                new(text.Say("Responsible", "责任单位"), 1.9), new(text.Say("Serves", "服务需求"), 1.3),
            ],
            plan.Goals.Select(goal => goal.Code).Append(string.Empty).SelectMany(goal => plan.Targets.Where(target => goal.Length > 0 ? target.Goal == goal : plan.Goal(target.Goal) is null)).Select(target => (IReadOnlyList<Prose>)
            [
                target.Text.IsEmpty ? voice.Named(target.Code, target.Title) : Prose.Of(voice.Named(target.Code, target.Title) + "\n" + voice.Say(target.Text)),
                plan.Indicator(target.Indicator) is { } indicator ? voice.Named(indicator.Code, indicator.Name) : "–",
                Dated(voice, target.Baseline, target.Unit, target.BaselineYear), Dated(voice, target.Value, target.Unit, target.Year), voice.Say(target.Owner), text.Join(target.Needs.Select(need => voice.Say(need))),
            ]),
            id: "table:targets", wide: true);
    }

    private static string Dated(PlanVoice voice, double? value, string unit, int? year) =>
        value is null && year is null ? "–" : year is { } known ? voice.Text.Say($"{voice.Number(value, unit)} ({PlanVoice.Count(known)})", $"{voice.Number(value, unit)}（{PlanVoice.Count(known)} 年）") : voice.Number(value, unit);
}
