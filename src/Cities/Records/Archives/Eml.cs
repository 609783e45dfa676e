using System.Xml.Linq;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Reads title, licence and citation from a description in the Ecological Metadata Language, of GBIF's profile or of others.</summary>
internal static class Eml
{
    /// <summary>Reads it.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="key">Key of the data set.</param>
    internal static SourceDescription Read(XElement? root, string key)
    {
        var dataset = Child(root, "dataset");
        var title = Text(Child(dataset, "title"));
        var rights = Child(dataset, "intellectualRights");
        var licensed = Child(dataset, "licensed");
        var link = rights?.Descendants().FirstOrDefault(e => e.Name.LocalName == "ulink")?.Attribute("url")?.Value;
        var citation = root?.Descendants().FirstOrDefault(e => e.Name.LocalName == "citation" && e.Parent?.Name.LocalName == "gbif");
        return new SourceDescription(
            key, title, Trimmed(link) ?? Text(Child(licensed, "url")) ?? Text(Child(licensed, "licenseName")) ?? Text(rights), Text(citation) ?? Made(dataset, title));
    }

    // Without a citation of its own a data set is cited by its creators, year and title.
    private static string? Made(XElement? dataset, string? title)
    {
        var creators = dataset?.Elements().Where(e => e.Name.LocalName == "creator")
            .Select(c => Text(Child(Child(c, "individualName"), "surName")) ?? Text(Child(c, "organizationName"))).OfType<string>().Distinct().ToList() ?? [];
        var year = Text(Child(dataset, "pubDate")) is { Length: >= 4 } date ? $" ({date[..4]})" : string.Empty;
        return title is null || creators.Count == 0 ? null : $"{string.Join(", ", creators)}{year}. {title}.";
    }

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Text(XElement? element) => Trimmed(element is null ? null : string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
