using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>Actions by district, as a map and as a table.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData)]
public sealed class DistrictsModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>What actions come to by district; the empty name is the whole city.</summary>
    public IReadOnlyList<GroupStanding> Groups { get; private set; } = [];

    /// <summary>Shapes of the districts.</summary>
    public DistrictShapes Shapes { get; private set; } = DistrictShapes.None;

    /// <summary>How many actions take place in each district of the shapes.</summary>
    public IReadOnlyList<double?> Values { get; private set; } = [];

    /// <summary>Shows it.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NoPlan();
        }

        Groups = PlanStanding.Of(Plan, Today).Districts;
        Shapes = Shelf.Shapes(Visit.TheCity().Id);
        var counts = Groups.ToDictionary(g => g.Key, g => g.Actions.Count, StringComparer.Ordinal);
        Values = [.. Shapes.Districts.Select(d => (double?)counts.GetValueOrDefault(d.Name))];
        return Page();
    }
}
