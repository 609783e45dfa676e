using System.Text.Json;
using Hedgerow.Consultation;

namespace Hedgerow.Server.Consult;

/// <summary>One question on an expert's page.</summary>
/// <param name="Item">Its item.</param>
/// <param name="Question">The question.</param>
/// <param name="Tongue">The language of the questions.</param>
/// <param name="Value">The answer so far.</param>
/// <param name="Group">What the group answered in the round before; null where that is not told.</param>
/// <param name="Own">The own last answer.</param>
/// <param name="Wrong">What is wrong with the answer.</param>
public sealed record QuestionView(QuestionnaireItem Item, ItemQuestion Question, string Tongue, string? Value, GroupAnswer? Group, string? Own, string? Wrong)
{
    /// <summary>Name of its field.</summary>
    public string Name => SheetForm.Name(Item.Id, Question.Key);

    /// <summary>Id of its element.</summary>
    public string Id => $"q-{Item.Id}-{Question.Key}";

    /// <summary>Steps of a scale.</summary>
    public IEnumerable<int> Steps => Question is { Kind: QuestionKind.Scale, Least: { } least, Most: { } most } ? Enumerable.Range((int)least, (int)(most - least) + 1) : [];

    /// <summary>Codes that an answer holds.</summary>
    public IReadOnlyList<string> Codes => Value?.Split(' ') ?? [];

    /// <summary>When it is asked, for the page's script; null for always. Without the script it is always shown.</summary>
    public string? When => Question.When is { All.Count: > 0 } when
        ? JsonSerializer.Serialize(when.All.Select(clause => new { field = SheetForm.Name(clause.Item ?? Item.Id, clause.Question), codes = clause.Codes, not = clause.Not }))
        : null;

    /// <summary>An answer as people read it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="and">What stands between several.</param>
    /// <returns>The text.</returns>
    public string Read(string answer, string and) => Question.Choices.Count == 0
        ? answer
        : string.Join(Question.Kind == QuestionKind.Rank ? " › " : and, answer.Split(' ').Select(LabelOf));

    /// <summary>What a code says.</summary>
    /// <param name="code">The code, or a step of a scale.</param>
    /// <returns>The text.</returns>
    public string LabelOf(string code) => Question.Choices.FirstOrDefault(choice => choice.Code == code)?.Label.For(Tongue) ?? code;
}
