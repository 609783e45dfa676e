using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>Actions, projects and targets over the years.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData)]
public sealed class TimelineModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>The timeline.</summary>
    public PlanTimeline Line { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NoPlan();
        }

        Line = PlanTimeline.Of(Plan, Today);
        return Page();
    }
}
