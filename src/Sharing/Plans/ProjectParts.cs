namespace Hedgerow.Sharing.Plans;

/// <summary>The priority projects, each with its means of support.</summary>
internal static class ProjectParts
{
    /// <summary>Writes them.</summary>
    public static void Write(PlanVoice voice)
    {
        var text = voice.Text;
        foreach (var project in voice.Plan.Projects)
        {
            voice.Below(voice.Named(project.Code, project.Title));
            if (!project.Text.IsEmpty)
            {
                text.Write(voice.Say(project.Text));
            }

            text.Tabulate(
                text.Say($"How {project.Code} is secured", $"{project.Code} 支撑条件"), [new(text.Say("What", "项目"), 1), new(text.Say("Content", "内容"), 2.6)],
                [
                    [text.Say("Serves targets", "服务目标"), voice.Codes(project.Targets)],
                    [text.Say("Carries out actions", "落实行动"), voice.Codes(project.Actions)],
                    [text.Say("Responsible", "责任单位"), voice.Say(project.Lead)],
                    [text.Say("Partners", "合作方"), voice.Offices(project.Partners)],
                    [text.Say("Period", "时段"), voice.Period(project.Start, project.End)],
                    [text.Say("Cost", "投资"), voice.Money(project.Cost)],
                    [text.Say("Source of funds", "资金来源"), voice.Say(project.Funding)],
                    [text.Say("Support in law", "法规与政策支撑"), voice.Say(project.LegalSupport)],
                    [text.Say("Technical support", "技术支撑"), voice.Say(project.TechnicalSupport)],
                ]);
        }
    }
}
