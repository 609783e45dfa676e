using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>Who may see a run: everybody, or whoever holds a link.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
/// <param name="links">The links.</param>
[InCity(Permission.SeeData)]
public sealed class ShareModel(Texts texts, Visit visit, RunShelf shelf, RunWords words, SharedLinks links) : RunPage(texts, visit, shelf, words)
{
    /// <summary>What a link opens.</summary>
    public const string Kind = "run";

    /// <summary>The links that still open the run.</summary>
    public IReadOnlyList<SharedLink> Links { get; private set; } = [];

    /// <summary>The secret of a link that was just made: shown this once.</summary>
    public string? Made { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="run">Id of the run.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string run) => Filled(run) ? Page() : Nothing();

    /// <summary>Makes a link.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="name">For whom.</param>
    /// <returns>The page with the link.</returns>
    [Needs(Permission.Share)]
    public IActionResult OnPostLink(string run, string? name)
    {
        if (!Find(run))
        {
            return Nothing();
        }

        Try(() => Made = links.Make(Visit.Actor, Visit.TheCity().Id, Kind, Run.Id, name ?? string.Empty).Secret, "name");
        Filled(run);
        return Page();
    }

    /// <summary>Withdraws a link.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="link">Id of the link.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.Share)]
    public IActionResult OnPostWithdraw(string run, string link)
    {
        if (!Find(run) || links.Of(Kind, Run.Id).All(known => known.Id != link))
        {
            return Nothing();
        }

        links.Withdraw(Visit.Actor, Visit.TheCity().Id, link);
        return Done($"{Home}/share", T["share.withdrawn"]);
    }

    /// <summary>Shows the run to everybody, or no more.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="show">Whether everybody may see it.</param>
    /// <returns>The page again.</returns>
    [Needs(Permission.Review)]
    public IActionResult OnPostPublic(string run, bool show)
    {
        if (!Find(run))
        {
            return Nothing();
        }

        Shelf.Register.SetPublic(Visit.Actor, Run.Id, show);
        return Done($"{Home}/share", T[show ? "share.published" : "share.unpublished"]);
    }

    /// <summary>Full address of a page of this server.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The address.</returns>
    public string Address(string path) => $"{Request.Scheme}://{Request.Host}{path}";

    private bool Filled(string run)
    {
        if (!Find(run))
        {
            return false;
        }

        Links = links.Of(Kind, Run.Id);
        return true;
    }
}
