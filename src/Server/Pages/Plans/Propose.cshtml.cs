using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>Findings that the newest assessment proposes, to be taken over one by one.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.WritePlan)]
public sealed class ProposeModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>The newest assessment.</summary>
    public StoredRun? Newest => Runs.Count > 0 ? Runs[0] : null;

    /// <summary>What is proposed.</summary>
    public IReadOnlyList<PlanFinding> Proposed { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NoPlan();
        }

        Show();
        return Page();
    }

    /// <summary>Takes findings over.</summary>
    /// <param name="finding">Codes of those that were picked.</param>
    /// <returns>The findings of the plan.</returns>
    public IActionResult OnPost(string[] finding)
    {
        if (!Find())
        {
            return NotFound();
        }

        Show();
        var picked = Proposed.Where(f => finding.Contains(f.Code)).ToList();
        return Change("propose", plan =>
        {
            foreach (var found in picked.Where(p => !plan.Findings.Any(had => had.Indicator == p.Indicator && had.Kind == p.Kind)))
            {
                plan = plan with { Findings = [.. plan.Findings, found with { Code = PlanRows.Free(plan, "F") }] };
            }

            return plan;
        }) ? Done($"{Home}/list/findings", T["plan.kept"]) : Page();
    }

    private void Show() => Proposed = Newest is { } run ? PlanIndex.Findings(Written, run, Runs) : [];
}
