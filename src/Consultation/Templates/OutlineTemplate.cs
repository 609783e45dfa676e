using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Templates;

/// <summary>A questionnaire in which every entry of a plan's outline is judged, and one that asks freely.</summary>
internal static class OutlineTemplate
{
    internal static Questionnaire Of(string plan, Wording title, IReadOnlyList<OutlineEntry> outline, IReadOnlyList<string> languages)
    {
        var sections = outline
            .GroupBy(entry => entry.Part)
            .Select((part, index) => new QuestionnaireSection(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"part-{index + 1}"),
                TemplateText.In(languages, part.Key.En, part.Key.Zh),
                null,
                [.. part.Select(entry => new QuestionnaireItem(entry.Id, TemplateText.In(languages, entry.Name.En, entry.Name.Zh), [.. StandardQuestions.ForIndicator.Select(StandardQuestions.Of)]))]));
        return new Questionnaire
        {
            Id = $"review-{plan}",
            Title = TemplateText.In(languages, $"Comments on the outline: {title.En}", $"对提纲的意见：{title.Zh}"),
            Introduction = TemplateText.In(languages, "Please judge each part of the outline.", "请对提纲的各部分提出意见。"),
            Languages = languages,
            Plan = plan,
            Sections = [.. sections, TemplateText.AboutYou(languages)],
        };
    }

    internal static Questionnaire Free(string id, Wording title, IReadOnlyList<string> languages) => new()
    {
        Id = id,
        Title = TemplateText.In(languages, title.En, title.Zh),
        Languages = languages,
        Sections =
        [
            new QuestionnaireSection(
                "questions",
                TemplateText.In(languages, "Questions", "问题"),
                null,
                [new QuestionnaireItem("q1", TemplateText.In(languages, "First question", "问题一"), [new ItemQuestion("answer", QuestionKind.Text, TemplateText.In(languages, "What do you think?", "您的看法？"))])]),
        ],
    };
}
