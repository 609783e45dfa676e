using System.Globalization;
using System.Net;
using System.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Pages;

/// <summary>Builds the page: everything that comes from outside is encoded, everything for people stands there in both languages.</summary>
public sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>Adds markup of our own.</summary>
    public Html Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Adds markup with numbers; they are written the same way everywhere.</summary>
    public Html Raw(FormattableString markup) => Raw(markup.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds text that is the same in both languages.</summary>
    public Html Text(string? value) => Raw(WebUtility.HtmlEncode(value ?? string.Empty));

    /// <summary>Adds text in both languages; the page shows one of them.</summary>
    public Html Both(Wording wording) => wording.En == wording.Zh
        ? Prose(wording.En)
        : Raw("<span data-l=\"en\" lang=\"en\">").Prose(wording.En).Raw("</span><span data-l=\"zh\" lang=\"zh-CN\">").Prose(wording.Zh).Raw("</span>");

    /// <summary>Adds text in both languages.</summary>
    public Html Both(string en, string zh) => Both(new Wording(en, zh));

    /// <summary>Attributes that name an element for screen readers in the page's language.</summary>
    public static string Aria(Wording name) =>
        $"aria-label=\"{WebUtility.HtmlEncode(name.En)}\" data-aria-en=\"{WebUtility.HtmlEncode(name.En)}\" data-aria-zh=\"{WebUtility.HtmlEncode(name.Zh)}\"";

    // What stands between back quotes is a key or a file name.
    private Html Prose(string value)
    {
        var pieces = value.Split('`');
        if (pieces.Length % 2 == 0)
        {
            return Text(value);
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            _ = i % 2 == 0 ? Text(pieces[i]) : Raw("<code>").Text(pieces[i]).Raw("</code>");
        }

        return this;
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();
}
