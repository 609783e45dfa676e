namespace Hedgerow.Sharing.Plans;

/// <summary>What can be made from a plan, by the keys that outlines use.</summary>
internal static class PlanParts
{
    private static readonly Dictionary<string, Action<PlanVoice>> All = new(StringComparer.Ordinal)
    {
        ["actions"] = ActionParts.ByGoal,
        ["actions-by-domain"] = ActionParts.ByDomain,
        ["adoption"] = FormulationParts.Adoption,
        ["alignment"] = AlignmentParts.Table,
        ["alignment-matrix"] = AlignmentParts.Matrix,
        ["budget"] = MoneyParts.Write,
        ["facts"] = GoalParts.Facts,
        ["frameworks"] = AlignmentParts.Frameworks,
        ["goals"] = GoalParts.Goals,
        ["index"] = IndicatorParts.Index,
        ["indicators"] = IndicatorParts.Indicators,
        ["map"] = PlaceParts.Write,
        ["needs"] = RiskParts.Needs,
        ["projects"] = ProjectParts.Write,
        ["public"] = FormulationParts.Public,
        ["replies"] = FormulationParts.Replies,
        ["result"] = IndicatorParts.Result,
        ["risks"] = RiskParts.Risks,
        ["series"] = IndicatorParts.Series,
        ["sign-off"] = FormulationParts.SignOff,
        ["steps"] = FormulationParts.Steps,
        ["targets"] = GoalParts.Targets,
        ["timeline"] = TimeParts.Write,
        ["traffic-lights"] = StatusParts.Write,
        ["vision"] = GoalParts.Vision,
    };

    /// <summary>The keys, sorted.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Writes a part; nothing where the plan has nothing for it.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="voice">The plan.</param>
    public static void Write(string key, PlanVoice voice) => All[key](voice);
}
