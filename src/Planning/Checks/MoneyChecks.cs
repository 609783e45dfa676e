using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>Money: sums against budgets.</summary>
internal static class MoneyChecks
{
    public static void Run(CheckGround ground)
    {
        var plan = ground.Plan;
        var day = ground.Context.Day ?? DateOnly.MaxValue;
        var (planned, spent) = ground.Tree.Money(plan.Actions, day);
        var targets = plan.Targets.Sum(t => t.Budget ?? 0);
        var sum = (planned ?? 0) + targets;
        if (plan.Budget is { } budget && sum > budget)
        {
            ground.Blocks(SignOffLevel.Leadership, "budget-exceeded", "", new($"Actions and targets add up to {ground.Money(sum)}, {ground.Money(sum - budget)} more than the plan's budget of {ground.Money(budget)}.", $"行动与目标资金合计 {ground.Money(sum)}，比规划预算 {ground.Money(budget)} 多 {ground.Money(sum - budget)}。"), new("Cut, find more money, or put what is not covered among the needs.", "压缩支出、增加资金，或将缺口列入资金需求。"));
        }

        if (plan.Budget is { } given && spent > given)
        {
            ground.Warn("spent-beyond-budget", "", new($"{ground.Money(spent.Value)} are spent of a budget of {ground.Money(given)}.", $"预算 {ground.Money(given)}，已支出 {ground.Money(spent.Value)}。"), new("Correct the reports, or the budget.", "核对支出报告或调整预算。"));
        }

        if (plan.Currency.Length == 0 && (sum > 0 || plan.Budget > 0))
        {
            ground.Warn("money-without-currency", "", new("Money is stated without a currency.", "填有金额但未写明货币。"), new("Write the plan's currency, such as CNY, CRC or USD.", "填写规划货币，如 CNY、CRC、USD。"));
        }

        foreach (var action in plan.Actions)
        {
            Parent(ground, action, day);
            if (action.BudgetPlanned is { } own && ground.Tree.Progress(action, day).Spent > own)
            {
                var much = ground.Tree.Progress(action, day).Spent!.Value;
                ground.Warn("spent-beyond-planned", action.Code, new($"{ground.Money(much)} are spent of {ground.Money(own)} planned.", $"计划 {ground.Money(own)}，已支出 {ground.Money(much)}。"), new("Correct the report, or plan more money.", "核对支出，或增加计划资金。"));
            }
        }

        foreach (var project in plan.Projects.Where(p => p.Cost is not null && p.Actions.Count > 0))
        {
            var parts = ground.Tree.Money(plan.Actions.Where(a => project.Actions.Contains(a.Code)), day).Planned;
            if (parts > project.Cost)
            {
                ground.Warn("project-cost-below-actions", project.Code, new($"Its actions add up to {ground.Money(parts.Value)}, more than its cost of {ground.Money(project.Cost!.Value)}.", $"所含行动资金合计 {ground.Money(parts.Value)}，超过项目资金 {ground.Money(project.Cost.Value)}。"), new("Correct one of the two.", "更正其一。"));
            }
        }
    }

    private static void Parent(CheckGround ground, PlanAction action, DateOnly day)
    {
        if (action.BudgetPlanned is not { } own || ground.Tree.IsLeaf(action))
        {
            return;
        }

        var parts = ground.Tree.Money(ground.Tree.Leaves([action]), day).Planned;
        if (parts > own)
        {
            ground.Warn("parts-exceed-action", action.Code, new($"Its parts add up to {ground.Money(parts.Value)}, more than its own {ground.Money(own)}.", $"各组成部分合计 {ground.Money(parts.Value)}，超过该行动的 {ground.Money(own)}。"), new("Correct one of the two; the parts count.", "更正其一；汇总以组成部分为准。"));
        }
    }
}
