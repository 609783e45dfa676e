using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning.Checks;

/// <summary>Actions: target, lead, money, dates, domain, order, district.</summary>
internal static class ActionChecks
{
    public static void Run(CheckGround ground)
    {
        var plan = ground.Plan;
        var byCode = plan.Actions.DistinctBy(a => a.Code).ToDictionary(a => a.Code, StringComparer.Ordinal);
        foreach (var action in plan.Actions)
        {
            var leaf = ground.Tree.IsLeaf(action);
            if (action.Targets.Count == 0 && !HasTargetAbove(action, byCode))
            {
                ground.Blocks(SignOffLevel.Drafting, "action-without-target", action.Code, new("The action serves no target, so nobody can say what it is good for.", "该行动未对应任何目标，无法说明其作用。"), new("Name the target it serves, or take it out of the plan.", "注明其服务的目标，或将其移出规划。"));
            }

            if (leaf)
            {
                Parts(ground, action, byCode);
            }

            if (action is { Start: { } start, End: { } end } && end < start)
            {
                ground.Warn("action-ends-before-start", action.Code, new($"It ends on {CheckGround.Day(end)}, before it begins on {CheckGround.Day(start)}.", $"结束日期 {CheckGround.Day(end)} 早于开始日期 {CheckGround.Day(start)}。"), new("Correct the dates.", "更正日期。"));
            }

            if (action.Start?.Year < plan.From || action.End?.Year > plan.To)
            {
                ground.Warn("action-beyond-plan", action.Code, new($"It runs outside the plan's period {plan.From}–{plan.To}.", $"实施时间超出规划期 {plan.From}—{plan.To}。"), new("Correct the dates, or say what of it belongs to this plan.", "更正日期，或说明属于本规划期的部分。"));
            }

            Order(ground, action, byCode);
            Circle(ground, action, byCode);
            Districts(ground, action);
        }
    }

    private static void Parts(CheckGround ground, PlanAction action, Dictionary<string, PlanAction> byCode)
    {
        var parents = Above(action, byCode).ToList();
        if (action.Lead.IsEmpty && parents.TrueForAll(p => p.Lead.IsEmpty))
        {
            ground.Blocks(SignOffLevel.Sectors, "action-without-lead", action.Code, new("Nobody leads it.", "没有牵头单位。"), new("Name the office that will do it, and ask it first.", "写明牵头部门，并事先征得其同意。"));
        }

        if (action.BudgetPlanned is null && parents.TrueForAll(p => p.BudgetPlanned is null))
        {
            ground.Blocks(SignOffLevel.Sectors, "action-without-budget", action.Code, new("No money is planned.", "未安排资金。"), new("Estimate it; 0 where it costs nothing but working time.", "填写估算金额；仅需人力的填 0。"));
        }

        if (action.Start is null || action.End is null)
        {
            ground.Blocks(SignOffLevel.Sectors, "action-without-date", action.Code, new(action.Start is null ? "Nothing says when it begins." : "Nothing says when it ends.", action.Start is null ? "未写明开始时间。" : "未写明结束时间。"), new("Write first and last day; a year alone will do.", "填写起止日期，只写年份亦可。"));
        }

        if (action.Domain is null)
        {
            ground.Note("action-without-domain", action.Code, new("It stands in no domain of action.", "未归入行动领域。"), new("Choose one: survey and monitoring, in-situ, ex-situ, ecological security pattern, climate, participation.", "从调查与监测、就地保护、迁地保护、生态安全格局、应对气候变化、公众参与中选择。"));
        }

        if (action.Funding.IsEmpty && action.BudgetPlanned > 0)
        {
            ground.Note("action-without-funding", action.Code, new($"{ground.Money(action.BudgetPlanned.Value)} are planned, and nothing says where they come from.", $"计划资金 {ground.Money(action.BudgetPlanned.Value)}，但未写明来源。"), new("Name the source of the money, or register a need.", "写明资金来源，或登记为资金需求。"));
        }
    }

    private static void Order(CheckGround ground, PlanAction action, Dictionary<string, PlanAction> byCode)
    {
        foreach (var before in action.After.Select(code => byCode.GetValueOrDefault(code)).OfType<PlanAction>().Where(b => b.End > action.Start))
        {
            ground.Warn("action-begins-too-early", action.Code, new($"It begins on {CheckGround.Day(action.Start!.Value)} and waits for {before.Code}, which ends only on {CheckGround.Day(before.End!.Value)}.", $"拟于 {CheckGround.Day(action.Start.Value)} 开始，但其前置行动 {before.Code} 至 {CheckGround.Day(before.End.Value)} 才结束。"), new("Move one of the two, or take the dependency away.", "调整其一的时间，或取消前置关系。"), [before.Code]);
        }
    }

    private static void Circle(CheckGround ground, PlanAction action, Dictionary<string, PlanAction> byCode)
    {
        if (action.Parent == action.Code || Above(action, byCode).Any(a => a.Parent == action.Code))
        {
            ground.Blocks(SignOffLevel.Drafting, "action-within-itself", action.Code, new("The action is a part of itself.", "该行动成为自身的组成部分。"), new("Correct the column `parent`.", "更正 `parent` 列。"));
        }
    }

    private static void Districts(CheckGround ground, PlanAction action)
    {
        foreach (var name in action.Districts.Where(d => ground.Context.Districts.Count > 0 && !ground.Context.Districts.Contains(d)))
        {
            var near = Spelling.Nearest(name, ground.Context.Districts);
            ground.Warn("unknown-district", action.Code, new($"The city has no district '{name}'.", $"城市没有名为“{name}”的分区。"), near is null ? new("Write a name as it stands in the city's districts.", "按城市分区的名称填写。") : new($"Did you mean '{near}'?", $"是否指“{near}”？"));
        }
    }

    private static bool HasTargetAbove(PlanAction action, Dictionary<string, PlanAction> byCode) => Above(action, byCode).Any(a => a.Targets.Count > 0);

    private static IEnumerable<PlanAction> Above(PlanAction action, Dictionary<string, PlanAction> byCode)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { action.Code };
        for (var code = action.Parent; code.Length > 0 && seen.Add(code) && byCode.TryGetValue(code, out var parent); code = parent.Parent)
        {
            yield return parent;
        }
    }
}
