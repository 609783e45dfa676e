using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>Makes a kept scenario an action of the plan, with its place and its measured effect.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
/// <param name="scenarios">Kept scenarios.</param>
[InCity(Permission.WritePlan)]
public sealed class FromScenarioModel(Texts texts, Visit visit, PlanShelf shelf, ScenarioRegister scenarios) : PlanPage(texts, visit, shelf)
{
    /// <summary>The scenario.</summary>
    public KeptScenario Scenario { get; private set; } = null!;

    /// <summary>The action that it would be; null where it was not computed.</summary>
    public PlanAction? Action { get; private set; }

    /// <summary>Targets whose indicators it changes.</summary>
    public IReadOnlyList<string> Near { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="scenario">Id of the scenario.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string scenario)
    {
        if (!Open(scenario))
        {
            return NotFound();
        }

        return Find() ? Shown() : LocalRedirect(Home);
    }

    /// <summary>Makes it an action.</summary>
    /// <param name="scenario">Id of the scenario.</param>
    /// <param name="target">Codes of the targets that it shall serve.</param>
    /// <returns>The form of the action.</returns>
    public IActionResult OnPost(string scenario, string[] target)
    {
        if (!Open(scenario) || !Find())
        {
            return NotFound();
        }

        var code = string.Empty;
        if (!Change("add-actions", plan =>
        {
            if (plan.Actions.FirstOrDefault(a => a.Scenario == Scenario.Id) is { } had)
            {
                throw new PlanningException($"The plan has this scenario already, as action {had.Code}.", $"该情景已作为行动 {had.Code} 纳入规划。");
            }

            var action = PlanIndex.Action(plan, Scenario, [.. target.Where(t => plan.Target(t) is not null)]);
            code = action.Code;
            return plan with { Actions = [.. plan.Actions, action] };
        }, note: scenario))
        {
            return Shown();
        }

        scenarios.HandToPlan(Visit.Actor, Scenario.Id);
        return Done($"{Home}/row/actions/{Uri.EscapeDataString(code)}", T["plan.action-made"]);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Sound(() => Action = PlanIndex.Action(Plan, Scenario, []));
        Near = Action is null ? [] : [.. Plan.Targets.Where(t => Plan.Indicator(t.Indicator) is { } indicator && Action.Effects.Any(e => e.Indicator == indicator.Reference)).Select(t => t.Code)];
        return Page();
    }

    private bool Open(string id)
    {
        if (scenarios.Find(id) is not { } found || found.CityId != Visit.TheCity().Id)
        {
            return false;
        }

        Scenario = found;
        return true;
    }
}
