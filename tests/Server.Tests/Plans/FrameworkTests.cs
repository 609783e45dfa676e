using System.Net;
using System.Text;
using Hedgerow.Planning;
using Hedgerow.Server.Tests.Security;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Plans;

/// <summary>A city adds the framework of its province as a file, on the page where the plan answers to frameworks.</summary>
public sealed class FrameworkTests(PlanServer server) : IClassFixture<PlanServer>
{
    private const string Province = """
        id: province
        name: {en: Strategy of the province, zh: 省级战略}
        reference: province-2024
        confidence: verified
        counts: {target: 2}
        elements:
          - {id: "1", kind: target, name: {en: Rivers run free, zh: 河流连通}, confidence: verified}
          - {id: "2", kind: target, name: {en: Dark nights, zh: 暗夜}, confidence: verified}
        """;

    [Fact]
    public async Task A_planner_adds_a_framework_as_a_file_and_judges_by_it()
    {
        var (town, plan) = server.Town();
        using var planner = server.As(Role.Planner);
        var page = $"/c/{town.Slug}/plan/alignment";
        using (var added = await SendAsync(planner, page, "Our province.yaml", Province))
        {
            Assert.True(added.StatusCode == HttpStatusCode.Redirect, await added.Content.ReadAsStringAsync());
        }

        Assert.Contains("Rivers run free", (await planner.GetAsync(page)).Text, StringComparison.Ordinal);
        var kept = server.Store.Load(plan.Id);
        Assert.Equal<string>(["frameworks/Our-province.yaml"], kept.FrameworkFiles);
        Assert.Contains("province", kept.Frameworks);
        Assert.Equal(Province, server.Office.CityFiles.ReadText(server.Office.CityFiles.List(town.Id).Single(file => file.Path == "frameworks/Our-province.yaml")));
        Assert.Equal(HttpStatusCode.OK, (await planner.Http.GetAsync(new Uri($"/c/{town.Slug}/plan/judge?framework=province&element=1", UriKind.Relative))).StatusCode);

        // The same file again takes the place of the old one; the pattern that the page offers is a framework.
        using (var again = await SendAsync(planner, page, "Our province.yaml", Province.Replace("Dark nights", "Quiet nights", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        }

        Assert.Contains("Quiet nights", (await planner.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Single(server.Store.Load(plan.Id).FrameworkFiles);
        using var pattern = await SendAsync(planner, page, "ours.yaml", (await planner.GetAsync($"{page}?handler=pattern")).Text.Replace("id: plan_of_action", "id: own_actions", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, pattern.StatusCode);
    }

    [Fact]
    public async Task A_wrong_file_is_told_with_its_lines_and_kept_nowhere()
    {
        var (town, plan) = server.Town();
        using var planner = server.As(Role.Planner);
        var page = $"/c/{town.Slug}/plan/alignment";
        using var wrong = await SendAsync(planner, page, "province.yaml", Province.Replace("kind: target", "kind: wish", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("province.yaml:7", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var empty = await SendAsync(planner, page, "province.yaml", string.Empty);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Empty(server.Office.CityFiles.List(town.Id));
        Assert.Empty(server.Store.Load(plan.Id).FrameworkFiles);

        using var contributor = server.As(Role.Contributor);
        using var refused = await SendAsync(contributor, page, "province.yaml", Province);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("handler=add", (await contributor.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(Surfer surfer, string page, string name, string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await surfer.TokenAsync()), "RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };
        return await surfer.Http.PostAsync(new Uri($"{page}?handler=add", UriKind.Relative), form);
    }
}
