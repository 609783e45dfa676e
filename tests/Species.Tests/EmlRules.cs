using System.Xml.Linq;

namespace Hedgerow.Species.Tests;

/// <summary>
/// What version 1.3 of the profile of GBIF, the one on EML 2.2.0, asks of the elements that Hedgerow writes: which children an element may have, in which order, how often, and
/// which attributes it must bear. Written from eml.xsd and eml-gbif-profile.xsd of that version; an element that stands in no rule is a fault.
/// </summary>
internal static class EmlRules
{
    // Child, least and most times (0 for any number).
    private static readonly Dictionary<string, (string Child, int Least, int Most)[]> Children = new(StringComparer.Ordinal)
    {
        ["eml"] = [("dataset", 1, 1), ("additionalMetadata", 0, 1)],
        ["dataset"] =
        [
            ("alternateIdentifier", 0, 0), ("shortName", 0, 1), ("title", 1, 0), ("creator", 1, 0), ("metadataProvider", 0, 0), ("associatedParty", 0, 0), ("pubDate", 1, 1), ("language", 0, 1),
            ("abstract", 1, 1), ("keywordSet", 0, 0), ("additionalInfo", 0, 1), ("intellectualRights", 0, 1), ("licensed", 0, 0), ("distribution", 0, 1), ("coverage", 0, 1),
            ("purpose", 0, 1), ("maintenance", 0, 1), ("contact", 1, 0), ("publisher", 0, 1), ("methods", 0, 1), ("project", 0, 1), ("literatureCited", 0, 0),
        ],
        ["creator"] = Party,
        ["metadataProvider"] = Party,
        ["contact"] = Party,
        ["abstract"] = [("para", 1, 0)],
        ["intellectualRights"] = [("para", 1, 1)],
        ["para"] = [("ulink", 0, 1)],
        ["ulink"] = [("citetitle", 1, 1)],
        ["coverage"] = [("geographicCoverage", 0, 1), ("temporalCoverage", 0, 1), ("taxonomicCoverage", 0, 1)],
        ["geographicCoverage"] = [("geographicDescription", 1, 1), ("boundingCoordinates", 1, 1)],
        ["boundingCoordinates"] = [("westBoundingCoordinate", 1, 1), ("eastBoundingCoordinate", 1, 1), ("northBoundingCoordinate", 1, 1), ("southBoundingCoordinate", 1, 1)],
        ["temporalCoverage"] = [("rangeOfDates", 1, 1)],
        ["rangeOfDates"] = [("beginDate", 1, 1), ("endDate", 1, 1)],
        ["beginDate"] = [("calendarDate", 1, 1)],
        ["endDate"] = [("calendarDate", 1, 1)],
        ["additionalMetadata"] = [("metadata", 1, 1)],
        ["metadata"] = [("gbif", 1, 1)],
        ["gbif"] = [("dateStamp", 1, 1), ("hierarchyLevel", 0, 1), ("citation", 0, 1), ("bibliography", 0, 1), ("physical", 0, 0), ("resourceLogoUrl", 0, 1)],
        ["bibliography"] = [("citation", 1, 0)],
    };

    private static readonly string[] Attributes = ["packageId", "system", "scope"];

    // What the publishing of a data set asks for beyond the schema.
    private static readonly string[] Publishing = ["metadataProvider", "language", "intellectualRights"];

    private static readonly string[] Texts =
    [
        "title", "pubDate", "language", "organizationName", "electronicMailAddress", "citetitle", "geographicDescription", "westBoundingCoordinate", "eastBoundingCoordinate", "northBoundingCoordinate",
        "southBoundingCoordinate", "calendarDate", "dateStamp", "hierarchyLevel", "citation",
    ];

    // Names of a person, an organisation and a post may come in any order; one kind is written here.
    private static (string Child, int Least, int Most)[] Party =>
        [("individualName", 0, 0), ("organizationName", 0, 0), ("positionName", 0, 0), ("address", 0, 0), ("phone", 0, 0), ("electronicMailAddress", 0, 0), ("onlineUrl", 0, 0), ("userId", 0, 0)];

    /// <summary>What breaks the rules; nothing for a valid document.</summary>
    internal static List<string> Faults(XDocument document)
    {
        var faults = new List<string>();
        var root = document.Root!;
        if (root.Name != XName.Get("eml", "https://eml.ecoinformatics.org/eml-2.2.0"))
        {
            faults.Add($"root {root.Name}");
        }

        foreach (var attribute in Attributes.Where(name => string.IsNullOrWhiteSpace((string?)root.Attribute(name))))
        {
            faults.Add($"eml has no {attribute}");
        }

        if ((string?)root.Attribute("scope") != "system")
        {
            faults.Add("scope is not system");
        }

        // Another version of the profile is on another EML, and its schema knows none of these names.
        if ((string?)root.Attribute(XName.Get("schemaLocation", "http://www.w3.org/2001/XMLSchema-instance")) != $"{root.Name.NamespaceName} https://rs.gbif.org/schema/eml-gbif-profile/1.3/eml.xsd")
        {
            faults.Add("schemaLocation");
        }

        var dataset = root.Element("dataset");
        foreach (var wanted in Publishing.Where(name => dataset?.Element(name) is null))
        {
            faults.Add($"dataset has no {wanted}");
        }

        foreach (var element in root.DescendantsAndSelf())
        {
            Look(element, faults);
        }

        return faults;
    }

    private static void Look(XElement element, List<string> faults)
    {
        var name = element.Name.LocalName;
        if (element != element.Document!.Root && element.Name.NamespaceName.Length > 0)
        {
            faults.Add($"{name} has a namespace");
        }

        if (name is "citation" or "title" or "organizationName" or "calendarDate" or "electronicMailAddress" or "language" or "geographicDescription" or "citetitle" or "hierarchyLevel" && string.IsNullOrWhiteSpace(element.Value))
        {
            faults.Add($"{name} is empty");
        }

        if (name == "ulink" && string.IsNullOrWhiteSpace((string?)element.Attribute("url")))
        {
            faults.Add("ulink has no url");
        }

        if (name == "dateStamp" && !System.Text.RegularExpressions.Regex.IsMatch(element.Value, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"))
        {
            faults.Add($"dateStamp {element.Value}");
        }

        if (name.EndsWith("BoundingCoordinate", StringComparison.Ordinal) && !(double.TryParse(element.Value, System.Globalization.CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= (name[0] is 'n' or 's' ? 90 : 180)))
        {
            faults.Add($"{name} {element.Value}");
        }

        if (name is "calendarDate" or "pubDate" && !System.Text.RegularExpressions.Regex.IsMatch(element.Value, @"^(?!0000)\d{4}(-\d\d-\d\d)?$"))
        {
            faults.Add($"{name} {element.Value}");
        }

        if (!Children.TryGetValue(name, out var allowed))
        {
            if (!Texts.Contains(name) || element.HasElements)
            {
                faults.Add($"{name} is not known");
            }

            return;
        }

        if (name is not "para" && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            faults.Add($"{name} holds text");
        }

        if (name is "creator" or "metadataProvider" or "contact" && !element.Elements().Any(child => child.Name.LocalName is "individualName" or "organizationName" or "positionName"))
        {
            faults.Add($"{name} names nobody");
        }

        var at = 0;
        foreach (var child in element.Elements().Select(child => child.Name.LocalName))
        {
            var place = Array.FindIndex(allowed, one => one.Child == child);
            if (place < at)
            {
                faults.Add(place < 0 ? $"{name} holds {child}" : $"{name}: {child} stands too late");
            }

            at = Math.Max(at, place);
        }

        foreach (var (child, least, most) in allowed)
        {
            var count = element.Elements().Count(one => one.Name.LocalName == child);
            if (count < least || (most > 0 && count > most))
            {
                faults.Add($"{name} holds {count} {child}");
            }
        }
    }
}
