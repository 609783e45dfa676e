using Hedgerow.Planning;
using Hedgerow.Sharing.Plans;

namespace Hedgerow.Sharing;

/// <summary>The background report of a plan: findings and their evidence, and what in the plan answers each. It goes with the plan and never stands in it.</summary>
public static class BackgroundReport
{
    /// <summary>Composes the report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="material">What stands beside the plan.</param>
    /// <returns>The document.</returns>
    public static Document Compose(Plan plan, string language, PlanMaterial material)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(material);
        var text = new Manuscript(language);
        var voice = new PlanVoice(plan, material, text);
        BackgroundParts.Findings(voice);
        BackgroundParts.Answers(voice);
        BackgroundParts.Effects(voice);
        text.Head(1, text.Say("Evidence", "佐证材料"));
        BackgroundParts.Evidence(voice, plan.Evidence);
        text.Head(1, text.Say("The index", "指数评估"));
        if (material.Run is null)
        {
            text.Write(text.Say("No assessment stands behind this report.", "本报告没有所依据的评估。"));
        }
        else
        {
            IndicatorParts.Result(voice);
            IndicatorParts.Index(voice);
        }

        return PlanReport.Frame(
            plan, text, material, text.Say("Background report: findings and evidence", "背景报告：研究发现与佐证材料"), plan.Title.In(text.Language),
            text.Say("What research found out, with its evidence, and where the plan answers it.", "研究发现及其佐证，以及规划中的对应内容。"));
    }
}
