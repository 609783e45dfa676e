using System.Globalization;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>The data of a city: its files with what they are for, what is wrong with them and where, and how new ones come in.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
/// <param name="checks">What is known of the files.</param>
[InCity(Permission.SeeData, Permission.ChangeData)]
[RequestSizeLimit(LargestForm)]
public sealed class DataModel(Texts texts, Visit visit, Office office, CityChecks checks) : FormPage(texts, visit)
{
    /// <summary>Largest upload by a plain form; larger files come in pieces.</summary>
    public const long LargestForm = 512L << 20;

    private static readonly string[] NoLayers = [".yaml", ".yml", ".md", ".txt", ".json", ".pdf", ".docx", ".xlsx", ".jpg", ".png"];

    /// <summary>The files.</summary>
    public IReadOnlyList<DataRow> Files { get; private set; } = [];

    /// <summary>The latest changes.</summary>
    public IReadOnlyList<CityFile> Changes { get; private set; } = [];

    /// <summary>Uploads of the reader that broke off.</summary>
    public IReadOnlyList<Upload> Unfinished { get; private set; } = [];

    /// <summary>What is known of the files.</summary>
    public CheckState Check { get; private set; } = null!;

    /// <summary>Layers with findings that have a place.</summary>
    public IReadOnlyList<CheckLayer> Placed { get; private set; } = [];

    /// <summary>The city with those layers; null where nothing has a place.</summary>
    public OutlineShape? Outline { get; private set; }

    /// <summary>A box in degrees, for people.</summary>
    /// <param name="box">West, south, east, north.</param>
    /// <returns>The text.</returns>
    public static string Degrees(double[] box)
    {
        ArgumentNullException.ThrowIfNull(box);
        return string.Create(CultureInfo.InvariantCulture, $"{box[0]:0.##}…{box[2]:0.##}°, {box[1]:0.##}…{box[3]:0.##}°");
    }

    /// <summary>Files that may hold the boundary, while the city has no city.yaml; none once it has.</summary>
    public IReadOnlyList<string> Boundaries { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public void OnGet() => Show();

    /// <summary>Begins the city with a boundary that lies there: after one that could not be read, or for a city that began without.</summary>
    /// <param name="boundary">Path of the file.</param>
    /// <param name="layer">Layer in it.</param>
    /// <returns>The job's page.</returns>
    public IActionResult OnPostBegin(string? boundary, string? layer)
    {
        var city = Visit.TheCity();
        Show();
        if (boundary is null || !Boundaries.Contains(boundary))
        {
            Refuse("boundary", T["data.begin-which"]);
            return Page();
        }

        return Done($"/jobs/{checks.Begin(Visit.Actor, city, boundary, Clean(layer), city.Name.In(T.Code)).Id}");
    }

    /// <summary>Checks the files again.</summary>
    /// <returns>The page again.</returns>
    public IActionResult OnPostCheck()
    {
        checks.Ask(Visit.Actor, Visit.TheCity());
        return Done($"/c/{Visit.TheCity().Slug}/data");
    }

    /// <summary>Drops an upload that broke off.</summary>
    /// <param name="upload">Its id.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostDrop(string? upload)
    {
        if (office.Uploads.Find(Visit.TheCity().Id, Visit.ThePerson().Id, upload ?? string.Empty) is { } found)
        {
            office.Uploads.Drop(found.Id);
        }

        return Done($"/c/{Visit.TheCity().Slug}/data");
    }

    /// <summary>Takes files by a plain form.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">Folder in the city's folder.</param>
    /// <param name="licence">Their licence.</param>
    /// <param name="source">Their source.</param>
    /// <param name="note">A remark.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The page again.</returns>
    public async Task<IActionResult> OnPostUploadAsync(IFormFileCollection files, string? folder, string? licence, string? source, string? note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
        {
            Refuse("files", T["data.files-missing"]);
        }

        var city = Visit.TheCity();
        var facts = new FileFacts(Clean(licence), Clean(source), Clean(note));
        foreach (var file in files)
        {
            // A browser may send a whole path; only the name counts.
            var name = file.FileName.Replace('\\', '/').Split('/')[^1];
            var path = string.IsNullOrWhiteSpace(folder) ? name : $"{folder.Trim().Trim('/')}/{name}";
            try
            {
                await using var content = file.OpenReadStream();
                await office.CityFiles.PutAsync(Visit.Actor, city.Id, path, content, facts, limit: LargestForm, cancel: cancel).ConfigureAwait(false);
            }
            catch (WorkspaceException refused)
            {
                Refuse("files", T.In(refused.Said));
            }
        }

        checks.Ask(Visit.Actor, city);
        if (Wrong.Count == 0)
        {
            return Done($"/c/{city.Slug}/data", T.Count("data.uploaded", files.Count));
        }

        Show();
        return Page();
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Show()
    {
        var city = Visit.TheCity();
        Check = checks.Of(city);
        var layers = (Check.Result?.Layers ?? []).GroupBy(layer => layer.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        Files = [.. office.CityFiles.List(city.Id).Select(file => RowOf(file, layers.GetValueOrDefault(file.Path) ?? []))];
        Boundaries = Files.Any(file => file.File.Path == "city.yaml") ? [] : [.. Files.Select(file => file.File.Path).Where(CityChecks.MayHoldBoundary)];
        Changes = office.CityFiles.Changes(city.Id, 12);
        Unfinished = Visit.May(Permission.ChangeData) ? office.Uploads.Of(city.Id, Visit.ThePerson().Id) : [];
        Placed = [.. layers.Values.SelectMany(group => group).Where(layer => layer.Box is { Length: 4 } && Check.At(layer.Path).Count > 0).DistinctBy(layer => layer.Path)];
        Outline = Placed.Count > 0 ? OutlineShape.Of(Check.Result?.Outline, [.. Placed.Select(layer => layer.Box)]) : null;
    }

    private static List<string> RolesOf(string path, List<CheckLayer> layers) => path switch
    {
        "city.yaml" => ["city"],
        "answers.yaml" => ["answers"],
        "profile.yaml" => ["profile"],
        _ => [.. layers.Select(layer => layer.Role).OfType<string>().Distinct()],
    };

    private DataRow RowOf(CityFile file, List<CheckLayer> layers)
    {
        var findings = Check.At(file.Path);
        return new DataRow(
            file,
            RolesOf(file.Path, layers),
            string.Join(", ", layers.Select(layer => layer.Year).OfType<int>().Distinct().Order()),
            file.Facts.Licence ?? layers.Find(layer => layer.Licence is not null)?.Licence,
            file.Facts.Source ?? layers.Find(layer => layer.Source is not null)?.Source,
            findings.Count(f => f.Severity == "error"),
            findings.Count(f => f.Severity == "warning"),
            !NoLayers.Contains(Path.GetExtension(file.Path).ToLowerInvariant()));
    }
}

/// <summary>A file in the table.</summary>
/// <param name="File">Its latest version.</param>
/// <param name="Roles">What city.yaml uses it for.</param>
/// <param name="Year">The years of its data.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Source">Its source.</param>
/// <param name="Errors">Errors found in it.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="IsLayer">Whether it may be a layer at all.</param>
public sealed record DataRow(CityFile File, IReadOnlyList<string> Roles, string Year, string? Licence, string? Source, int Errors, int Warnings, bool IsLayer);
