using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>One stated number divided by another.</summary>
internal sealed class AnswerRatio : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "answers.ratio",
        new Wording("Ratio of two stated numbers", "两项申报数之比"),
        new Wording("times × of / to, from the fields that the question names.", "times × of / to，字段由问题定义。"),
        "as the question says",
        "0 and more",
        ["answers"],
        [AnswerOf.Parameter],
        "chan-2021",
        "src/Assessment/Measures/AnswerRatio.cs",
        "src/Science/Index/BandTable.cs");

    /// <inheritdoc />
    public bool ByUnit => false;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var found = AnswerOf.Find(at, at.With.Text(AnswerOf.Key));
        if (found.Missing(out var gap))
        {
            return Reading.NotMeasured(gap) with { Parameters = at.With.All };
        }

        var answer = found.Value;
        var numbers = answer.Answer.Numbers;
        var rule = answer.Question.Ratio ?? throw new ArgumentException($"The question {answer.Question.Key} is no ratio.", nameof(at));
        if (!numbers.TryGetValue(rule.Of, out var of) || !numbers.TryGetValue(rule.To, out var to) || to <= 0)
        {
            return Reading.NotMeasured(answer.Incomplete(numbers.ContainsKey(rule.Of) ? rule.To : rule.Of)) with { Parameters = at.With.All };
        }

        var parts = new Parts();
        foreach (var field in answer.Question.Fields)
        {
            object? stated = numbers.TryGetValue(field.Key, out var number) ? number : answer.Answer.Texts.GetValueOrDefault(field.Key);
            parts.Add(field.Key, field.Name.En, field.Name.Zh, stated, field.Unit ?? string.Empty);
        }

        return answer.Read(at, rule.Times * of / to, null, parts);
    }
}
