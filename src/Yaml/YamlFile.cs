using System.Globalization;
using System.Text;
using YamlDotNet.Core;

namespace Hedgerow.Yaml;

/// <summary>
/// A YAML file that remembers where everything stands and collects every mistake found while it is read, so that all of them are
/// reported at once. Readers ask the <see cref="Root"/> for what they need and never throw for a wrong value.
/// </summary>
public sealed class YamlFile
{
    private readonly List<YamlProblem> problems = [];
    private readonly HashSet<(YamlProblemKind Kind, int Line, string Place)> seen = [];

    private YamlFile(string path) => Path = path;

    /// <summary>The file's path, as given.</summary>
    public string Path { get; }

    /// <summary>The top of the document; an empty item when the file could not be parsed.</summary>
    public YamlItem Root { get; private set; } = null!;

    /// <summary>Every mistake found so far, by line.</summary>
    public IReadOnlyList<YamlProblem> Problems => [.. problems.OrderBy(p => p.Line)];

    /// <summary>Whether the text could be parsed at all; without that nothing else is worth reporting.</summary>
    public bool IsYaml => problems.TrueForAll(p => p.Kind != YamlProblemKind.Syntax);

    /// <summary>Reads a file. File system errors pass through.</summary>
    /// <param name="path">Path of the file (UTF-8).</param>
    /// <returns>The file, with its syntax problems if any.</returns>
    public static YamlFile Read(string path) => Parse(File.ReadAllBytes(path), path);

    /// <summary>Parses bytes; those that are not UTF-8 are reported with their line and read as Latin-1, so that the rest can be checked.</summary>
    /// <param name="bytes">The content of a file.</param>
    /// <param name="path">Name used in reports.</param>
    /// <returns>The file, with its problems if any.</returns>
    public static YamlFile Parse(byte[] bytes, string path)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return Parse(strict.GetString(bytes).TrimStart('\uFEFF'), path);
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(e.Index, 0, bytes.Length - 1);
            var line = 1 + bytes.AsSpan(0, at).Count((byte)'\n');
            var file = Parse(Encoding.Latin1.GetString(bytes), path);
            file.Report(YamlProblemKind.NotUtf8, line, string.Empty, string.Create(CultureInfo.InvariantCulture, $"0x{bytes[at]:x2}"), "UTF-8");
            return file;
        }
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">Name used in reports.</param>
    /// <returns>The file, with its syntax problems if any.</returns>
    public static YamlFile Parse(string text, string path)
    {
        var file = new YamlFile(path);
        YamlTree? tree = null;
        try
        {
            tree = YamlTree.Parse(text);
            file.ReportDuplicates(tree, string.Empty);
        }
        catch (YamlException e)
        {
            file.Report(YamlProblemKind.Syntax, TabbedLine(text) ?? (int)Math.Max(1, e.Start.Line), string.Empty, e.InnerException?.Message ?? e.Message, "YAML");
        }

        file.Root = new YamlItem(file, tree, string.Empty, 1);
        return file;
    }

    // A reader may ask for the same value twice: the mistake is still one.
    internal void Report(YamlProblemKind kind, int line, string place, string found, string expected, string? nearest = null)
    {
        if (seen.Add((kind, line, place)))
        {
            problems.Add(new YamlProblem(kind, line, place, found, expected, nearest));
        }
    }

    // Where a file is no YAML, a line indented with a tab is the cause; the parser names the line before it.
    private static int? TabbedLine(string text)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, l => l.TrimStart(' ').StartsWith('\t') && l.Trim().Length > 0);
        return at < 0 ? null : at + 1;
    }

    private void ReportDuplicates(YamlTree? tree, string place)
    {
        switch (tree)
        {
            case YamlMap map:
                var lines = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var entry in map.Entries)
                {
                    var here = place.Length == 0 ? entry.Key : $"{place}.{entry.Key}";
                    if (!lines.TryAdd(entry.Key, entry.Line))
                    {
                        Report(YamlProblemKind.DuplicateKey, entry.Line, here, entry.Key, string.Create(CultureInfo.InvariantCulture, $"line {lines[entry.Key]}"));
                    }

                    ReportDuplicates(entry.Value, here);
                }

                break;
            case YamlList list:
                for (var i = 0; i < list.Members.Count; i++)
                {
                    ReportDuplicates(list.Members[i], string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]"));
                }

                break;
            default:
                break;
        }
    }
}
