using System.Globalization;
using Hedgerow.Yaml;

namespace Hedgerow.Server.Languages;

/// <summary>One language of the pages: its texts, and how it writes numbers and dates. A file in <c>Languages/</c>.</summary>
public sealed class Language
{
    private readonly Dictionary<string, string> texts;

    private Language(string code, Dictionary<string, string> texts)
    {
        Code = code;
        this.texts = texts;
    }

    /// <summary>Its code in addresses, cookies and HTML, such as <c>en</c> or <c>zh</c>.</summary>
    public string Code { get; }

    /// <summary>Its own name for itself.</summary>
    public string Name => this["language.name"];

    /// <summary>Every key of the file.</summary>
    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>A text by its key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">The file has no such key: a mistake in a page, found by a test.</exception>
    public string this[string key] => texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"The language file {Code}.yaml has no key '{key}'.");

    /// <summary>Whether there is a text.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether the file holds it.</returns>
    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>Reads a language file: one key and one text a line.</summary>
    /// <param name="code">The language's code.</param>
    /// <param name="bytes">The file.</param>
    /// <returns>The language.</returns>
    /// <exception cref="InvalidDataException">The file is not a map of texts.</exception>
    public static Language Read(string code, byte[] bytes)
    {
        var file = YamlFile.Parse(bytes, $"{code}.yaml");
        if (!file.IsYaml || !file.Root.IsMap)
        {
            throw new InvalidDataException($"{code}.yaml is not a map of keys and texts: {string.Join("; ", file.Problems.Select(p => string.Create(CultureInfo.InvariantCulture, $"line {p.Line}: {p.Expected}")))}");
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in file.Root.Keys)
        {
            texts.Add(key, file.Root[key].Raw ?? string.Empty);
        }

        return file.Problems.Count == 0
            ? new Language(code, texts)
            : throw new InvalidDataException($"{code}.yaml, line {file.Problems[0].Line.ToString(CultureInfo.InvariantCulture)}: found {file.Problems[0].Found}, expected {file.Problems[0].Expected}.");
    }
}
