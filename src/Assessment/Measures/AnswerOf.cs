using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>An answer of the city that holds for the year, with its question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AnswerOf(Question Question, Answer Answer)
{
    /// <summary>Parameter: key of the question.</summary>
    public const string Key = "question";

    /// <summary>The parameter of every measure that reads one answer.</summary>
    public static CardParameter Parameter { get; } = new(Key, null, new Wording("Key of the question in editions/questions.yaml", "editions/questions.yaml 中问题的键")) { AsksQuestion = true };

    /// <summary>Looks for the answer to a question.</summary>
    public static Found<AnswerOf> Find(MeasureContext at, string key)
    {
        var question = KnownQuestions.Find(key)
            ?? throw new ArgumentException($"There is no question '{key}' in editions/questions.yaml.", nameof(key));
        return at.Data.City.Answers.For(key, at.Year) is { } answer
            ? new AnswerOf(question, answer)
            : new Gap(
                new Wording($"The city has not answered: {question.Text.En}", $"城市尚未回答：{question.Text.Zh}"),
                new Wording($"Answer `{key}:` in answers.yaml and give evidence (a file or a link, with its date and office).", $"请在 answers.yaml 的 `{key}:` 下作答，并提供佐证（文件或链接，注明日期与部门）。"));
    }

    /// <summary>A gap for an answer that lacks what its question asks for.</summary>
    public Gap Incomplete(string field) => new(
        new Wording($"The answer to `{Question.Key}` lacks `{field}`.", $"`{Question.Key}` 的回答缺少 `{field}`。"),
        new Wording($"Fill in `{field}` under `{Question.Key}:` in answers.yaml (line {Answer.Line}).", $"请在 answers.yaml 第 {Answer.Line} 行 `{Question.Key}:` 下填写 `{field}`。"));

    /// <summary>The reading of a value or level that the answer gives.</summary>
    public Reading Read(MeasureContext at, double? value, ChosenLevel? level, Parts parts)
    {
        var trail = new Trail();
        if (Answer.Year is { } year && year != at.Year)
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            trail.Note("answer-of-another-year", $"The answer is of {text}.", $"该回答的年份为 {text} 年。");
        }

        if (!Answer.IsEvidenced)
        {
            trail.Warn(
                "unevidenced",
                "Nothing proves this answer: it is shown and enters no total. Add evidence: a file or a link, with its date and office.",
                "该回答没有佐证，仅作展示，不计入总分。请补充佐证：文件或链接，并注明日期与部门。");
        }

        return new Reading
        {
            Value = value,
            Level = level,
            Unevidenced = !Answer.IsEvidenced,
            Evidence = Answer.Evidence,
            Parts = parts.All,
            Parameters = at.With.All,
            Inputs = [.. at.Data.City.Inputs.Where(i => i.Role == "answers")],
            Notes = trail.Notes,
        };
    }
}
