using System.Globalization;

namespace Hedgerow.Consultation.Analysis;

/// <summary>How many chose each code of a question, or gave each step of a scale.</summary>
internal static class AnswerCounts
{
    /// <summary>In the question's order; empty for numbers and ranks.</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> Of(ItemQuestion question, string?[] column)
    {
        string[] codes = question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Choices => [.. question.Choices.Select(choice => choice.Code)],
            QuestionKind.Scale => [.. ScaleSteps.Of(question).Select(step => step.ToString(CultureInfo.InvariantCulture))],
            _ => [],
        };
        var counts = new int[codes.Length];
        if (codes.Length > 0)
        {
            foreach (var answer in column)
            {
                if (answer is not null)
                {
                    Count(question, codes, counts, answer);
                }
            }
        }

        return [.. codes.Select((code, at) => new KeyValuePair<string, int>(code, counts[at]))];
    }

    private static void Count(ItemQuestion question, string[] codes, int[] counts, string answer)
    {
        var whole = Array.IndexOf(codes, answer);
        if (whole >= 0)
        {
            counts[whole]++;
            return;
        }

        foreach (var part in question.Kind == QuestionKind.Scale ? [ScaleSteps.Number(answer).ToString(CultureInfo.InvariantCulture)] : answer.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = Array.IndexOf(codes, part);
            counts[at >= 0 ? at : throw new ArgumentException($"'{part}' is no answer to {question.Key}: check the responses first.", nameof(answer))]++;
        }
    }
}
