using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Opened;

/// <summary>A scorecard for the frame of another site: the only page that other sites may frame.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="links">The links.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
[BySecret]
public sealed class EmbedModel(Texts texts, SharedLinks links, RunShelf shelf, RunWords words) : OpenedPage(texts, links, shelf, words)
{
    /// <summary>Shows it.</summary>
    /// <param name="secret">The secret of the link.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string secret)
    {
        if (!Open(secret))
        {
            return NotFound();
        }

        // Nothing here can be clicked to any effect, so a frame can trick nobody into anything.
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal).Replace("form-action 'self'", "form-action 'none'", StringComparison.Ordinal).Replace("script-src 'self'", "script-src 'none'", StringComparison.Ordinal);
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Page();
    }
}
