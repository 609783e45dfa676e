using System.Globalization;
using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>One item of a questionnaire with its questions: texts in all languages, choices, scales; questions to add, move and take away. Every button keeps what was filled in.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
[InCity(Permission.SeeConsultations, Permission.Consult)]
public sealed class ItemModel(Texts texts, Visit visit, ConsultationRegister register) : ConsultPage(texts, visit, register)
{
    /// <summary>The item.</summary>
    public QuestionnaireItem Item { get; private set; } = null!;

    /// <summary>The languages of the questionnaire.</summary>
    public IReadOnlyList<string> Languages => Consultation.Questionnaire.Languages;

    /// <summary>Whether it may be changed now: not while a round is open, and not what was asked in one.</summary>
    public bool MayChange => MayRun && Consultation.Open is null && !Consultation.Finished && Item.Since > Consultation.Rounds.Count;

    /// <summary>Standard questions that it does not have.</summary>
    public IEnumerable<string> Missing => StandardQuestions.Keys.Where(key => Item.Questions.All(question => question.Key != key));

    /// <summary>Shows it.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="id">Id of the item.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string consultation, string? id) => Shown(consultation, id) ? Page() : Nothing();

    /// <summary>Keeps it.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="id">Id of the item.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="act">What else is done: <c>up:N</c>, <c>down:N</c>, <c>remove:N</c>, <c>standard</c>, <c>own</c>.</param>
    /// <param name="standard">Key of the standard question to add.</param>
    /// <param name="key">Key of the own question to add.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPost(string consultation, string? id, long revision, string? act, string? standard, string? key, QuestionKind kind)
    {
        if (!Shown(consultation, id))
        {
            return Nothing();
        }

        if (!ModelState.IsValid || !Enum.IsDefined(kind))
        {
            return BadRequest();
        }

        var was = Item;
        Item = ItemForm.Read(was, Languages, Request.Form);
        var parts = (act ?? string.Empty).Split(':', 2);
        var at = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        Item = Item with
        {
            Questions = parts[0] switch
            {
                "up" => QuestionnaireEdit.Moved(Item.Questions, at, down: false),
                "down" => QuestionnaireEdit.Moved(Item.Questions, at, down: true),
                "remove" => [.. Item.Questions.Where((_, place) => place != at)],
                "standard" when Missing.Contains(standard ?? string.Empty) => [.. Item.Questions, StandardQuestions.Of(standard!)],
                "own" => [.. Item.Questions, Own(key?.Trim() ?? string.Empty, kind)],
                _ => Item.Questions,
            },
        };
        if (Try(() => Register.Change(Visit.Actor, Consultation.Id, revision, QuestionnaireEdit.ChangeItem(Consultation.Questionnaire, was.Id, _ => Item))))
        {
            return Done($"{Home}/item?id={Uri.EscapeDataString(was.Id)}", T["form.saved"]);
        }

        return Page();
    }

    private static ItemQuestion Own(string key, QuestionKind kind)
    {
        var question = new ItemQuestion(key, kind, LocalText.Of("New question", "新问题"));
        return kind switch
        {
            QuestionKind.Scale => question with { Least = 1, Most = 5 },
            QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Rank => question with { Choices = [new("yes", LocalText.Of("Yes", "是")), new("no", LocalText.Of("No", "否"))] },
            _ => question,
        };
    }

    private bool Shown(string consultation, string? id)
    {
        if (!Find(consultation) || Consultation.Questionnaire.Find(id ?? string.Empty) is not { } item)
        {
            return false;
        }

        Item = item;
        return true;
    }
}
