namespace Hedgerow.Consultation.Revision;

/// <summary>Lines of a mapping in block form, whose keys stand at one indent; the first line may begin a member of a list.</summary>
internal sealed class YamlLines(List<string> lines, int indent)
{
    internal List<string> Lines => lines;

    /// <summary>The keys, in order.</summary>
    internal IReadOnlyList<string> Keys => [.. Enumerable.Range(0, lines.Count).Select(KeyAt).OfType<string>()];

    /// <summary>The text without the indent that all of its lines share; empty lines at its ends are left out.</summary>
    internal static List<string> Unindented(string text)
    {
        var all = text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd()).ToList();
        var shared = all.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        return [.. all.Select(line => line.Length > shared ? line[shared..] : string.Empty)];
    }

    /// <summary>The lines of a key, without the indent.</summary>
    internal IReadOnlyList<string> Of(string key)
    {
        var (from, to) = Range(key);
        return from < 0 ? [] : [.. lines[from..to].Select(line => line.Length > indent ? line[indent..] : string.Empty)];
    }

    /// <summary>Puts one line in the place of a key with all that belongs to it.</summary>
    internal void Replace(string key, string line) => Set(key, [line], after: null);

    /// <summary>Puts lines in the place of a key, or behind another where it is not there.</summary>
    internal void Set(string key, IReadOnlyList<string> with, string? after)
    {
        var (from, to) = Range(key);
        if (from >= 0)
        {
            var first = lines[from][..indent];
            lines.RemoveRange(from, to - from);
            lines.InsertRange(from, with.Select((line, index) => line.Length == 0 ? line : (index == 0 ? first : new string(' ', indent)) + line));
            return;
        }

        var (_, end) = after is null ? (-1, -1) : Range(after);
        lines.InsertRange(end < 0 ? lines.FindLastIndex(line => line.Length > 0) + 1 : end, with.Select(line => line.Length == 0 ? line : new string(' ', indent) + line));
    }

    /// <summary>Puts lines behind a key.</summary>
    internal void After(string key, params string[] with)
    {
        var (_, to) = Range(key);
        lines.InsertRange(to, with.Select(line => new string(' ', indent) + line));
    }

    /// <summary>Takes keys out with all that belongs to them.</summary>
    internal void Remove(params string[] keys)
    {
        foreach (var key in keys)
        {
            var (from, to) = Range(key);
            if (from >= 0)
            {
                lines.RemoveRange(from, to - from);
            }
        }
    }

    // A key's lines end where something stands at its indent again, or less; empty lines and remarks before that belong to what follows.
    private (int From, int To) Range(string key)
    {
        var from = Enumerable.Range(0, lines.Count).FirstOrDefault(index => KeyAt(index) == key, -1);
        if (from < 0)
        {
            return (-1, -1);
        }

        var to = from + 1;
        for (var i = from + 1; i < lines.Count; i++)
        {
            var blank = lines[i].Trim().Length == 0;
            var deep = lines[i].Length - lines[i].TrimStart(' ').Length;

            // A list may stand at the indent of its key.
            if (!blank && (deep < indent || (deep == indent && !lines[i].TrimStart().StartsWith("- ", StringComparison.Ordinal))))
            {
                break;
            }

            to = blank || lines[i].TrimStart().StartsWith('#') ? to : i + 1;
        }

        return (from, to);
    }

    private string? KeyAt(int index)
    {
        var line = lines[index];
        if (line.Length <= indent || line[indent] is ' ' or '#' or '-')
        {
            return null;
        }

        var lead = line[..indent];
        var at = line.IndexOf(':', indent);
        return at > 0 && (lead.Trim().Length == 0 || (index == 0 && lead.Trim() == "-")) && (at + 1 == line.Length || line[at + 1] == ' ') ? line[indent..at].Trim('"', '\'') : null;
    }
}
