using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>Priority projects: without lead, money, period and legal or technical support none passes the sector level.</summary>
internal static class ProjectChecks
{
    public static void Run(CheckGround ground)
    {
        foreach (var project in ground.Plan.Projects)
        {
            if (project.Lead.IsEmpty)
            {
                Blocks("project-without-lead", new("The priority project has no lead.", "优先项目没有牵头单位。"), new("Name the office that carries it out.", "写明实施单位。"));
            }

            if (project.Cost is null || project.Funding.IsEmpty)
            {
                Blocks("project-without-money", project.Cost is null ? new("Nothing says what the priority project costs.", "未写明优先项目的资金需求。") : new("Nothing says where the money of the priority project comes from.", "未写明优先项目的资金来源。"), new("State cost and source of the money.", "填写所需资金及来源。"));
            }

            if (project.Start is null || project.End is null)
            {
                Blocks("project-without-period", new("The priority project has no period.", "优先项目没有实施期限。"), new("Write first and last day; years alone will do.", "填写起止时间，只写年份亦可。"));
            }

            if (project.LegalSupport.IsEmpty && project.TechnicalSupport.IsEmpty)
            {
                Blocks("project-without-support", new("Neither a law or decision nor an institute, standard or method supports the priority project.", "优先项目既无法规或决定支持，也无技术单位、标准或方法支撑。"), new("Name what supports it: a law, a plan, a decision, an institute, a standard.", "写明支撑依据：法规、规划、决定、技术单位或标准。"));
            }

            if (project.Targets.Count == 0 && project.Actions.Count == 0)
            {
                ground.Warn("project-without-target", project.Code, new("The priority project serves no target and carries out no action.", "优先项目未对应任何目标或行动。"), new("Name them.", "注明对应关系。"));
            }

            void Blocks(string code, Wording missing, Wording mend) => ground.Blocks(SignOffLevel.Sectors, code, project.Code, missing, mend);
        }
    }
}
