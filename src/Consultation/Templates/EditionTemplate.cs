using Hedgerow.Assessment;

namespace Hedgerow.Consultation.Templates;

/// <summary>A questionnaire in which every indicator of an edition is judged.</summary>
internal static class EditionTemplate
{
    internal static Questionnaire Of(Edition edition, IReadOnlyList<string> languages, bool pairs) => new()
    {
        Id = $"review-{edition.Id}",
        Title = TemplateText.In(languages, $"Review of the indicators: {edition.Name.En}", $"指标评议：{edition.Name.Zh}"),
        Introduction = TemplateText.In(
            languages,
            "Please judge each indicator: keep it, drop it, change its name or change its setting. You may stop at any time and go on later on the same device.",
            "请对每项指标提出意见：保留、删除、修改名称或修改设置。您可随时中断，稍后在同一设备上继续填写。"),
        Languages = languages,
        Edition = edition.Id,
        Sections =
        [
            .. edition.Components
                .Select(component => (Component: component, Indicators: edition.Indicators.Where(indicator => indicator.Component == component.Id).ToList()))
                .Where(part => part.Indicators.Count > 0)
                .Select(part => new QuestionnaireSection(
                    part.Component.Id,
                    TemplateText.In(languages, part.Component.Name.En, part.Component.Name.Zh),
                    null,
                    [.. part.Indicators.Select(indicator => Item(indicator, languages))])),
            .. pairs ? new[] { PairsTemplate.Of(edition, languages) } : [],
            TemplateText.AboutYou(languages),
        ],
    };

    private static QuestionnaireItem Item(Indicator indicator, IReadOnlyList<string> languages) => new(
        indicator.Id,
        TemplateText.In(languages, indicator.Name.En, indicator.Name.Zh),
        [.. StandardQuestions.ForIndicator.Select(StandardQuestions.Of)])
    {
        Hint = TemplateText.In(languages, indicator.Explanation.En, indicator.Explanation.Zh),
    };
}
