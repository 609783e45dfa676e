using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>Goals and targets: number, indicator, owner, money, date, and that they say what they mean.</summary>
internal static class TargetChecks
{
    public static void Run(CheckGround ground)
    {
        var plan = ground.Plan;
        foreach (var goal in plan.Goals.Where(g => !plan.Targets.Any(t => t.Goal == g.Code)))
        {
            ground.Warn("goal-without-target", goal.Code, new("The goal has no target, so nobody will know when it is reached.", "该长期目标下没有目标，无从判断是否实现。"), new("Add a target with an indicator, a number and a year, or take the goal into another.", "增设带指标、数值与年份的目标，或并入其他长期目标。"));
        }

        var indicators = plan.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        foreach (var target in plan.Targets)
        {
            Parts(ground, target);
            Sense(ground, target, indicators.GetValueOrDefault(target.Indicator));
        }
    }

    private static void Parts(CheckGround ground, PlanTarget target)
    {
        var code = target.Code;
        if (target.Indicator.Length == 0)
        {
            ground.Blocks(SignOffLevel.Drafting, "target-without-indicator", code, new("Nothing says by what the target is measured.", "未说明以何指标衡量该目标。"), new("Choose an indicator of the index, of a framework or your own; from the index its baseline, unit and history are filled in.", "从指数、框架或自有指标中选择一项；选用指数指标时，基准值、单位与历史数据会自动填入。"));
        }

        if (target.Value is null)
        {
            ground.Blocks(SignOffLevel.Drafting, "target-without-number", code, new("The target names no number, so it can neither be reached nor missed.", "该目标没有数值，既谈不上实现，也谈不上未实现。"), new("Write the value to be reached, in the indicator's unit; the next band of the index is a good beginning.", "按指标单位填写要达到的数值；可先参考指数的下一分值区间。"));
        }

        if (target.Year is null)
        {
            ground.Blocks(SignOffLevel.Drafting, "target-without-date", code, new("No year is named by which it shall be reached.", "未写明实现年份。"), new("Name the year; mid-way values under `path` help to see early whether it goes well.", "填写年份；可在 `path` 中给出中期数值，以便及早判断进展。"));
        }

        if (target.Goal.Length == 0)
        {
            ground.Blocks(SignOffLevel.Drafting, "target-without-goal", code, new("The target belongs to no goal.", "该目标未归属任何长期目标。"), new("Say which goal it serves.", "写明其服务的长期目标。"));
        }

        if (target.Baseline is null || target.BaselineYear is null)
        {
            ground.Blocks(SignOffLevel.Experts, "target-without-baseline", code, new("Without a baseline with its year nobody can tell how far the way is.", "缺少带年份的基准值，无法判断差距。"), new("Measure it, or fill it in from an assessment.", "补充测量，或从评估结果填入。"));
        }

        if (target.Owner.IsEmpty)
        {
            ground.Blocks(SignOffLevel.Sectors, "target-without-owner", code, new("Nobody answers for it.", "没有责任单位。"), new("Name the office that reports on it.", "写明负责报告进展的部门。"));
        }

        var actions = ground.ActionsOf[code].ToList();
        if (actions.Count == 0)
        {
            ground.Warn("target-without-action", code, new("No action serves it: it is a wish.", "没有行动支撑，只是愿望。"), new("Add an action, or name this target at an action that serves it already.", "增设行动，或在已有相关行动中注明该目标。"));
        }

        if (target.Budget is null && !ground.Tree.Leaves(actions).Concat(actions).Any(a => a.BudgetPlanned is not null))
        {
            ground.Blocks(SignOffLevel.Leadership, "target-without-money", code, new("Neither the target nor any of its actions has money.", "该目标及其行动均无资金安排。"), new("State what it costs and where the money comes from; 0 where it costs nothing.", "填写所需资金及来源；确无费用的填 0。"));
        }
    }

    private static void Sense(CheckGround ground, PlanTarget target, PlanIndicator? indicator)
    {
        var (plan, code) = (ground.Plan, target.Code);
        if (target.Year is { } year && (year < plan.From || year > plan.To))
        {
            ground.Warn("target-beyond-plan", code, new($"The year {year} lies outside the plan's period {plan.From}–{plan.To}.", $"年份 {year} 不在规划期 {plan.From}—{plan.To} 之内。"), new("Correct the year, or set a value for the plan's last year on the way.", "更正年份，或为规划末年设定阶段数值。"));
        }

        if (target.BaselineYear >= target.Year)
        {
            ground.Warn("target-before-baseline", code, new($"The target's year {target.Year} does not come after the baseline's {target.BaselineYear}.", $"目标年份 {target.Year} 不晚于基准年 {target.BaselineYear}。"), new("Correct one of the two.", "更正其一。"));
        }

        if (indicator is not null && target.Unit.Length > 0 && indicator.Unit.Length > 0 && target.Unit != indicator.Unit)
        {
            ground.Warn("target-unit-differs", code, new($"The target is in {target.Unit}, its indicator {indicator.Code} in {indicator.Unit}.", $"目标单位为 {target.Unit}，指标 {indicator.Code} 的单位为 {indicator.Unit}。"), new("Write both in one unit.", "统一单位。"));
        }

        if (indicator is null || target is not { Baseline: { } start, Value: { } goal })
        {
            return;
        }

        if (target.Tolerance is null && goal != start && indicator.Better != BetterWhen.Kept && goal > start != (indicator.Better == BetterWhen.Higher))
        {
            var (en, zh) = indicator.Better == BetterWhen.Higher ? ("more is better", "越高越好") : ("less is better", "越低越好");
            ground.Warn("target-worse-than-baseline", code, new($"From {CheckGround.Shown(start)} to {CheckGround.Shown(goal)} things would get worse: of {indicator.Code} {en}.", $"由 {CheckGround.Shown(start)} 变为 {CheckGround.Shown(goal)} 意味着变差：指标 {indicator.Code} {zh}。"), new("Mind the sign, or say with a tolerance that the value is only to be kept.", "检查方向；若只求保持，请填写容许偏差。"));
        }
        else if (target.Tolerance is null && goal == start)
        {
            ground.Note("target-only-keeps", code, new("The number is the baseline: the target only keeps what is there.", "目标值等于基准值，仅为保持现状。"), new("If that is meant, state a tolerance; otherwise aim higher.", "若确为保持，请填写容许偏差；否则应提高目标值。"));
        }
    }
}
