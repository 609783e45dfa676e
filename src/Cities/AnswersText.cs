using System.Globalization;
using System.Text;
using Hedgerow.Cities.Start;
using Hedgerow.Yaml;

namespace Hedgerow.Cities;

/// <summary>Changes the answers to one question in the text of an answers.yaml and leaves everything else, remarks too, as it stands.</summary>
public static class AnswersText
{
    /// <summary>Puts all answers to one question in the place of those before.</summary>
    /// <param name="yaml">The text of answers.yaml; may be empty.</param>
    /// <param name="question">The question.</param>
    /// <param name="answers">Its answers, at most one a year; none leaves the question unanswered.</param>
    /// <returns>The new text.</returns>
    /// <exception cref="InvalidDataException">The text is not YAML with a key a line, so that nothing can be put into it.</exception>
    public static string Put(string yaml, Question question, IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answers);
        var file = YamlFile.Parse(yaml, "answers.yaml");
        if (!file.IsYaml || !(file.Root.IsMap || file.Root.IsEmpty))
        {
            throw new InvalidDataException("answers.yaml cannot be understood: mend it as a text first.");
        }

        List<string> lines = [.. yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        if (lines is [""])
        {
            lines.Clear();
        }

        var block = Block(question, answers).TrimEnd('\n').Split('\n');
        if (!file.Root.IsMap || !file.Root.Keys.Contains(question.Key))
        {
            return string.Join('\n', [.. lines, .. lines.Count > 0 ? [string.Empty] : Array.Empty<string>(), .. block]) + "\n";
        }

        var first = file.Root[question.Key].KeyLine - 1;
        var next = file.Root.Keys.Select(key => file.Root[key].KeyLine - 1).Where(line => line > first).DefaultIfEmpty(lines.Count).Min();
        if (!lines[first].StartsWith(question.Key, StringComparison.Ordinal) || file.Root.Keys.Any(key => key != question.Key && file.Root[key].KeyLine - 1 == first))
        {
            throw new InvalidDataException($"{question.Key} does not stand on a line of its own in answers.yaml: mend it as a text first.");
        }

        // Remarks above the next question are that question's.
        while (next < lines.Count && next > first + 1 && (lines[next - 1].Length == 0 || lines[next - 1].StartsWith('#')))
        {
            next--;
        }

        return string.Join('\n', [.. lines.Take(first), .. block, .. lines.Skip(next)]) + "\n";
    }

    private static string Block(Question question, IReadOnlyList<Answer> answers)
    {
        var text = new StringBuilder().Append(question.Key).Append(":\n");
        foreach (var answer in answers.OrderBy(a => a.Year ?? int.MinValue))
        {
            var lead = answers.Count > 1 ? "  - " : "  ";
            foreach (var line in Lines(answer))
            {
                text.Append(lead).Append(line).Append('\n');
                lead = answers.Count > 1 ? "    " : "  ";
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(Answer answer)
    {
        if (answer.Level is { } level)
        {
            yield return $"level: {answer.LevelKey ?? level.ToString(CultureInfo.InvariantCulture)}";
        }

        foreach (var (key, number) in answer.Numbers)
        {
            // A count that is only the length of the list is not written twice.
            if (key != "count" || answer.Items.Count == 0)
            {
                yield return $"{key}: {number.ToString("R", CultureInfo.InvariantCulture)}";
            }
        }

        foreach (var (key, words) in answer.Texts)
        {
            yield return $"{key}: {YamlQuote.Of(words)}";
        }

        if (answer.Items.Count > 0)
        {
            yield return $"items: [{string.Join(", ", answer.Items.Select(YamlQuote.Of))}]";
        }

        if (answer.Year is { } year)
        {
            yield return $"year: {year.ToString(CultureInfo.InvariantCulture)}";
        }

        if (answer.Text is { } note)
        {
            yield return $"note: {YamlQuote.Of(note)}";
        }

        if (answer.Evidence.Count > 0)
        {
            yield return "evidence:";
        }

        foreach (var item in answer.Evidence)
        {
            (string Key, string? Value)[] parts = [("file", item.File), ("link", item.Link), ("date", item.Date), ("office", item.Office), ("note", item.Note)];
            yield return "  - {" + string.Join(", ", parts.Where(part => part.Value is not null).Select(part => $"{part.Key}: {YamlQuote.Of(part.Value!)}")) + "}";
        }
    }
}
