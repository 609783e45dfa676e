using System.Globalization;

namespace Hedgerow.Consultation.Forms;

/// <summary>responses.csv: round, respondent, item, question, value.</summary>
internal static class ResponseCsv
{
    private static readonly string[] Header = ["round", "respondent", "item", "question", "value"];

    internal static byte[] Write(IReadOnlyList<ResponseSet> responses)
    {
        var csv = new CsvWriter();
        csv.Add(Header);
        foreach (var response in responses.OrderBy(one => one.Round).ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            foreach (var answer in response.Answers)
            {
                csv.Add(response.Round.ToString(CultureInfo.InvariantCulture), response.Key, answer.Item, answer.Question, answer.Value);
            }
        }

        return csv.ToBytes();
    }

    internal static ResponsesReading Read(byte[] bytes, string name, Questionnaire questionnaire) => new ResponseReader(name, questionnaire, Header).Read(bytes);
}
