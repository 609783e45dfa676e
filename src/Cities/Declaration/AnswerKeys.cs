using System.Globalization;
using Hedgerow.Science.Quantities;
using static Hedgerow.Cities.Declaration.Keys;

namespace Hedgerow.Cities.Declaration;

/// <summary>The keys of answers.yaml, made from the questions.</summary>
internal static class AnswerKeys
{
    public static readonly Shape Evidence = new(
        "evidence",
        new Wording("What proves the answer.", "证明材料。"),
        [
            File("file", "A file, relative to answers.yaml or absolute.", "文件，相对于 answers.yaml 的路径或绝对路径。"),
            Text("link", "An address on the web.", "网址。") with { Pattern = ("^https?://", new Wording("an address that begins with https://", "以 https:// 开头的网址")) },
            Text("date", "Its date: YYYY, YYYY-MM or YYYY-MM-DD.", "日期：YYYY、YYYY-MM 或 YYYY-MM-DD。") with { Pattern = (@"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$", new Wording("a date such as 2021-03-01, 2021-03 or 2021", "日期，例如 2021-03-01、2021-03 或 2021")) },
            Text("office", "The office that vouches for it.", "出具部门。"),
            Text("note", "A remark.", "备注。"),
        ])
    { Short = "file" };

    /// <summary>The shape of the answer to one question.</summary>
    public static Shape Of(Question question) => new(
        question.Key,
        question.Text,
        [
            .. Content(question),
            Year("year", "The year it holds for.", "适用年份。"),
            Part("evidence", Evidence, "What proves it; without evidence the answer counts in no total.", "证明材料；没有证明材料的答案不计入总分。") with { Many = true },
            Text("note", "A remark in words.", "文字说明。"),
        ]);

    private static IEnumerable<Key> Content(Question question)
    {
        switch (question.Kind)
        {
            case QuestionKind.Ladder:
                yield return Text("level", "The level reached.", "所达到的级别。") with
                {
                    Words = [.. question.Levels.Select(l => l.Key), .. question.Levels.Select(l => l.Number.ToString(CultureInfo.InvariantCulture))],
                    WordCode = "unknown-level",
                    WordsExpected = new Wording(
                        "one of " + string.Join("; ", question.Levels.Select(l => $"{l.Number} or {l.Key} ({l.Text.En})")),
                        "下列之一：" + string.Join("；", question.Levels.Select(l => $"{l.Number} 或 {l.Key}（{l.Text.Zh}）"))),
                };
                break;
            case QuestionKind.Count or QuestionKind.List:
                yield return Whole("count", 0, "How many.", "数量。");
                yield return Text("items", "Their names.", "名称清单。") with { Many = true };
                break;
            case QuestionKind.Number:
                var percent = question.Unit == "%";
                yield return Number("value", 0, "The number.", "数值。") with { Maximum = percent ? 100 : double.PositiveInfinity, RangeCode = percent ? "percent-above-100" : "out-of-range" };
                break;
            default:
                break;
        }

        foreach (var field in question.Fields)
        {
            yield return field.IsNumber
                ? new Key(field.Key, Form.Number, field.Name) { Minimum = field.Minimum, Maximum = field.Maximum, RangeCode = field is { Unit: "%", Maximum: 100 } ? "percent-above-100" : "out-of-range" }
                : new Key(field.Key, Form.Text, field.Name);
        }
    }
}
