namespace Hedgerow.Sharing.Plans;

/// <summary>Risks and needs.</summary>
internal static class RiskParts
{
    /// <summary>The risks.</summary>
    public static void Risks(PlanVoice voice)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Risks: likelihood and impact from 1 (small) to 4 (great)", "风险（可能性与影响由 1 小至 4 大）"),
            [
                new(text.Say("Risk", "风险"), 3.2), new(text.Say("Threatens", "影响对象"), 1), new(text.Say("Likelihood", "可能性"), 1, IsNumber: true), new(text.Say("Impact", "影响"), 0.9, IsNumber: true),
                new(text.Say("Response", "应对措施"), 2.8), new(text.Say("Watched by", "负责人"), 1.4),
            ],
            voice.Plan.Risks.Select(risk => (IReadOnlyList<Prose>)
            [
                voice.Named(risk.Code, risk.Title), risk.Subject.Length == 0 ? text.Say("the plan", "整个规划") : risk.Subject, risk.Likelihood is { } likely ? PlanVoice.Count(likely) : "–", risk.Impact is { } bad ? PlanVoice.Count(bad) : "–",
                voice.Say(risk.Response), voice.Say(risk.Owner),
            ]));
    }

    /// <summary>The needs.</summary>
    public static void Needs(PlanVoice voice)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Needs", "需求清单"),
            [new(text.Say("Need", "需求"), 3), new(text.Say("Kind", "类别"), 1.1), new(text.Say("Of", "所属"), 0.9), new(voice.Priced(text.Say("Amount", "金额")), 1.3, IsNumber: true), new(text.Say("State", "状态"), 1), new(text.Say("Given by", "提供方"), 1.5)],
            voice.Plan.Needs.Select(need => (IReadOnlyList<Prose>)
            [
                voice.Named(need.Code, need.Title), voice.Say(need.Kind), need.Subject.Length == 0 ? text.Say("the plan", "整个规划") : need.Subject, voice.Amount(need.Amount), voice.Say(need.State), voice.Say(need.Giver),
            ]));
    }
}
