using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>A first plan for a city.</summary>
public static class PlanStart
{
    /// <summary>The usual steps of making a plan, with who does them; days are the city's to set.</summary>
    public static IReadOnlyList<FormulationStep> Steps { get; } =
    [
        Step("S1", "Mandate and drafting team", "授权与组建编制组", "Leadership", "领导"),
        Step("S2", "Stakeholders and how they take part", "识别利益相关方与参与方式", "Drafting team", "编制组"),
        Step("S3", "Baseline: profile, index, maps, law", "基线：概况、指数、地图与法规梳理", "Drafting team, experts", "编制组、专家"),
        Step("S4", "Gaps against the national strategy and the global framework", "对照国家战略与全球框架的差距分析", "Drafting team, experts", "编制组、专家"),
        Step("S5", "Vision, principles and goals", "愿景、原则与长期目标", "Drafting team, leadership", "编制组、领导"),
        Step("S6", "Targets with indicator, baseline, number and year", "设定含指标、基准值、数值与年份的目标", "Drafting team, experts", "编制组、专家"),
        Step("S7", "Priority areas and actions with lead, money and dates", "优先领域及含牵头单位、资金与时间的行动", "Drafting team, sectors", "编制组、部门"),
        Step("S8", "Priority projects and their support", "优先项目及其支撑", "Sectors", "部门"),
        Step("S9", "Money", "资金安排", "Sectors, finance office", "部门、财政"),
        Step("S10", "Consultation and public comment", "征求意见与公示", "Drafting team, public", "编制组、公众"),
        Step("S11", "Adoption", "批准", "Leadership", "领导"),
        Step("S12", "Carrying out", "实施", "Sectors", "部门"),
        Step("S13", "Monitoring and yearly report", "监测与年度报告", "Drafting team", "编制组"),
        Step("S14", "Review and update", "评估与更新", "Drafting team, experts", "编制组、专家"),
    ];

    /// <summary>A first plan: steps, and where the city was assessed, findings from gaps and low scores, a goal for each component that has some, and a target for each low score with baseline, unit, history and the next band as a first number.</summary>
    /// <param name="city">The city.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    /// <param name="run">The newest run; null where there is none.</param>
    /// <param name="earlier">Earlier runs.</param>
    /// <returns>The plan.</returns>
    public static Plan Of(City city, int from, int to, StoredRun? run = null, IReadOnlyList<StoredRun>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(city);
        return Of(city.Name, city.Fictional, from, to, run, earlier);
    }

    /// <summary>A first plan for a city of a name.</summary>
    /// <param name="city">Name of the city.</param>
    /// <param name="fictional">Whether the city is made up.</param>
    /// <param name="from">First year.</param>
    /// <param name="to">Last year.</param>
    /// <param name="run">The newest run; null where there is none.</param>
    /// <param name="earlier">Earlier runs.</param>
    /// <returns>The plan.</returns>
    public static Plan Of(Wording city, bool fictional, int from, int to, StoredRun? run = null, IReadOnlyList<StoredRun>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(city);
        var plan = new Plan
        {
            Code = "lbsap", Title = new PlanText($"Local Biodiversity Strategy and Action Plan of {city.En}, {from}–{to}", $"{city.Zh}生物多样性保护战略与行动计划（{from}—{to}年）"), City = PlanText.Of(city), From = from, To = to,
            Version = "draft 1", Example = fictional, Frameworks = ["kmgbf"], Formulation = new Formulation { Steps = Steps },
        };
        return run is null ? plan : WithIndex(plan, run, earlier ?? []);
    }

    private static Plan WithIndex(Plan plan, StoredRun run, IReadOnlyList<StoredRun> earlier)
    {
        plan = plan with { Findings = PlanIndex.Findings(plan, run, earlier) };
        var goal = 0;
        foreach (var component in run.Components)
        {
            var low = run.Indicators.Where(i => i.Component == component.Id && plan.Findings.Any(f => f.Kind == FindingKind.LowScore && f.Indicator == PlanIndex.Reference(run, i))).ToList();
            if (low.Count == 0)
            {
                continue;
            }

            var code = $"G{++goal}";
            plan = plan with { Goals = [.. plan.Goals, new PlanGoal { Code = code, Title = PlanText.Of(component.Name) }] };
            for (var at = 0; at < low.Count; at++)
            {
                plan = WithTarget(plan, $"T{goal}.{at + 1}", code, run, low[at], earlier);
            }
        }

        return plan;
    }

    private static Plan WithTarget(Plan plan, string code, string goal, StoredRun run, StoredIndicator indicator, IReadOnlyList<StoredRun> earlier)
    {
        var reference = PlanIndex.Reference(run, indicator);
        var target = new PlanTarget { Code = code, Goal = goal, Title = PlanIndex.Pick(plan, run, indicator.Id, earlier).Title, Year = plan.To, Findings = [.. plan.Findings.Where(f => f.Indicator == reference).Select(f => f.Code)] };
        plan = PlanIndex.Use(plan with { Targets = [.. plan.Targets, target] }, code, run, indicator.Id, earlier);
        return plan with
        {
            Alignments = [.. plan.Alignments, .. indicator.Targets.Where(t => plan.Frameworks.Contains(t.Key)).SelectMany(t => t.Value.Select(element => new Alignment { Target = code, Framework = t.Key, Element = element }))],
        };
    }

    private static FormulationStep Step(string code, string en, string zh, string who, string whoZh) => new() { Code = code, Title = new PlanText(en, zh), Who = new PlanText(who, whoZh) };
}
