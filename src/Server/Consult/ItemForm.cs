using System.Globalization;
using Hedgerow.Consultation;

namespace Hedgerow.Server.Consult;

/// <summary>An item of a questionnaire in the fields of the editor's form, and back. What a form cannot hold (conditions, weights of choices) is kept as it was.</summary>
public static class ItemForm
{
    /// <summary>Choices as lines: <c>code | text | text</c>, a text for each language of the questionnaire.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="languages">The languages.</param>
    /// <returns>The lines.</returns>
    public static string Lines(IReadOnlyList<Choice> choices, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return string.Join('\n', choices.Select(choice => string.Join(" | ", languages.Select(language => choice.Label.ByLanguage.GetValueOrDefault(language) ?? string.Empty).Prepend(choice.Code))));
    }

    /// <summary>Reads an item as it was filled in.</summary>
    /// <param name="was">The item before.</param>
    /// <param name="languages">The languages of the questionnaire.</param>
    /// <param name="form">The form.</param>
    /// <returns>The item.</returns>
    public static QuestionnaireItem Read(QuestionnaireItem was, IReadOnlyList<string> languages, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(form);
        return was with
        {
            Name = Text(form, "name", languages, was.Name) ?? was.Name,
            Hint = Text(form, "hint", languages, was.Hint),
            Questions = [.. was.Questions.Select((question, at) => Question(question, $"q{at.ToString(CultureInfo.InvariantCulture)}", languages, form))],
        };
    }

    /// <summary>A text in the languages of a questionnaire; what stands in other languages is kept.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">How its fields begin.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="was">The text before.</param>
    /// <returns>The text; null where it says nothing.</returns>
    public static LocalText? Text(IFormCollection form, string name, IReadOnlyList<string> languages, LocalText? was)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!languages.Any(language => form.ContainsKey($"{name}.{language}")))
        {
            return was;
        }

        var others = (was?.ByLanguage ?? new Dictionary<string, string>()).Where(pair => !languages.Contains(pair.Key));
        var text = new LocalText(languages.Select(language => KeyValuePair.Create(language, form[$"{name}.{language}"].ToString().Trim().ReplaceLineEndings("\n"))).Concat(others));
        return text.IsEmpty ? null : text;
    }

    private static ItemQuestion Question(ItemQuestion was, string name, IReadOnlyList<string> languages, IFormCollection form)
    {
        if (!form.ContainsKey($"{name}.key"))
        {
            return was;
        }

        return was with
        {
            Label = Text(form, $"{name}.label", languages, was.Label) ?? was.Label,
            Hint = Text(form, $"{name}.hint", languages, was.Hint),
            Required = form[$"{name}.required"] == "true",
            Least = form.ContainsKey($"{name}.least") ? Number(form[$"{name}.least"].ToString()) : was.Least,
            Most = form.ContainsKey($"{name}.most") ? Number(form[$"{name}.most"].ToString()) : was.Most,
            Choices = form.ContainsKey($"{name}.choices") ? Choices(form[$"{name}.choices"].ToString(), languages, was.Choices) : was.Choices,
        };
    }

    private static List<Choice> Choices(string lines, IReadOnlyList<string> languages, IReadOnlyList<Choice> was) =>
    [
        .. from line in lines.ReplaceLineEndings("\n").Split('\n')
           where line.Trim().Length > 0
           let parts = line.Split('|').Select(part => part.Trim()).ToList()
           let old = was.FirstOrDefault(choice => choice.Code == parts[0])
           let text = new LocalText(languages.Select((language, at) => KeyValuePair.Create(language, at + 1 < parts.Count ? parts[at + 1] : string.Empty)))
           select new Choice(parts[0], text.IsEmpty ? old?.Label ?? LocalText.In(languages[0], parts[0]) : text, old?.Weight),
    ];

    private static double? Number(string text) => double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
