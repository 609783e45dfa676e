using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Hedgerow.Species.Publishing;

/// <summary>Describes an archive in EML, in version 1.3 of the profile of GBIF, which is the one on EML 2.2.0: title, publisher, rights, coverage, and each data set with its records, licence and citation.</summary>
internal static class Eml
{
    private const string Namespace = "https://eml.ecoinformatics.org/eml-2.2.0";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    internal static void Write(XmlWriter writer, SpeciesWork work, ArchiveDescription description)
    {
        var facts = Facts.Of(work);
        var licence = Licences.Strictest(work);
        var day = description.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStartElement("eml", "eml", Namespace);
        writer.WriteAttributeString("xsi", "schemaLocation", Instance, $"{Namespace} https://rs.gbif.org/schema/eml-gbif-profile/1.3/eml.xsd");
        writer.WriteAttributeString("packageId", Identifier($"{description.Title}|{description.Organisation}|{day}|{facts.Records}"));
        writer.WriteAttributeString("system", "https://gbif.org");
        writer.WriteAttributeString("scope", "system");
        writer.WriteAttributeString("xml", "lang", null, "en");
        writer.WriteStartElement("dataset");
        writer.WriteElementString("title", Plain(description.Title));
        foreach (var role in new[] { "creator", "metadataProvider" })
        {
            Party(writer, role, description);
        }

        writer.WriteElementString("pubDate", day);
        writer.WriteElementString("language", "en");
        Paragraph(writer, "abstract", string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.Records} occurrence records of {facts.Species} species{(work.City is { } city ? $" of {city.Name.En}" : string.Empty)}, gathered from {work.Datasets.Count} data set(s), cleaned by published rules. Records that may not be passed on were left out; sensitive species are generalised."));
        writer.WriteStartElement("intellectualRights");
        writer.WriteStartElement("para");
        writer.WriteString("This work is licensed under a ");
        writer.WriteStartElement("ulink");
        writer.WriteAttributeString("url", licence.Link);
        writer.WriteElementString("citetitle", licence.Name);
        writer.WriteEndElement();
        writer.WriteString(" licence. Each record states its own licence.");
        writer.WriteEndElement();
        writer.WriteEndElement();
        Coverage(writer, facts);
        Party(writer, "contact", description);
        writer.WriteEndElement();
        Metadata(writer, work, day);
        writer.WriteEndElement();
    }

    private static void Party(XmlWriter writer, string role, ArchiveDescription description)
    {
        writer.WriteStartElement(role);
        writer.WriteElementString("organizationName", Plain(description.Organisation));
        if (!string.IsNullOrWhiteSpace(description.Email))
        {
            writer.WriteElementString("electronicMailAddress", Plain(description.Email));
        }

        writer.WriteEndElement();
    }

    private static void Paragraph(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name);
        writer.WriteElementString("para", Plain(text));
        writer.WriteEndElement();
    }

    private static void Coverage(XmlWriter writer, Facts facts)
    {
        if (facts.West is not { } west)
        {
            return;
        }

        writer.WriteStartElement("coverage");
        writer.WriteStartElement("geographicCoverage");
        writer.WriteElementString("geographicDescription", "The box around the records, as far as they may be told.");
        writer.WriteStartElement("boundingCoordinates");
        foreach (var (side, value) in new[] { ("west", west), ("east", facts.East!.Value), ("north", facts.North!.Value), ("south", facts.South!.Value) })
        {
            writer.WriteElementString($"{side}BoundingCoordinate", value.ToString("0.######", CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        if (facts.First is { } first && facts.Last is { } last)
        {
            writer.WriteStartElement("temporalCoverage");
            writer.WriteStartElement("rangeOfDates");
            foreach (var (end, year) in new[] { ("beginDate", first), ("endDate", last) })
            {
                writer.WriteStartElement(end);
                writer.WriteElementString("calendarDate", year.ToString("0000", CultureInfo.InvariantCulture));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Metadata(XmlWriter writer, SpeciesWork work, string day)
    {
        writer.WriteStartElement("additionalMetadata");
        writer.WriteStartElement("metadata");
        writer.WriteStartElement("gbif");
        writer.WriteElementString("dateStamp", $"{day}T00:00:00Z");
        writer.WriteElementString("hierarchyLevel", "dataset");
        writer.WriteStartElement("bibliography");
        foreach (var one in work.Datasets)
        {
            writer.WriteElementString("citation", Plain(string.Create(
                CultureInfo.InvariantCulture, $"{one.Citation ?? one.Dataset} ({one.Records} records{(one.Licence is { } licence ? $", {licence}" : string.Empty)})")));
        }

        for (var end = 0; end < 4; end++)
        {
            writer.WriteEndElement();
        }
    }

    /// <summary>Text without the signs that XML cannot hold.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : " ")).Trim();

    /// <summary>An identifier that follows from what is described.</summary>
    private static string Identifier(string text) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)).ToString("D");

    private sealed record Facts(long Records, long Species, double? West, double? East, double? South, double? North, int? First, int? Last)
    {
        internal static Facts Of(SpeciesWork work)
        {
            using var reader = work.Database.Query(
                $"""
                SELECT count(*), count(DISTINCT species), min({Outgoing.Longitude}), max({Outgoing.Longitude}), min({Outgoing.Latitude}), max({Outgoing.Latitude}), min(year), max(year)
                FROM licensed WHERE passing IS NOT NULL
                """,
                work.Cancel);
            reader.Read();
            return new Facts(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetDoubleOrNull(2), reader.GetDoubleOrNull(3), reader.GetDoubleOrNull(4), reader.GetDoubleOrNull(5), reader.GetInt32OrNull(6), reader.GetInt32OrNull(7));
        }
    }
}
