using System.Globalization;
using System.Xml.Linq;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>One table of a Darwin Core Archive, as its meta.xml describes it.</summary>
/// <param name="Type">Last word of its row type, such as <c>Occurrence</c>.</param>
/// <param name="Files">Its files.</param>
internal sealed record ArchivePart(string Type, IReadOnlyList<string> Files)
{
    /// <summary>Between fields.</summary>
    internal string Delimiter { get; init; } = ",";

    /// <summary>Around fields; empty for none.</summary>
    internal string Quote { get; init; } = "\"";

    /// <summary>Rows before the first one of data.</summary>
    internal int HeaderRows { get; init; }

    /// <summary>Encoding, or null.</summary>
    internal string? Encoding { get; init; }

    /// <summary>Place of the identifier of the core, or -1.</summary>
    internal int Id { get; init; } = -1;

    /// <summary>A place in meta.xml that no column can have; null where all can.</summary>
    internal string? WrongPlace { get; init; }

    /// <summary>Term → place of its column.</summary>
    internal required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>Term → value where there is no column, and where the column is empty.</summary>
    internal required IReadOnlyDictionary<string, string> Defaults { get; init; }
}

/// <summary>What the meta.xml of a Darwin Core Archive says.</summary>
/// <param name="Core">Its core table; null where it names none.</param>
/// <param name="Extensions">The tables beside it.</param>
/// <param name="Description">File of the description, or null.</param>
internal sealed record ArchiveMeta(ArchivePart? Core, IReadOnlyList<ArchivePart> Extensions, string? Description)
{
    /// <summary>Name of the file.</summary>
    internal const string File = "meta.xml";

    /// <summary>Reads it. What it leaves out has the values of the Darwin Core text guide.</summary>
    /// <param name="root">The root of the document.</param>
    internal static ArchiveMeta Read(XElement? root)
    {
        var parts = root?.Elements().ToList() ?? [];
        var core = parts.Find(e => e.Name.LocalName == "core");
        return new ArchiveMeta(
            core is null ? null : Part(core),
            [.. parts.Where(e => e.Name.LocalName == "extension").Select(Part)],
            (string?)root?.Attribute("metadata"));
    }

    private static ArchivePart Part(XElement part)
    {
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> defaults = new(StringComparer.OrdinalIgnoreCase);
        var numbered = part.Elements().Where(e => e.Name.LocalName is "field" or "id" or "coreid").Select(e => (string?)e.Attribute("index")).OfType<string>();
        foreach (var field in part.Elements().Where(e => e.Name.LocalName == "field"))
        {
            var term = Last((string?)field.Attribute("term") ?? string.Empty);
            if (Number((string?)field.Attribute("index")) is { } index)
            {
                places.TryAdd(term, index);
            }

            if ((string?)field.Attribute("default") is { } value)
            {
                defaults.TryAdd(term, value);
            }
        }

        var id = part.Elements().FirstOrDefault(e => e.Name.LocalName is "id" or "coreid");
        return new ArchivePart(
            Last((string?)part.Attribute("rowType") ?? string.Empty),
            [.. part.Elements().Where(e => e.Name.LocalName == "files").Elements().Where(e => e.Name.LocalName == "location").Select(e => e.Value.Trim()).Distinct(StringComparer.Ordinal)])
        {
            Delimiter = Unescaped((string?)part.Attribute("fieldsTerminatedBy") ?? ","),
            Quote = Unescaped((string?)part.Attribute("fieldsEnclosedBy") ?? "\""),
            HeaderRows = Number((string?)part.Attribute("ignoreHeaderLines")) ?? 0,
            Encoding = (string?)part.Attribute("encoding") is { Length: > 0 } encoding ? encoding : null,
            Id = Number((string?)id?.Attribute("index")) ?? -1,
            WrongPlace = numbered.FirstOrDefault(text => Number(text) is not < Text.TextLimits.Columns),
            Places = places,
            Defaults = defaults,
        };
    }

    private static string Last(string uri) => uri[(uri.LastIndexOfAny(['/', '#']) + 1)..];

    private static string Unescaped(string text) =>
        text.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
