using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hedgerow.Yaml;

/// <summary>
/// A YAML file that remembers where everything stands and collects every mistake found while it is read, so that all of them are
/// reported at once. Readers ask the <see cref="Root"/> for what they need and never throw for a wrong value.
/// </summary>
public sealed class YamlFile
{
    private readonly List<YamlProblem> problems = [];

    private YamlFile(string path) => Path = path;

    /// <summary>The file's path, as given.</summary>
    public string Path { get; }

    /// <summary>The top of the document; an empty item when the file could not be parsed.</summary>
    public YamlItem Root { get; private set; } = null!;

    /// <summary>Every mistake found so far, by line.</summary>
    public IReadOnlyList<YamlProblem> Problems => [.. problems.OrderBy(p => p.Line)];

    /// <summary>Reads a file. File system errors pass through.</summary>
    /// <param name="path">Path of the file (UTF-8).</param>
    /// <returns>The file, with its syntax problems if any.</returns>
    public static YamlFile Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">Name used in reports.</param>
    /// <returns>The file, with its syntax problems if any.</returns>
    public static YamlFile Parse(string text, string path)
    {
        var file = new YamlFile(path);
        YamlNode? node = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            node = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            var duplicate = e.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase);
            file.Report(duplicate ? YamlProblemKind.DuplicateKey : YamlProblemKind.Syntax, (int)Math.Max(1, e.Start.Line), string.Empty, e.Message, "YAML");
        }

        file.Root = new YamlItem(file, node, string.Empty, 1);
        return file;
    }

    internal void Report(YamlProblemKind kind, int line, string place, string found, string expected, string? nearest = null) =>
        problems.Add(new YamlProblem(kind, line, place, found, expected, nearest));
}
