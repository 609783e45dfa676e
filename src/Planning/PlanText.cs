using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>A text of a plan in English, Chinese or both; people write it, so one language may be absent.</summary>
/// <param name="En">English; empty where there is none.</param>
/// <param name="Zh">Chinese; empty where there is none.</param>
public sealed record PlanText(string En = "", string Zh = "")
{
    /// <summary>No text.</summary>
    public static PlanText None { get; } = new();

    /// <summary>Whether it stands in neither language.</summary>
    public bool IsEmpty => En.Length == 0 && Zh.Length == 0;

    /// <summary>Whether it stands in a language.</summary>
    /// <param name="language">"en" or "zh".</param>
    public bool Has(string language) => (language == "zh" ? Zh : En).Length > 0;

    /// <summary>The text in a language; in the other one where that is absent.</summary>
    /// <param name="language">"zh", or anything else for English.</param>
    /// <returns>The text.</returns>
    public string In(string language) => Has(language) ? (language == "zh" ? Zh : En) : En + Zh;

    /// <summary>The text as a wording of both languages, each filled from the other where absent.</summary>
    public Wording Words => new(In("en"), In("zh"));

    /// <summary>A text that is the wording.</summary>
    /// <param name="words">The wording.</param>
    /// <returns>The text.</returns>
    public static PlanText Of(Wording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new PlanText(words.En, words.Zh);
    }

    /// <inheritdoc />
    public override string ToString() => In("en");
}
