using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>How the plan answers to frameworks: what is covered, how well, what is missing.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData)]
public sealed class AlignmentModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>One for each framework of the plan.</summary>
    public IReadOnlyList<PlanCoverage> Coverage { get; private set; } = [];

    /// <summary>Sustainable Development Goals that are touched by way of the others.</summary>
    public IReadOnlyList<(FrameworkElement Element, IReadOnlyList<string> Targets)> Touched { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NoPlan();
        }

        Coverage = PlanCoverage.Of(Plan, Context.Frameworks);
        Touched = PlanCoverage.Touched(Plan, Context.Frameworks);
        return Page();
    }

    /// <summary>Address of the page where a degree is judged.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="element">Its element.</param>
    /// <param name="target">Code of the target; null for one that is to be chosen.</param>
    /// <returns>The address.</returns>
    public string Judge(Framework framework, FrameworkElement element, string? target)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(element);
        return $"{Home}/judge?framework={Uri.EscapeDataString(framework.Id)}&element={Uri.EscapeDataString(element.Id)}{(target is null ? "" : "&target=" + Uri.EscapeDataString(target))}";
    }
}
