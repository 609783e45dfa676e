using System.Net;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Pages;

/// <summary>What all pages share: style, language switch, a way for keyboards to skip the head.</summary>
public static class PageShell
{
    /// <summary>Composes a page.</summary>
    /// <param name="title">Title.</param>
    /// <param name="language">The language it opens in: "en" or "zh".</param>
    /// <param name="main">Writes the main part.</param>
    /// <param name="footer">Writes the foot; null for none.</param>
    /// <returns>The page.</returns>
    public static string Compose(Wording title, string language, Action<Html> main, Action<Html>? footer = null)
    {
        var lang = language == "zh" ? "zh" : "en";
        var page = new Html();
        page.Raw($"<!doctype html><html lang=\"{(lang == "zh" ? "zh-CN" : "en")}\" data-lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
            .Text(title.In(lang)).Raw("</title><style>").Raw(Resource("page.css")).Raw("</style></head>");
        page.Raw($"<body data-title-en=\"{WebUtility.HtmlEncode(title.En)}\" data-title-zh=\"{WebUtility.HtmlEncode(title.Zh)}\"><a class=\"skip\" href=\"#main\">").Both("Skip to the result", "跳到结果").Raw("</a>");
        page.Raw("<header class=\"top\"><span class=\"brand\">Hedgerow</span><span class=\"lang\" role=\"group\" ").Raw(Html.Aria(new Wording("Language", "语言"))).Raw(">");
        Button(page, "en", "en", "English", lang);
        Button(page, "zh", "zh-CN", "中文", lang);
        page.Raw("</span></header><main id=\"main\">");
        main(page);
        page.Raw("</main><footer>");
        footer?.Invoke(page);
        page.Raw("</footer><script>").Raw(Resource("page.js")).Raw("</script></body></html>\n");
        return page.ToString();
    }

    private static void Button(Html page, string key, string htmlLanguage, string name, string current) =>
        page.Raw($"<button type=\"button\" data-lang=\"{key}\" lang=\"{htmlLanguage}\" aria-pressed=\"{(key == current ? "true" : "false")}\">{name}</button>");

    private static string Resource(string name)
    {
        using var stream = typeof(PageShell).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
