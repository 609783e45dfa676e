using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>Reads the rows of a questionnaire's table.</summary>
internal sealed class QuestionnaireCsvReader(IReadOnlyList<CsvReader.CsvRow> rows, CsvColumns columns, FormFindings findings)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<string> languages = [.. columns.Names.Where(name => name.StartsWith("label:", StringComparison.Ordinal)).Select(name => name["label:".Length..])];

    internal Questionnaire Read()
    {
        var sections = new List<(QuestionnaireSection Section, List<QuestionnaireItem> Items)>();
        foreach (var row in rows.Skip(1))
        {
            var section = Cell(row, "section");
            if (sections.Count == 0 || sections[^1].Section.Id != section)
            {
                lines["§" + section] = row.Line;
                sections.Add((new QuestionnaireSection(section, Required(row, "section_title"), Optional(row, "section_hint"), []), []));
            }

            var items = sections[^1].Items;
            var item = Cell(row, "item");
            if (items.Count == 0 || items[^1].Id != item)
            {
                lines[QuestionnaireCheck.Place(item)] = row.Line;
                items.Add(new QuestionnaireItem(item, Required(row, "item_name"), []) { Hint = Optional(row, "item_hint"), Since = Round(row, "since") ?? 1, Until = Round(row, "until") });
            }

            if (Cell(row, "question").Length > 0 && Question(row, item) is { } question)
            {
                items[^1] = items[^1] with { Questions = [.. items[^1].Questions, question] };
            }
        }

        var first = rows.Count > 1 ? rows[1] : rows[0];
        var questionnaire = new Questionnaire
        {
            Id = rows.Count > 1 ? Cell(first, "id") : string.Empty,
            Title = Required(first, "title"),
            Introduction = Optional(first, "introduction"),
            Languages = languages,
            Edition = Cell(first, "edition") is { Length: > 0 } edition ? edition : null,
            Plan = Cell(first, "plan") is { Length: > 0 } plan ? plan : null,
            Sections = [.. sections.Select(pair => pair.Section with { Items = pair.Items })],
        };
        if (questionnaire.Id.Length == 0)
        {
            findings.Error("missing-key", first.Line, new("the questionnaire has no id", "问卷缺少编号"), new("an id in the column 'id' of the first row", "请在首行“id”列填写编号"));
        }

        QuestionnaireCheck.Of(questionnaire, findings, lines);
        return questionnaire;
    }

    private ItemQuestion? Question(CsvReader.CsvRow row, string item)
    {
        var key = Cell(row, "question");
        lines[QuestionnaireCheck.Place(item, key)] = row.Line;
        if (!QuestionnaireYamlReader.KindWords.Contains(Cell(row, "kind")))
        {
            findings.Unknown("unknown-kind", row.Line, new Wording("kind", "题型"), Cell(row, "kind"), QuestionnaireYamlReader.KindWords);
            return null;
        }

        var kind = QuestionnaireYamlReader.Kind(Cell(row, "kind"));
        return new ItemQuestion(key, kind, Required(row, "label"))
        {
            Hint = Optional(row, "hint"),
            Required = Flag(row, "required"),
            When = Cell(row, "when") is { Length: > 0 } when ? RelevantText.Read(item, when) : null,
            Choices = Choices(row),
            Least = Number(row, "least") ?? (kind == QuestionKind.Scale ? 1 : null),
            Most = Number(row, "most") ?? (kind == QuestionKind.Scale ? 5 : null),
        };
    }

    private List<Choice> Choices(CsvReader.CsvRow row)
    {
        var labels = new List<(string Code, List<KeyValuePair<string, string>> Texts)>();
        foreach (var language in languages)
        {
            foreach (var line in columns.Cell(row, "choices:" + language).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var at = line.IndexOf('=', StringComparison.Ordinal);
                if (at < 1)
                {
                    findings.Error("choice", row.Line, new($"'{line}' is no choice", $"“{line}”不是选项"), new("code=Label, a choice a line", "每行一个选项：代码=名称"));
                    continue;
                }

                var code = line[..at].Trim();
                var known = labels.FindIndex(one => one.Code == code);
                if (known < 0)
                {
                    labels.Add((code, []));
                    known = labels.Count - 1;
                }

                labels[known].Texts.Add(new(language, line[(at + 1)..].Trim()));
            }
        }

        var weights = Cell(row, "weights").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (weights.Length > 0 && weights.Length != labels.Count)
        {
            findings.Error("weights", row.Line, new($"{weights.Length} weights for {labels.Count} choices", $"{labels.Count} 个选项配有 {weights.Length} 个权重"), new("a number or - for each choice, with blanks between", "每个选项一个数字或 -，以空格分隔"));
            weights = [];
        }

        return [.. labels.Select((one, index) => new Choice(one.Code, new LocalText(one.Texts), weights.Length > 0 ? Weight(weights[index], row) : null))];
    }

    private double? Weight(string text, CsvReader.CsvRow row) => text == "-" ? null : Number(text, row, "weights");

    private bool Flag(CsvReader.CsvRow row, string column)
    {
        var text = Cell(row, column).ToLowerInvariant();
        if (text is not ("" or "yes" or "no" or "true" or "false"))
        {
            findings.Unknown("not-allowed", row.Line, new Wording($"word in the column '{column}'", $"“{column}”列的取值"), text, ["yes", "no"]);
        }

        return text is "yes" or "true";
    }

    private double? Number(CsvReader.CsvRow row, string column) => Cell(row, column) is { Length: > 0 } text ? Number(text, row, column) : null;

    private double? Number(string text, CsvReader.CsvRow row, string column)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        findings.Error("wrong-kind", row.Line, new($"'{text}' in the column '{column}' is no number", $"“{column}”列的“{text}”不是数字"), new("a number", "数字"));
        return null;
    }

    private int? Round(CsvReader.CsvRow row, string column)
    {
        var text = Cell(row, column);
        if (text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) && round is > 0 and < 100))
        {
            return text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
        }

        findings.Error("round", row.Line, new($"'{text}' is no round", $"“{text}”不是有效轮次"), new("a number from 1", "从 1 开始的数字"));
        return null;
    }

    private string Cell(CsvReader.CsvRow row, string column) => columns.Cell(row, column).Trim();

    // Where a text is missing in all languages the check says so.
    private LocalText Required(CsvReader.CsvRow row, string column) => Optional(row, column) ?? new LocalText([]);

    private LocalText? Optional(CsvReader.CsvRow row, string column)
    {
        var text = new LocalText(languages.Select(language => new KeyValuePair<string, string>(language, columns.Cell(row, $"{column}:{language}"))));
        return text.IsEmpty ? null : text;
    }
}
