using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.Cities;

/// <summary>The cities as a table; for site administrators those that were put away too.</summary>
/// <param name="office">The workspace.</param>
/// <param name="visit">Who asks.</param>
/// <param name="texts">The reader's language.</param>
[Anyone]
public sealed class ListModel(Office office, Visit visit, Texts texts) : PageModel
{
    /// <summary>The cities.</summary>
    public IReadOnlyList<CityCard> Cities { get; private set; } = [];

    /// <summary>Whether the reader may add a city.</summary>
    public bool MayAdd { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
        MayAdd = CityAdding.May(office, visit);
        var organisations = office.Organisations.All().ToDictionary(o => o.Id, o => texts.In(o.Name));
        var cities = visit.IsSiteAdministrator ? office.Cities.All() : office.Access.Cities(visit.Visitor);
        Cities = [.. cities.Select(city => new CityCard(city, city.OrganisationId is { } id ? organisations.GetValueOrDefault(id) : null, [], null))];
    }
}
