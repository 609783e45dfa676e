using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>Public cities by one edition, side by side, with what stands against comparing them.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="office">The workspace.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
[Anyone]
public sealed class CompareCitiesModel(Texts texts, Office office, RunShelf shelf, RunWords words) : PageModel
{
    private const int MostCities = 40;

    /// <summary>The editions of which there is a public run.</summary>
    public IReadOnlyList<string> Editions { get; private set; } = [];

    /// <summary>The edition that is shown.</summary>
    public string? Edition { get; private set; }

    /// <summary>The cities, by name.</summary>
    public IReadOnlyList<(RegisteredCity City, RegisteredRun Run, StoredRun Stored)> Cities { get; private set; } = [];

    /// <summary>What stands against a comparison.</summary>
    public IReadOnlyList<Wording> Warnings { get; private set; } = [];

    /// <summary>The indicators that were measured in at least one city.</summary>
    public IReadOnlyList<StoredIndicator> Indicators { get; private set; } = [];

    /// <summary>Numbers as people read them.</summary>
    public RunWords Words => words;

    /// <summary>What stands against comparing one indicator.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The warning, or null.</returns>
    public Wording? Warning(string key) => Comparability.Warning([.. Cities.Select(c => c.Stored.Indicator(key)).OfType<StoredIndicator>()]);

    /// <summary>Shows it.</summary>
    /// <param name="edition">Key of the edition.</param>
    public void OnGet(string? edition)
    {
        Editions = shelf.Register.PublicEditions();
        Edition = Editions.Contains(edition) ? edition : Editions.FirstOrDefault(id => id == "singapore-2021") ?? (Editions.Count > 0 ? Editions[0] : null);
        if (Edition is null)
        {
            return;
        }

        Cities = [.. shelf.Register.Public(Edition).Take(MostCities).Select(run => (City: office.Cities.Find(run.CityId)!, run, shelf.Read(run))).OrderBy(c => texts.In(c.City.Name), StringComparer.InvariantCulture)];
        Warnings = Comparability.Warnings([.. Cities.Select(c => c.Stored)]);
        Indicators = [.. Cities.SelectMany(c => c.Stored.Indicators).DistinctBy(i => i.Key).Where(i => Cities.Any(c => c.Stored.Indicator(i.Key) is { Value: not null } or { Level: not null }))];
    }
}
