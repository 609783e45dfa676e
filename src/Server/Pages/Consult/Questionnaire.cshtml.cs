using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>What is asked: the editor by plain forms, and the questionnaire as a file, in and out.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
[InCity(Permission.SeeConsultations, Permission.Consult)]
public sealed class QuestionnaireModel(Texts texts, Visit visit, ConsultationRegister register) : ConsultPage(texts, visit, register)
{
    /// <summary>The forms in which it is given out.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["yaml", "xlsx", "csv", "json"];

    /// <summary>What is asked.</summary>
    public Questionnaire All => Consultation.Questionnaire;

    /// <summary>What is wrong with a file.</summary>
    public IReadOnlyList<Hedgerow.Cities.Finding> Findings { get; private set; } = [];

    /// <summary>Whether it may be changed now.</summary>
    public bool MayChange => MayRun && Consultation.Open is null && !Consultation.Finished;

    /// <summary>Shows it.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string consultation) => Find(consultation) ? Page() : Nothing();

    /// <summary>A form that says not what is to be done.</summary>
    /// <returns>The answer that there is no such form.</returns>
    public IActionResult OnPost() => BadRequest();

    /// <summary>Gives it out as a file.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <returns>The file.</returns>
    public IActionResult OnGetFile(string consultation, string? kind)
    {
        if (!Find(consultation) || !Kinds.Contains(kind ?? string.Empty))
        {
            return Nothing();
        }

        return kind == "json"
            ? File(System.Text.Encoding.UTF8.GetBytes(QuestionnaireFile.ToSurveyJs(All)), "application/json", $"{All.Id}.json")
            : File(QuestionnaireFile.Write(All, $"x.{kind}"), kind switch { "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv" => "text/csv; charset=utf-8", _ => "application/yaml" }, $"{All.Id}.{kind}");
    }

    /// <summary>Does what a button of the list says.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="act">What: <c>up:ID</c>, <c>down:ID</c>, <c>remove:ID</c>, <c>again:ID</c>, <c>section-up:ID</c>, <c>section-down:ID</c>.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostArrange(string consultation, long revision, string? act)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        var parts = (act ?? string.Empty).Split(':', 2);
        var id = parts.Length == 2 ? parts[1] : string.Empty;
        return Keep(revision, parts[0] switch
        {
            "up" => QuestionnaireEdit.MoveItem(All, id, down: false),
            "down" => QuestionnaireEdit.MoveItem(All, id, down: true),
            "remove" => QuestionnaireEdit.RemoveItem(All, id, Consultation.Rounds.Count),
            "again" => QuestionnaireEdit.ChangeItem(All, id, item => item with { Until = null }),
            "section-up" => QuestionnaireEdit.MoveSection(All, id, down: false),
            "section-down" => QuestionnaireEdit.MoveSection(All, id, down: true),
            _ => All,
        });
    }

    /// <summary>Changes title, introduction and the titles of sections.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostTexts(string consultation, long revision)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        return Keep(revision, All with
        {
            Title = ItemForm.Text(Request.Form, "title", All.Languages, All.Title) ?? All.Title,
            Introduction = ItemForm.Text(Request.Form, "introduction", All.Languages, All.Introduction),
            Sections = [.. All.Sections.Select(section => section with { Title = ItemForm.Text(Request.Form, $"section.{section.Id}", All.Languages, section.Title) ?? section.Title })],
        });
    }

    /// <summary>Adds an item.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="item">Its id.</param>
    /// <param name="section">Id of its section; "+" for a new one.</param>
    /// <param name="kind">What is asked: as about an indicator, or one open question.</param>
    /// <returns>The item's page.</returns>
    public IActionResult OnPostAdd(string consultation, long revision, string? item, string? section, string? kind)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        var id = item?.Trim() ?? string.Empty;
        if (id.Length == 0)
        {
            Refuse("item", T["consult.item-id-missing"]);
            return Page();
        }

        var name = ItemForm.Text(Request.Form, "name", All.Languages, null) ?? LocalText.In(All.Languages[0], id);
        var questions = kind == "indicator" ? StandardQuestions.ForIndicator.Select(key => Known(StandardQuestions.Of(key))) : [new ItemQuestion("answer", QuestionKind.Text, Known(LocalText.Of("What do you think?", "您的看法？")))];
        var added = new QuestionnaireItem(id, name, [.. questions]) { Since = Consultation.Rounds.Count + 1 };
        var into = section is null or "+" ? Fresh() : section;
        var title = ItemForm.Text(Request.Form, "into", All.Languages, null) ?? name;
        return Keep(revision, QuestionnaireEdit.AddItem(All, into, title, added), $"{Home}/item?id={Uri.EscapeDataString(id)}");
    }

    /// <summary>Puts a file in its place.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The page again.</returns>
    public async Task<IActionResult> OnPostFileAsync(string consultation, long revision, IFormFile? file, CancellationToken cancel)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        var name = file?.FileName.Replace('\\', '/').Split('/')[^1] ?? string.Empty;
        if (file is null or { Length: 0 } || (!QuestionnaireFile.Endings.Contains(Path.GetExtension(name).ToLowerInvariant()) && !name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)))
        {
            Refuse("file", T["consult.file-kind"]);
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel).ConfigureAwait(false);
        var reading = QuestionnaireFile.Read(bytes.ToArray(), name);
        Findings = reading.Findings;
        if (reading.Questionnaire is null)
        {
            Refuse("file", T["consult.file-wrong"]);
            return Page();
        }

        return Keep(revision, reading.Questionnaire);
    }

    private ItemQuestion Known(ItemQuestion question) => question with { Label = Known(question.Label), Choices = [.. question.Choices.Select(choice => choice with { Label = Known(choice.Label) })] };

    // Only in the languages that are asked in.
    private LocalText Known(LocalText text) => text.ByLanguage.Where(pair => All.Languages.Contains(pair.Key)).ToList() is { Count: > 0 } there ? new LocalText(there) : LocalText.In(All.Languages[0], text.For("en"));

    private string Fresh()
    {
        var number = All.Sections.Count + 1;
        while (All.Sections.Any(section => section.Id == $"part-{number}"))
        {
            number++;
        }

        return $"part-{number}";
    }

    private IActionResult Keep(long revision, Questionnaire changed, string? then = null)
    {
        if (Try(() => Register.Change(Visit.Actor, Consultation.Id, revision, changed)))
        {
            return Done(then ?? $"{Home}/questionnaire", T["form.saved"]);
        }

        return Page();
    }
}
