using System.Globalization;
using System.Text;

namespace Hedgerow.Cities.Start;

/// <summary>The first answers.yaml: every question in both languages, with empty answers.</summary>
internal static class AnswersTemplate
{
    public static string Write(Questions questions)
    {
        var text = new StringBuilder();
        Line(text, "# What the city states about itself. Leave empty what you do not know: it is then shown as a gap, never as 0.");
        Line(text, "# An answer counts only with evidence: a file beside this one, or a link. For several years write a list of answers, each with its year.");
        Line(text, "# 城市自述答卷。不清楚的请留空：结果中显示为缺失，不会记为 0。");
        Line(text, "# 答案须附证明材料（与本文件同处的文件，或网址）才计分。多个年份请写成列表，每项注明 year。");
        foreach (var question in questions.All)
        {
            Line(text, string.Empty);
            Line(text, $"# {question.Text.En}");
            Line(text, $"# {question.Text.Zh}");
            if (question.Help is { } help)
            {
                Line(text, $"#   {help.En}");
                Line(text, $"#   {help.Zh}");
            }

            foreach (var level in question.Levels)
            {
                Line(text, string.Create(CultureInfo.InvariantCulture, $"#   {level.Number} {level.Key}: {level.Text.En} / {level.Text.Zh}"));
            }

            Line(text, $"{question.Key}:");
            foreach (var line in Content(question))
            {
                Line(text, "  " + line);
            }

            Line(text, "  year:");
            Line(text, "  evidence:");
            Line(text, "    - file:");
            Line(text, "      link:");
            Line(text, "      date:");
            Line(text, "      office:");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Content(Question question)
    {
        switch (question.Kind)
        {
            case QuestionKind.Ladder:
                yield return "level:";
                break;
            case QuestionKind.Count:
                yield return "count:";
                yield return "items:";
                break;
            case QuestionKind.List:
                yield return "items:";
                break;
            case QuestionKind.Number:
                yield return question.Unit is { } unit ? $"value:    # {unit}" : "value:";
                break;
            default:
                break;
        }

        foreach (var field in question.Fields)
        {
            yield return $"{field.Key}:    # {field.Name.En} / {field.Name.Zh}{(field.Unit is { } unit ? $" ({unit})" : string.Empty)}";
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
