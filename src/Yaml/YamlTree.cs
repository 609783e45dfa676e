using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hedgerow.Yaml;

/// <summary>A node of a parsed file. Unlike the parser's own tree it holds a key that stands twice, so that reading goes on.</summary>
/// <param name="Line">Line in the file, from 1.</param>
internal abstract record YamlTree(int Line)
{
    /// <summary>Builds the tree of the first document of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The top node; null for an empty document.</returns>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static YamlTree? Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        var anchors = new Dictionary<string, YamlTree>(StringComparer.Ordinal);
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        try
        {
            parser.Consume<DocumentStart>();
            var top = Node(parser, anchors);
            parser.Consume<DocumentEnd>();
            return top;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser gives up on some broken lists in brackets without saying where: that is where it had come to.
            var at = parser.Current?.End ?? new Mark(0, 1, 1);
            throw new YamlException(at, at, "A list or mapping in brackets is not closed, or holds a line that does not belong there.");
        }
    }

    private static YamlTree Node(Parser parser, Dictionary<string, YamlTree> anchors)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value.Value, out var known)
                ? known
                : throw new YamlException(alias.Start, alias.End, $"The anchor '{alias.Value.Value}' is not defined above.");
        }

        var start = parser.Consume<NodeEvent>();
        var line = (int)Math.Max(1, start.Start.Line);
        YamlTree node;
        switch (start)
        {
            case Scalar scalar:
                node = new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, line);
                break;
            case SequenceStart:
                var members = new List<YamlTree>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    members.Add(Node(parser, anchors));
                }

                node = new YamlList(members, line);
                break;
            default:
                var entries = new List<YamlEntry>();
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = Node(parser, anchors);
                    entries.Add(new YamlEntry((key as YamlText)?.Value ?? string.Empty, key.Line, Node(parser, anchors)));
                }

                node = new YamlMap(entries, line);
                break;
        }

        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor.Value] = node;
        }

        return node;
    }
}

/// <summary>A single value.</summary>
/// <param name="Value">Its text.</param>
/// <param name="Plain">Whether it stands without quotation marks.</param>
/// <param name="Line">Line in the file.</param>
internal sealed record YamlText(string Value, bool Plain, int Line) : YamlTree(Line)
{
    /// <summary>Whether it is YAML's word for nothing.</summary>
    public bool IsNull => Plain && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
/// <param name="Members">Its members in order.</param>
/// <param name="Line">Line in the file.</param>
internal sealed record YamlList(IReadOnlyList<YamlTree> Members, int Line) : YamlTree(Line);

/// <summary>A mapping.</summary>
/// <param name="Entries">Its entries in order; a key may stand twice.</param>
/// <param name="Line">Line in the file.</param>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlTree(Line);

/// <summary>One entry of a mapping.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">Line of the key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(string Key, int Line, YamlTree Value);
