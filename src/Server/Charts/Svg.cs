using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Hedgerow.Server.Charts;

/// <summary>Markup of a drawing, made here: whatever comes from people is escaped, numbers are written the same everywhere, and no style stands in it.</summary>
internal sealed class Svg : IHtmlContent
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();

    /// <summary>Appends markup; every value in braces is escaped.</summary>
    public Svg Add(FormattableString markup)
    {
        text.Append(string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Shown)]));
        return this;
    }

    /// <summary>Writes it.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(text.ToString());

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    private static object Shown(object? value) => value switch
    {
        null => string.Empty,
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };
}
