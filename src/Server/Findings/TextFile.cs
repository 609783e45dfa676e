using System.Text;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Findings;

/// <summary>Files that are shown and edited as text.</summary>
public static class TextFile
{
    /// <summary>Largest file that is edited in the page, bytes.</summary>
    public const int Largest = 1 << 20;

    private const int Shown = 2000;
    private static readonly string[] Endings = [".yaml", ".yml", ".csv", ".tsv", ".txt", ".md", ".json", ".geojson"];

    /// <summary>Whether a file is shown as text.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Whether it is.</returns>
    public static bool Is(CityFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return !file.Deleted && file.Bytes <= Largest && Endings.Contains(Path.GetExtension(file.Path).ToLowerInvariant());
    }

    /// <summary>The lines of a text that are shown.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The lines, and whether there are more.</returns>
    public static (IReadOnlyList<string> Lines, bool More) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines(text).TrimEnd('\n').Split('\n');
        return lines.Length > Shown ? (lines[..Shown], true) : (lines, false);
    }

    /// <summary>A text as it is kept: a form sends its lines with carriage returns.</summary>
    /// <param name="text">The text of a form.</param>
    /// <returns>The same with line feeds, ended by one.</returns>
    public static string Lines(string? text)
    {
        var plain = new StringBuilder(text).Replace("\r\n", "\n").Replace('\r', '\n').ToString();
        return plain.Length == 0 || plain.EndsWith('\n') ? plain : plain + "\n";
    }
}
