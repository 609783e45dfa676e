using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>A city at a glance: its latest results, the state of its data, where it lies, and its settings.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
/// <param name="checks">What is known of the files.</param>
/// <param name="runs">The results.</param>
/// <param name="editions">The editions.</param>
[InCity(Permission.SeeResults, Permission.ManageCity)]
public sealed class HomeModel(Texts texts, Visit visit, Office office, CityChecks checks, RunRegister runs, EditionShelf editions) : FormPage(texts, visit)
{
    /// <summary>The latest results that the reader may see.</summary>
    public IReadOnlyList<RegisteredRun> Runs { get; private set; } = [];

    /// <summary>The state of the data; null for those who may not see data.</summary>
    public CheckState? Check { get; private set; }

    /// <summary>The city's shape; null where it is not known.</summary>
    public OutlineShape? Outline { get; private set; }

    /// <summary>Name of an edition.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The name; the id where there is no such edition any more.</returns>
    public string EditionName(string id) => editions.Find(id) is { } edition ? T.In(edition.Name) : id;

    /// <summary>Shows it.</summary>
    public void OnGet() => Show();

    /// <summary>Changes the city's names.</summary>
    /// <param name="en">English name.</param>
    /// <param name="zh">Chinese name.</param>
    /// <param name="country">Country.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostChange(string? en, string? zh, string? country)
    {
        var city = Visit.TheCity();
        var name = new Wording(en?.Trim() ?? string.Empty, string.IsNullOrWhiteSpace(zh) ? en?.Trim() ?? string.Empty : zh.Trim());
        if (Try(() => office.Cities.Change(Visit.Actor, city.Id, new NewCity(city.Slug, name, string.IsNullOrWhiteSpace(country) ? null : country.Trim().ToUpperInvariant(), city.OrganisationId)), "en"))
        {
            return Done($"/c/{city.Slug}", T["form.saved"]);
        }

        Show();
        return Page();
    }

    /// <summary>Shows the public results to everybody, or no more.</summary>
    /// <param name="now">Whether they are shown.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostPublic(bool now)
    {
        office.Cities.SetPublic(Visit.Actor, Visit.TheCity().Id, now);
        return Done($"/c/{Visit.TheCity().Slug}", T[now ? "city.made-public" : "city.made-private"]);
    }

    /// <summary>Puts the city away.</summary>
    /// <param name="now">Whether it is away.</param>
    /// <returns>The list of cities.</returns>
    public IActionResult OnPostArchive(bool now)
    {
        office.Cities.SetArchived(Visit.Actor, Visit.TheCity().Id, now);
        return Done("/cities", T["city.archived-done", Visit.TheCity().Name]);
    }

    private void Show()
    {
        var city = Visit.TheCity();
        Runs = [.. runs.Of(city.Id, publicOnly: !Visit.May(Permission.SeeData), limit: 8)];
        var check = checks.Of(city);
        Check = Visit.May(Permission.SeeData) ? check : null;
        Outline = OutlineShape.Of(check.Result?.Outline, []);
    }
}
