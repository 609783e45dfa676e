using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>The plan of a city at a glance.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData, Permission.WritePlan)]
public sealed class OverviewModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    private const int MostTargets = 40;

    /// <summary>Whether the city has a plan.</summary>
    public bool Has { get; private set; }

    /// <summary>Where the plan stands.</summary>
    public PlanStanding Standing { get; private set; } = null!;

    /// <summary>How good it is as a plan.</summary>
    public PlanQuality Quality { get; private set; } = null!;

    /// <summary>Where it is on its way.</summary>
    public PlanStage Stage { get; private set; }

    /// <summary>What an experienced colleague would say.</summary>
    public IReadOnlyList<PlanRemark> Remarks { get; private set; } = [];

    /// <summary>Targets with their progress, those that need a look first.</summary>
    public IReadOnlyList<(PlanTarget Target, TargetProgress Progress)> Targets { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
        Has = Find();
        if (!Has)
        {
            return;
        }

        Standing = PlanStanding.Of(Plan, Today);
        Quality = PlanQuality.Of(Plan, Context.Frameworks);
        Stage = PlanProcess.Stage(Written, Context);
        Remarks = PlanChecks.Of(Plan, Context);
        Targets = [.. Plan.Targets.Zip(Standing.Targets).OrderBy(t => t.Second.Light.Colour switch { LightColour.Red => 0, LightColour.Amber => 1, LightColour.Green => 2, _ => 3 }).Take(MostTargets)];
    }

    /// <summary>Forgets the plan.</summary>
    /// <returns>The page without a plan.</returns>
    public IActionResult OnPostDelete()
    {
        if (!Find())
        {
            return NotFound();
        }

        if (Sound(() => Shelf.Store.Delete(Visit.Actor, Stored.Id)))
        {
            return Done(Home, T["plan.deleted"]);
        }

        OnGet();
        return Page();
    }
}
