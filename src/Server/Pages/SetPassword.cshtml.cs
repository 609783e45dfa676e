using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Pages;

/// <summary>A new password, by a one-time link that an administrator or a mail gave.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
[BySecret]
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class SetPasswordModel(Texts texts, Visit visit, Office office) : FormPage(texts, visit)
{
    /// <summary>Shows the form where the link is good.</summary>
    /// <param name="secret">The link's secret.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string secret) => office.People.PersonToReset(secret) is null ? NotFound() : Page();

    /// <summary>Sets the password and signs in.</summary>
    /// <param name="secret">The link's secret.</param>
    /// <param name="password">The new password.</param>
    /// <returns>The first page, or the form again.</returns>
    public IActionResult OnPost(string secret, string? password)
    {
        if (office.People.PersonToReset(secret) is null)
        {
            return NotFound();
        }

        Person? person = null;
        if (!Try(() => person = office.People.CompleteReset(secret, password ?? string.Empty, HttpContext.Connection.RemoteIpAddress?.ToString()), "password"))
        {
            return Page();
        }

        SessionCookie.Begin(HttpContext, office, person!);
        return Done("/", T["set-password.done"]);
    }
}
