using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Tests.Analysis;

/// <summary>Small consultations made here.</summary>
internal static class Answers
{
    public static Questionnaire Asking(params QuestionnaireItem[] items) => new()
    {
        Id = "test", Title = LocalText.Of("Test", "测试"), Languages = ["en", "zh"], Sections = [new("all", LocalText.Of("All", "全部"), null, items)],
    };

    /// <summary>An item with a decision, an importance and a comment.</summary>
    public static QuestionnaireItem Judged(string id) => new(
        id, LocalText.Of($"Item {id}", $"条目 {id}"), [StandardQuestions.Of(StandardQuestions.Decision), StandardQuestions.Of(StandardQuestions.Importance), StandardQuestions.Of(StandardQuestions.Comment)]);

    /// <summary>A person's answers as "item/question=value".</summary>
    public static ResponseSet Person(int round, string key, params string[] answers) => new(
        round, key, [.. answers.Select(answer => answer.Split('=', 2)).Select(parts => new ItemAnswer(parts[0].Split('/')[0], parts[0].Split('/')[1], parts[1]))]);

    /// <summary>One importance of item 1 a person; blank for none.</summary>
    public static ResponseSet[] Importances(int round, params int?[] marks) =>
        [.. marks.Select((mark, at) => Person(round, $"p{at:00}", mark is null ? ["1/decision=keep"] : ["1/decision=keep", $"1/importance={mark}"]))];

    public static string Reason<T>(Found<T> found)
        where T : notnull => found.Missing(out var gap) ? gap.Reason.En : "defined";
}
