namespace Hedgerow.Consultation;

/// <summary>What one person answered in one round. Whose it is nobody knows: the key says only that answers belong together.</summary>
/// <param name="Round">Number of the round, from 1.</param>
/// <param name="Key">The response key.</param>
/// <param name="Answers">The answers, in the questionnaire's order where they come from the store.</param>
public sealed record ResponseSet(int Round, string Key, IReadOnlyList<ItemAnswer> Answers)
{
    /// <summary>The answer to a question; null where there is none.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="question">Key of the question.</param>
    /// <returns>The answer as text, in the form of its kind.</returns>
    public string? Answer(string item, string question) => Answers.FirstOrDefault(answer => answer.Item == item && answer.Question == question)?.Value;
}

/// <summary>One answer.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="Value">The answer in the form of its kind; see <see cref="QuestionKind"/>.</param>
public sealed record ItemAnswer(string Item, string Question, string Value);
