using Hedgerow.Planning;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Plans;

/// <summary>What the plan costs, by goal; what is spent; where the money comes from.</summary>
internal static class MoneyParts
{
    /// <summary>Writes it.</summary>
    public static void Write(PlanVoice voice)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        List<Sum> sums = [.. plan.Goals.Select(goal => Of(voice, voice.Named(goal.Code, goal.Title), plan.Actions.Where(action => voice.GoalOf(action) == goal.Code))), Of(voice, text.Say("No goal", "未归入目标"), plan.Actions.Where(action => plan.Goal(voice.GoalOf(action)) is null))];
        sums.RemoveAll(sum => sum.Actions == 0);
        if (sums.All(sum => sum.Planned is null && sum.Spent is null))
        {
            text.Write(text.Say("No action of the plan names its cost yet.", "规划中的行动均未注明费用。"));
            return;
        }

        var all = Of(voice, text.Say("All", "合计"), plan.Actions);
        text.Put(new Figure(
            text.Say("Money planned and spent, by goal", "各长期目标的计划与支出资金"),
            string.Join(text.Say("; ", "；"), sums.Select(sum => text.Say($"{sum.Name}: {voice.Money(sum.Planned)} planned, {voice.Money(sum.Spent)} spent", $"{sum.Name}：计划 {voice.Money(sum.Planned)}，支出 {voice.Money(sum.Spent)}"))) + text.Say(".", "。"),
            PairChart.Draw([.. sums.Select(sum => new PairChart.Line(sum.Name, (double?)sum.Planned, (double?)sum.Spent))], value => voice.Money((decimal)value), text.Say("planned", "计划"), text.Say("spent", "支出"))));
        text.Tabulate(
            text.Say("Money by goal", "各长期目标资金"),
            [
                new(text.Say("Goal", "长期目标"), 3.4), new(text.Say("Actions", "行动数"), 0.9, IsNumber: true), new(text.Say("Actions with a cost", "已注明费用的行动"), 1.2, IsNumber: true),
                new(voice.Priced(text.Say("Planned", "计划")), 1.6, IsNumber: true), new(voice.Priced(text.Say("Spent", "支出")), 1.6, IsNumber: true),
            ],
            sums.Append(all).Select(sum => (IReadOnlyList<Prose>)[sum.Name, PlanVoice.Count(sum.Actions), PlanVoice.Count(sum.Known), voice.Amount(sum.Planned), voice.Amount(sum.Spent)]),
            source: text.Say(
                "the plan's actions; a whole made of parts is counted by its parts, and an action of several targets under its first one. A dash is not known, never zero.",
                "规划中的行动；由若干部分组成的行动按各部分计，服务多个目标的行动归入其首个目标。短横表示未知，绝不等于零。"));
        if (plan.Budget is { } budget && all.Planned is { } planned)
        {
            var open = all.Actions - all.Known;
            var unknown = open == 0 ? string.Empty : text.Say($" The cost of {open} actions is not known.", $"另有 {open} 项行动费用未知。");
            text.Write((planned > budget
                ? text.Say($"The costs that are known exceed the money available, {voice.Money(budget)}, by {voice.Money(planned - budget)}.", $"已知费用超出可用资金 {voice.Money(budget)}，超出 {voice.Money(planned - budget)}。")
                : text.Say($"The costs that are known take {voice.Money(planned)} of the money available, {voice.Money(budget)}.", $"已知费用为 {voice.Money(planned)}，可用资金为 {voice.Money(budget)}。")) + unknown);
        }

        List<string> sources = [.. voice.Leaves.Select(action => action.Funding).Concat(plan.Projects.Select(project => project.Funding)).Where(funding => !funding.IsEmpty).Select(voice.Say).Distinct().Order(StringComparer.Ordinal)];
        if (sources.Count > 0)
        {
            text.Write(text.Labelled("Sources of funds", "资金来源", text.Join(sources) + text.Say(".", "。")));
        }
    }

    private static Sum Of(PlanVoice voice, string name, IEnumerable<PlanAction> actions)
    {
        List<PlanAction> all = [.. actions];
        var (planned, spent) = voice.Tree.Money(all, voice.Material.Date);
        var leaves = voice.Tree.Leaves(all);
        return new Sum(name, leaves.Count, leaves.Count(action => voice.Tree.Money([action], voice.Material.Date).Planned is not null || Above(voice, action).Any(whole => whole.BudgetPlanned is not null)), planned, spent);
    }

    // The wholes that an action is a part of: one sum may stand there for all parts.
    private static IEnumerable<PlanAction> Above(PlanVoice voice, PlanAction action)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { action.Code };
        for (var whole = voice.Plan.Action(action.Parent); whole is not null && seen.Add(whole.Code); whole = voice.Plan.Action(whole.Parent))
        {
            yield return whole;
        }
    }

    private sealed record Sum(string Name, int Actions, int Known, decimal? Planned, decimal? Spent);
}
