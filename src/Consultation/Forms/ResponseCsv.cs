using System.Globalization;
using System.Text;
using Hedgerow.Science.Quantities;

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

    internal static ResponsesReading Read(byte[] bytes, string name, Questionnaire questionnaire)
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
            return new([], findings.All);
        }

        var columns = CsvColumns.Of(rows, Header, Header, findings);
        if (columns is null)
        {
            return new([], findings.All);
        }

        var lines = new Dictionary<(int, string, string, string), int>();
        var sets = new Dictionary<(int Round, string Key), List<ItemAnswer>>();
        foreach (var row in rows.Skip(1))
        {
            var key = columns.Cell(row, "respondent").Trim();
            if (!int.TryParse(columns.Cell(row, "round"), NumberStyles.None, CultureInfo.InvariantCulture, out var round) || round is < 1 or > 99)
            {
                findings.Error("round", row.Line, new($"'{columns.Cell(row, "round")}' is no round", $"“{columns.Cell(row, "round")}”不是有效轮次"), new("a number from 1", "从 1 开始的数字"));
                continue;
            }

            if (key.Length == 0)
            {
                findings.Error("respondent", row.Line, new("the row names no respondent", "该行缺少答卷编号"), new("a key that is the same for all answers of a person", "同一人的全部回答使用同一编号"));
                continue;
            }

            var value = columns.Cell(row, "value");
            if (value.Length == 0)
            {
                // An empty cell is no answer.
                continue;
            }

            if (!sets.TryGetValue((round, key), out var answers))
            {
                sets[(round, key)] = answers = [];
            }

            var answer = new ItemAnswer(columns.Cell(row, "item").Trim(), columns.Cell(row, "question").Trim(), value);
            lines.TryAdd((round, key, answer.Item, answer.Question), row.Line);
            answers.Add(answer);
        }

        List<ResponseSet> responses = [.. sets.Select(pair => new ResponseSet(pair.Key.Round, pair.Key.Key, pair.Value))];
        foreach (var response in responses)
        {
            foreach (var problem in AnswerCheck.Of(questionnaire, response, whole: false))
            {
                findings.Error(problem.Code, lines[(response.Round, response.Key, problem.Item, problem.Question)], problem.Found, problem.Expected, problem.Nearest);
            }
        }

        return new(responses, findings.All);
    }
}
