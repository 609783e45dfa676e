using System.Text;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Cities;

/// <summary>A new city: its name and its boundary, uploaded or drawn. A job looks at the boundary and writes the first files.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="office">The workspace.</param>
/// <param name="checks">Who asks for the first files.</param>
[MayAddCities]
[RequestSizeLimit(LargestBoundary + (1 << 20))]
public sealed class NewModel(Texts texts, Visit visit, Office office, CityChecks checks) : FormPage(texts, visit)
{
    /// <summary>Largest boundary, bytes.</summary>
    public const int LargestBoundary = 100 << 20;

    /// <summary>The endings that a boundary may have.</summary>
    public const string Endings = CityChecks.BoundaryEndings;

    /// <summary>English name.</summary>
    public string? En { get; private set; }

    /// <summary>Chinese name.</summary>
    public string? Zh { get; private set; }

    /// <summary>Short name in addresses.</summary>
    public string? Code { get; private set; }

    /// <summary>Country.</summary>
    public string? Country { get; private set; }

    /// <summary>Organisation.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Layer of the boundary, where its file holds several.</summary>
    public string? Layer { get; private set; }

    /// <summary>A drawn boundary as GeoJSON.</summary>
    public string? Drawn { get; private set; }

    /// <summary>The organisations to choose from.</summary>
    public IReadOnlyList<Organisation> Organisations => CityAdding.Organisations(office, Visit);

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        // Everything stands in its field already.
    }

    /// <summary>Adds the city.</summary>
    /// <param name="en">English name.</param>
    /// <param name="zh">Chinese name.</param>
    /// <param name="code">Short name.</param>
    /// <param name="country">Country.</param>
    /// <param name="organisation">Organisation.</param>
    /// <param name="boundary">The boundary as a file.</param>
    /// <param name="layer">Layer of the boundary, where its file holds several.</param>
    /// <param name="drawn">The boundary as drawn.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The job that examines the boundary, or the form again.</returns>
    public async Task<IActionResult> OnPostAsync(string? en, string? zh, string? code, string? country, string? organisation, IFormFile? boundary, string? layer, string? drawn, CancellationToken cancel)
    {
        (En, Zh, Code, Country, Organisation, Layer, Drawn) = (en?.Trim(), zh?.Trim(), code?.Trim(), country?.Trim(), organisation, layer?.Trim(), drawn?.Trim());
        if (string.IsNullOrEmpty(En) && string.IsNullOrEmpty(Zh))
        {
            Refuse("en", T["cities.name-missing"]);
        }

        if (boundary is null && string.IsNullOrEmpty(Drawn))
        {
            Refuse("boundary", T["cities.boundary-missing"]);
        }

        var ending = boundary is null ? ".geojson" : Path.GetExtension(boundary.FileName).ToLowerInvariant();
        if (!CityChecks.MayHoldBoundary(ending))
        {
            Refuse("boundary", T["cities.boundary-ending", Endings.Replace(",", ", ", StringComparison.Ordinal)]);
        }

        if (!string.IsNullOrEmpty(organisation) ? Organisations.All(o => o.Id != organisation) : !Visit.IsSiteAdministrator)
        {
            Refuse("organisation", T["cities.organisation-missing"]);
        }

        if (Wrong.Count > 0)
        {
            return Page();
        }

        var name = new Wording(string.IsNullOrEmpty(En) ? Zh! : En, string.IsNullOrEmpty(Zh) ? En! : Zh);
        var slug = string.IsNullOrEmpty(Code) ? SlugOf(name.En) : Code;
        RegisteredCity? city = null;
        if (!Try(() => city = office.Cities.Add(Visit.Actor, new NewCity(slug, name, string.IsNullOrEmpty(Country) ? null : Country.ToUpperInvariant(), string.IsNullOrEmpty(organisation) ? null : organisation)), "code"))
        {
            return Page();
        }

        var path = "boundary" + ending;
        var content = boundary?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(Drawn!));
        await using (content.ConfigureAwait(false))
        {
            await office.CityFiles.PutAsync(Visit.Actor, city!.Id, path, content, limit: LargestBoundary, cancel: cancel).ConfigureAwait(false);
        }

        var job = checks.Begin(Visit.Actor, city, path, boundary is null || string.IsNullOrEmpty(Layer) ? null : Layer, name.In(T.Code));
        return Done($"/jobs/{job.Id}", T["cities.added", name]);
    }

    // "San José" becomes san-jose; a name without any Latin letter gets a short name of its own.
    private static string SlugOf(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Select(Plain))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (char.IsWhiteSpace(letter) || letter is '-' or '_' or '.' or ',' or '/')
            {
                plain.Append('-');
            }
        }

        var slug = string.Join('-', plain.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length >= 2 ? slug[..Math.Min(slug.Length, 50)].TrimEnd('-') : "city-" + Guid.NewGuid().ToString("N")[..6];
    }

    // The machine's own tables of letters are not asked (invariant culture); these are those of Latin names.
    private static char Plain(char letter)
    {
        const string With = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőŕřśšşșťțţùúûüūůűųýÿžźż";
        const string Without = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrsssstttuuuuuuuuyyzzz";
        var at = With.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? letter : Without[at];
    }
}
