using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>The reader's own account: name, language, password, tokens for programs, signed-in browsers.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="shelf">The languages.</param>
[SignedIn]
public sealed class AccountModel(Texts texts, Visit visit, Office office, LanguageShelf shelf) : FormPage(texts, visit)
{
    /// <summary>The person.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>The name in the form.</summary>
    public string? Name { get; private set; }

    /// <summary>The secret of a token just made: shown this once.</summary>
    public string? NewToken { get; private set; }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>The signed-in browsers.</summary>
    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public void OnGet() => Show();

    /// <summary>Changes name and language.</summary>
    /// <param name="name">The name.</param>
    /// <param name="language">The language; empty: as the browser says.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostPerson(string? name, string? language)
    {
        var chosen = shelf.All.FirstOrDefault(one => one.Code == language);
        if (!Try(() => office.People.Change(Visit.Actor, Visit.ThePerson().Id, name?.Trim() ?? string.Empty, chosen?.Code), "name"))
        {
            return Again(name);
        }

        if (chosen is null)
        {
            Response.Cookies.Delete(LanguageChoice.Cookie);
        }

        return Done(chosen is null ? "/account" : $"/account?lang={chosen.Code}", T["form.saved"]);
    }

    /// <summary>Changes the password; all other browsers are signed out.</summary>
    /// <param name="old">The password until now.</param>
    /// <param name="password">The new one.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostPassword(string? old, string? password)
    {
        var person = Visit.ThePerson();
        var changed = person.HasPassword
            ? Try(() => office.People.ChangePassword(Visit.Actor, person.Id, old ?? string.Empty, password ?? string.Empty, Visit.Session?.Id), "old")
            : Try(() => office.People.SetPassword(Visit.Actor, person.Id, password ?? string.Empty, Visit.Session?.Id), "password");
        return changed ? Done("/account", T["account.password-changed"]) : Again(null);
    }

    /// <summary>Makes a token.</summary>
    /// <param name="token">Its name.</param>
    /// <param name="scopes">What it may be used for.</param>
    /// <param name="days">How many days it lives.</param>
    /// <returns>The page with the secret, this once.</returns>
    public IActionResult OnPostToken(string? token, Scope[] scopes, int days)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        Issued<AccessToken>? made = null;
        var all = scopes.Aggregate(Scope.None, (sum, scope) => sum | scope);
        if (Try(() => made = office.AccessTokens.Add(Visit.Actor, Visit.ThePerson().Id, token?.Trim() ?? string.Empty, all, TimeSpan.FromDays(Math.Clamp(days, 1, 365))), "token"))
        {
            NewToken = made!.Secret;
        }

        return Again(null);
    }

    /// <summary>Ends a token.</summary>
    /// <param name="id">The token.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostDrop(string? id)
    {
        office.AccessTokens.End(Visit.Actor, Visit.ThePerson().Id, id ?? string.Empty);
        return Done("/account", T["account.token-dropped"]);
    }

    /// <summary>Signs all other browsers out.</summary>
    /// <returns>The page again.</returns>
    public IActionResult OnPostLeave()
    {
        foreach (var session in office.Sessions.Of(Visit.ThePerson().Id).Where(session => session.Id != Visit.Session?.Id))
        {
            office.Sessions.End(Visit.Actor, Visit.ThePerson().Id, session.Id);
        }

        return Done("/account", T["account.sessions-ended"]);
    }

    private PageResult Again(string? name)
    {
        Show();
        Name = name ?? Name;
        return Page();
    }

    private void Show()
    {
        Person = office.People.Find(Visit.ThePerson().Id) ?? Visit.ThePerson();
        Name = Person.Name;
        Tokens = office.AccessTokens.Of(Person.Id);
        Sessions = office.Sessions.Of(Person.Id);
    }
}
