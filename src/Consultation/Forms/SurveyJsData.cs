using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hedgerow.Consultation.Forms;

/// <summary>The data of a SurveyJS form: name of the question → answer.</summary>
internal static class SurveyJsData
{
    internal static IReadOnlyList<ItemAnswer> Read(Questionnaire questionnaire, string data)
    {
        try
        {
            using var json = JsonDocument.Parse(data, new JsonDocumentOptions { MaxDepth = 8 });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException("The data of a form are an object: names of questions and their answers.");
            }

            // Of a name that stands twice the last one counts, as in a browser.
            var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var pair in json.RootElement.EnumerateObject())
            {
                given[pair.Name] = pair.Value;
            }

            return
            [
                .. from item in questionnaire.Items
                   from question in item.Questions
                   where question.Kind != QuestionKind.Note && given.ContainsKey(FormName.Of(item.Id, question.Key))
                   let value = Value(question, given[FormName.Of(item.Id, question.Key)])
                   where value.Length > 0
                   select new ItemAnswer(item.Id, question.Key, value),
            ];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The data of the form cannot be read: {e.Message}", e);
        }
    }

    internal static string Write(Questionnaire questionnaire, IReadOnlyList<ItemAnswer> answers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var answer in answers)
            {
                if (questionnaire.Find(answer.Item, answer.Question) is not { } question)
                {
                    continue;
                }

                var name = FormName.Of(answer.Item, answer.Question);
                switch (question.Kind)
                {
                    case QuestionKind.Choices or QuestionKind.Rank:
                        json.WriteStartArray(name);
                        foreach (var code in answer.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        {
                            json.WriteStringValue(code);
                        }

                        json.WriteEndArray();
                        break;
                    case QuestionKind.Scale or QuestionKind.Number when double.TryParse(answer.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                        json.WriteNumber(name, number);
                        break;
                    default:
                        json.WriteString(name, answer.Value);
                        break;
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Value(ItemQuestion question, JsonElement value) => value.ValueKind switch
    {
        // The order of ticking is nobody's business: codes stand in the question's order.
        JsonValueKind.Array when question.Kind == QuestionKind.Choices => string.Join(' ', Codes(value).Distinct().OrderBy(code => Place(question, code))),
        JsonValueKind.Array => string.Join(' ', Codes(value)),
        JsonValueKind.String => question.Kind == QuestionKind.Text ? value.GetString()!.Trim() : value.GetString()!,
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => string.Empty,
    };

    private static IEnumerable<string> Codes(JsonElement list) => list.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText());

    private static int Place(ItemQuestion question, string code)
    {
        for (var i = 0; i < question.Choices.Count; i++)
        {
            if (question.Choices[i].Code == code)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
