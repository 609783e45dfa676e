using System.IO.Compression;
using System.Net;
using System.Text;
using Hedgerow.Planning;
using Hedgerow.Server.Tests.Security;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Plans;

/// <summary>The pages of plans from outside: who may do what, what is refused, what people wrote stays text.</summary>
public sealed class PlanPagesTests(PlanServer server) : IClassFixture<PlanServer>
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static readonly string[] Inside =
    [
        "", "/list/goals", "/list/targets", "/list/actions", "/list/projects", "/list/indicators", "/list/series", "/list/alignment", "/list/findings", "/list/evidence", "/list/risks", "/list/needs", "/list/progress", "/list/steps", "/list/paragraphs", "/alignment",
        "/checks", "/timeline", "/districts", "/formulation", "/versions", "/files", "/row/goals/G1", "/row/targets/T1", "/row/actions/A1", "/row/indicators/I1", "/row/paragraphs/P1",
    ];

    [Fact]
    public async Task Every_page_of_a_plan_opens_for_a_reader_in_both_languages()
    {
        var (town, _) = server.Town();
        using var reader = server.As(Role.Reader);
        foreach (var page in Inside)
        {
            foreach (var language in (string[])["en", "zh"])
            {
                var (status, text) = await reader.GetAsync($"/c/{town.Slug}/plan{page}?lang={language}");
                Assert.True(status == 200, $"{page} {language}: {status}");
                Assert.DoesNotContain("plan.column.", text, StringComparison.Ordinal);
                Assert.DoesNotContain("style=\"", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_reader_writes_nothing_a_contributor_reports_and_comments_only()
    {
        var (town, plan) = server.Town();
        var home = $"/c/{town.Slug}/plan";
        using var reader = server.As(Role.Reader);
        using var contributor = server.As(Role.Contributor);
        (string Path, (string, string)[] Fields)[] writing =
        [
            ($"{home}/row/goals", [("code", "G2"), ("title_en", "Mine")]), ($"{home}/row/targets/T1?handler=remove", []), ($"{home}/formulation?handler=sign", [("level", "drafting")]), ($"{home}/formulation?handler=adopt", [("en", "Me")]),
            ($"{home}/formulation?handler=answer", [("code", "C1"), ("outcome", "accepted"), ("answer", "no")]), ($"{home}/files?handler=update", []), ($"{home}?handler=delete", []), ($"{home}/judge", []), ($"{home}/start?handler=begin", []), ($"{home}/formulation?handler=show", [("shown", "true")]),
        ];
        foreach (var (path, fields) in writing)
        {
            using var one = await reader.SendAsync(path, fields);
            using var two = await contributor.SendAsync(path, fields);
            Assert.True(one.StatusCode == HttpStatusCode.Forbidden, $"reader {path}: {(int)one.StatusCode}");
            Assert.True(two.StatusCode == HttpStatusCode.Forbidden, $"contributor {path}: {(int)two.StatusCode}");
        }

        Assert.Equal(1, server.Store.Find(plan.Id)!.Number);
        using var report = await contributor.SendAsync($"{home}/row/progress", ("subject", "A1"), ("date", "2026-01-31"), ("percent", "20"), ("work", "on_track"), ("text_en", "200 trees"), ("by", "somebody else"));
        Assert.Equal(HttpStatusCode.Redirect, report.StatusCode);
        var entry = Assert.Single(server.Store.Load(plan.Id).Progress);
        Assert.Equal(("A1", 20, "Contributor"), (entry.Subject, entry.Percent, entry.By));
        using var comment = await contributor.SendAsync($"{home}/formulation?handler=comment", ("place", "T1"), ("level", "sectors"), ("by", "Roads office"), ("text", "Who waters them?"));
        Assert.Equal(HttpStatusCode.Redirect, comment.StatusCode);
        Assert.Equal("Roads office", Assert.Single(server.Store.Load(plan.Id).Formulation.Comments).By);
        using var high = await contributor.SendAsync($"{home}/formulation?handler=comment", ("place", "T1"), ("level", "leadership"), ("text", "As if I were the mayor"));
        Assert.Equal(HttpStatusCode.Forbidden, high.StatusCode);
    }

    [Fact]
    public async Task The_plan_of_one_city_is_not_there_for_the_people_of_another()
    {
        var (town, plan) = server.Town(isPublic: false);
        var stranger = server.Office.People.Add(Actor.Program, new NewPerson("far@example.org", "Far"));
        var other = server.Office.Cities.Add(Actor.Program, new NewCity("far", new("Far", "远城")));
        server.Office.Memberships.Grant(Actor.Program, other.Id, stranger.Id, Role.Administrator);
        using var surfer = new Surfer(server, stranger);
        foreach (var page in Inside.Append("/public").Append("/files?handler=data&format=json"))
        {
            Assert.Equal(404, (await surfer.GetAsync($"/c/{town.Slug}/plan{page}")).Status);
        }

        using var answer = await surfer.SendAsync($"/c/{town.Slug}/plan/row/goals/G1", ("title_en", "Mine"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        // Their own city has no plan: nothing of this one comes in its place.
        Assert.DoesNotContain("Plan of the town", (await surfer.GetAsync("/c/far/plan")).Text, StringComparison.Ordinal);
        Assert.Equal(1, server.Store.Find(plan.Id)!.Number);
    }

    [Fact]
    public async Task Nothing_is_changed_without_the_token_of_the_own_page()
    {
        var (town, plan) = server.Town();
        using var planner = server.As(Role.Planner);
        foreach (var path in (string[])["/row/goals", "/row/goals/G1?handler=remove", "/formulation?handler=sign", "/formulation?handler=comment", "/files?handler=update", "/public", "?handler=delete"])
        {
            using var answer = await planner.SendAsync($"/c/{town.Slug}/plan{path}", token: null, ("level", "drafting"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(1, server.Store.Find(plan.Id)!.Number);
    }

    [Fact]
    public async Task A_wrong_row_is_told_at_its_fields_and_two_who_change_one_row_are_told()
    {
        var (town, plan) = server.Town();
        var home = $"/c/{town.Slug}/plan";
        using var planner = server.As(Role.Planner);
        using var wrong = await planner.SendAsync($"{home}/row/targets", ("code", "T2"), ("title_en", "x"), ("goal", "G9"), ("year", "soon"));
        var page = await wrong.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("href=\"#f-year\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-goal\"", page, StringComparison.Ordinal);

        var was = Was((await planner.GetAsync($"{home}/row/goals/G1")).Text);
        using var first = await planner.SendAsync($"{home}/row/goals/G1", ("was", was), ("title_en", "Much more nature"), ("title_zh", "更多自然"));
        using var second = await planner.SendAsync($"{home}/row/goals/G1", ("was", was), ("title_en", "Less nature"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("Much more nature", server.Store.Load(plan.Id).Goals[0].Title.En);
    }

    [Fact]
    public async Task A_plan_is_signed_by_four_levels_read_by_the_public_and_adopted()
    {
        var (town, plan) = server.Town();
        var home = $"/c/{town.Slug}/plan";
        using var planner = server.As(Role.Planner);
        using var expert = server.As(Role.Expert);
        using var reviewer = server.As(Role.Reviewer);
        using var leader = server.As(Role.Administrator);
        using var citizen = new Surfer(server);
        Assert.DoesNotContain("Canopy", (await citizen.GetAsync($"{home}/public")).Text, StringComparison.Ordinal);
        using var early = await expert.SendAsync($"{home}/formulation?handler=sign", ("level", "experts"), ("content", PlanContent.Of(PlanServer.Sound)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        using var foreign = await expert.SendAsync($"{home}/formulation?handler=sign", ("level", "drafting"), ("content", PlanContent.Of(PlanServer.Sound)));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);

        await Done(planner, $"{home}/formulation?handler=sign", ("level", "drafting"), ("content", Content(plan)));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await Done(planner, $"{home}/formulation?handler=open", ("from", PlanPageDay(today)), ("to", PlanPageDay(today.AddDays(3))));
        Assert.Contains("Canopy", (await citizen.GetAsync($"{home}/public")).Text, StringComparison.Ordinal);
        await Done(citizen, $"{home}/public", ("place", "T1"), ("by", ""), ("text", "Plant limes."));
        Assert.DoesNotContain("Plant limes", (await citizen.GetAsync($"{home}/public")).Text, StringComparison.Ordinal);
        await Done(planner, $"{home}/formulation?handler=answer", ("code", "C1"), ("outcome", "accepted"), ("answer", "We will."));
        // The period is over: it is set back, since no test waits for days.
        server.Store.Change(Actor.Program, plan.Id, "test", p => p with { Formulation = p.Formulation with { PublicFrom = today.AddDays(-9), PublicTo = today.AddDays(-1) } });
        using var late = await citizen.SendAsync($"{home}/public", ("place", "T1"), ("text", "Too late."));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        await Done(planner, $"{home}/formulation?handler=replies");
        Assert.Contains("Plant limes", (await citizen.GetAsync($"{home}/public")).Text, StringComparison.Ordinal);

        await Done(expert, $"{home}/formulation?handler=sign", ("level", "experts"), ("content", Content(plan)));
        await Done(reviewer, $"{home}/formulation?handler=sign", ("level", "sectors"), ("content", Content(plan)));
        await Done(leader, $"{home}/formulation?handler=sign", ("level", "leadership"), ("content", Content(plan)));
        await Done(leader, $"{home}/formulation?handler=adopt", ("en", "City council"), ("act", "12/2026"));
        Assert.Contains("City council", (await citizen.GetAsync($"{home}/public")).Text, StringComparison.Ordinal);

        // What is adopted stays, until a new version begins; reports go on.
        var was = Was((await planner.GetAsync($"{home}/row/goals/G1")).Text);
        using var changed = await planner.SendAsync($"{home}/row/goals/G1", ("was", was), ("title_en", "Less"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        await Done(planner, $"{home}/row/progress", ("subject", "A1"), ("date", "2026-02-01"), ("percent", "30"));
        await Done(planner, $"{home}/formulation?handler=revise", ("version", "2"));
        Assert.Contains("City council", (await citizen.GetAsync($"{home}/public")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_signs_by_a_sheet_or_a_file()
    {
        var (town, plan) = server.Town();
        using var planner = server.As(Role.Planner);
        var content = PlanContent.Of(PlanServer.Sound);
        foreach (var (name, sheet) in new[] { ("plan.csv", "code,adopted_on,adopted_by_en\nlbsap,2026-01-01,Me\n"), ("comments.csv", "code,text_en\nC1,x\n"), ("signoffs.csv", $"level,date,content,by\nleadership,2026-01-01,{content},Me\n") })
        {
            using var form = new MultipartFormDataContent { { new StringContent(await planner.TokenAsync()), "RequestVerificationToken" }, { new StringContent("true"), "keep" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(sheet)), "sheet", name } };
            using var answer = await planner.Http.PostAsync(new Uri($"/c/{town.Slug}/plan/files?handler=update", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        var signed = PlanServer.Sound with { Formulation = new Formulation { AdoptedOn = new DateOnly(2026, 1, 1), AdoptedBy = new("Me"), SignOffs = [new SignOff { Level = SignOffLevel.Leadership, By = "Me", Date = new DateOnly(2026, 1, 1), Content = content }] } };
        using var whole = new MultipartFormDataContent { { new StringContent(await planner.TokenAsync()), "RequestVerificationToken" }, { new ByteArrayContent(PlanFiles.Write(signed, PlanFormat.Yaml)[0].Bytes), "files", "plan.yaml" } };
        using var replaced = await planner.Http.PostAsync(new Uri($"/c/{town.Slug}/plan/files?handler=replace", UriKind.Relative), whole);
        Assert.Equal(HttpStatusCode.Redirect, replaced.StatusCode);
        var kept = server.Store.Load(plan.Id).Formulation;
        Assert.Empty(kept.SignOffs);
        Assert.Null(kept.AdoptedOn);
    }

    [Fact]
    public async Task Script_in_every_text_of_a_plan_is_text_on_every_page()
    {
        var plan = EvilPlan();
        var (town, stored) = server.Town(plan);
        server.Store.SetPublic(Actor.Program, stored.Id, true);
        using var planner = server.As(Role.Administrator);
        var seen = 0;
        foreach (var page in Inside.Concat(["/public", "/row/findings/F1", "/row/evidence/E1", "/row/risks/R1", "/row/needs/N1", "/row/projects/PP1", "/row/progress", "/versions?a=1&b=1&all=true", "/list/actions?q=" + Uri.EscapeDataString(Evil), "/formulation?at=" + Uri.EscapeDataString(Evil)]))
        {
            var (status, text) = await planner.GetAsync($"/c/{town.Slug}/plan{page}");
            Assert.True(status == 200, $"{page}: {status}");
            Assert.DoesNotContain("<script>alert", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", text, StringComparison.OrdinalIgnoreCase);
            seen += text.Contains("&lt;script&gt;alert(1)", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(seen >= 20, $"The text was seen on {seen} pages only.");
    }

    [Fact]
    public async Task No_cell_of_an_export_is_a_formula()
    {
        var plan = PlanServer.Sound with { Title = new("=HYPERLINK(\"http://x\")"), Goals = [new PlanGoal { Code = "G1", Title = new("=1+1"), Text = new("@SUM(A1)") }], Actions = [PlanServer.Sound.Actions[0] with { Lead = new("+cmd|' /C calc'!A0"), Funding = new("-2+3") }] };
        var (town, _) = server.Town(plan);
        using var planner = server.As(Role.Planner);
        var bytes = await planner.Http.GetByteArrayAsync(new Uri($"/c/{town.Slug}/plan/files?handler=data&format=csv", UriKind.Relative));
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var sheets = new List<string>();
        foreach (var entry in archive.Entries)
        {
            using var text = new StreamReader(entry.Open());
            sheets.Add(await text.ReadToEndAsync());
        }

        sheets.Add((await planner.GetAsync($"/c/{town.Slug}/plan/files?handler=sheet&kind=commitments&language=en")).Text);
        sheets.Add((await planner.GetAsync($"/c/{town.Slug}/plan/files?handler=sheet&kind=indicators&language=en")).Text);
        Assert.All(sheets, sheet => Assert.DoesNotMatch("(^|[,\\n]\"?)[=@+][A-Za-z0-9]", sheet));
        Assert.Contains(sheets, sheet => sheet.Contains("'=1+1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_written_out_can_be_read_in_again()
    {
        var (town, plan) = server.Town();
        using var reader = server.As(Role.Reader);
        foreach (var format in (string[])["yaml", "json", "xlsx"])
        {
            var bytes = await reader.Http.GetByteArrayAsync(new Uri($"/c/{town.Slug}/plan/files?handler=data&format={format}", UriKind.Relative));
            var reading = PlanFiles.Read([new PlanFile($"plan.{format}", bytes)]);
            Assert.Empty(reading.Findings);
            Assert.Equal(PlanContent.Of(server.Store.Load(plan.Id)), PlanContent.Of(reading.Plan!));
        }
    }

    private static string PlanPageDay(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Was(string page) => page.Split("name=\"was\" value=\"")[1].Split('"')[0];

    private static async Task Done(Surfer surfer, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await surfer.SendAsync(path, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{path}: {(int)answer.StatusCode}\n{(await answer.Content.ReadAsStringAsync()).Split("id=\"wrong\"")[^1][..Math.Min(600, (await answer.Content.ReadAsStringAsync()).Split("id=\"wrong\"")[^1].Length)]}");
    }

    private string Content(StoredPlan plan) => PlanContent.Of(server.Store.Load(plan.Id));

    private static Plan EvilPlan()
    {
        var evil = new PlanText(Evil, Evil);
        var day = new DateOnly(2026, 1, 1);
        return PlanServer.Sound with
        {
            Title = evil, City = evil, Jurisdiction = evil, Vision = evil, Version = Evil, Currency = Evil, Goals = [new PlanGoal { Code = "G1", Title = evil, Text = evil }],
            Paragraphs = [new Paragraph { Code = "P1", Heading = evil, Text = evil }], Targets = [PlanServer.Sound.Targets[0] with { Title = evil, Text = evil, Owner = evil, Unit = Evil }],
            Actions = [PlanServer.Sound.Actions[0] with { Title = evil, Text = evil, Lead = evil, Funding = evil, Districts = [Evil], Partners = [Evil], Scenario = Evil }], Projects = [new PriorityProject { Code = "PP1", Title = evil, Text = evil, Lead = evil, Funding = evil, Start = day, End = day, LegalSupport = evil, TechnicalSupport = evil }],
            Indicators = [PlanServer.Sound.Indicators[0] with { Name = evil, Unit = Evil, Reference = Evil, Method = evil, Frequency = evil, Owner = evil }], Series = [new IndicatorValue { Indicator = "I1", Year = 2025, Value = 1, Source = Evil, Note = evil }],
            Findings = [new PlanFinding { Code = "F1", Title = evil, Text = evil, Indicator = Evil }], Evidence = [new Evidence { Code = "E1", Title = evil, File = Evil, Link = Evil, Office = evil }], Risks = [new Risk { Code = "R1", Title = evil, Response = evil, Owner = evil }],
            Needs = [new Need { Code = "N1", Title = evil, Giver = evil }], Progress = [new ProgressEntry { Subject = "A1", Date = day, Text = evil, Next = evil, Lesson = evil, By = Evil }],
            Formulation = new Formulation
            {
                Steps = [new FormulationStep { Code = "S1", Title = evil, Who = evil }], Comments = [new PlanComment { Code = "C1", Place = "T1", By = Evil, Text = evil, Date = day, Outcome = CommentOutcome.Noted, Answer = evil, AnsweredBy = Evil, AnsweredOn = day }],
                SignOffs = [new SignOff { Level = SignOffLevel.Drafting, By = Evil, Date = day, Version = Evil, Content = Evil, Note = Evil }], PublicFrom = day, PublicTo = day, RepliesPublished = day, AdoptedBy = evil, AdoptionAct = Evil,
            },
        };
    }
}
