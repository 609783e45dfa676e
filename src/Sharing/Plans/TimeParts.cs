using System.Globalization;
using Hedgerow.Planning;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Plans;

/// <summary>When the actions take place, as a figure; one for each goal where they are many.</summary>
internal static class TimeParts
{
    private const int MostRows = 45;

    /// <summary>Writes it.</summary>
    public static void Write(PlanVoice voice)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        var dated = voice.Leaves.Where(action => action.Start is not null || action.End is not null).OrderBy(action => action.Start ?? action.End).ThenBy(action => action.Code, StringComparer.Ordinal).ToList();
        if (dated.Count == 0)
        {
            text.Write(text.Say("No action of the plan has a period yet.", "规划中的行动均未注明时段。"));
            return;
        }

        var from = Math.Min(plan.From ?? int.MaxValue, dated.Min(action => (action.Start ?? action.End)!.Value.Year));
        var to = Math.Max(plan.To ?? int.MinValue, dated.Max(action => (action.End ?? action.Start)!.Value.Year));
        if (dated.Count <= MostRows)
        {
            Draw(voice, text.Say("Timetable of the actions", "行动时间表"), dated, from, to);
        }
        else
        {
            foreach (var goal in plan.Goals.Select(goal => (goal.Code, Name: goal.Code)).Append((Code: string.Empty, Name: text.Say("no goal", "未归入目标"))))
            {
                var some = dated.Where(action => goal.Code.Length > 0 ? voice.GoalOf(action) == goal.Code : plan.Goal(voice.GoalOf(action)) is null).Chunk(MostRows).ToList();
                for (var i = 0; i < some.Count; i++)
                {
                    var piece = some.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({i + 1}/{some.Count})");
                    Draw(voice, text.Say($"Timetable of the actions, {goal.Name}{piece}", $"行动时间表：{goal.Name}{piece}"), [.. some[i]], from, to);
                }
            }
        }

        var without = voice.Leaves.Count - dated.Count;
        if (without > 0)
        {
            text.Write(text.Say($"{without} actions have no period yet and are not shown.", $"另有 {without} 项行动尚无时段，未列出。"), Tone.Small);
        }
    }

    private static void Draw(PlanVoice voice, string caption, List<PlanAction> actions, int from, int to) => voice.Text.Put(new Figure(
        caption,
        voice.Text.Say(
            $"Bars over the years {from} to {to}, one for each of {actions.Count} actions; the tables of actions hold their periods.",
            $"{from} 至 {to} 年的时间条，共 {actions.Count} 项行动；各行动的时段见行动表。"),
        TimeChart.Draw([.. actions.Select(action => new TimeChart.Line(voice.Named(action.Code, action.Title), action.Start, action.End))], from, to)));
}
