using System.Globalization;
using System.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>
/// A questionnaire as one table, a row a question: what belongs to the questionnaire, section and item stands in the first row of each. A column of text is named with its language: <c>label:en</c>.
/// Choices stand on lines of one cell: <c>code=Label</c>; weights in a column beside.
/// </summary>
internal static class QuestionnaireCsv
{
    private static readonly string[] Texts = ["title", "introduction", "section_title", "section_hint", "item_name", "item_hint", "label", "hint", "choices"];
    private static readonly string[] Plain = ["id", "edition", "plan", "section", "item", "since", "until", "question", "kind", "required", "when", "least", "most", "weights"];
    private static readonly string[] Order =
        ["id", "edition", "plan", "title", "introduction", "section", "section_title", "section_hint", "item", "item_name", "item_hint", "since", "until", "question", "kind", "required", "when", "least", "most", "label", "hint", "choices", "weights"];

    internal static byte[] Write(Questionnaire questionnaire)
    {
        var csv = new CsvWriter();
        csv.Add(Order.SelectMany(column => Texts.Contains(column) ? questionnaire.Languages.Select(language => $"{column}:{language}") : [column]));
        var first = true;
        foreach (var section in questionnaire.Sections)
        {
            var opens = true;
            foreach (var item in section.Items)
            {
                var begins = true;
                foreach (var question in item.Questions.Count > 0 ? item.Questions : [new ItemQuestion(string.Empty, QuestionKind.Note, new LocalText([]))])
                {
                    var (top, head, start) = (first, opens, begins);
                    csv.Add(Order.SelectMany(column => Texts.Contains(column)
                        ? questionnaire.Languages.Select(language => Text(column, language, top ? questionnaire : null, head ? section : null, start ? item : null, question))
                        : [Value(column, top ? questionnaire : null, section, item, question)]));
                    first = opens = begins = false;
                }
            }
        }

        return csv.ToBytes();
    }

    internal static QuestionnaireReading Read(byte[] bytes, string name)
    {
        var findings = new FormFindings(name);
        List<CsvReader.CsvRow> rows;
        try
        {
            rows = CsvReader.Rows(bytes);
        }
        catch (DecoderFallbackException)
        {
            findings.Error("not-utf8", null, new("the file is not UTF-8", "文件不是 UTF-8 编码"), new("save it as CSV UTF-8", "请另存为 CSV UTF-8"));
            return findings.Of(null);
        }

        var columns = CsvColumns.Of(rows, [.. Plain, .. Texts.Select(text => text + ":en")], ["id", "section", "item", "question", "kind"], findings, column => Texts.Contains(column.Split(':')[0]) && column.Contains(':', StringComparison.Ordinal));
        if (columns is null || findings.Refused)
        {
            return findings.Of(null);
        }

        return findings.Of(new QuestionnaireCsvReader(rows, columns, findings).Read());
    }

    private static string Text(string column, string language, Questionnaire? whole, QuestionnaireSection? section, QuestionnaireItem? item, ItemQuestion question) => column switch
    {
        "title" => In(whole?.Title, language),
        "introduction" => In(whole?.Introduction, language),
        "section_title" => In(section?.Title, language),
        "section_hint" => In(section?.Hint, language),
        "item_name" => In(item?.Name, language),
        "item_hint" => In(item?.Hint, language),
        "label" => In(question.Label, language),
        "hint" => In(question.Hint, language),
        _ => string.Join('\n', question.Choices.Select(choice => $"{choice.Code}={In(choice.Label, language).Replace('\n', ' ')}")),
    };

    private static string Value(string column, Questionnaire? whole, QuestionnaireSection section, QuestionnaireItem item, ItemQuestion question) => column switch
    {
        "id" => whole?.Id ?? string.Empty,
        "edition" => whole?.Edition ?? string.Empty,
        "plan" => whole?.Plan ?? string.Empty,
        "section" => section.Id,
        "item" => item.Id,
        "since" => item.Since > 1 ? item.Since.ToString(CultureInfo.InvariantCulture) : string.Empty,
        "until" => item.Until?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        "question" => question.Key,
        "kind" => question.Key.Length > 0 ? QuestionnaireYamlReader.Word(question.Kind) : string.Empty,
        "required" => question.Required ? "yes" : string.Empty,
        "when" => question.When is { } when ? RelevantText.Write(item.Id, when) : string.Empty,
        "least" => Number(question.Least),
        "most" => Number(question.Most),
        _ => question.Choices.Any(choice => choice.Weight is not null) ? string.Join(' ', question.Choices.Select(choice => choice.Weight is null ? "-" : Number(choice.Weight))) : string.Empty,
    };

    private static string In(LocalText? text, string language) => text?.ByLanguage.GetValueOrDefault(language) ?? string.Empty;

    private static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;
}
