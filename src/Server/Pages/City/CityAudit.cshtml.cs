using Hedgerow.Server.Access;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.City;

/// <summary>The audit log of a city.</summary>
/// <param name="office">The workspace.</param>
/// <param name="visit">Which city.</param>
[InCity(Permission.SeeAudit)]
public sealed class CityAuditModel(Office office, Visit visit) : PageModel
{
    /// <summary>The lines.</summary>
    public AuditPage Log { get; private set; } = new([], null);

    /// <summary>Shows it.</summary>
    /// <param name="before">Lines before this one.</param>
    public void OnGet(long? before) => Log = AuditPage.Read(office.Audit, visit.TheCity().Id, before);
}
