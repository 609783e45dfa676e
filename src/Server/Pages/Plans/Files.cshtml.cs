using System.IO.Compression;
using System.Text.RegularExpressions;
using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Sharing;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>The plan as files: data, documents, sheets; many values changed by one sheet.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData, Permission.WritePlan)]
[RequestSizeLimit(StartModel.LargestFile)]
public sealed partial class FilesModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>The outlines that a plan can be printed in.</summary>
    public IReadOnlyList<Outline> Outlines { get; } = [.. Sharing.Outlines.Ids.Select(Sharing.Outlines.Read)];

    /// <summary>What is wrong with a sheet.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>What is wrong with a whole plan.</summary>
    public IReadOnlyList<Finding> FoundInWhole { get; private set; } = [];

    /// <summary>What a sheet would change.</summary>
    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    /// <summary>Whether a sheet was only looked at.</summary>
    public bool Looked { get; private set; }

    /// <summary>Shows it.</summary>
    /// <returns>The page.</returns>
    public IActionResult OnGet() => Find() ? Page() : NoPlan();

    /// <summary>The plan as data.</summary>
    /// <param name="format">yaml, json, xlsx or csv.</param>
    /// <returns>The file; the tables of CSV in one archive.</returns>
    public IActionResult OnGetData(string? format)
    {
        if (!Find())
        {
            return NoPlan();
        }

        if (!Enum.TryParse<PlanFormat>(format, ignoreCase: true, out var form) || int.TryParse(format, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            return NotFound();
        }

        var files = PlanFiles.Write(Plan, form);
        return form switch
        {
            PlanFormat.Csv => File(Zip(files), "application/zip", $"{Name}-csv.zip"),
            PlanFormat.Xlsx => File(files[0].Bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Name}.xlsx"),
            PlanFormat.Json => File(files[0].Bytes, "application/json", $"{Name}.json"),
            _ => File(files[0].Bytes, "application/yaml", $"{Name}.yaml"),
        };
    }

    /// <summary>Places of actions for maps.</summary>
    /// <returns>GeoJSON.</returns>
    public IActionResult OnGetPlaces() => Find() ? File(ActionPlaces.Features(Plan, Today), "application/geo+json", $"{Name}-places.geojson") : NoPlan();

    /// <summary>A sheet for those to whom the city reports.</summary>
    /// <param name="kind">indicators or commitments.</param>
    /// <param name="language">en or zh.</param>
    /// <returns>The sheet.</returns>
    public IActionResult OnGetSheet(string? kind, string? language) => !Find() ? NoPlan()
        : kind is "indicators" or "commitments" && language is "en" or "zh" ? File(Export(kind!).Sheet(language!).ToCsv(), "text/csv; charset=utf-8", $"{Name}-{kind}-{language}.csv") : NotFound();

    /// <summary>Changes many values by one sheet, or only looks what it would change.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="keep">Whether it is kept.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostUpdate(IFormFile? sheet, bool keep)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (sheet is null)
        {
            Refuse(string.Empty, T["plan.file-missing"]);
            return Page();
        }

        var file = PlanUploads.Read(sheet);
        var update = PlanFiles.Update(Written, file);
        if (update.Plan is null)
        {
            Found = update.Findings;
            Refuse(string.Empty, T["plan.sheet-wrong"]);
            return Page();
        }

        if (PlanUploads.IsSignedElsewhere(Written, update.Plan))
        {
            Refuse(string.Empty, T["plan.sheet-signs"]);
            return Page();
        }

        if (!keep)
        {
            (Changes, Looked) = (update.Changes, true);
            return Page();
        }

        return Change("update", plan => PlanFiles.Update(plan, file).Plan is { } changed && !PlanUploads.IsSignedElsewhere(plan, changed) ? changed : throw new PlanningException("The plan has changed meanwhile: send the sheet again.", "规划已被修改：请重新提交表格。"), note: file.Name)
            ? Done($"{Home}/files", T.Count("plan.did-change", update.Changes.Count)) : Page();
    }

    /// <summary>Puts a whole plan in the place of this one; comments, signatures and dates of publication stay.</summary>
    /// <param name="files">The files.</param>
    /// <returns>The plan.</returns>
    public IActionResult OnPostReplace(IFormFileCollection files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!Find())
        {
            return NotFound();
        }

        if (files.Count == 0)
        {
            Refuse(string.Empty, T["plan.file-missing"]);
            return Page();
        }

        var reading = PlanFiles.Read([.. files.Select(PlanUploads.Read)]);
        if (reading.Plan is not { } plan)
        {
            FoundInWhole = reading.Findings;
            Refuse(string.Empty, T["plan.file-wrong"]);
            return Page();
        }

        return Change("import", before => plan with { Formulation = before.Formulation with { Steps = plan.Formulation.Steps } }, note: files[0].FileName) ? Done(Home, T["plan.kept"]) : Page();
    }

    private string Name => Unsafe().Replace(Plan.Code, "-") is { Length: > 0 } name ? name : "plan";

    private PlanExport Export(string kind) => new(Plan, new PlanMaterial { Date = Today, Frameworks = Context.Frameworks }) { Kind = kind, Outline = Outlines[0] };

    private static byte[] Zip(IReadOnlyList<PlanFile> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = archive.CreateEntry(file.Name).Open();
                entry.Write(file.Bytes);
            }
        }

        return bytes.ToArray();
    }

    [GeneratedRegex("[^A-Za-z0-9_-]+")]
    private static partial Regex Unsafe();
}
