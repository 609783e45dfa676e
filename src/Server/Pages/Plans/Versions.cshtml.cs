using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>The versions of the plan and what differs between two of them.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData)]
public sealed class VersionsModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>Most lines that are shown.</summary>
    public const int Most = 500;

    /// <summary>The versions, newest first.</summary>
    public IReadOnlyList<PlanVersion> All { get; private set; } = [];

    /// <summary>The earlier version.</summary>
    public int A { get; private set; }

    /// <summary>The later version.</summary>
    public int B { get; private set; }

    /// <summary>Whether how the plan is made and carried out counts too.</summary>
    public bool Everything { get; private set; }

    /// <summary>What differs.</summary>
    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <param name="a">The earlier version.</param>
    /// <param name="b">The later version.</param>
    /// <param name="all">Whether how the plan is made and carried out counts too.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(int? a, int? b, bool all)
    {
        if (!Find())
        {
            return NoPlan();
        }

        All = Shelf.Store.Versions(Stored.Id);
        B = All.Any(v => v.Number == b) ? b!.Value : Stored.Number;
        A = All.Any(v => v.Number == a) ? a!.Value : Math.Max(1, B - 1);
        Everything = all;
        Changes = PlanDifference.Of(Shelf.Read(Stored, A), Shelf.Read(Stored, B), all);
        return Page();
    }
}
