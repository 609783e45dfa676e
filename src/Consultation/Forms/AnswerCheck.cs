using System.Globalization;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Consultation.Forms;

/// <summary>Holds answers to the questionnaire of their round.</summary>
internal static class AnswerCheck
{
    internal const int LongestText = 20_000;

    internal static IReadOnlyList<AnswerProblem> Of(Questionnaire questionnaire, ResponseSet response, bool whole)
    {
        var problems = new List<AnswerProblem>();
        var asked = questionnaire.InRound(response.Round);
        var given = new Dictionary<(string, string), string>();
        foreach (var answer in response.Answers)
        {
            if (!given.TryAdd((answer.Item, answer.Question), answer.Value) && asked.Find(answer.Item, answer.Question) is not null)
            {
                problems.Add(Twice(answer));
            }
            else if (One(asked, answer) is { } problem)
            {
                problems.Add(problem);
            }
        }

        if (whole)
        {
            problems.AddRange(
                from item in asked.Items
                from question in item.Questions
                where question.Required && question.Kind != QuestionKind.Note && !given.ContainsKey((item.Id, question.Key))
                where question.When?.Holds(item.Id, (i, q) => given.GetValueOrDefault((i, q))) != false
                select new AnswerProblem("missing-answer", item.Id, question.Key, new($"{item.Id}/{question.Key} is not answered", $"{item.Id}/{question.Key} 未作答"), new("an answer: the question is required", "此题为必答题")));
        }

        return problems;
    }

    /// <summary>What is wrong with one answer to a questionnaire as it is asked in its round; null for nothing.</summary>
    internal static AnswerProblem? One(Questionnaire asked, ItemAnswer answer) =>
        asked.Find(answer.Item) is not { } item ? Unknown("unknown-item", answer, new("item", "项目"), answer.Item, [.. asked.Items.Select(one => one.Id)])
        : item.Questions.FirstOrDefault(one => one.Key == answer.Question) is not { } question ? Unknown("unknown-question", answer, new($"question of {item.Id}", $"{item.Id} 的问题"), answer.Question, [.. item.Questions.Select(one => one.Key)])
        : Wrong(question, answer);

    internal static AnswerProblem Twice(ItemAnswer answer) =>
        new("two-answers", answer.Item, answer.Question, new($"{answer.Item}/{answer.Question} is answered twice", $"{answer.Item}/{answer.Question} 重复作答"), new("one answer a question", "每题一个回答"));

    private static AnswerProblem? Wrong(ItemQuestion question, ItemAnswer answer)
    {
        var codes = question.Choices.Select(choice => choice.Code).ToList();
        var parts = answer.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (question.Kind)
        {
            case QuestionKind.Choice:
                return codes.Contains(answer.Value) ? null : Unknown("unknown-choice", answer, new("choice", "选项"), answer.Value, codes);
            case QuestionKind.Choices:
                return parts.Except(codes).FirstOrDefault() is { } strange ? Unknown("unknown-choice", answer, new("choice", "选项"), strange, codes)
                    : parts.Length == parts.Distinct().Count() ? null
                    : Refused("two-answers", answer, new("each choice at most once", "每个选项至多一次"));
            case QuestionKind.Rank:
                return parts.Except(codes).FirstOrDefault() is { } other ? Unknown("unknown-choice", answer, new("choice", "选项"), other, codes)
                    : parts.Length == codes.Count && parts.Distinct().Count() == codes.Count ? null
                    : Refused("rank", answer, new("all choices in an order, each once", "全部选项的排序，每项一次"));
            case QuestionKind.Scale:
            case QuestionKind.Number:
                var number = double.TryParse(answer.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
                return number && value >= (question.Least ?? double.NegativeInfinity) && value <= (question.Most ?? double.PositiveInfinity) && (question.Kind == QuestionKind.Number || value == Math.Floor(value))
                    ? null
                    : Refused("not-a-number", answer, new(Range(question, whole: question.Kind == QuestionKind.Scale), RangeZh(question, whole: question.Kind == QuestionKind.Scale)));
            case QuestionKind.Text:
                return answer.Value.Length <= LongestText ? null : Refused("too-long", answer, new($"at most {LongestText} characters", $"最多 {LongestText} 个字符"));
            default:
                return Refused("not-asked", answer, new("no answer: this is a remark", "此处为说明，无需作答"));
        }
    }

    private static string Range(ItemQuestion question, bool whole) => string.Create(CultureInfo.InvariantCulture, $"a {(whole ? "whole " : string.Empty)}number{Ends(question, " from ", " to ", " or more", " or less")}");

    private static string RangeZh(ItemQuestion question, bool whole) => string.Create(CultureInfo.InvariantCulture, $"{(whole ? "整数" : "数字")}{Ends(question, "，范围 ", " 至 ", " 以上", " 以下")}");

    private static string Ends(ItemQuestion question, string from, string to, string above, string below) => (question.Least, question.Most) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{from}{least}{to}{most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $" {least}{above}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $" {most}{below}"),
        _ => string.Empty,
    };

    private static AnswerProblem Refused(string code, ItemAnswer answer, Wording expected) =>
        new(code, answer.Item, answer.Question, new($"{answer.Item}/{answer.Question}: '{Short(answer.Value)}' is no answer", $"{answer.Item}/{answer.Question}：“{Short(answer.Value)}”不是有效回答"), expected);

    private static AnswerProblem Unknown(string code, ItemAnswer answer, Wording what, string word, IReadOnlyCollection<string> known)
    {
        var list = string.Join(", ", known.Take(40));
        return new(code, answer.Item, answer.Question, new($"unknown {what.En} '{Short(word)}'", $"未知的{what.Zh}“{Short(word)}”"), new($"one of: {list}", $"以下之一：{list}"), Spelling.Nearest(Short(word), known));
    }

    private static string Short(string text) => text.Length > 80 ? text[..80] + "..." : text;
}
