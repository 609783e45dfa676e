using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>
/// Reads an XLSForm, ours or another. In one of another program a group is a section, and a question is an item that is asked one thing. What has no place here is named in the findings.
/// </summary>
internal sealed partial class XlsFormReader
{
    private const string Single = "answer";

    private static readonly string[] Metadata = ["start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "email", "audit", "hidden", "calculate", "xml-external", "start-geopoint", "background-audio"];
    private static readonly string[] AsText = ["date", "time", "datetime", "acknowledge"];
    private static readonly string[] Types = ["text", "note", "integer", "decimal", "range", "select_one", "select_multiple", "rank", "begin_group", "end_group"];

    private static readonly string[] Needed = ["type", "name"];
    private static readonly string[] NoPlace = ["calculation", "choice_filter", "trigger", "repeat_count"];

    private readonly FormFindings findings;
    private readonly Dictionary<string, List<CsvReader.CsvRow>> sheets;
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Item, string Question)> places = new(StringComparer.Ordinal);
    private readonly List<string> languages = [];
    private readonly string languageOfPlain;

    private XlsFormReader(Dictionary<string, List<CsvReader.CsvRow>> sheets, FormFindings findings)
    {
        (this.sheets, this.findings) = (sheets, findings);
        languageOfPlain = Code(Setting("default_language") is { Length: > 0 } named ? named : "en");
    }

    internal static QuestionnaireReading Read(byte[] bytes, string name)
    {
        var findings = new FormFindings(name);
        Dictionary<string, List<CsvReader.CsvRow>> sheets;
        try
        {
            sheets = XlsxSheets.Read(bytes);
        }
        catch (InvalidDataException e)
        {
            findings.Error("not-a-workbook", null, new($"this is no workbook: {e.Message}", $"不是有效的工作簿：{e.Message}"), new("an .xlsx file", ".xlsx 文件"));
            return findings.Of(null);
        }

        if (sheets.GetValueOrDefault("survey") is not { Count: > 0 })
        {
            findings.Unknown("missing-sheet", null, new Wording("set of sheets, without 'survey':", "工作表（缺少 survey）："), string.Join(", ", sheets.Keys), ["survey", "choices", "settings"]);
            return findings.Of(null);
        }

        return findings.Of(new XlsFormReader(sheets, findings).Whole());
    }

    private Questionnaire? Whole()
    {
        var survey = new XlsFormSheet(sheets["survey"]);
        foreach (var needed in Needed.Where(column => !survey.Has(column)))
        {
            findings.Error("missing-column", 1, new($"the sheet 'survey' has no column '{needed}'", $"survey 工作表缺少“{needed}”列"), new("the columns type, name and label", "type、name 和 label 列"));
        }

        if (findings.Refused)
        {
            return null;
        }

        foreach (var language in survey.Languages("label").Select(header => header.Length == 0 ? languageOfPlain : Code(header)).Distinct(StringComparer.Ordinal))
        {
            languages.Add(language);
        }

        // The default language goes first.
        if (languages.Remove(languageOfPlain))
        {
            languages.Insert(0, languageOfPlain);
        }

        foreach (var column in NoPlace.Where(column => survey.Rows.Any(row => survey.Cell(row, column).Length > 0)))
        {
            findings.Warning("left-out", 1, new($"the column '{column}' has no place in a questionnaire and is left out", $"“{column}”列在问卷中没有对应内容，已略去"), new("questions whose choices do not depend on others", "选项不依赖其他问题"));
        }

        Places(survey);
        var lists = Lists();
        var builder = new XlsFormGroups(findings, lines);
        LocalText? title = null;
        LocalText? introduction = null;
        foreach (var row in survey.Rows)
        {
            var type = Regex.Replace(survey.Cell(row, "type").Trim().ToLowerInvariant(), @"^(begin|end)[ _]+(group|repeat)$", "$1_$2", RegexOptions.CultureInvariant);
            var name = survey.Cell(row, "name");
            switch (type)
            {
                case "":
                    break;
                case "begin_group":
                    builder.Begin(row.Line, name, Text(survey, row, "label"), Round(survey, row, "since") ?? 1, Round(survey, row, "until"));
                    break;
                case "end_group":
                    builder.End(row.Line);
                    break;
                case "begin_repeat" or "end_repeat":
                    findings.Error("repeat", row.Line, new("a group that repeats has no place in a questionnaire", "问卷不支持重复组"), new("each question on a row of its own", "每个问题单独一行"));
                    break;
                case "note" when name == XlsFormWriter.Title:
                    title = Text(survey, row, "label");
                    break;
                case "note" when name == XlsFormWriter.Introduction:
                    introduction = Text(survey, row, "label");
                    break;
                case "note" when name.EndsWith("__" + XlsFormWriter.HintKey, StringComparison.Ordinal):
                    builder.Hint(Text(survey, row, "label"));
                    break;
                default:
                    if (Question(survey, row, type, name, lists) is { } question && places.TryGetValue(name, out var place))
                    {
                        builder.Add(row.Line, place.Item, question);
                    }

                    break;
            }
        }

        var id = Setting("form_id");
        var questionnaire = new Questionnaire
        {
            Id = id.Length > 0 ? id : "questionnaire",
            Title = title ?? (Setting("form_title") is { Length: > 0 } said ? LocalText.In(languageOfPlain, said) : LocalText.In(languages.Count > 0 ? languages[0] : "en", id.Length > 0 ? id : "Questionnaire")),
            Introduction = introduction,
            Languages = languages,
            Edition = Setting("edition") is { Length: > 0 } edition ? edition : null,
            Plan = Setting("plan") is { Length: > 0 } plan ? plan : null,
            Sections = builder.Sections(),
        };
        QuestionnaireCheck.Of(questionnaire, findings, lines);
        return questionnaire;
    }

    // Names of questions are known before conditions are read, which may look ahead.
    private void Places(XlsFormSheet survey)
    {
        foreach (var row in survey.Rows)
        {
            var (type, name) = (survey.Cell(row, "type").Split(' ')[0].ToLowerInvariant(), survey.Cell(row, "name"));
            if (name.Length == 0 || type is "begin" or "end" or "begin_group" or "end_group")
            {
                continue;
            }

            if (!places.TryAdd(name, FormName.Parts(name) ?? (name, Single)))
            {
                findings.Error("duplicate-id", row.Line, new($"the name '{name}' was used before", $"名称“{name}”已使用过"), new("a name of its own", "不重复的名称"));
            }
        }
    }

    private ItemQuestion? Question(XlsFormSheet survey, CsvReader.CsvRow row, string type, string name, Dictionary<string, List<Choice>> lists)
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

        var label = Text(survey, row, "label");
        var (kind, least, most, choices) = Answer(survey, row, words, list, lists);
        var (item, key) = places[name];
        return new ItemQuestion(key, kind, label.IsEmpty && FormName.Parts(name) is null ? LocalText.In(languages.Count > 0 ? languages[0] : "en", name) : label)
        {
            Hint = Text(survey, row, "hint") is { IsEmpty: false } hint ? hint : null,
            Required = survey.Cell(row, "required").Trim().ToLowerInvariant() is "yes" or "true" or "true()",
            When = When(survey, row, item),
            Choices = choices,
            Least = least,
            Most = most,
        };
    }

    private Condition? When(XlsFormSheet survey, CsvReader.CsvRow row, string item)
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

    private (QuestionKind Kind, double? Least, double? Most, IReadOnlyList<Choice> Choices) Answer(XlsFormSheet survey, CsvReader.CsvRow row, string[] words, string? list, Dictionary<string, List<Choice>> lists)
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
                var (least, most) = Limits(survey, row);
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

    private (double? Least, double? Most) Limits(XlsFormSheet survey, CsvReader.CsvRow row)
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

    private Dictionary<string, List<Choice>> Lists()
    {
        var lists = new Dictionary<string, List<Choice>>(StringComparer.Ordinal);
        if (!sheets.TryGetValue("choices", out var rows) || rows.Count == 0)
        {
            return lists;
        }

        var sheet = new XlsFormSheet(rows);
        foreach (var row in sheet.Rows)
        {
            var list = sheet.Cell(row, "list_name") is { Length: > 0 } named ? named : sheet.Cell(row, "list name");
            if (list.Length == 0)
            {
                continue;
            }

            if (!lists.TryGetValue(list, out var choices))
            {
                lists[list] = choices = [];
            }

            var code = sheet.Cell(row, "name");
            var label = Text(sheet, row, "label");
            choices.Add(new Choice(code, label.IsEmpty ? LocalText.In(languages.Count > 0 ? languages[0] : "en", code) : label, double.TryParse(sheet.Cell(row, "weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : null));
        }

        return lists;
    }

    private LocalText Text(XlsFormSheet sheet, CsvReader.CsvRow row, string column) =>
        new(sheet.Languages(column).Select(header => new KeyValuePair<string, string>(header.Length == 0 ? languageOfPlain : Code(header), sheet.Cell(row, header.Length == 0 ? column : $"{column}::{header}"))));

    private int? Round(XlsFormSheet survey, CsvReader.CsvRow row, string column)
    {
        var text = survey.Cell(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) && round is > 0 and < 100)
        {
            return round;
        }

        findings.Error("round", row.Line, new($"'{text}' is no round", $"“{text}”不是有效轮次"), new("a number from 1", "从 1 开始的数字"));
        return null;
    }

    private string Setting(string name)
    {
        if (!sheets.TryGetValue("settings", out var rows) || rows.Count < 2)
        {
            return string.Empty;
        }

        var sheet = new XlsFormSheet(rows);
        return sheet.Cell(rows[1], name);
    }

    // "English (en)" → "en"; a name without a code stands for itself where it is one.
    private static string Code(string header)
    {
        var match = InBrackets().Match(header);
        return match.Success ? match.Groups[1].Value : header.Trim().ToLowerInvariant() switch { "english" => "en", "中文" or "chinese" or "简体中文" => "zh", "default" => "en", var other => other.Replace(' ', '-') };
    }

    [GeneratedRegex(@"\(([A-Za-z0-9-]{2,20})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^scale_(-?\d+)_(-?\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex(@"^\.\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"(start|end|step)\s*=\s*(-?\d+(?:\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
