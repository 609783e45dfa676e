using System.Globalization;
using System.Text;

namespace Hedgerow.Sharing.Word;

/// <summary>How headings and lists are counted by the word processor itself, so that a heading put in by hand moves the others on.</summary>
internal static class WordNumbering
{
    /// <summary>The first of the numbers that ordered lists have, each its own.</summary>
    public const int FirstList = 10;

    /// <summary>The definitions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lists">How many ordered lists it has.</param>
    public static string Write(Document document, int lists)
    {
        var chinese = document.Numbers == ChapterNumbers.Chinese;
        var text = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            """);
        text.Append("<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>");
        if (chinese)
        {
            Level(text, 0, "chineseCountingThousand", "%1、", "Heading1", "nothing");
            Level(text, 1, "chineseCountingThousand", "（%2）", "Heading2", "nothing");
            Level(text, 2, "decimal", "%3.", "Heading3", "space");
        }
        else
        {
            Level(text, 0, "decimal", "%1", "Heading1", "space");
            Level(text, 1, "decimal", "%1.%2", "Heading2", "space");
            Level(text, 2, "decimal", "%1.%2.%3", "Heading3", "space");
        }

        text.Append("</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"multilevel\"/>");
        Level(text, 0, "upperLetter", document.Language == "zh" ? "附件 %1\u3000" : "Annex %1", "AnnexHeading", document.Language == "zh" ? "nothing" : "space");
        text.Append("</w:abstractNum><w:abstractNum w:abstractNumId=\"3\"><w:multiLevelType w:val=\"singleLevel\"/>")
            .Append("<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>")
            .Append("<w:abstractNum w:abstractNumId=\"4\"><w:multiLevelType w:val=\"singleLevel\"/>")
            .Append("<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"454\" w:hanging=\"341\"/></w:pPr></w:lvl></w:abstractNum>");
        for (var number = 1; number <= 3; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{number}\"/></w:num>");
        }

        for (var list = 0; list < lists; list++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{FirstList + list}\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }

        return text.Append("</w:numbering>").ToString();
    }

    private static void Level(StringBuilder text, int level, string form, string words, string style, string after) => text.Append(
        CultureInfo.InvariantCulture,
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:pStyle w:val=\"{style}\"/><w:suff w:val=\"{after}\"/><w:lvlText w:val=\"{words}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr></w:lvl>");
}
