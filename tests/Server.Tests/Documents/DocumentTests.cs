using System.Diagnostics;
using System.Net;
using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Documents;
using Hedgerow.Server.Tests.Security;
using Hedgerow.Server.Tests.Work;
using Hedgerow.Server.Work;
using Hedgerow.Sharing;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Documents;

/// <summary>Documents are asked for by a form, printed by a job, brought by a download, and kept.</summary>
[Collection(nameof(DemoCityServer))]
public sealed class DocumentTests(DemoCityServer server)
{
    private string Address => $"/c/{server.Town.Slug}/documents";

    [Theory]
    [InlineData("docx", "en", "PK")]
    [InlineData("html", "zh", "<!DOCTYPE html>")]
    public async Task A_report_of_an_assessment_is_printed_by_a_job_and_kept(string form, string language, string begins)
    {
        using var ada = new Surfer(server, server.Administrator);
        var jobs = server.Office.Jobs.List(server.Town.Id).Count;
        var place = await PrintAsync(ada, Report(form, language));

        using var answer = await ada.Http.GetAsync(new Uri(place, UriKind.Relative));
        Assert.Equal($"report-singapore-2021-{Run.Year}-{language}.{form}", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(begins, Encoding.UTF8.GetString(bytes)[..begins.Length]);
        Assert.Contains($"documents/{place.Split('/')[^1]}", (await ada.GetAsync($"/c/{server.Town.Slug}/runs/{server.Run}")).Text, StringComparison.Ordinal);

        // The same again is served at once: there is no second job.
        using var again = await ada.SendAsync(Address, Report(form, language));
        Assert.Equal(place, again.Headers.Location!.OriginalString);
        Assert.Equal(jobs + 1, server.Office.Jobs.List(server.Town.Id).Count);
    }

    [Fact]
    public async Task A_pdf_is_printed_by_a_browser_that_belongs_to_the_job()
    {
        if (PdfPrinter.Browser is null)
        {
            return;
        }

        using var ada = new Surfer(server, server.Administrator);
        var bytes = await ada.Http.GetByteArrayAsync(new Uri(await PrintAsync(ada, Report("pdf", "zh")), UriKind.Relative));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(bytes, 0, 5));
        Assert.Contains("/MarkInfo", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(server.Data, "work")));
    }

    [Fact]
    public async Task A_plan_is_printed_in_both_outlines_and_anew_when_it_has_changed()
    {
        var store = server.Services.GetRequiredService<PlanStore>();
        var stored = store.Of(server.Town.Id) is [var there, ..] ? there : store.Add(Actor.Program, server.Town.Id, Plans.PlanServer.Sound);
        using var ada = new Surfer(server, server.Administrator);
        var international = await PrintAsync(ada, Plan("international", "html"));
        var chinese = await PrintAsync(ada, Plan("chinese", "html"));
        Assert.NotEqual(international, chinese);
        Assert.Contains("Plant trees", (await ada.GetAsync(international)).Text, StringComparison.Ordinal);

        store.Change(Actor.Program, stored.Id, "edit", plan => plan with { Vision = new("A hedge for everybody", "人人有绿篱") });
        var changed = await PrintAsync(ada, Plan("international", "html"));
        Assert.NotEqual(international, changed);
        Assert.Contains("A hedge for everybody", (await ada.GetAsync(changed)).Text, StringComparison.Ordinal);
        Assert.Contains("Nature at every door", (await ada.GetAsync(international)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_there_is_not_cannot_be_printed_and_what_is_not_public_not_be_had()
    {
        using var ada = new Surfer(server, server.Administrator);
        foreach (var wrong in (IEnumerable<(string, string)[]>)[Report("exe", "en"), Report("pdf", "xx"), [("document", "assessment"), ("run", "none"), ("language", "en"), ("form", "html")], Plan("../x", "html")])
        {
            using var answer = await ada.SendAsync(Address, wrong);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var place = await PrintAsync(ada, Report("html", "en"));
        var register = server.Services.GetRequiredService<RunRegister>();
        server.Office.Cities.SetPublic(Actor.Program, server.Town.Id, true);
        using var citizen = new Surfer(server);
        Assert.Equal(404, (await citizen.GetAsync(place)).Status);
        register.SetPublic(Actor.Program, server.Run, true);
        try
        {
            var open = await PrintAsync(ada, Report("html", "en"));
            Assert.Equal(200, (await citizen.GetAsync(open)).Status);
            var page = (await citizen.GetAsync($"/c/{server.Town.Slug}/runs/{server.Run}")).Text;
            Assert.Contains(open, page, StringComparison.Ordinal);
            Assert.DoesNotContain($"action=\"{Address}\"", page, StringComparison.Ordinal);
            using var asked = await citizen.SendAsync(Address, Report("pdf", "en"));
            Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        }
        finally
        {
            register.SetPublic(Actor.Program, server.Run, false);
            server.Office.Cities.SetPublic(Actor.Program, server.Town.Id, false);
        }
    }

    [Fact]
    public async Task Where_no_browser_prints_the_page_says_how_it_comes_in_and_a_job_too()
    {
        var before = Environment.GetEnvironmentVariable(PdfPrinter.Variable);
        Environment.SetEnvironmentVariable(PdfPrinter.Variable, "/nowhere/chromium");
        try
        {
            using var ada = new Surfer(server, server.Administrator);
            var page = (await ada.GetAsync($"/c/{server.Town.Slug}/runs/{server.Run}")).Text;
            Assert.Contains("apt-get install chromium", page, StringComparison.Ordinal);
            Assert.Contains("value=\"docx\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"pdf\"", page, StringComparison.Ordinal);
            var order = server.Services.GetRequiredService<DocumentDesk>().Report(Run, "en", FileForm.Pdf) with { Name = "no-browser" };
            var job = await server.DoAsync(JobKind.Print, server.Town, JobJson.Write(order));
            Assert.Equal((JobState.Failed, true), (job.State, job.Error!.En.Contains("apt-get install chromium", StringComparison.Ordinal)));
        }
        finally
        {
            Environment.SetEnvironmentVariable(PdfPrinter.Variable, before);
        }
    }

    [Fact]
    public async Task A_job_prints_nothing_of_another_city()
    {
        var order = server.Services.GetRequiredService<DocumentDesk>().Report(Run, "en", FileForm.Html);
        var elsewhere = server.Office.Cities.FindBySlug("elsewhere") ?? server.City("elsewhere");
        foreach (var asked in (DocumentOrder[])[order, order with { CityId = elsewhere.Id }])
        {
            var job = await server.DoAsync(JobKind.Print, elsewhere, JobJson.Write(asked));
            Assert.Equal(JobState.Failed, job.State);
            Assert.Contains("no longer there", job.Error!.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_document_goes_when_nobody_has_asked_for_it_for_a_month()
    {
        var printed = new PrintedDocuments(server.Office);
        string File(string name)
        {
            var path = Path.Combine(Directory.CreateTempSubdirectory("hedgerow-printed-").FullName, name);
            System.IO.File.WriteAllText(path, name);
            return path;
        }

        var (old, young) = (new string('a', 64), new string('b', 64));
        printed.Take("city", old, File("old.html"));
        Assert.Equal("old.html", Path.GetFileName(printed.Find("city", old)));
        Assert.Null(printed.Find("other", old));
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(printed.Find("city", old))!, DateTime.UtcNow.AddDays(-31));
        printed.Take("city", young, File("young.html"));
        Assert.Null(printed.Find("city", old));
        Assert.NotNull(printed.Find("city", young));
        Assert.Null(printed.Find("city", "../" + young));
    }

    [Fact]
    public async Task A_cancelled_print_ends_with_its_browser_and_leaves_nothing()
    {
        if (PdfPrinter.Browser is null)
        {
            return;
        }

        using var ada = new Surfer(server, server.Administrator);
        using var asked = await ada.SendAsync(Address, Report("pdf", "en"));
        var job = asked.Headers.Location!.OriginalString.Split('/')[^1];
        var child = await WorkerTests.ChildOfAsync(job);
        var clock = Stopwatch.StartNew();
        while (!Browsers(job).Any() && clock.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(10);
        }

        Assert.NotEmpty(Browsers(job));
        using (await ada.SendAsync($"/jobs/{job}?handler=cancel"))
        {
            Assert.Equal(JobState.Cancelled, (await server.EndedAsync(job, 60)).State);
        }

        Assert.True(child.WaitForExit(5000));
        for (clock.Restart(); Browsers(job).Any() && clock.Elapsed < TimeSpan.FromSeconds(5);)
        {
            await Task.Delay(20);
        }

        Assert.Empty(Browsers(job));
    }

    // Processes of a browser that print for a job, by the job's folder in their command.
    private static IEnumerable<string> Browsers(string job) => Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Select(folder =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }).Where(command => command.Contains("--print-to-pdf", StringComparison.Ordinal) && command.Contains(job, StringComparison.Ordinal));

    private RegisteredRun Run => new RunRegister(server.Office).Find(server.Run)!;

    private (string, string)[] Report(string form, string language) => [("document", "assessment"), ("run", server.Run), ("language", language), ("form", form)];

    private static (string, string)[] Plan(string outline, string form) => [("document", "plan"), ("outline", outline), ("language", "en"), ("year", "2026"), ("form", form)];

    private async Task<string> PrintAsync(Surfer surfer, (string, string)[] fields)
    {
        using var answer = await surfer.SendAsync(Address, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var to = answer.Headers.Location!.OriginalString;
        if (!to.StartsWith("/jobs/", StringComparison.Ordinal))
        {
            return to;
        }

        var job = await server.EndedAsync(to.Split('/')[^1], 120);
        Assert.True(job.State == JobState.Succeeded, server.LogOf(job));
        return JobOnward.Of(job, server.Town)!;
    }
}
