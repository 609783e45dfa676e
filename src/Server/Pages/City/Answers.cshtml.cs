using Hedgerow.Cities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages.City;

/// <summary>What a city states about itself: every question with its answer and whether anything proves it.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="book">Reads the answers.</param>
[InCity(Permission.SeeData)]
public sealed class AnswersModel(Texts texts, Visit visit, AnswerBook book) : PageModel
{
    /// <summary>The answers.</summary>
    public AnswerSheet Sheet { get; private set; } = null!;

    /// <summary>The questions with their latest answers.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];

    /// <summary>An answer in a few words.</summary>
    /// <param name="texts">The reader's language.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The words.</returns>
    public static string Words(Texts texts, Question question, Answer? answer)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(question);
        if (answer is null)
        {
            return string.Empty;
        }

        if (answer.Level is { } level)
        {
            return question.Levels.FirstOrDefault(one => one.Number == level) is { } found ? texts.In(found.Text) : string.Empty;
        }

        var numbers = answer.Numbers.Select(pair =>
            question.Fields.FirstOrDefault(field => field.Key == pair.Key) is { } named ? $"{texts.In(named.Name)}: {texts.Number(pair.Value, pair.Value % 1 == 0 ? 0 : 2)}" : texts.Number(pair.Value, pair.Value % 1 == 0 ? 0 : 2));
        return string.Join("; ", answer.Items.Count > 0 ? answer.Items : numbers);
    }

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
        Sheet = book.Read(visit.TheCity());
        Rows = [.. book.Questions.All.Select(question => new AnswerRow(question, Sheet.Answers[question.Key], Words(texts, question, Sheet.Answers[question.Key])))];
    }
}

/// <summary>A question in the table.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">Its latest answer.</param>
/// <param name="Words">The answer in a few words.</param>
public sealed record AnswerRow(Question Question, Answer? Answer, string Words);
