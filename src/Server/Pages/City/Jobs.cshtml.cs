using Hedgerow.Server.Access;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.City;

/// <summary>The jobs of a city.</summary>
/// <param name="office">The workspace.</param>
/// <param name="visit">Which city.</param>
[InCity(Permission.SeeData)]
public sealed class JobsModel(Office office, Visit visit) : PageModel
{
    /// <summary>The latest jobs.</summary>
    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Jobs = office.Jobs.List(visit.TheCity().Id, limit: 100);
}
