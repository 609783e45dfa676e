namespace Hedgerow.Reports;

/// <summary>A part of a page that a program writes; what stands before and after it belongs to others.</summary>
public static class PageSection
{
    /// <summary>Replaces the part between its two markers, or adds it at the end.</summary>
    /// <param name="path">The page.</param>
    /// <param name="name">Name of the part, as its markers bear it.</param>
    /// <param name="text">The new text.</param>
    public static void Write(string path, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (begin, end) = ($"<!-- {name}: made by a program, begin -->", $"<!-- {name}: end -->");
        var page = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        var part = $"{begin}\n{text.ReplaceLineEndings("\n").Trim('\n')}\n{end}";
        var first = page.IndexOf(begin, StringComparison.Ordinal);
        var last = page.IndexOf(end, StringComparison.Ordinal);
        File.WriteAllText(path, first >= 0 && last > first ? page[..first] + part + page[(last + end.Length)..] : $"{page.TrimEnd('\n')}\n\n{part}\n".TrimStart('\n'));
    }
}
