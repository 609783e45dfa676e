using System.Globalization;

namespace Hedgerow.Consultation.Analysis;

/// <summary>The steps of scales and the numbers in answers.</summary>
internal static class ScaleSteps
{
    /// <summary>More steps than this are no categories.</summary>
    private const int MostSteps = 101;

    private const double Upper = 0.4;

    /// <summary>Steps of a scale from the lowest to the highest; empty where it has too many to count one by one, or is none.</summary>
    public static IReadOnlyList<int> Of(ItemQuestion question) =>
        question is { Kind: QuestionKind.Scale, Least: { } least, Most: { } most } && most - least < MostSteps ? [.. Enumerable.Range((int)least, (int)(most - least) + 1)] : [];

    /// <summary>Where consent begins: the upper two of five steps, three of nine, four of ten; at least the highest.</summary>
    public static double? ConsentFrom(ItemQuestion question)
    {
        var steps = Of(question);
        return steps.Count < 2 ? null : steps[^Math.Max(1, (int)(steps.Count * Upper))];
    }

    public static bool IsNumeric(ItemQuestion question) => question.Kind is QuestionKind.Scale or QuestionKind.Number;

    public static double Number(string text) => text.Length == 1 && char.IsAsciiDigit(text[0])
        ? text[0] - '0'
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new ArgumentException($"'{text}' is no number: check the responses first.", nameof(text));

    /// <summary>The numbers of those who answered.</summary>
    public static double[] Numbers(string?[] column)
    {
        var (numbers, count) = (new double[column.Length], 0);
        foreach (var text in column)
        {
            if (text is not null)
            {
                numbers[count++] = Number(text);
            }
        }

        return numbers[..count];
    }
}
