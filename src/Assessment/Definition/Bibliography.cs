using System.Text;
using Hedgerow.Cities;

namespace Hedgerow.Assessment.Definition;

/// <summary>The sources in docs/references.bib, as people read them.</summary>
internal sealed class Bibliography
{
    private static readonly string[] Shown = ["author", "year", "title", "journal", "institution", "organization", "howpublished", "series", "number", "volume", "pages", "doi", "url", "note"];

    private readonly Dictionary<string, SortedDictionary<string, string>> entries;

    private Bibliography(Dictionary<string, SortedDictionary<string, string>> entries) => this.entries = entries;

    /// <summary>Keys of all sources.</summary>
    public IReadOnlyCollection<string> Keys => entries.Keys;

    /// <summary>Reads the file that comes with Hedgerow; without one every key stands for itself.</summary>
    public static Bibliography Read()
    {
        var home = Path.GetDirectoryName(RepositoryData.Folder("editions"))!;
        var file = Path.Combine(home, "docs", "references.bib");
        return Parse(File.Exists(file) ? File.ReadAllText(file) : string.Empty);
    }

    /// <summary>Parses BibTeX: entries of fields in braces or quotes, braces nested.</summary>
    public static Bibliography Parse(string text)
    {
        var entries = new Dictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var open = text.IndexOf('{', at);
            var comma = open < 0 ? -1 : text.IndexOf(',', open);
            if (comma < 0)
            {
                break;
            }

            var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
            entries[text[(open + 1)..comma].Trim()] = fields;
            at = Fields(text, comma + 1, fields);
        }

        return new Bibliography(entries);
    }

    /// <summary>The full citation of a key; the key itself where the file lacks it.</summary>
    public string Cite(string key) => entries.TryGetValue(key, out var fields)
        ? string.Join(". ", Shown.Where(fields.ContainsKey).Select(f => Label(f) + Words(f, fields[f]))) + $". [{key}]"
        : $"[{key}]";

    // BibTeX parts authors by "and"; "Chan, Lena; Hillel, Oliver" reads better.
    private static string Words(string field, string value) => field == "author" ? value.Replace(" and ", "; ", StringComparison.Ordinal) : value;

    private static string Label(string field) => field switch
    {
        "doi" => "doi:",
        "volume" => "vol. ",
        "pages" => "pp. ",
        _ => string.Empty,
    };

    // Reads "name = {value}," until the entry's own closing brace; returns the place of that brace.
    private static int Fields(string text, int at, SortedDictionary<string, string> fields)
    {
        var name = new StringBuilder();
        while (at < text.Length && text[at] != '}')
        {
            if (text[at] == '=')
            {
                at = Value(text, at + 1, out var value);
                fields[name.ToString().Trim(' ', ',', '\n', '\r', '\t').ToLowerInvariant()] = value;
                name.Clear();
            }
            else
            {
                name.Append(text[at++]);
            }
        }

        return Math.Min(at, text.Length - 1);
    }

    private static int Value(string text, int at, out string value)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var quoted = at < text.Length && text[at] == '"';
        var start = at;
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '{')
            {
                depth++;
            }
            else if (text[at] == '}' && --depth <= 0 && !quoted)
            {
                at += depth == 0 ? 1 : 0;
                break;
            }
            else if (depth == 0 && !quoted && text[at] == ',')
            {
                break;
            }
            else if (quoted && at > start && text[at] == '"')
            {
                at++;
                break;
            }
        }

        value = string.Join(' ', text[start..Math.Min(at, text.Length)].Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal)
            .Replace("--", "–", StringComparison.Ordinal).Trim('"', ' ', '\n', '\r').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return at;
    }
}
