using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hedgerow.Consultation.Forms;

/// <summary>Writes the JSON of a SurveyJS form: a page a section, a panel an item. From the second round on every judged question says what the group and oneself answered before.</summary>
internal sealed class SurveyJsWriter
{
    private readonly Questionnaire questionnaire;
    private readonly SurveyFeedback? feedback;
    private readonly Utf8JsonWriter json;

    private SurveyJsWriter(Questionnaire questionnaire, SurveyFeedback? feedback, Utf8JsonWriter json) => (this.questionnaire, this.feedback, this.json) = (questionnaire, feedback, json);

    internal static string Write(Questionnaire questionnaire, SurveyFeedback? feedback)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            new SurveyJsWriter(questionnaire, feedback, json).Whole();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Whole()
    {
        json.WriteStartObject();
        Words("title", questionnaire.Title);
        Words("description", questionnaire.Introduction);
        json.WriteString("locale", Locale(questionnaire.Languages[0]));
        json.WriteString("showQuestionNumbers", "off");
        json.WriteString("textUpdateMode", "onTyping");
        json.WriteBoolean("clearInvisibleValues", true);
        json.WriteStartArray("pages");
        foreach (var section in questionnaire.Sections)
        {
            json.WriteStartObject();
            json.WriteString("name", FormName.OfSection(section.Id));
            Words("title", section.Title);
            Words("description", section.Hint);
            json.WriteStartArray("elements");
            foreach (var item in section.Items)
            {
                json.WriteStartObject();
                json.WriteString("type", "panel");
                json.WriteString("name", FormName.OfItem(item.Id));
                Words("title", item.Name);
                Words("description", item.Hint);
                json.WriteStartArray("elements");
                foreach (var question in item.Questions)
                {
                    Question(item, question);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Question(QuestionnaireItem item, ItemQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("type", question.Kind switch
        {
            QuestionKind.Choice => "radiogroup",
            QuestionKind.Choices => "checkbox",
            QuestionKind.Scale => "rating",
            QuestionKind.Rank => "ranking",
            QuestionKind.Number => "text",
            QuestionKind.Text => "comment",
            _ => "html",
        });
        json.WriteString("name", FormName.Of(item.Id, question.Key));
        Words("title", question.Label);
        if (question.Kind == QuestionKind.Note)
        {
            // Texts of questionnaires are plain: whatever looks like a tag is shown as it stands.
            Words("html", new LocalText(question.Label.ByLanguage.Select(pair => new KeyValuePair<string, string>(pair.Key, HtmlEncoder.Default.Encode(pair.Value)))));
        }

        Words("description", Beside(item, question));
        if (question.Required)
        {
            json.WriteBoolean("isRequired", true);
        }

        if (question.When is { Foreign: null } when)
        {
            json.WriteString("visibleIf", string.Join(" and ", when.All.Select(clause => VisibleIf(item.Id, clause))));
        }

        if (question.Kind == QuestionKind.Number)
        {
            json.WriteString("inputType", "number");
            Number("min", question.Least);
            Number("max", question.Most);
        }
        else if (question.Kind == QuestionKind.Scale)
        {
            Number("rateMin", question.Least);
            Number("rateMax", question.Most);
        }

        if (question.Kind == QuestionKind.Text)
        {
            json.WriteNumber("maxLength", AnswerCheck.LongestText);
            json.WriteBoolean("autoGrow", true);
        }

        if (question.Choices.Count > 0)
        {
            json.WriteStartArray("choices");
            foreach (var choice in question.Choices)
            {
                json.WriteStartObject();
                json.WriteString("value", choice.Code);
                Words("text", choice.Label);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // "contains" looks at one code of a checkbox, "=" at a single choice.
    private string VisibleIf(string item, Clause clause)
    {
        var name = FormName.Of(clause.Item ?? item, clause.Question);
        var many = questionnaire.Find(clause.Item ?? item, clause.Question)?.Kind is QuestionKind.Choices or QuestionKind.Rank;
        var any = string.Join(" or ", clause.Codes.Select(code => $"{{{name}}} {(many ? "contains" : "=")} '{code}'"));
        return clause.Not ? $"!({any})" : $"({any})";
    }

    private LocalText? Beside(QuestionnaireItem item, ItemQuestion question)
    {
        if (feedback is null || question.Kind is QuestionKind.Note or QuestionKind.Text)
        {
            return question.Hint;
        }

        var own = feedback.Own.FirstOrDefault(answer => answer.Item == item.Id && answer.Question == question.Key)?.Value;
        var said = SurveyFeedbackText.Of(question, feedback.Of(item.Id, question.Key), own, feedback.Round);
        return said is null ? question.Hint : question.Hint is null ? new LocalText(said.ByLanguage.Where(pair => questionnaire.Languages.Contains(pair.Key) || !questionnaire.Languages.Any(language => language is "en" or "zh")))
            : new LocalText(questionnaire.Languages.Select(language => new KeyValuePair<string, string>(language, $"{question.Hint.For(language)}\n{said.For(language)}")));
    }

    private void Number(string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private void Words(string name, LocalText? text)
    {
        if (text is null || text.IsEmpty)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("default", text.For(questionnaire.Languages[0]));
        foreach (var (language, said) in text.ByLanguage)
        {
            json.WriteString(Locale(language), said);
        }

        json.WriteEndObject();
    }

    private static string Locale(string language) => language == "zh" ? "zh-cn" : language.ToLower(CultureInfo.InvariantCulture);
}
