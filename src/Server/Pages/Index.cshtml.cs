using System.Globalization;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>The first page: the cities that the reader may see, as cards and on a map of the world.</summary>
/// <param name="office">The workspace.</param>
/// <param name="visit">Who asks.</param>
/// <param name="texts">The reader's language.</param>
/// <param name="places">Where cities lie.</param>
[Anyone]
public sealed class IndexModel(Office office, Visit visit, Texts texts, CityPlaces places) : PageModel
{
    /// <summary>The cities.</summary>
    public IReadOnlyList<CityCard> Cities { get; private set; } = [];

    /// <summary>Whether the reader may add a city.</summary>
    public bool MayAdd { get; private set; }

    /// <summary>Whether the demo city is there.</summary>
    public bool HasDemo { get; private set; }

    /// <summary>A number in a drawing.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The text.</returns>
    public static string Svg(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
        MayAdd = CityAdding.May(office, visit);
        var organisations = office.Organisations.All().ToDictionary(o => o.Id, o => texts.In(o.Name));
        Cities =
        [
            .. office.Access.Cities(visit.Visitor).Select(city => new CityCard(
                city, city.OrganisationId is { } id ? organisations.GetValueOrDefault(id) : null, visit.Person is { } person ? office.Access.Roles(person, city) : [], places.Of(city))),
        ];
        HasDemo = office.Cities.FindBySlug(CityAdding.DemoSlug) is not null;
    }
}

/// <summary>A city on the first page.</summary>
/// <param name="City">The city.</param>
/// <param name="Organisation">Name of its organisation.</param>
/// <param name="Roles">The reader's roles in it.</param>
/// <param name="Place">Where it lies.</param>
public sealed record CityCard(RegisteredCity City, string? Organisation, IReadOnlyList<Role> Roles, CityPlace? Place);
