namespace Hedgerow.Science.Quantities;

/// <summary>A sentence or name that people read, in the two languages of Hedgerow.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Chinese (simplified).</param>
public sealed record Wording(string En, string Zh)
{
    /// <summary>The text in one language.</summary>
    /// <param name="language">"en" or "zh"; anything else reads as English.</param>
    /// <returns>The text.</returns>
    public string In(string language) => language == "zh" ? Zh : En;

    /// <summary>A name that is the same in both languages (a number, a scientific name, a proper name).</summary>
    /// <param name="text">The text.</param>
    /// <returns>The wording.</returns>
    public static Wording Same(string text) => new(text, text);

    /// <inheritdoc />
    public override string ToString() => En;
}
