using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>The actions, by goal or by domain.</summary>
internal static class ActionParts
{
    /// <summary>The actions of each goal.</summary>
    public static void ByGoal(PlanVoice voice)
    {
        foreach (var goal in voice.Plan.Goals)
        {
            Table(voice, voice.Named(goal.Code, goal.Title), goal.Code, [.. voice.Plan.Actions.Where(action => voice.GoalOf(action) == goal.Code)]);
        }

        Table(voice, voice.Text.Say("Actions of no goal", "未归入任何长期目标的行动"), string.Empty, [.. voice.Plan.Actions.Where(action => voice.Plan.Goal(voice.GoalOf(action)) is null)]);
    }

    /// <summary>The actions of each domain.</summary>
    public static void ByDomain(PlanVoice voice)
    {
        foreach (var domain in Enum.GetValues<ActionDomain>())
        {
            Table(voice, voice.Say(domain), voice.Say(domain), [.. voice.Plan.Actions.Where(action => action.Domain == domain)]);
        }

        Table(voice, voice.Text.Say("Actions of no domain", "未归入任何领域的行动"), string.Empty, [.. voice.Plan.Actions.Where(action => action.Domain is null)]);
    }

    private static void Table(PlanVoice voice, string heading, string named, List<PlanAction> actions)
    {
        if (actions.Count == 0)
        {
            return;
        }

        var text = voice.Text;
        voice.Below(heading);
        text.Tabulate(
            named.Length == 0 ? text.Say("Other actions", "其他行动") : text.Say($"Actions: {named}", $"行动：{named}"),
            [
                new(text.Say("Action", "行动"), 4.2), new(text.Say("Serves", "服务目标"), 1.2), new(text.Say("Responsible and partners", "责任单位与合作方"), 2.4), new(text.Say("Period", "时段"), 1.6),
                new(voice.Priced(text.Say("Cost", "费用")), 1.4, IsNumber: true),
            ],
            actions.Select(action => (IReadOnlyList<Prose>)
            [
                action.Text.IsEmpty ? voice.Named(action.Code, action.Title) : Prose.Of(Piece.Strong(voice.Named(action.Code, action.Title)), "\n" + voice.Say(action.Text)),
                PlanVoice.Column(action.Targets),
                action.Partners.Count == 0 ? voice.Say(action.Lead) : Prose.Of(Piece.Strong(voice.Say(action.Lead)), "\n" + voice.Offices(action.Partners)),
                voice.Span(action.Start, action.End), voice.Amount(action.BudgetPlanned),
            ]));
    }
}
