using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Mail;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Pages;

/// <summary>A forgotten password, where the office sends mail. The answer never tells whether an address is known.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="settings">How mail is sent.</param>
/// <param name="post">Sends it.</param>
[Anyone]
[EnableRateLimiting(RateLimits.Guessing)]
public sealed class ForgottenModel(Texts texts, Visit visit, Office office, ServerSettings settings, PostOffice post) : FormPage(texts, visit)
{
    /// <summary>Whether a mail is on its way, where the address is known.</summary>
    public bool Sent { get; private set; }

    /// <summary>Shows the form.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet() => settings.Mail is null ? NotFound() : Page();

    /// <summary>Sends a link to an address that is known.</summary>
    /// <param name="email">The address.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPost(string? email)
    {
        if (settings.Mail is null)
        {
            return NotFound();
        }

        Sent = true;
        if (office.People.FindByEmail(email ?? string.Empty) is { Active: true } person)
        {
            var link = $"{PublicAddress.Of(HttpContext, settings)}/password/{office.People.StartReset(Visit.Actor, person.Id).Secret}";
            // Sent after the answer: how long it takes tells nothing.
            post.Drop(new Letter(person.Email, T["forgotten.subject"], T["forgotten.letter", person.Name, link]));
        }

        return Page();
    }
}
