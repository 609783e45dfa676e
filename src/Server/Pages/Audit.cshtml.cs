using Hedgerow.Server.Access;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>The audit log of the installation, and the proof that nobody has changed it.</summary>
/// <param name="office">The workspace.</param>
[SiteAdministrator]
public sealed class AuditModel(Office office) : PageModel
{
    /// <summary>The lines.</summary>
    public AuditPage Log { get; private set; } = new([], null);

    /// <summary>What going through the whole log found; null where nobody asked.</summary>
    public AuditCheck? Check { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="before">Lines before this one.</param>
    public void OnGet(long? before) => Log = AuditPage.Read(office.Audit, null, before);

    /// <summary>Goes through the whole log.</summary>
    public void OnPost()
    {
        Check = office.Audit.Verify();
        OnGet(null);
    }
}
