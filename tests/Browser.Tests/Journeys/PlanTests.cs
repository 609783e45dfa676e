namespace Hedgerow.Browser.Tests.Journeys;

/// <summary>A planner writes a target from a gap, a department comments and is answered, four levels sign, leadership adopts, a citizen reads; all on the pages.</summary>
[Collection(InChromium.Name)]
public sealed class PlanTests(Chromium chromium, Office office)
{
    [InBrowser]
    public async Task A_target_is_written_from_a_finding_with_its_baseline_history_and_next_band()
    {
        await office.PlanAsync(chromium);
        await using var ada = await office.AdaAsync(chromium);
        await ada.GoAsync(office.Town + "/plan/list/findings?sort=code");
        await ada.PressAsync("table.plan-table tbody a");
        await ada.PressAsync("a[href*='/row/targets?finding=']");
        Assert.Equal(1, await ada.Page.Locator(".year-line").CountAsync());
        Assert.NotEqual(string.Empty, await ada.Page.InputValueAsync("#f-baseline"));
        Assert.NotEqual(string.Empty, await ada.Page.InputValueAsync("#f-unit"));
        await ada.Page.Locator("#f-goal").SelectOptionAsync("G1");
        await ada.Page.FillAsync("#f-title_en", "Hedges join the woods");
        await ada.PressAsync("form.card button[type=submit]");
        Assert.Contains("/plan/row/targets/", ada.Path, StringComparison.Ordinal);
        Assert.Contains("Hedges join the woods", await ada.TextAsync("h1"), StringComparison.Ordinal);
        ada.SawNothingWrong();
    }

    [InBrowser]
    public async Task A_department_comments_leadership_adopts_and_a_citizen_reads()
    {
        // A city of its own, whose plan has no fault: nobody else's pages change by it.
        await office.ReadyAsync(chromium);
        await using var ada = await office.AdaAsync(chromium);
        await ada.GoAsync("/cities/new");
        await ada.Page.Locator("details:has(#f-drawn) > summary").ClickAsync();
        await ada.SendAsync(("en", "Elmstead"), ("code", "elmstead"), ("drawn", """{"type":"Polygon","coordinates":[[[0,51],[0.02,51],[0.02,51.02],[0,51.02],[0,51]]]}"""));
        const string city = "/c/elmstead";
        await ada.GoAsync(city + "/plan/start");
        await ada.Page.Locator("#f-files").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "plan.yaml", MimeType = "application/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(Plan) });
        await ada.PressAsync("form[action$='handler=load'] button[type=submit]");
        Assert.Equal(city + "/plan", ada.Path);

        await ada.GoAsync(city + "/plan/formulation?at=T1");
        await ada.Page.FillAsync("#f-by", "Roads office");
        await ada.Page.FillAsync("#f-text", "Who waters the young trees?");
        await ada.PressAsync("form[action$='handler=comment'] button[type=submit]");
        Assert.Contains("Roads office", await ada.TextAsync("main"), StringComparison.Ordinal);
        await ada.Page.Locator("details:has(form[action$='handler=answer']) > summary").First.ClickAsync();
        await ada.Page.FillAsync("textarea[name=answer]", "The parks office, for three years.");
        await ada.PressAsync("form[action$='handler=answer'] button[type=submit]");
        for (var level = 0; level < 4; level++)
        {
            await ada.PressAsync("form[action$='handler=sign'] button[type=submit]");
        }

        await ada.Page.FillAsync("#f-en", "City council");
        await ada.PressAsync("form[action$='handler=adopt'] button[type=submit]");
        Assert.Contains("City council", await ada.TextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(await ada.BarriersAsync());

        await using var citizen = await chromium.ReaderAsync(office.Server);
        await citizen.GoAsync(city + "/plan/public");
        Assert.StartsWith("/sign-in", citizen.Path, StringComparison.Ordinal);
        await ada.PostAsync($"{city}?handler=public", "now=true");
        await citizen.GoAsync(city + "/plan/public");
        Assert.Contains("Canopy 30 %", await citizen.TextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("City council", await citizen.TextAsync("main"), StringComparison.Ordinal);
        Assert.Empty(await citizen.BarriersAsync());
        ada.SawNothingWrong();
    }

    private const string Plan = """
        plan: {code: lbsap, title: {en: Plan of Elmstead}, vision: {en: Nature at every door}, from: 2025, to: 2030, currency: EUR, budget: 1000}
        goals:
          - {code: G1, title: {en: More nature}}
        targets:
          - {code: T1, goal: G1, title: {en: Canopy 30 %}, indicator: I1, baseline: 20, baseline_year: 2024, value: 30, unit: "%", year: 2030, path: 2027=24, owner: {en: Parks office}, needs: security}
        actions:
          - {code: A1, targets: T1, title: {en: Plant trees}, domain: in_situ, lead: {en: Parks office}, budget_planned: 400, funding: {en: City}, start: 2025-01-01, end: 2030-12-31}
        indicators:
          - {code: I1, name: {en: Canopy}, unit: "%", method: {en: From images}, frequency: {en: yearly}, owner: {en: Parks office}}
        series:
          - {indicator: I1, year: 2024, value: 20, source: register}
        """;
}
