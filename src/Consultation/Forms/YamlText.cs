using System.Globalization;
using System.Text;

namespace Hedgerow.Consultation.Forms;

/// <summary>Values as they stand in YAML.</summary>
internal static class YamlText
{
    /// <summary>An id: without quotation marks where nothing else could be meant.</summary>
    internal static string Of(string id) =>
        id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') &&
        id.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? id
            : Quoted(id);

    /// <summary>A text in double quotation marks.</summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u0085' or '\u2028' or '\u2029' or '\ufeff' => Escaped(letter),
                < ' ' or '\u007f' => Escaped(letter),
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Escaped(char letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
}
