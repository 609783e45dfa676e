using System.Globalization;
using Hedgerow.Planning;

namespace Hedgerow.Sharing;

/// <summary>An order to write a plan down: which document or sheet, in which chapters, languages and forms.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Material">What stands beside it.</param>
public sealed record PlanExport(Plan Plan, PlanMaterial Material)
{
    /// <summary><c>plan</c>, <c>background</c>, <c>progress</c>, <c>indicators</c> or <c>commitments</c>.</summary>
    public string Kind { get; init; } = "plan";

    /// <summary>The chapters of the plan.</summary>
    public required Outline Outline { get; init; }

    /// <summary>"en", "zh" or both.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    /// <summary>The forms of documents.</summary>
    public IReadOnlyList<FileForm> Documents { get; init; } = [];

    /// <summary>The forms of data; only of the plan itself.</summary>
    public IReadOnlyList<PlanFormat> Data { get; init; } = [];

    /// <summary>The forms of a sheet: CSV where the data that are ordered name none.</summary>
    private IReadOnlyList<SheetForm> SheetForms => Data.Contains(PlanFormat.Json) ? Data.Contains(PlanFormat.Csv) ? [SheetForm.Csv, SheetForm.Json] : [SheetForm.Json] : [SheetForm.Csv];

    /// <summary>Whether an order names forms that its kind has not: a sheet is CSV or JSON, data are of the plan itself.</summary>
    public bool Misfits => Kind != "plan" && (IsDocument ? Data.Count > 0 : Documents.Count > 0 || Data.Any(form => form is not (PlanFormat.Csv or PlanFormat.Json)));

    /// <summary>Year of the progress report.</summary>
    public int Year { get; init; }

    /// <summary>Whether it is a document; sheets are tables.</summary>
    public bool IsDocument => Kind is "plan" or "background" or "progress";

    /// <summary>The forms that a list names: documents, and data.</summary>
    /// <param name="list">Endings joined by commas.</param>
    /// <returns>The forms; null where the list names none or something else.</returns>
    public static (IReadOnlyList<FileForm> Documents, IReadOnlyList<PlanFormat> Data)? FormsOf(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        List<FileForm> documents = [];
        List<PlanFormat> data = [];
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries))
        {
            if (DocumentFiles.FormsOf(name) is { } form)
            {
                documents.AddRange(form);
            }
            else if (Enum.TryParse<PlanFormat>(name, ignoreCase: true, out var format) && !int.TryParse(name, CultureInfo.InvariantCulture, out _))
            {
                data.Add(format);
            }
            else
            {
                return null;
            }
        }

        return ([.. documents.Distinct()], [.. data.Distinct()]);
    }

    /// <summary>The document of an order in a language.</summary>
    /// <param name="language">"en" or "zh".</param>
    /// <exception cref="InvalidOperationException">It is a sheet.</exception>
    public Document Compose(string language) => Kind switch
    {
        "plan" => PlanReport.Compose(Plan, Outline, language, Material),
        "background" => BackgroundReport.Compose(Plan, language, Material),
        "progress" => ProgressReport.Compose(Plan, Year, language, Material),
        _ => throw new InvalidOperationException($"“{Kind}” is no document."),
    };

    /// <summary>A sheet in a language.</summary>
    /// <param name="language">"en" or "zh".</param>
    /// <exception cref="InvalidOperationException">It is a document.</exception>
    public Sheet Sheet(string language) => Kind switch
    {
        "indicators" => IndicatorSheet.Of(Plan, Material.Frameworks, language),
        "commitments" => CommitmentSheet.Of(Plan, Material.Frameworks, Material.Date, language),
        _ => throw new InvalidOperationException($"“{Kind}” is no sheet."),
    };

    /// <summary>Name of the files in a language, without ending.</summary>
    /// <param name="language">"en" or "zh".</param>
    public string NameOf(string language) => Kind switch
    {
        "plan" => $"{Plan.Code}-{Outline.Id}-{language}",
        "progress" => string.Create(CultureInfo.InvariantCulture, $"{Plan.Code}-progress-{Year}-{language}"),
        _ => $"{Plan.Code}-{Kind}-{language}",
    };

    /// <summary>Writes everything that is ordered; each file appears whole or not at all.</summary>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The paths.</returns>
    /// <exception cref="SharingException">A PDF is wanted, and there is no browser to print it.</exception>
    public IReadOnlyList<string> Write(string folder, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        List<string> written = [];
        foreach (var language in Languages)
        {
            if (!IsDocument)
            {
                written.AddRange(SheetForms.Select(form => Sheet(language).Write(form, folder, NameOf(language))));
            }
            else if (Documents.Count > 0)
            {
                written.AddRange(DocumentFiles.Write(Compose(language), folder, NameOf(language), Documents, cancel));
            }
        }

        foreach (var form in Kind == "plan" ? Data : [])
        {
            var path = Path.Combine(Path.GetFullPath(folder), form == PlanFormat.Csv ? Plan.Code : $"{Plan.Code}.{form.ToString().ToLowerInvariant()}");
            PlanFiles.Write(Plan, form, path);
            written.Add(path);
        }

        return written;
    }
}
