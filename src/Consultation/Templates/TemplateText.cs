namespace Hedgerow.Consultation.Templates;

/// <summary>What templates say, in the languages asked for.</summary>
internal static class TemplateText
{
    /// <summary>The text in those of the languages that it is there in; in English under the first of them where it is there in none.</summary>
    internal static LocalText In(IReadOnlyList<string> languages, string en, string zh)
    {
        var there = LocalText.Of(en, zh).ByLanguage.Where(pair => languages.Contains(pair.Key)).ToList();
        return there.Count > 0 ? new LocalText(there) : LocalText.In(languages[0], en);
    }

    /// <summary>The section that asks for Ca and Cs.</summary>
    internal static QuestionnaireSection AboutYou(IReadOnlyList<string> languages)
    {
        var authority = StandardQuestions.Authority();
        return new QuestionnaireSection(
            "about-you",
            In(languages, "About your judgement", "关于您的判断"),
            In(languages, "These answers weigh the group's authority (Cr). They are kept with your answers, without your name.", "以下回答用于计算专家组的权威系数（Cr），与您的答卷一并保存，不含姓名。"),
            [authority with { Name = In(languages, authority.Name.For("en"), authority.Name.For("zh")) }]);
    }
}
