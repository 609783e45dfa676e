namespace Hedgerow.Sharing.Word;

/// <summary>The faces of a document: Latin and Chinese, for text and for headings, with what takes their place where a machine has them not.</summary>
internal static class WordFonts
{
    /// <summary>The styles of a language, with its faces and sizes put in.</summary>
    /// <param name="template">The styles, with names in braces.</param>
    /// <param name="language">"en" or "zh".</param>
    public static string Put(string template, string language)
    {
        var chinese = language == "zh";
        return template
            .Replace("{latin}", chinese ? "Times New Roman" : "Arial", StringComparison.Ordinal).Replace("{latin-head}", "Arial", StringComparison.Ordinal)
            .Replace("{han}", chinese ? "Noto Serif CJK SC" : "Noto Sans CJK SC", StringComparison.Ordinal).Replace("{han-head}", "Noto Sans CJK SC", StringComparison.Ordinal)
            .Replace("{size}", chinese ? "23" : "21", StringComparison.Ordinal).Replace("{lead}", chinese ? "27" : "25", StringComparison.Ordinal)
            .Replace("{line}", chinese ? "324" : "288", StringComparison.Ordinal)
            .Replace("{indent}", chinese ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"460\"/>" : string.Empty, StringComparison.Ordinal).Replace("{after}", "120", StringComparison.Ordinal);
    }

    /// <summary>The table of faces: Word takes SimSun and SimHei, which every Chinese Windows has, where Noto is missing.</summary>
    public const string Table = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
          <w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
          <w:font w:name="Courier New"><w:altName w:val="Liberation Mono"/><w:panose1 w:val="02070309020205020404"/><w:charset w:val="00"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>
          <w:font w:name="Noto Serif CJK SC"><w:altName w:val="SimSun"/><w:panose1 w:val="02010600030101010101"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
          <w:font w:name="Noto Sans CJK SC"><w:altName w:val="SimHei"/><w:panose1 w:val="02010609060101010101"/><w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
        </w:fonts>
        """;

    /// <summary>Settings: the form of Word 2013 and later, so that nothing is laid out as of old; it puts the page numbers in when it opens the document.</summary>
    public const string Settings = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:updateFields w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """;
}
