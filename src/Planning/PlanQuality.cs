using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>How good a plan is as a plan, in five parts of 0 to 100. It says nothing about nature, nor whether the plan is carried out. docs/planning.md has every formula.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="Score">Mean of the parts that are defined; null where none is.</param>
public sealed record PlanQuality(IReadOnlyList<QualityPart> Parts, double? Score)
{
    /// <summary>The quality of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="frameworks">The frameworks that are known; without them alignment is not defined.</param>
    /// <returns>The parts and their mean.</returns>
    public static PlanQuality Of(Plan plan, IReadOnlyList<Framework>? frameworks = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        QualityPart[] parts = [Ambition(plan), Actionability(plan), Measurability(plan), Alignment(plan, frameworks ?? []), Timeliness(plan)];
        var known = parts.Where(p => p.Score is not null).ToList();
        return new PlanQuality(parts, known.Count == 0 ? null : known.Average(p => p.Score!.Value));
    }

    private static QualityPart Ambition(Plan plan)
    {
        var better = plan.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, i => i.Better, StringComparer.Ordinal);
        return Part(
            "ambition", new("Ambition", "雄心"),
            Share(new("targets that aim at more than the baseline", "目标值优于基准值的目标"), plan.Targets.Count, plan.Targets.Count(t => t is { Value: { } goal, Baseline: { } start } && goal != start && goal > start == (better.GetValueOrDefault(t.Indicator) != BetterWhen.Lower))),
            Share(new("of the four levels of needs that targets serve", "目标涉及的四类需求层次"), plan.Targets.Count == 0 ? 0 : 4, plan.Targets.SelectMany(t => t.Needs).Distinct().Count()),
            Share(new("of the six domains in which there are actions", "行动涉及的六个领域"), plan.Actions.Count == 0 ? 0 : 6, plan.Actions.Select(a => a.Domain).OfType<ActionDomain>().Distinct().Count()));
    }

    private static QualityPart Actionability(Plan plan)
    {
        var leaves = new ActionTree(plan).Leaves(plan.Actions);
        return Part(
            "actionability", new("Actionability", "可操作性"),
            Share(new("actions with a lead", "有牵头单位的行动"), leaves.Count, leaves.Count(a => !a.Lead.IsEmpty)),
            Share(new("actions with money", "有资金安排的行动"), leaves.Count, leaves.Count(a => a.BudgetPlanned is not null)),
            Share(new("actions that serve a target", "对应目标的行动"), leaves.Count, leaves.Count(a => a.Targets.Count > 0 || a.Parent.Length > 0)),
            Share(new("targets with an owner", "有责任单位的目标"), plan.Targets.Count, plan.Targets.Count(t => !t.Owner.IsEmpty)),
            Share(new("targets with an action", "有行动支撑的目标"), plan.Targets.Count, plan.Targets.Count(t => plan.Actions.Any(a => a.Targets.Contains(t.Code)))),
            Share(new("priority projects with lead, money, period and support", "牵头、资金、期限与支撑齐备的优先项目"), plan.Projects.Count, plan.Projects.Count(p => !p.Lead.IsEmpty && p.Cost is not null && !p.Funding.IsEmpty && p.Start is not null && p.End is not null && !(p.LegalSupport.IsEmpty && p.TechnicalSupport.IsEmpty))));
    }

    private static QualityPart Measurability(Plan plan) => Part(
        "measurability", new("Measurability", "可衡量性"),
        Share(new("targets with an indicator and a number", "有指标与数值的目标"), plan.Targets.Count, plan.Targets.Count(t => t.Indicator.Length > 0 && t.Value is not null)),
        Share(new("targets with a baseline and its year", "有基准值及年份的目标"), plan.Targets.Count, plan.Targets.Count(t => t is { Baseline: not null, BaselineYear: not null })),
        Share(new("indicators with somebody who measures them, and how often", "有测量单位与频次的指标"), plan.Indicators.Count, plan.Indicators.Count(i => !i.Owner.IsEmpty && !i.Frequency.IsEmpty)),
        Share(new("findings with evidence", "有佐证材料的研究发现"), plan.Findings.Count, plan.Findings.Count(f => f.Evidence.Count > 0)));

    private static QualityPart Alignment(Plan plan, IReadOnlyList<Framework> frameworks)
    {
        var covered = PlanCoverage.Of(plan, frameworks);
        return Part("alignment", new("Alignment", "衔接性"), [
            .. covered.Where(c => c.Elements.Count > 0).Select(c => new QualityShare(
                new Wording($"{c.Framework.Name.En}: elements covered, by degree (high 1, medium 2/3, low or unjudged 1/3)", $"{c.Framework.Name.Zh}：按衔接程度加权的要素覆盖（高 1、中 2/3、低或未判断 1/3）"), c.Elements.Count, c.Elements.Sum(Weight))),
            .. covered.Count == 0 ? Array.Empty<QualityShare>() : [Share(new("targets that answer to a framework", "与框架衔接的目标"), plan.Targets.Count, plan.Targets.Count(t => plan.Alignments.Any(a => a.Target == t.Code)))]]);
    }

    private static QualityPart Timeliness(Plan plan)
    {
        var leaves = new ActionTree(plan).Leaves(plan.Actions);
        return Part(
            "timeliness", new("Timeliness", "时效性"),
            Share(new("targets with a year within the plan's period", "年份在规划期内的目标"), plan.Targets.Count, plan.Targets.Count(t => t.Year is { } year && year >= (plan.From ?? year) && year <= (plan.To ?? year))),
            Share(new("targets with a value on the way", "有阶段数值的目标"), plan.Targets.Count, plan.Targets.Count(t => t.Path.Count > 0)),
            Share(new("actions with first and last day", "有起止日期的行动"), leaves.Count, leaves.Count(a => a is { Start: not null, End: not null })),
            Share(new("formulation steps with a date", "有日期的编制步骤"), plan.Formulation.Steps.Count, plan.Formulation.Steps.Count(s => s.Due is not null || s.Done is not null)));
    }

    private static double Weight(ElementCoverage element) => element.By.Count == 0 ? 0 : element.Best switch { AlignmentDegree.High => 1, AlignmentDegree.Medium => 2.0 / 3, _ => 1.0 / 3 };

    private static QualityShare Share(Wording what, int of, int have) => new(what, of, have);

    private static QualityPart Part(string key, Wording name, params QualityShare[] shares)
    {
        var known = shares.Where(s => s.Of > 0).ToList();
        return new QualityPart(key, name, shares, known.Count == 0 ? null : 100 * known.Average(s => s.Have / s.Of));
    }
}

/// <summary>A part of a plan's quality.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Shares">What it is the mean of.</param>
/// <param name="Score">100 times the mean of the shares that are defined; null where none is.</param>
public sealed record QualityPart(string Key, Wording Name, IReadOnlyList<QualityShare> Shares, double? Score);

/// <summary>A share: how many of how many.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Of">Of how many; 0 where the share is not defined.</param>
/// <param name="Have">How many have it.</param>
public sealed record QualityShare(Wording What, double Of, double Have);
