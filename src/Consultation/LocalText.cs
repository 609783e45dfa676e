using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>A text of a questionnaire in as many languages as it has: language code → text. Two are equal where they say the same in the same languages.</summary>
public sealed class LocalText : IEquatable<LocalText>
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>A text in several languages; an empty one is left out.</summary>
    /// <param name="byLanguage">Language code ("en", "zh", "pt-BR") → text.</param>
    public LocalText(IEnumerable<KeyValuePair<string, string>> byLanguage)
    {
        ArgumentNullException.ThrowIfNull(byLanguage);
        foreach (var (language, text) in byLanguage.Where(pair => pair.Value.Length > 0))
        {
            texts[language] = text;
        }
    }

    /// <summary>Language code → text, by code.</summary>
    public IReadOnlyDictionary<string, string> ByLanguage => texts;

    /// <summary>Whether it says nothing in any language.</summary>
    public bool IsEmpty => texts.Count == 0;

    /// <summary>A text in English and Chinese.</summary>
    /// <param name="wording">The text.</param>
    /// <returns>It.</returns>
    public static LocalText Of(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        return new([new("en", wording.En), new("zh", wording.Zh)]);
    }

    /// <summary>A text in English and Chinese.</summary>
    /// <param name="en">In English.</param>
    /// <param name="zh">In Chinese.</param>
    /// <returns>It.</returns>
    public static LocalText Of(string en, string zh) => new([new("en", en), new("zh", zh)]);

    /// <summary>A text in one language.</summary>
    /// <param name="language">Code of the language.</param>
    /// <param name="text">The text.</param>
    /// <returns>It.</returns>
    public static LocalText In(string language, string text) => new([new(language, text)]);

    /// <summary>The text for a reader: in the language asked for, else in English, else in the first language there is; empty where there is none.</summary>
    /// <param name="language">Code of the language.</param>
    /// <returns>The text.</returns>
    public string For(string language) =>
        texts.TryGetValue(language, out var text) || texts.TryGetValue("en", out text) ? text : texts.Values.FirstOrDefault() ?? string.Empty;

    /// <summary>English and Chinese, each standing in for the other.</summary>
    /// <returns>The wording.</returns>
    public Wording ToWording() => new(For("en"), texts.GetValueOrDefault("zh") ?? For("en"));

    /// <inheritdoc />
    public bool Equals(LocalText? other) => other is not null && texts.SequenceEqual(other.texts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LocalText);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (language, text) in texts)
        {
            hash.Add(language, StringComparer.Ordinal);
            hash.Add(text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public override string ToString() => For("en");
}
