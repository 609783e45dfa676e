using Hedgerow.Assessment;

namespace Hedgerow.Consultation.Templates;

/// <summary>The section that asks which of two indicators counts more, every pair once, on Saaty's scale: the weights of an edition that weighs come of it.</summary>
internal static class PairsTemplate
{
    internal const string Item = "weights";

    // Of more things nobody keeps the pairs in mind: nine make 36 questions, and Saaty's own limit lies there.
    internal const int MostIndicators = 9;

    private static readonly (int Times, string En, string Zh)[] Steps =
        [(9, "extremely", "极端重要"), (7, "very strongly", "强烈重要"), (5, "clearly", "明显重要"), (3, "a little", "稍微重要")];

    internal static QuestionnaireSection Of(Edition edition, IReadOnlyList<string> languages)
    {
        List<ItemQuestion> pairs = [];
        for (var first = 0; first < edition.Indicators.Count; first++)
        {
            for (var second = first + 1; second < edition.Indicators.Count; second++)
            {
                var (one, other) = (edition.Indicators[first], edition.Indicators[second]);
                pairs.Add(new ItemQuestion(
                    $"{one.Id}_vs_{other.Id}", QuestionKind.Choice,
                    TemplateText.In(languages, $"Which counts more: {one.Name.En} (first) or {other.Name.En} (second)?", $"哪一项更重要：{one.Name.Zh}（前者），还是{other.Name.Zh}（后者）？")) { Choices = Choices(languages) });
            }
        }

        return new QuestionnaireSection(
            "weights-by-pairs",
            TemplateText.In(languages, "Weights", "权重"),
            TemplateText.In(
                languages, "Two indicators at a time: which counts more in the index, and how much? The weights come of all pairs together; a pair that you leave out keeps your other pairs from counting.",
                "每次比较两项指标：哪一项在指数中更重要、重要多少？权重由全部比较共同得出；如有一对未作答，您的其他比较也不计入。"),
            [new QuestionnaireItem(Item, TemplateText.In(languages, "Weights of the indicators", "指标权重"), pairs)]);
    }

    private static List<Choice> Choices(IReadOnlyList<string> languages) =>
    [
        .. Steps.Select(step => new Choice($"first_{step.Times}", TemplateText.In(languages, $"The first, {step.En} ({step.Times})", $"前者{step.Zh}（{step.Times}）"), step.Times)),
        new Choice("same", TemplateText.In(languages, "Both the same (1)", "同等重要（1）"), 1),
        .. Steps.Reverse().Select(step => new Choice($"second_{step.Times}", TemplateText.In(languages, $"The second, {step.En} ({step.Times})", $"后者{step.Zh}（{step.Times}）"), 1.0 / step.Times)),
    ];
}
