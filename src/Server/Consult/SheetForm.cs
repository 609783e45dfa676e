using System.Globalization;
using Hedgerow.Consultation;
using Microsoft.Extensions.Primitives;

namespace Hedgerow.Server.Consult;

/// <summary>Answers in the fields of our own form: which field is whose, and back.</summary>
public static class SheetForm
{
    /// <summary>How the fields of answers begin.</summary>
    public const string Begin = "a:";

    /// <summary>Name of a question's field; with a code, of one of its choices.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="question">Key of the question.</param>
    /// <param name="code">The choice, where each has a field of its own.</param>
    /// <returns>The name.</returns>
    public static string Name(string item, string question, string? code = null) => code is null ? $"{Begin}{item}:{question}" : $"{Begin}{item}:{question}:{code}";

    /// <summary>The answers in a form; what the questionnaire does not ask is left out.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="form">The form.</param>
    /// <returns>The answers, in the questionnaire's order.</returns>
    public static IReadOnlyList<ItemAnswer> Read(Questionnaire asked, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. from item in asked.Items
               from question in item.Questions
               where question.Kind != QuestionKind.Note
               let value = question.Kind == QuestionKind.Rank ? Ranked(item.Id, question, form) : Value(question, form[Name(item.Id, question.Key)])
               where value.Length > 0
               select new ItemAnswer(item.Id, question.Key, value),
        ];
    }

    /// <summary>The place that a choice has in an order; null where there is none.</summary>
    /// <param name="answer">The order: codes with blanks between.</param>
    /// <param name="code">The choice.</param>
    /// <returns>The place, from 1.</returns>
    public static int? Place(string? answer, string code) => answer is not null && Array.IndexOf(answer.Split(' '), code) is >= 0 and var at ? at + 1 : null;

    private static string Value(ItemQuestion question, StringValues given) => question.Kind switch
    {
        QuestionKind.Choices => string.Join(' ', question.Choices.Select(choice => choice.Code).Where(code => given.Contains(code)).Concat(given.OfType<string>().Where(code => question.Choices.All(choice => choice.Code != code)))),
        QuestionKind.Number => given.ToString().Trim().Replace(',', '.'),
        QuestionKind.Text => given.ToString().Trim().ReplaceLineEndings("\n"),
        _ => given.ToString().Trim(),
    };

    // Two on one place are both given, so that the check finds the order wrong instead of our choosing one.
    private static string Ranked(string item, ItemQuestion question, IFormCollection form)
    {
        var places = question.Choices
            .Select(choice => (choice.Code, Given: form[Name(item, question.Key, choice.Code)].ToString()))
            .Where(one => one.Given.Length > 0)
            .Select(one => (one.Code, Place: int.TryParse(one.Given, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0))
            .ToList();
        return places.Select(one => one.Place).Distinct().Count() < places.Count ? string.Join(' ', places.Select(_ => places[0].Code)) : string.Join(' ', places.OrderBy(one => one.Place).Select(one => one.Code));
    }
}
