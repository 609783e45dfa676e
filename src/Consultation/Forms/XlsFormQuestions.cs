using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>Questions of an XLSForm: type, choices, limits, condition.</summary>
/// <param name="survey">The sheet.</param>
/// <param name="texts">Texts in all languages.</param>
/// <param name="places">Name of a question → its item and key.</param>
/// <param name="lists">The lists of choices.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed partial class XlsFormQuestions(XlsFormSheet survey, XlsFormTexts texts, IReadOnlyDictionary<string, (string Item, string Question)> places, IReadOnlyDictionary<string, List<Choice>> lists, FormFindings findings)
{
    private static readonly string[] Metadata = ["start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit", "hidden", "calculate", "xml-external", "start-geopoint", "background-audio"];
    private static readonly string[] AsText = ["date", "time", "datetime", "acknowledge"];
    private static readonly string[] Types = ["text", "note", "integer", "decimal", "range", "select_one", "select_multiple", "rank", "begin_group", "end_group"];

    /// <summary>The question of a row; null where it asks nothing that has a place here, which is told.</summary>
    public ItemQuestion? Read(CsvReader.CsvRow row, string type, string name)
    {
        var words = type.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var list = survey.Cell(row, "type").Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        if (Metadata.Contains(words[0]))
        {
            findings.Warning("left-out", row.Line, new($"'{words[0]}' asks nothing and is left out: nobody is to be traced by it", $"“{words[0]}”不是提问，已略去，以免借此追踪填写人"), new("questions only", "只保留问题"));
            return null;
        }

        if (!Types.Contains(words[0]) && !AsText.Contains(words[0]))
        {
            findings.Unknown("unknown-type", row.Line, new Wording("type", "题型"), words[0], Types);
            return null;
        }

        if (name.Length == 0)
        {
            findings.Error("missing-key", row.Line, new("the question has no name", "问题缺少名称"), new("a name in the column 'name'", "请在 name 列填写名称"));
            return null;
        }

        if (AsText.Contains(words[0]))
        {
            findings.Warning("as-text", row.Line, new($"'{words[0]}' is asked as text", $"“{words[0]}”将以文本形式提问"), new("text, number or choice", "文本、数字或选项"));
        }

        var label = texts.Of(survey, row, "label");
        var (kind, least, most, choices) = Answer(row, words, list);
        var (item, key) = places[name];
        return new ItemQuestion(key, kind, label.IsEmpty && FormName.Parts(name) is null ? texts.Said(name) : label)
        {
            Hint = texts.Of(survey, row, "hint") is { IsEmpty: false } hint ? hint : null,
            Required = survey.Cell(row, "required").Trim().ToLowerInvariant() is "yes" or "true" or "true()",
            When = When(row, item),
            Choices = choices,
            Least = least,
            Most = most,
        };
    }

    private Condition? When(CsvReader.CsvRow row, string item)
    {
        var text = survey.Cell(row, "relevant");
        if (text.Length == 0)
        {
            return null;
        }

        var when = RelevantText.Read(item, text, name => places.TryGetValue(name, out var place) ? place : null);
        if (when.Foreign is not null)
        {
            findings.Warning("foreign-condition", row.Line, new($"the condition '{text}' is kept as text: the question is always asked", $"条件“{text}”按原文保留，该题将始终显示"), new("${name} = 'code', selected(${name}, 'code'), joined by or within one question and by and between several", "${name} = 'code' 或 selected(${name}, 'code')，同一问题内用 or、不同问题间用 and 连接"));
        }

        return when;
    }

    private (QuestionKind Kind, double? Least, double? Most, IReadOnlyList<Choice> Choices) Answer(CsvReader.CsvRow row, string[] words, string? list)
    {
        switch (words[0])
        {
            case "select_one" or "select_multiple" or "rank":
                if (list is null || !lists.TryGetValue(list, out var choices))
                {
                    findings.Unknown("unknown-list", row.Line, new Wording("list of choices", "选项列表"), list ?? string.Empty, [.. lists.Keys]);
                    return (QuestionKind.Text, null, null, []);
                }

                if (words[^1] == "or_other")
                {
                    findings.Warning("left-out", row.Line, new("'or_other' is left out", "“or_other”已略去"), new("a choice of its own and a question of text", "单列一个“其他”选项，并加一道文本题"));
                }

                if (words[0] == "select_one" && Scale().Match(list) is { Success: true } scale)
                {
                    return (QuestionKind.Scale, double.Parse(scale.Groups[1].ValueSpan, CultureInfo.InvariantCulture), double.Parse(scale.Groups[2].ValueSpan, CultureInfo.InvariantCulture), []);
                }

                return (words[0] switch { "select_one" => QuestionKind.Choice, "rank" => QuestionKind.Rank, _ => QuestionKind.Choices }, null, null, choices);
            case "integer" or "decimal":
                var (least, most) = Limits(row);
                return (QuestionKind.Number, least, most, []);
            case "range":
                var steps = Parameter().Matches(survey.Cell(row, "parameters")).ToDictionary(match => match.Groups[1].Value, match => double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), StringComparer.Ordinal);
                return (steps.GetValueOrDefault("step", 1) == 1 ? QuestionKind.Scale : QuestionKind.Number, steps.GetValueOrDefault("start", 0), steps.GetValueOrDefault("end", 10), []);
            case "note":
                return (QuestionKind.Note, null, null, []);
            default:
                return (QuestionKind.Text, null, null, []);
        }
    }

    private (double? Least, double? Most) Limits(CsvReader.CsvRow row)
    {
        var text = survey.Cell(row, "constraint").Trim();
        double? least = null;
        double? most = null;
        foreach (var part in text.Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Limit().Match(part);
            if (!match.Success)
            {
                findings.Warning("foreign-constraint", row.Line, new($"the constraint '{text}' is left out", $"约束“{text}”已略去"), new(". >= 0 and . <= 100", ". >= 0 and . <= 100"));
                return (null, null);
            }

            var number = double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Groups[1].Value == ">=")
            {
                least = number;
            }
            else
            {
                most = number;
            }
        }

        return (least, most);
    }

    [GeneratedRegex(@"^scale_(-?\d+)_(-?\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex(@"^\.\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"(start|end|step)\s*=\s*(-?\d+(?:\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
