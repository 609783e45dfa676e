using DocumentFormat.OpenXml;
using Hedgerow.Sharing.Numbering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Hedgerow.Sharing.Word;

/// <summary>Makes runs of text, links and fields.</summary>
/// <param name="chinese">Whether signs that both scripts have, such as quotes, are Chinese ones.</param>
internal sealed class WordRuns(bool chinese)
{
    /// <summary>Text; its lines stay lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">A style of characters; null for none.</param>
    public W.Run Text(string text, string? style = null)
    {
        var run = Empty(style);
        var lines = XmlText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new W.Break());
            }

            if (lines[i].Length > 0)
            {
                run.Append(new W.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }

    /// <summary>A tab.</summary>
    public W.Run Tab()
    {
        var run = Empty(null);
        run.Append(new W.TabChar());
        return run;
    }

    /// <summary>A field whose result stands there already.</summary>
    /// <param name="code">What the field computes.</param>
    /// <param name="result">Its result.</param>
    /// <param name="style">A style of characters; null for none.</param>
    public IEnumerable<OpenXmlElement> Field(string code, string result, string? style = null)
    {
        yield return Mark(W.FieldCharValues.Begin);
        yield return Code(code);
        yield return Mark(W.FieldCharValues.Separate);
        yield return Text(result, style);
        yield return Mark(W.FieldCharValues.End);
    }

    /// <summary>The code of a field.</summary>
    public W.Run Code(string code) => With(new W.FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>Where a field begins, gives its result, or ends.</summary>
    public W.Run Mark(W.FieldCharValues kind) => With(new W.FieldChar { FieldCharType = kind });

    private W.Run With(OpenXmlElement element)
    {
        var run = Empty(null);
        run.Append(element);
        return run;
    }

    private W.Run Empty(string? style)
    {
        var run = new W.Run();
        if (style is not null || chinese)
        {
            var properties = new W.RunProperties();
            if (style is not null)
            {
                properties.Append(new W.RunStyle { Val = style });
            }

            if (chinese)
            {
                properties.Append(new W.RunFonts { Hint = W.FontTypeHintValues.EastAsia });
            }

            run.Append(properties);
        }

        return run;
    }
}
