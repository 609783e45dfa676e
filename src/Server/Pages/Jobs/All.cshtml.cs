using Hedgerow.Server.Access;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.Jobs;

/// <summary>The jobs of all cities.</summary>
/// <param name="office">The workspace.</param>
[SiteAdministrator]
public sealed class AllModel(Office office) : PageModel
{
    /// <summary>The latest jobs.</summary>
    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public void OnGet() => Jobs = office.Jobs.List(limit: 200);
}
