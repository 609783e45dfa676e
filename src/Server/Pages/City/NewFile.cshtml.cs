using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>A new text file, such as profile.yaml or a checklist.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
/// <param name="checks">Asks for a check.</param>
[InCity(Permission.ChangeData)]
public sealed class NewFileModel(Texts texts, Visit visit, Office office, CityChecks checks) : FormPage(texts, visit)
{
    /// <summary>The path.</summary>
    public string? Path { get; private set; }

    /// <summary>The text.</summary>
    public string? Text { get; private set; }

    /// <summary>Shows the form.</summary>
    /// <param name="path">A path to begin with.</param>
    public void OnGet(string? path) => Path = path;

    /// <summary>Keeps the file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="text">The text.</param>
    /// <returns>The file's page, or the form again.</returns>
    public IActionResult OnPost(string? path, string? text)
    {
        (Path, Text) = (path?.Trim(), text);
        var city = Visit.TheCity();
        if (!Try(() => office.CityFiles.PutText(Visit.Actor, city.Id, Path ?? string.Empty, TextFile.Lines(text), expected: 0), "path"))
        {
            return Page();
        }

        checks.Ask(Visit.Actor, city);
        return Done(FileAddress.Page(city.Slug, Path!), T["form.saved"]);
    }
}
