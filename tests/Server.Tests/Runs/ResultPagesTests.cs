using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hedgerow.Assessment;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Runs;

/// <summary>The pages of a result: their numbers are those of assessment.json, and they are there only for those who may see them.</summary>
public sealed partial class ResultPagesTests(DemoCityServer server) : IClassFixture<DemoCityServer>
{
    private string Home => $"/c/{server.Town.Slug}/runs/{server.Run}";

    private StoredRun Stored => StoredRun.Read(File.ReadAllBytes(server.Office.Files.PathOf(new RunRegister(server.Office).Find(server.Run)!.Files[RegisteredRun.Assessment].Sha256)));

    [Fact]
    public async Task The_totals_of_the_page_are_those_of_the_file()
    {
        using var client = server.Client(server.Administrator);
        var page = await client.GetStringAsync(Home);
        using var json = JsonDocument.Parse(await client.GetStringAsync($"/files/{server.Run}/assessment.json"));

        foreach (var key in new[] { "score", "max", "provisional_score", "provisional_max", "scored_count", "edition_count" })
        {
            Assert.Contains($"data-number=\"total.{key}\">{json.RootElement.GetProperty("total").GetProperty(key).GetInt32()}<", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Every_indicator_shows_the_value_and_points_of_the_file(string language)
    {
        using var client = server.Client(server.Administrator);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"{Home}?lang={language}"));
        using var json = JsonDocument.Parse(await client.GetStringAsync($"/files/{server.Run}/assessment.json"));

        foreach (var indicator in json.RootElement.GetProperty("indicators").EnumerateArray())
        {
            var key = indicator.GetProperty("key").GetString();
            var row = Regex.Match(page, $"<tr data-indicator=\"{key}\">(.*?)</tr>", RegexOptions.Singleline).Groups[1].Value;
            Assert.NotEmpty(row);
            if (indicator.GetProperty("value_shown") is { ValueKind: JsonValueKind.Number } shown)
            {
                // Every figure of the row, as a number again: one of them is the value that met the bands.
                var figures = Figure().Matches(row).Select(m => double.Parse(m.Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture));
                Assert.Contains(figures, figure => Math.Abs(figure - Math.Abs(shown.GetDouble())) < 0.0051);
            }

            if (indicator.GetProperty("score") is { ValueKind: JsonValueKind.Number } score)
            {
                Assert.Contains($"{score.GetInt32()} / {indicator.GetProperty("max").GetInt32()}", row, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_formula_with_the_citys_numbers_gives_the_value_of_the_file()
    {
        var worked = Stored.Indicators.Where(i => i.Value is not null).Select(i => (Indicator: i, Formula: WorkedFormula.Of(i))).Where(pair => pair.Formula is not null).ToList();

        Assert.All(worked, pair => Assert.Equal(pair.Indicator.Value!.Value, pair.Formula!.Result, 1e-6 * Math.Max(1, Math.Abs(pair.Indicator.Value.Value))));
        // Everything measured on a map or counted from lists has its formula; single stated numbers have none.
        Assert.True(worked.Count >= 12, string.Join(", ", worked.Select(pair => pair.Indicator.Key)));
        using var client = server.Client(server.Administrator);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"{Home}/indicators/tree-canopy"));
        Assert.Contains("100 × canopy_ha / land_ha", page, StringComparison.Ordinal);
        Assert.Contains("src/Assessment/Measures/CanopyShare.cs", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_indicator_has_a_page_and_an_unknown_one_has_none()
    {
        using var client = server.Client(server.Administrator);
        foreach (var indicator in Stored.Indicators)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{Home}/indicators/{indicator.Key}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Home}/indicators/no-such-thing")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/c/{server.Town.Slug}/runs/no-such-run")).StatusCode);
    }

    [Fact]
    public async Task Districts_are_sorted_by_any_column_with_what_was_not_measured_last()
    {
        using var client = server.Client(server.Administrator);
        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"{Home}?by=tree-canopy&sort=tree-canopy&down=true"));
        var wanted = Stored.Units.OrderByDescending(u => u.Indicators.First(i => i.Key == "tree-canopy").Value ?? double.MinValue).Select(u => u.Name);

        var table = page[page.IndexOf("class=\"sortable\"", StringComparison.Ordinal)..];
        var names = RowHead().Matches(table[..table.IndexOf("</table>", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value);
        Assert.Equal(wanted, names);
        Assert.Contains("aria-sort=\"descending\"", table, StringComparison.Ordinal);
        Assert.Contains("class=\"choropleth\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_there_only_for_those_who_may_see_them()
    {
        var stranger = server.Office.People.Add(Actor.Program, new NewPerson("stranger2@example.org", "Stranger"));
        var reader = server.Office.People.Add(Actor.Program, new NewPerson("reader2@example.org", "Reader"));
        var planner = server.Office.People.Add(Actor.Program, new NewPerson("planner2@example.org", "Planner"));
        server.Office.Memberships.Grant(Actor.Program, server.Town.Id, reader.Id, Role.Reader);
        server.Office.Memberships.Grant(Actor.Program, server.Town.Id, planner.Id, Role.Planner);
        var city = $"/c/{server.Town.Slug}";
        foreach (var path in new[] { Home, $"{Home}/indicators/tree-canopy", $"{Home}/map", $"{city}/compare", $"{city}/assess", $"{city}/what-if", $"{Home}/share" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await Status(null, path));
            Assert.Equal(HttpStatusCode.NotFound, await Status(stranger, path));
            Assert.Equal(HttpStatusCode.OK, await Status(reader, path));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Post(reader, $"{city}/assess"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(reader, $"{city}/what-if?handler=apply"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(reader, $"{Home}/share?handler=link"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(reader, $"{Home}/share?handler=public"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(planner, $"{Home}/share?handler=public"));
    }

    [Fact]
    public async Task The_public_sees_a_run_only_where_city_and_run_are_public()
    {
        var register = new RunRegister(server.Office);
        var by = Actor.Of(server.Administrator);
        server.Office.Cities.SetPublic(by, server.Town.Id, true);
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(null, Home));
            register.SetPublic(by, server.Run, true);
            Assert.Equal(HttpStatusCode.OK, await Status(null, Home));
            Assert.Equal(HttpStatusCode.Redirect, await Status(null, $"{Home}/share"));
            using var client = server.Client();
            var compare = WebUtility.HtmlDecode(await client.GetStringAsync("/compare"));
            Assert.Contains(Home, compare, StringComparison.Ordinal);
            Assert.Contains("for a city to compare with its own past", compare, StringComparison.Ordinal);
        }
        finally
        {
            register.SetPublic(by, server.Run, false);
            server.Office.Cities.SetPublic(by, server.Town.Id, false);
        }

        using var after = server.Client();
        Assert.DoesNotContain(Home, await after.GetStringAsync("/compare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_one_result_until_it_is_withdrawn_and_only_the_embedded_page_may_be_framed()
    {
        var links = new SharedLinks(server.Office);
        var link = links.Make(Actor.Of(server.Administrator), server.Town.Id, "run", server.Run, "for the council");
        using var client = server.Client();

        using var page = await client.GetAsync($"/s/{link.Secret}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("/c/" + server.Town.Slug, (await page.Content.ReadAsStringAsync()).Split("<main", 2)[1], StringComparison.Ordinal);
        using var frame = await client.GetAsync($"/embed/{link.Secret}");
        var policy = frame.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", policy, StringComparison.Ordinal);
        using var file = await client.GetAsync($"/s/{link.Secret}?handler=file&name=indicators.csv");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/s/{link.Secret}?handler=file&name=../../hedgerow.sqlite")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/s/guess")).StatusCode);

        links.Withdraw(Actor.Of(server.Administrator), server.Town.Id, link.Value.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/s/{link.Secret}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/embed/{link.Secret}")).StatusCode);
    }

    [Fact]
    public async Task Hostile_names_stay_texts()
    {
        const string Script = "<script>alert(1)</script>";
        const string Image = "\"><img src=x onerror=alert(1)>";
        var register = new RunRegister(server.Office);
        var run = register.Find(server.Run)!;
        var json = File.ReadAllText(server.Office.Files.PathOf(run.Files[RegisteredRun.Assessment].Sha256));
        var district = Stored.Units[0].Name;
        var hostile = json.Replace($"\"{district}\"", JsonSerializer.Serialize(Image), StringComparison.Ordinal).Replace("\"Hedgerow demo\"", JsonSerializer.Serialize(Script), StringComparison.Ordinal);
        Assert.NotEqual(json, hostile);
        var blob = server.Office.Files.Put(System.Text.Encoding.UTF8.GetBytes(hostile));
        var files = new Dictionary<string, RunPiece>(run.Files) { [RegisteredRun.Assessment] = new RunPiece(blob.Sha256, blob.Bytes) };
        var planted = register.Add(new NewRun(server.Town.Id, run.Edition, run.Year, Script, run.State, files, run.TotalJson));
        using var client = server.Client(server.Administrator);
        var city = $"/c/{server.Town.Slug}";
        string[] paths =
        [
            $"{city}/runs/{planted.Id}", $"{city}/runs/{planted.Id}?by={Uri.EscapeDataString(Image)}&sort={Uri.EscapeDataString(Script)}", $"{city}/runs/{planted.Id}/indicators/tree-canopy",
            $"{city}/runs/{planted.Id}/map?on={Uri.EscapeDataString(Image)}", $"{city}/compare?a={planted.Id}&b={run.Id}", $"{city}/assess?edition={Uri.EscapeDataString(Image)}",
        ];

        foreach (var path in paths)
        {
            var page = await client.GetStringAsync(path);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_measure_on_the_map_is_computed_by_the_server()
    {
        using var client = server.Client(server.Administrator);
        using var told = JsonDocument.Parse(await client.GetStringAsync($"{Home}/map?handler=measure&at=0,0,1,0,1,1,0,1"));
        Assert.Equal("12,308.46 km²", told.RootElement.GetProperty("area").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"{Home}/map?handler=measure&at=0,0,1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"{Home}/map?handler=measure&at=500,0,1,0")).StatusCode);
    }

    [Fact]
    public void Cities_whose_inputs_differ_are_compared_with_a_warning()
    {
        var run = Stored;
        Assert.Empty(Comparability.Warnings([run, run]));
        Assert.Contains("cells from 10 m to 30 m", Assert.Single(Comparability.Warnings([run, run with { Area = run.Area with { CellM = 30 } }])).En, StringComparison.Ordinal);
        Assert.Contains("lie far apart", Assert.Single(Comparability.Warnings([run, run with { Year = run.Year - 6 }])).En, StringComparison.Ordinal);
        Assert.Contains("different states of the edition", Assert.Single(Comparability.Warnings([run, run with { EditionSha256 = "other" }])).En, StringComparison.Ordinal);
        Assert.Contains("Not the same indicators", Assert.Single(Comparability.Warnings([run, run with { Indicators = [.. run.Indicators.Skip(1)] }])).En, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Status(Person? person, string path)
    {
        using var client = server.Client(person);
        return (await client.GetAsync(path)).StatusCode;
    }

    private async Task<HttpStatusCode> Post(Person person, string path)
    {
        using var client = server.Client(person);
        using var form = new FormUrlEncodedContent([]);
        return (await client.PostAsync(path, form)).StatusCode;
    }

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(\.\d+)?")]
    private static partial Regex Figure();

    [GeneratedRegex("<th scope=\"row\">(.*?)</th>")]
    private static partial Regex RowHead();
}
