using System.Globalization;

namespace Hedgerow.Sharing.Numbering;

/// <summary>The words that writers add to what a document says.</summary>
internal sealed class SetWords
{
    private readonly bool chinese;

    private SetWords(bool chinese) => this.chinese = chinese;

    /// <summary>The words of a language.</summary>
    public static SetWords In(string language) => new(language == "zh");

    /// <summary>Tag of the language.</summary>
    public string Tag => chinese ? "zh-CN" : "en";

    /// <summary>Heading of the contents.</summary>
    public string ContentsTitle => chinese ? "目录" : "Contents";

    /// <summary>For keyboards.</summary>
    public string Skip => chinese ? "跳到正文" : "Skip to the text";

    /// <summary>Before a source.</summary>
    public string Source => chinese ? "来源：" : "Source: ";

    /// <summary>Joins number and heading.</summary>
    public string Headed(string number, string text) => number.Length == 0 ? text : number[^1] is '、' or '）' ? number + text : chinese && char.IsAsciiLetterUpper(number[^1]) ? $"{number}\u3000{text}" : $"{number} {text}";

    /// <summary>An annex.</summary>
    public string Annex(string letter) => chinese ? $"附件 {letter}" : $"Annex {letter}";

    /// <summary>A chapter, in running text.</summary>
    public string Chapter(string number) => chinese ? number[0] is >= '0' and <= '9' ? $"第 {number} 节" : $"“{number}”" : $"section {number}";

    /// <summary>The word for a table.</summary>
    public string TableWord => chinese ? "表" : "Table";

    /// <summary>The word for a figure.</summary>
    public string FigureWord => chinese ? "图" : "Figure";

    /// <summary>Between a number and its caption.</summary>
    public string AfterNumber => chinese ? "\u3000" : ". ";

    /// <summary>A table by its number.</summary>
    public string Table(int number) => string.Create(CultureInfo.InvariantCulture, $"{TableWord} {number}");

    /// <summary>A figure by its number.</summary>
    public string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"{FigureWord} {number}");

    /// <summary>The foot of a page: before the number, between it and the number of pages, after.</summary>
    public (string Before, string Between, string After) Page => chinese ? ("第 ", " 页，共 ", " 页") : ("Page ", " of ", string.Empty);
}
