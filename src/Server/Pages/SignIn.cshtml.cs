using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Pages;

/// <summary>Signing in by password, or the way to a place elsewhere.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="settings">Other places to sign in.</param>
[Anyone]
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class SignInModel(Texts texts, Visit visit, Office office, ServerSettings settings) : FormPage(texts, visit)
{
    /// <summary>Where to go afterwards.</summary>
    public string To { get; private set; } = "/";

    /// <summary>The address that was tried.</summary>
    public string? Email { get; private set; }

    /// <summary>Other places to sign in.</summary>
    public IReadOnlyList<SignInProvider> Providers => settings.SignIn;

    /// <summary>Whether a forgotten password can be reset by mail.</summary>
    public bool Mail => settings.Mail is not null;

    /// <summary>Shows the form.</summary>
    /// <param name="to">Where to go afterwards.</param>
    /// <param name="elsewhere">What came of signing in at another place: <c>failed</c> or <c>unknown</c>.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string? to, string? elsewhere)
    {
        To = Local(to);
        if (elsewhere is "failed" or "unknown")
        {
            Refuse(string.Empty, T[elsewhere == "failed" ? "sign-in.elsewhere-failed" : "sign-in.elsewhere-unknown"]);
        }

        return Visit.Person is null ? Page() : LocalRedirect(To);
    }

    /// <summary>Tries an address and a password.</summary>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <param name="to">Where to go afterwards.</param>
    /// <returns>The page meant, or the form again.</returns>
    public IActionResult OnPost(string? email, string? password, string? to)
    {
        To = Local(to);
        Email = email;
        var tried = office.People.SignIn(email ?? string.Empty, password ?? string.Empty, HttpContext.Connection.RemoteIpAddress?.ToString());
        if (tried.Person is { } person)
        {
            SessionCookie.Begin(HttpContext, office, person);
            return LocalRedirect(To);
        }

        if (tried.LockedUntil is { } until)
        {
            Refuse(string.Empty, T["sign-in.locked", T.Time(until.ToUnixTimeMilliseconds())]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else
        {
            Refuse(string.Empty, T["sign-in.wrong"]);
        }

        return Page();
    }

    // Only addresses of this server: //elsewhere and /\elsewhere are none.
    private string Local(string? to) => to is not null && Url.IsLocalUrl(to) ? to : "/";
}
