using Hedgerow.Planning;
using Hedgerow.Sharing.Assessments;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Plans;

/// <summary>How far targets and actions are: lights with the rule that gave each, and how the work goes.</summary>
internal static class StatusParts
{
    private static readonly WorkStatus[] Order = [WorkStatus.Completed, WorkStatus.OnTrack, WorkStatus.MinorIssues, WorkStatus.MajorIssues, WorkStatus.Scheduled, WorkStatus.Abandoned, WorkStatus.NotKnown];
    private static readonly string[] Colours = ["#1d5234", "#6fa583", "#e8c66a", "#b4523f", "#cfd8d2", "#7a807c", "#ffffff"];

    /// <summary>Writes it.</summary>
    public static void Write(PlanVoice voice) => Write(voice, PlanStanding.Of(voice.Plan, voice.Material.Date));

    /// <summary>Writes it for a day.</summary>
    public static void Write(PlanVoice voice, PlanStanding standing)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        if (standing.Targets.Count > 0)
        {
            var lights = standing.Targets.Select(progress => (progress, target: plan.Target(progress.Target)!)).ToList();
            text.Put(new Figure(
                text.Say($"Targets on {voice.Day(standing.Day)}", $"目标进展（{voice.Day(standing.Day)}）"),
                Counted(voice, standing.ByClass.Select(pair => (voice.Say(pair.Key), pair.Value))),
                LightChart.Draw([.. lights.Select(pair => new LightChart.Line(voice.Named(pair.target.Code, pair.target.Title), pair.progress.Light.Colour, voice.Say(pair.progress.Class)))])));
            text.Tabulate(
                text.Say("Targets with the rule that gave each light", "目标进展及判定依据"),
                [new(text.Say("Target", "目标"), 2.4), new(text.Say("Newest value", "最新数值"), 1.6, IsNumber: true), new(text.Say("Light", "灯号"), 0.9), new(text.Say("Rule", "判定依据"), 3.4)],
                lights.Select(pair => (IReadOnlyList<Prose>)
                [
                    voice.Named(pair.target.Code, pair.target.Title), pair.progress.Value is { } value ? $"{voice.Number(value, pair.target.Unit)}{(pair.progress.Year is { } year ? text.Say($" ({PlanVoice.Count(year)})", $"（{PlanVoice.Count(year)} 年）") : string.Empty)}" : "–",
                    LightChart.Name(text, pair.progress.Light.Colour), text.Say(pair.progress.Light.Rule),
                ]));
        }

        Work(voice, standing);
    }

    private static void Work(PlanVoice voice, PlanStanding standing)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        if (standing.Actions.Count == 0)
        {
            return;
        }

        var groups = standing.Goals.Select(group => (Name: plan.Goal(group.Key) is { } goal ? voice.Named(goal.Code, goal.Title) : text.Say("No goal", "未归入目标"), group.Sum)).Append((Name: text.Say("All", "合计"), Sum: standing.Whole)).ToList();
        text.Put(new Figure(
            text.Say("How the work on actions goes, by goal", "各长期目标的行动推进情况"),
            Counted(voice, Order.Where(standing.Whole.ByWork.ContainsKey).Select(status => (voice.Say(status), standing.Whole.ByWork[status]))),
            StackChart.Draw([.. groups.Select(group => (group.Name, (IReadOnlyList<int>)[.. Order.Select(status => group.Sum.ByWork.GetValueOrDefault(status))]))], [.. Order.Select((status, i) => (Colours[i], voice.Say(status)))])));
        text.Tabulate(
            text.Say("Work on actions by goal; an action made of parts is counted by its parts", "各长期目标的行动进展汇总（仅计末级行动）"),
            [
                new(text.Say("Goal", "长期目标"), 3), new(text.Say("Actions", "行动数"), 0.9, IsNumber: true), new(text.Say("Done", "完成度"), 1, IsNumber: true), new(text.Say("Share of weight that is known", "已知权重占比"), 1.5, IsNumber: true),
                new(text.Say("Late", "逾期"), 0.8, IsNumber: true), new(voice.Priced(text.Say("Planned", "计划资金")), 1.4, IsNumber: true), new(voice.Priced(text.Say("Spent", "已支出")), 1.4, IsNumber: true),
            ],
            groups.Select(group => (IReadOnlyList<Prose>)
            [
                group.Name, PlanVoice.Count(group.Sum.Leaves), group.Sum.Percent is { } done ? voice.Number(Math.Round(done), "%") : "–", group.Sum.Coverage is { } known ? voice.Number(Math.Round(100 * known), "%") : "–",
                PlanVoice.Count(group.Sum.Late), voice.Amount(group.Sum.Planned), voice.Amount(group.Sum.Spent),
            ]),
            source: text.Say(
                "progress reports until that day. What is unknown is not zero: it leaves the mean, and the share of weight that is known stands beside it. An action that serves several goals stands with each.",
                "截至当日的进展报告。未知不等于零：未知项不参与平均，并注明已知权重占比。服务多个长期目标的行动在各目标下均列出。"));
    }

    private static string Counted(PlanVoice voice, IEnumerable<(string Name, int Count)> counts) =>
        string.Join(voice.Text.Say("; ", "；"), counts.Select(pair => voice.Text.Say($"{pair.Name}: {pair.Count}", $"{pair.Name}：{pair.Count}"))) + voice.Text.Say(".", "。");
}
