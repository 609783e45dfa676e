using System.Net;
using System.Text.RegularExpressions;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Security;

/// <summary>Script in whatever a person can enter is text on whatever page shows it.</summary>
public sealed partial class ScriptTests(DemoCityServer server) : IClassFixture<DemoCityServer>
{
    private const string Script = "x\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{1234567*7}}";
    private static readonly string[] Left = ["sign-out", "archive", "handler=leave", "handler=active", "handler=administrator", "handler=delete", "handler=revoke", "handler=password", "handler=takeback", "handler=public"];

    [Fact]
    public async Task What_is_entered_into_any_field_of_any_form_stays_text()
    {
        using var ada = new Surfer(server, server.Administrator);
        server.Office.Organisations.Add(Actor.Program, "office", new Science.Quantities.Wording(Script, Script));
        var filled = 0;
        var wrong = new List<string>();
        foreach (var page in await PagesAsync(ada))
        {
            foreach (Match form in Forms().Matches((await ada.GetAsync(page)).Text))
            {
                var target = WebUtility.HtmlDecode(Attribute(form.Groups[1].Value, "action") ?? page);
                if (!form.Groups[1].Value.Contains("post", StringComparison.OrdinalIgnoreCase) || Left.Any(part => target.Contains(part, StringComparison.Ordinal)))
                {
                    continue;
                }

                using var content = Filled(form.Groups[2].Value);
                using var answer = await ada.Http.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), content);
                filled++;
                Look($"POST {target}", (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), wrong);
            }
        }

        foreach (var page in await PagesAsync(ada))
        {
            var (status, text) = await ada.GetAsync(page);
            Look(page, status, text, wrong);
        }

        Assert.True(filled > 10, $"Only {filled} forms were found.");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_stands_in_an_address_stays_text()
    {
        using var ada = new Surfer(server, server.Administrator);
        var wrong = new List<string>();
        var escaped = Uri.EscapeDataString(Script);
        string[] names = ["to", "lang", "edition", "year", "a", "b", "by", "sort", "down", "version", "edit", "q", "person", "before", "handler", "offset", "after", "show", "unit", "layer"];
        foreach (var door in Doors.Of(server).Where(door => door.Reads && !door.Pattern.Contains("events", StringComparison.Ordinal)))
        {
            var (status, text) = await ada.GetAsync($"{door.Path}?{string.Join('&', names.Select(name => $"{name}={escaped}"))}");
            Look(door.Path, status, text, wrong);
            var (inside, other) = await ada.GetAsync(door.Path + escaped);
            Look(door.Path + "…", inside, other, wrong);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>.csv")]
    [InlineData("\"onfocus=alert(1).csv")]
    [InlineData("../../escape.csv")]
    [InlineData("layers/../../escape.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\escape.csv")]
    public async Task Names_of_files_that_are_code_or_lead_out_are_refused(string path)
    {
        using var ada = new Surfer(server, server.Administrator);
        using var begun = await ada.AskAsync("POST", $"/uploads/{server.Town.Slug}", await ada.TokenAsync(), System.Text.Json.JsonSerializer.Serialize(new { path, bytes = 3 }));

        Assert.Equal(422, (int)begun.StatusCode);
    }

    [Fact]
    public async Task A_name_with_quotes_and_entities_stays_a_name()
    {
        using var ada = new Surfer(server, server.Administrator);
        const string Name = "a'onfocus=alert(1) &lt;script&gt;.txt";
        var city = server.City("quotes");
        await server.Office.CityFiles.PutAsync(Actor.Of(server.Administrator), city.Id, Name, new MemoryStream("<script>alert(1)</script>"u8.ToArray()));
        var wrong = new List<string>();
        foreach (var page in (string[])["/c/quotes/data", $"/c/quotes/data/{Uri.EscapeDataString(Name)}", "/c/quotes/audit"])
        {
            var (status, text) = await ada.GetAsync(page);
            Look(page, status, text, wrong);
            Assert.DoesNotContain("&lt;script&gt;.txt", text, StringComparison.Ordinal);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("page.html", "<script>fetch('/account')</script>")]
    [InlineData("drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    public async Task Pages_and_drawings_that_people_bring_are_downloads_without_an_origin(string name, string content)
    {
        using var ada = new Surfer(server, server.Administrator);
        var city = server.City("brought-" + name.Split('.')[0]);
        var file = await server.Office.CityFiles.PutAsync(Actor.Of(server.Administrator), city.Id, name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));
        using var answer = await ada.Http.GetAsync(new Uri($"/files/of/{city.Slug}/{file.Version}/{name}", UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", policy, StringComparison.Ordinal);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    private static void Look(string page, int status, string text, List<string> wrong)
    {
        if (status >= 500)
        {
            wrong.Add($"{page}: {status}");
        }

        // JSON holds the letters as they are; no browser takes it for a page, see the headers.
        if (text.StartsWith('{') || text.StartsWith('['))
        {
            return;
        }

        var at = text.IndexOf("<script>alert", StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? text.IndexOf("<img src=x", StringComparison.OrdinalIgnoreCase) : at;
        if (at >= 0)
        {
            wrong.Add($"{page}: {text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 60)]}");
        }

        if (text.Contains("8641969", StringComparison.Ordinal))
        {
            wrong.Add($"{page} computes what was entered");
        }
    }

    // All pages with the town's values, and what the lists of the installation lead to.
    private async Task<IReadOnlyList<string>> PagesAsync(Surfer ada)
    {
        var pages = Doors.Of(server).Where(door => door.Methods.Count == 0).Select(door => door.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages.ToList())
        {
            foreach (Match link in Links().Matches((await ada.GetAsync(page)).Text))
            {
                var path = WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0];
                if (!path.StartsWith("//", StringComparison.Ordinal) && !path.Contains("lang=", StringComparison.Ordinal) && !path.StartsWith("/files", StringComparison.Ordinal) && !path.StartsWith("/built", StringComparison.Ordinal) && pages.Count < 160)
                {
                    pages.Add(path);
                }
            }
        }

        return [.. pages];
    }

    private static FormUrlEncodedContent Filled(string form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (Match field in Fields().Matches(form))
        {
            var (kind, attributes) = (field.Groups[1].Value, field.Groups[2].Value);
            if (Attribute(attributes, "name") is not { } name)
            {
                continue;
            }

            var value = WebUtility.HtmlDecode(Attribute(attributes, "value") ?? string.Empty);
            fields.Add(KeyValuePair.Create(WebUtility.HtmlDecode(name), Attribute(attributes, "type") switch
            {
                "hidden" or "checkbox" or "radio" => value,
                "email" => $"x{Guid.NewGuid():N}@example.org",
                _ => kind == "select" ? Option().Match(form).Groups[1].Value : name is "slug" or "code" ? $"x{Guid.NewGuid():N}"[..12] : Script,
            }));
        }

        return new FormUrlEncodedContent(fields);
    }

    private static string? Attribute(string attributes, string name) => Regex.Match(attributes, $"\\b{name}=\"([^\"]*)\"", RegexOptions.IgnoreCase) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Forms();

    [GeneratedRegex("<(input|textarea|select)([^>]*)>", RegexOptions.IgnoreCase)]
    private static partial Regex Fields();

    [GeneratedRegex("<option[^>]*value=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Option();

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Links();
}
