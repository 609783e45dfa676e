using Hedgerow.Consultation;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>A new consultation: out of an edition, out of a plan, free, or from a file.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
/// <param name="shelf">The editions.</param>
/// <param name="plans">The plans.</param>
[InCity(Permission.Consult)]
public sealed class NewModel(Texts texts, Visit visit, ConsultationRegister register, EditionShelf shelf, PlanStore plans) : ConsultPage(texts, visit, register)
{
    /// <summary>The editions.</summary>
    public IReadOnlyList<Assessment.Edition> Editions => shelf.All;

    /// <summary>The plans of the city.</summary>
    public IReadOnlyList<StoredPlan> Plans => plans.Of(Visit.TheCity().Id);

    /// <summary>What stands in the form.</summary>
    public NewForm Form { get; private set; } = new();

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<Hedgerow.Cities.Finding> Findings { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        // Nothing is filled in yet.
    }

    /// <summary>Makes it.</summary>
    /// <param name="form">What was filled in.</param>
    /// <param name="file">A file, where one was given.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The consultation's page, or the form again.</returns>
    public async Task<IActionResult> OnPostAsync([FromForm] NewForm form, IFormFile? file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        Form = form;
        var title = Both(form.En, form.Zh);
        if (title.En.Length == 0)
        {
            Refuse("en", T["consult.title-missing"]);
            return Page();
        }

        if (await Asked(form, title, file, cancel).ConfigureAwait(false) is not { } questionnaire)
        {
            return Page();
        }

        string? id = null;
        if (!Try(() => id = Register.Add(Visit.Actor, new NewConsultation(title, questionnaire) { CityId = Visit.TheCity().Id, RoundsLinked = form.Linked }).Id))
        {
            return Page();
        }

        return Done($"/c/{Visit.TheCity().Slug}/consultations/{id}", T["consult.added"]);
    }

    private async Task<Questionnaire?> Asked(NewForm form, Wording title, IFormFile? file, CancellationToken cancel)
    {
        switch (form.From)
        {
            case "edition" when shelf.Find(form.Edition ?? string.Empty) is { } edition:
                return QuestionnaireTemplate.OfEdition(edition, pairs: form.Pairs && QuestionnaireTemplate.AsksPairs(edition));
            case "plan" when Plans.FirstOrDefault(plan => plan.Id == form.Plan) is { } stored:
                return OfPlan(stored);
            case "free":
                return QuestionnaireTemplate.Free("questions", title);
            case "file" when file is { Length: > 0 }:
                return await Read(file, cancel).ConfigureAwait(false);
            case "file":
                Refuse("file", T["consult.file-missing"]);
                return null;
            default:
                Refuse("from", T["consult.from-missing"]);
                return null;
        }
    }

    private Questionnaire? OfPlan(StoredPlan stored)
    {
        var plan = plans.Load(stored.Id);
        List<OutlineEntry> outline = [.. PlanEntry.Of(plan).Select(entry => new OutlineEntry(entry.Code, entry.Name, entry.Part))];
        if (outline.Count == 0)
        {
            Refuse("plan", T["consult.plan-empty"]);
            return null;
        }

        return QuestionnaireTemplate.OfOutline(plan.Code, plan.Title.Words, outline);
    }

    private async Task<Questionnaire?> Read(IFormFile file, CancellationToken cancel)
    {
        var name = file.FileName.Replace('\\', '/').Split('/')[^1];
        if (!QuestionnaireFile.Endings.Contains(Path.GetExtension(name).ToLowerInvariant()) && !name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            Refuse("file", T["consult.file-kind"]);
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel).ConfigureAwait(false);
        var reading = QuestionnaireFile.Read(bytes.ToArray(), name);
        Findings = reading.Findings;
        if (reading.Questionnaire is null)
        {
            Refuse("file", T["consult.file-wrong"]);
        }

        return reading.Questionnaire;
    }
}

/// <summary>What is filled in for a new consultation.</summary>
public sealed record NewForm
{
    /// <summary>Title in English.</summary>
    public string? En { get; init; }

    /// <summary>Title in Chinese.</summary>
    public string? Zh { get; init; }

    /// <summary>Out of what: edition, plan, free, file.</summary>
    public string? From { get; init; } = "edition";

    /// <summary>Key of the edition.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether pairs of indicators are compared, for weights.</summary>
    public bool Pairs { get; init; }

    /// <summary>Id of the plan.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether answers of several rounds carry the same key.</summary>
    public bool Linked { get; init; }
}
