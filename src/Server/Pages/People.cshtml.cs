using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Mail;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>The people and organisations of the installation, for site administrators.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="settings">The address for links.</param>
/// <param name="post">Sends invitations.</param>
[SiteAdministrator]
public sealed class PeopleModel(Texts texts, Visit visit, Office office, ServerSettings settings, PostOffice post) : FormPage(texts, visit)
{
    /// <summary>The people.</summary>
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>The organisations.</summary>
    public IReadOnlyList<OrganisationRow> Organisations { get; private set; } = [];

    /// <summary>A one-time link just made.</summary>
    public string? Link { get; private set; }

    /// <summary>Whom it is for.</summary>
    public string? LinkFor { get; private set; }

    /// <summary>The name in the form.</summary>
    public string? Name { get; private set; }

    /// <summary>The address in the form.</summary>
    public string? Email { get; private set; }

    /// <summary>Shows it.</summary>
    public void OnGet() => Show();

    /// <summary>Adds a person, who gets a link to set a password.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The address.</param>
    /// <param name="administrator">Whether the person may do everything.</param>
    /// <returns>The page with the link.</returns>
    public IActionResult OnPostAdd(string? name, string? email, bool administrator)
    {
        (Name, Email) = (name, email);
        Person? person = null;
        if (Try(() => person = office.People.Add(Visit.Actor, new NewPerson(email?.Trim() ?? string.Empty, name?.Trim() ?? string.Empty, null, null, administrator)), "email"))
        {
            (Name, Email) = (null, null);
            Invite(person!);
        }

        return Again();
    }

    /// <summary>Makes a link by which a person sets a new password.</summary>
    /// <param name="id">The person.</param>
    /// <returns>The page with the link.</returns>
    public IActionResult OnPostReset(string? id)
    {
        if (office.People.Find(id ?? string.Empty) is not { } person)
        {
            return NotFound();
        }

        Try(() => Invite(person));
        return Again();
    }

    /// <summary>Lets a person sign in, or no more.</summary>
    /// <param name="id">The person.</param>
    /// <param name="now">Whether the person may.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostActive(string? id, bool now) =>
        Try(() => office.People.SetActive(Visit.Actor, id ?? string.Empty, now)) ? Done("/people", T["form.saved"]) : Again();

    /// <summary>Makes a person site administrator, or no more.</summary>
    /// <param name="id">The person.</param>
    /// <param name="now">Whether the person is.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostAdministrator(string? id, bool now) =>
        Try(() => office.People.SetSiteAdministrator(Visit.Actor, id ?? string.Empty, now)) ? Done("/people", T["form.saved"]) : Again();

    /// <summary>Adds an organisation.</summary>
    /// <param name="en">English name.</param>
    /// <param name="zh">Chinese name.</param>
    /// <param name="slug">Short name.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostOrganisation(string? en, string? zh, string? slug) =>
        Try(() => office.Organisations.Add(Visit.Actor, slug?.Trim() ?? string.Empty, new Wording(en?.Trim() ?? string.Empty, string.IsNullOrWhiteSpace(zh) ? en?.Trim() ?? string.Empty : zh.Trim())), "slug")
            ? Done("/people", T["form.saved"])
            : Again();

    /// <summary>Gives a role in an organisation.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="id">The person.</param>
    /// <param name="role">The role.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostJoin(string? organisation, string? id, Role role) =>
        Try(() => office.Memberships.GrantInOrganisation(Visit.Actor, organisation ?? string.Empty, id ?? string.Empty, role)) ? Done("/people", T["form.saved"]) : Again();

    /// <summary>Takes a role in an organisation.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="id">The person.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostLeave(string? organisation, string? id)
    {
        office.Memberships.RevokeInOrganisation(Visit.Actor, organisation ?? string.Empty, id ?? string.Empty);
        return Done("/people", T["form.saved"]);
    }

    private void Invite(Person person)
    {
        Link = $"{PublicAddress.Of(HttpContext, settings)}/password/{office.People.StartReset(Visit.Actor, person.Id).Secret}";
        LinkFor = person.Name;
        post.Drop(new Letter(person.Email, T["people.letter-subject"], T["people.letter", person.Name, Link]));
    }

    private PageResult Again()
    {
        Show();
        return Page();
    }

    private void Show()
    {
        var cities = office.Cities.All();
        var organisations = office.Organisations.All();
        string Where(Membership m) => m.CityId is { } city ? T.In(cities.First(c => c.Id == city).Name) : T.In(organisations.First(o => o.Id == m.OrganisationId).Name);
        People = [.. office.People.All().Select(person => new PersonRow(person, [.. office.Memberships.OfPerson(person.Id).Select(m => $"{Where(m)}: {T.Of("role", m.Role.ToString())}")]))];
        Organisations = [.. organisations.Select(o => new OrganisationRow(o, cities.Count(c => c.OrganisationId == o.Id), office.Memberships.OfOrganisation(o.Id)))];
    }
}

/// <summary>A person in the table.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">The roles, in words.</param>
public sealed record PersonRow(Person Person, IReadOnlyList<string> Roles);

/// <summary>An organisation on the page.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Cities">How many cities it holds.</param>
/// <param name="Members">Who has a role in it.</param>
public sealed record OrganisationRow(Organisation Organisation, int Cities, IReadOnlyList<Membership> Members);
