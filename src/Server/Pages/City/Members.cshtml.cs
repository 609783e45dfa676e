using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>Who has which role in a city.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
[InCity(Permission.ManagePeople)]
public sealed class MembersModel(Texts texts, Visit visit, Office office) : FormPage(texts, visit)
{
    /// <summary>People with a role of their own.</summary>
    public IReadOnlyList<Membership> Members { get; private set; } = [];

    /// <summary>People with a role by the city's organisation.</summary>
    public IReadOnlyList<Membership> ByOrganisation { get; private set; } = [];

    /// <summary>The address in the form.</summary>
    public string? Email { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet() => Show();

    /// <summary>Gives a role.</summary>
    /// <param name="email">Whom.</param>
    /// <param name="role">Which.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostGrant(string? email, Role role)
    {
        Email = email;
        var city = Visit.TheCity();
        if (office.People.FindByEmail(email ?? string.Empty) is not { } person)
        {
            Refuse("email", T["members.unknown"]);
        }
        else if (!Enum.IsDefined(role))
        {
            return BadRequest();
        }
        else if (Try(() => office.Memberships.Grant(Visit.Actor, city.Id, person.Id, role), "email"))
        {
            return Done($"/c/{city.Slug}/people", T["members.given", person.Name, T.Of("role", role.ToString())]);
        }

        Show();
        return Page();
    }

    /// <summary>Takes a role.</summary>
    /// <param name="id">Whose.</param>
    /// <returns>The page again; the city's first page where one's own role is gone.</returns>
    public IActionResult OnPostRevoke(string? id)
    {
        var city = Visit.TheCity();
        office.Memberships.Revoke(Visit.Actor, city.Id, id ?? string.Empty);
        return Done(id == Visit.ThePerson().Id && !Visit.IsSiteAdministrator ? "/" : $"/c/{city.Slug}/people", T["form.saved"]);
    }

    private void Show()
    {
        var city = Visit.TheCity();
        Members = office.Memberships.OfCity(city.Id);
        ByOrganisation = city.OrganisationId is { } organisation ? office.Memberships.OfOrganisation(organisation) : [];
    }
}
