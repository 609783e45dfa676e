using System.Xml;
using System.Xml.Linq;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Reads XML that somebody else wrote: no document type, so no entities; nothing fetched; no more than 16 million characters, 100 elements in each other and 100 attributes an element.</summary>
internal static class SafeXml
{
    private const long Characters = 16_000_000;
    private const int Deepest = 100;
    private const int MostAttributes = 100;

    /// <summary>The document.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="XmlException">It is not well formed, too long or too deep, or declares a document type.</exception>
    internal static XElement? Root(Stream stream)
    {
        try
        {
            return Read(stream);
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new XmlException("it declares a document type (DTD), which is never opened.", fault);
        }
    }

    private static XElement? Read(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Characters });
        XElement? root = null;
        XElement? at = null;
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Element(xml, out var closed);
                    at?.Add(element);
                    root ??= element;
                    at = closed ? at : element;
                    break;
                case XmlNodeType.EndElement:
                    at = at!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    at!.Add(new XText(xml.Value));
                    break;
                default:
                    break;
            }
        }

        return root;
    }

    // What is read later goes down by recursion: a deep document would break the stack.
    private static XElement Element(XmlReader xml, out bool closed)
    {
        if (xml.Depth >= Deepest || xml.AttributeCount > MostAttributes)
        {
            throw new XmlException($"more than {Deepest} elements stand in each other, or one has more than {MostAttributes} attributes.");
        }

        closed = xml.IsEmptyElement;
        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.Add(new XAttribute(XName.Get(xml.LocalName, xml.NamespaceURI), xml.Value));
            }
        }

        xml.MoveToElement();
        return element;
    }
}
