using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Jobs;

/// <summary>One job: how far it is, what it says, how to stop it or try it again.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
[InCity(Permission.SeeData, Permission.Assess)]
public sealed class JobModel(Texts texts, Visit visit, Office office) : FormPage(texts, visit)
{
    /// <summary>The job.</summary>
    public Job Job { get; private set; } = null!;

    /// <summary>Its log.</summary>
    public IReadOnlyList<JobLine> Lines { get; private set; } = [];

    /// <summary>Whether the reader may stop it or try it again.</summary>
    public bool MayRun => Visit.May(Permission.Assess) || (Visit.City is null && Visit.IsSiteAdministrator);

    /// <summary>The page that shows what came of it.</summary>
    public string? Onward { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="job">Its id.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string job)
    {
        if (office.Jobs.Find(job) is not { } found)
        {
            return NotFound();
        }

        Job = found;
        Lines = office.Jobs.Lines(job);
        Onward = JobOnward.Of(found, Visit.City);
        return Page();
    }

    /// <summary>Asks it to stop.</summary>
    /// <param name="job">Its id.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostCancel(string job) => Done($"/jobs/{job}", office.Jobs.Cancel(Visit.Actor, job) ? T["job.cancel-asked"] : null);

    /// <summary>Puts it into the queue again.</summary>
    /// <param name="job">Its id.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostRetry(string job) => Done($"/jobs/{job}", office.Jobs.Retry(Visit.Actor, job) ? T["job.retried"] : null);
}
