using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>One file: its text with what was found beside the lines, its facts, its versions, and how to change it.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
/// <param name="checks">What is known of the files.</param>
[InCity(Permission.SeeData, Permission.ChangeData)]
public sealed class FileModel(Texts texts, Visit visit, Office office, CityChecks checks) : FormPage(texts, visit)
{
    /// <summary>The version that is shown.</summary>
    public CityFile Shown { get; private set; } = null!;

    /// <summary>The latest version.</summary>
    public CityFile Latest { get; private set; } = null!;

    /// <summary>All versions, newest first.</summary>
    public IReadOnlyList<CityFile> History { get; private set; } = [];

    /// <summary>What is known of the files.</summary>
    public CheckState Check { get; private set; } = null!;

    /// <summary>What was found in this file.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; private set; } = [];

    /// <summary>Its lines, where it is a text.</summary>
    public IReadOnlyList<string>? Lines { get; private set; }

    /// <summary>Whether it has more lines than are shown.</summary>
    public bool More { get; private set; }

    /// <summary>Whether the text is being edited.</summary>
    public bool Editing { get; private set; }

    /// <summary>The text being edited.</summary>
    public string? Text { get; private set; }

    /// <summary>Where the file lies, beside the city.</summary>
    public OutlineShape? Box { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="version">A version; the latest when absent.</param>
    /// <param name="edit">Whether to edit it.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string path, int? version, bool edit)
    {
        if (!Show(path, version))
        {
            return NotFound();
        }

        Editing = edit && Lines is not null && Visit.May(Permission.ChangeData) && Shown.Version == Latest.Version;
        return Page();
    }

    /// <summary>Keeps an edited text as the next version.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="version">The version that was edited.</param>
    /// <param name="text">The text.</param>
    /// <param name="note">What changed.</param>
    /// <returns>The file with its findings, or the form again.</returns>
    public IActionResult OnPostSave(string path, int version, string? text, string? note)
    {
        if (!Show(path, null) || Latest.Deleted)
        {
            return NotFound();
        }

        var city = Visit.TheCity();
        if (!Try(() => office.CityFiles.PutText(Visit.Actor, city.Id, path, TextFile.Lines(text), Latest.Facts with { Note = Clean(note) }, version), "text"))
        {
            (Editing, Text) = (true, text);
            return Page();
        }

        checks.Ask(Visit.Actor, city);
        return Done(Address(path), T["form.saved"]);
    }

    /// <summary>Says another licence and source.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="version">The version meant.</param>
    /// <param name="licence">The licence.</param>
    /// <param name="source">The source.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostFacts(string path, int version, string? licence, string? source)
    {
        if (!Show(path, null) || Latest.Deleted)
        {
            return NotFound();
        }

        return Try(() => office.CityFiles.Put(Visit.Actor, Visit.TheCity().Id, path, new Blob(Latest.Sha256, Latest.Bytes), new FileFacts(Clean(licence), Clean(source), T["data.facts-changed"]), version), "licence")
            ? Done(Address(path), T["form.saved"])
            : Page();
    }

    /// <summary>Deletes it; its versions stay.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="version">The version meant.</param>
    /// <returns>The data.</returns>
    public IActionResult OnPostDelete(string path, int version)
    {
        if (!Show(path, null) || Latest.Deleted)
        {
            return NotFound();
        }

        var city = Visit.TheCity();
        if (!Try(() => office.CityFiles.Delete(Visit.Actor, city.Id, path, null, version)))
        {
            return Page();
        }

        checks.Ask(Visit.Actor, city);
        return Done($"/c/{city.Slug}/data", T["data.deleted", path]);
    }

    /// <summary>Makes an earlier version the latest again.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="version">The version.</param>
    /// <returns>The file.</returns>
    public IActionResult OnPostTakeback(string path, int version)
    {
        if (!Show(path, version) || Shown.Deleted)
        {
            return NotFound();
        }

        var city = Visit.TheCity();
        if (!Try(() => office.CityFiles.TakeBack(Visit.Actor, city.Id, path, version, T["data.taken-back", version])))
        {
            return Page();
        }

        checks.Ask(Visit.Actor, city);
        return Done(Address(path), T["form.saved"]);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string Address(string path) => FileAddress.Page(Visit.TheCity().Slug, path);

    private bool Show(string path, int? version)
    {
        var city = Visit.TheCity();
        History = office.CityFiles.History(city.Id, path);
        if (History.Count == 0 || (version is { } wanted && History.All(v => v.Version != wanted)))
        {
            return false;
        }

        Latest = History[0];
        Shown = version is { } number ? History.Single(v => v.Version == number) : Latest;
        Check = checks.Of(city);
        Findings = Shown.Version == Latest.Version && !Shown.Deleted ? Check.At(path) : [];
        if (TextFile.Is(Shown))
        {
            Text = office.CityFiles.ReadText(Shown);
            (Lines, More) = TextFile.Split(Text);
        }

        var layer = Check.Result?.Layers.FirstOrDefault(l => l.Path == path && l.Box is { Length: 4 });
        Box = layer is null || Shown.Version != Latest.Version ? null : OutlineShape.Of(Check.Result?.Outline, [layer.Box]);
        return true;
    }
}
