using System.Xml;
using System.Xml.Linq;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Reads XML that somebody else wrote: no document type, so no entities; nothing fetched; no more than 16 million characters.</summary>
internal static class SafeXml
{
    private const long Characters = 16_000_000;

    /// <summary>The document.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="XmlException">It is not well formed, too long, or declares a document type.</exception>
    internal static XElement? Root(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Characters });
        return XDocument.Load(xml).Root;
    }
}
