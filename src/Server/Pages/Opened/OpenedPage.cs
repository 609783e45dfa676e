using Hedgerow.Assessment;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.Opened;

/// <summary>A page that a link opens to whoever holds it: one run, and nothing else of the city.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="links">The links.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
public abstract class OpenedPage(Texts texts, SharedLinks links, RunShelf shelf, RunWords words) : PageModel
{
    /// <summary>The run.</summary>
    public RegisteredRun Run { get; private set; } = null!;

    /// <summary>What is shown.</summary>
    public Scorecard Card { get; private set; } = null!;

    /// <summary>The secret of the link.</summary>
    public string Secret { get; private set; } = string.Empty;

    /// <summary>Numbers as people read them.</summary>
    public RunWords Words => words;

    /// <summary>The runs.</summary>
    protected RunShelf Shelf => shelf;

    /// <summary>The reader's texts.</summary>
    protected Texts T => texts;

    /// <summary>The link of a secret, on a page that tells no other site its address.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>The link, or null.</returns>
    protected SharedLink? Link(string secret)
    {
        // The address itself is the key: no other site learns it from this page.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        return links.Open(secret);
    }

    /// <summary>Opens a link.</summary>
    /// <param name="secret">Its secret.</param>
    /// <returns>Whether it opens a run.</returns>
    protected bool Open(string secret)
    {
        if (Link(secret) is not { Kind: Pages.Runs.ShareModel.Kind } link || shelf.Register.Find(link.Subject) is not { } run || run.CityId != link.CityId)
        {
            return false;
        }

        (Secret, Run) = (secret, run);
        var stored = shelf.Read(run);
        Card = new Scorecard(stored, words, texts) { Districts = DistrictView.Of(stored, shelf.Shapes(run), words, texts, Request.Query["by"], Request.Query["sort"], Request.Query["down"] == "true"), Years = YearView.Of(stored, [], words) };
        return true;
    }
}
