using System.Text.RegularExpressions;
using Hedgerow.Server.Tests.Work;

namespace Hedgerow.Server.Tests.Security;

/// <summary>What every answer says to the browser, errors included.</summary>
public sealed partial class HeadersTests(DemoCityServer server) : IClassFixture<DemoCityServer>
{
    [Fact]
    public async Task Every_answer_forbids_scripts_of_others_frames_and_guessing()
    {
        using var ada = new Surfer(server, server.Administrator);
        using var nobody = new Surfer(server);
        var wrong = new List<string>();
        foreach (var path in Doors.Of(server).Where(door => door.Reads && !door.Pattern.Contains("events", StringComparison.Ordinal)).Select(door => door.Path).Append("/nothing/here").Append("/api/v1/nothing").Distinct())
        {
            foreach (var surfer in (Surfer[])[ada, nobody])
            {
                using var answer = await surfer.Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                var policy = string.Join("; ", answer.Headers.TryGetValues("Content-Security-Policy", out var values) ? values : []);
                var sandboxed = policy.StartsWith("sandbox;", StringComparison.Ordinal);
                if (!policy.Contains("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe-eval", StringComparison.Ordinal) || (!sandboxed && policy.Contains("unsafe-inline", StringComparison.Ordinal)))
                {
                    wrong.Add($"{path}: policy is {policy}");
                }

                if (!policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && !path.StartsWith("/embed/", StringComparison.Ordinal))
                {
                    wrong.Add($"{path} may be framed");
                }

                if (!answer.Headers.TryGetValues("X-Content-Type-Options", out var sniff) || sniff.Single() != "nosniff")
                {
                    wrong.Add($"{path} lets browsers guess");
                }

                if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"))
                {
                    wrong.Add($"{path} tells its software");
                }

                if ((int)answer.StatusCode >= 500)
                {
                    wrong.Add($"{path}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_page_holds_script_or_style_of_its_own()
    {
        using var ada = new Surfer(server, server.Administrator);
        var wrong = new List<string>();
        foreach (var path in Doors.Of(server).Where(door => door.Methods.Count == 0).Select(door => door.Path))
        {
            using var answer = await ada.Http.GetAsync(new Uri(path, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            wrong.AddRange(Inline().Matches(text).Select(found => $"{path}: {found.Value}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_for_scripts_and_other_sites()
    {
        using var nobody = new Surfer(server);
        using var answer = await nobody.Http.GetAsync(new Uri("/sign-in", UriKind.Relative));

        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    // A script without an address, a style, an attribute that runs.
    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>|<style[^>]*>|\\sstyle=\"[^\"]*\"|<[a-z]+[^>]*\\son[a-z]+=\"[^\"]*\"|href=\"javascript:[^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
