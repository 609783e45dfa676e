using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Pages;

/// <summary>The first administrator, by the one-time link that the server printed when it started.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
[BySecret]
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class StartModel(Texts texts, Visit visit, Office office) : FormPage(texts, visit)
{
    /// <summary>The name.</summary>
    public string? Name { get; private set; }

    /// <summary>The address to sign in with.</summary>
    public string? Email { get; private set; }

    /// <summary>Shows the form where the link is good.</summary>
    /// <param name="secret">The link's secret.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string secret) => office.People.IsFirst(secret) ? Page() : NotFound();

    /// <summary>Makes the administrator and signs in.</summary>
    /// <param name="secret">The link's secret.</param>
    /// <param name="name">The name.</param>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <returns>The first page, or the form again.</returns>
    public IActionResult OnPost(string secret, string? name, string? email, string? password)
    {
        if (!office.People.IsFirst(secret))
        {
            return NotFound();
        }

        (Name, Email) = (name, email);
        Person? person = null;
        if (!Try(() => person = office.People.CreateFirst(secret, new NewPerson(email ?? string.Empty, name ?? string.Empty, password ?? string.Empty, T.Code, true), HttpContext.Connection.RemoteIpAddress?.ToString())))
        {
            return Page();
        }

        SessionCookie.Begin(HttpContext, office, person!);
        return Done("/", T["start.welcome", person!.Name]);
    }
}
