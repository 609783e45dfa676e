using Hedgerow.Cities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>Part I of the index: the city in words and plain facts.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
/// <param name="checks">Asks for a check.</param>
[InCity(Permission.SeeResults, Permission.ChangeData)]
public sealed class ProfileModel(Texts texts, Visit visit, Office office, CityChecks checks) : FormPage(texts, visit)
{
    private const string Name = "profile.yaml";

    /// <summary>The sections with their fields.</summary>
    public IReadOnlyList<ProfileSection> Sections { get; } = ProfileText.Sections;

    /// <summary>What is filled in.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>Version of the file; 0 where there is none.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it is being edited.</summary>
    public bool Editing { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="edit">Whether to edit it.</param>
    public void OnGet(bool edit)
    {
        Show();
        Editing = edit && Visit.May(Permission.ChangeData);
    }

    /// <summary>Keeps it.</summary>
    /// <param name="version">The version that was edited.</param>
    /// <returns>The page, or the form again.</returns>
    public IActionResult OnPost(int version)
    {
        var city = Visit.TheCity();
        Show();
        Values = Sections.SelectMany(section => section.Fields).Select(field => (field.Key, Value: Request.Form[field.Key].ToString().Trim())).Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (!Try(() => office.CityFiles.PutText(Visit.Actor, city.Id, Name, ProfileText.Write(Values), expected: version)))
        {
            Editing = true;
            return Page();
        }

        checks.Ask(Visit.Actor, city);
        return Done($"/c/{city.Slug}/profile", T["form.saved"]);
    }

    private void Show()
    {
        if (office.CityFiles.Find(Visit.TheCity().Id, Name) is { } file)
        {
            Version = file.Version;
            Values = ProfileText.Read(office.CityFiles.ReadText(file), []);
        }
    }
}
