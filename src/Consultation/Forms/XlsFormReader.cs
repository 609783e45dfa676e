using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>
/// Reads an XLSForm, ours or another. In one of another program a group is a section, and a question is an item that is asked one thing. What has no place here is named in the findings.
/// </summary>
internal sealed class XlsFormReader
{
    private const string Single = "answer";

    private static readonly string[] Needed = ["type", "name"];
    private static readonly string[] NoPlace = ["calculation", "choice_filter", "trigger", "repeat_count"];

    private readonly FormFindings findings;
    private readonly Dictionary<string, List<CsvReader.CsvRow>> sheets;
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Item, string Question)> places = new(StringComparer.Ordinal);
    private readonly XlsFormTexts texts;

    private XlsFormReader(Dictionary<string, List<CsvReader.CsvRow>> sheets, FormFindings findings)
    {
        (this.sheets, this.findings) = (sheets, findings);
        texts = new XlsFormTexts(Setting("default_language") is { Length: > 0 } named ? named : "en");
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

        texts.Hear(survey.Languages("label"));
        foreach (var column in NoPlace.Where(column => survey.Rows.Any(row => survey.Cell(row, column).Length > 0)))
        {
            findings.Warning("left-out", 1, new($"the column '{column}' has no place in a questionnaire and is left out", $"“{column}”列在问卷中没有对应内容，已略去"), new("questions whose choices do not depend on others", "选项不依赖其他问题"));
        }

        Places(survey);
        var questions = new XlsFormQuestions(survey, texts, places, XlsFormLists.Read(sheets.GetValueOrDefault("choices") ?? [], texts), findings);
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
                    builder.Begin(row.Line, name, texts.Of(survey, row, "label"), Round(survey, row, "since") ?? 1, Round(survey, row, "until"));
                    break;
                case "end_group":
                    builder.End(row.Line);
                    break;
                case "begin_repeat" or "end_repeat":
                    findings.Error("repeat", row.Line, new("a group that repeats has no place in a questionnaire", "问卷不支持重复组"), new("each question on a row of its own", "每个问题单独一行"));
                    break;
                case "note" when name == XlsFormWriter.Title:
                    title = texts.Of(survey, row, "label");
                    break;
                case "note" when name == XlsFormWriter.Introduction:
                    introduction = texts.Of(survey, row, "label");
                    break;
                case "note" when name.EndsWith("__" + XlsFormWriter.HintKey, StringComparison.Ordinal):
                    builder.Hint(texts.Of(survey, row, "label"));
                    break;
                default:
                    if (questions.Read(row, type, name) is { } question && places.TryGetValue(name, out var place))
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
            Title = title ?? (Setting("form_title") is { Length: > 0 } said ? LocalText.In(texts.Plain, said) : texts.Said(id.Length > 0 ? id : "Questionnaire")),
            Introduction = introduction,
            Languages = texts.Languages,
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
}
