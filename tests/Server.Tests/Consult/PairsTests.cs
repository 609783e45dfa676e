using System.Net;
using System.Text.RegularExpressions;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Consult;

/// <summary>Weights of an edition that weighs are asked by pairs in a round, and the results say how well the judgements fit together.</summary>
public sealed class PairsTests(Panel panel) : IClassFixture<Panel>
{
    private static readonly string[] Indicators = ["R_V", "R_P", "D_E", "E_D", "R_T", "E_I"];

    [Fact]
    public async Task Weights_are_asked_by_pairs_and_shown_with_their_consistency()
    {
        using var planner = Browser.Of(panel, panel.People[Role.Planner]);
        Assert.Contains("name=\"pairs\"", await planner.Text("/c/town/consultations/new"), StringComparison.Ordinal);
        var mind = new Dictionary<string, int> { ["R_V"] = 9, ["R_P"] = 3, ["D_E"] = 1, ["E_D"] = 9, ["R_T"] = 3, ["E_I"] = 1 };

        var text = await ResultAsync(planner, (first, second) => Said(mind[first], mind[second]));
        Assert.Contains("Weights of the indicators", text, StringComparison.Ordinal);
        Assert.Matches("R_V\\s+\\S+", text);
        Assert.Contains("0.346", text, StringComparison.Ordinal);
        Assert.Contains("Consistency ratio of the group 0.000: below 0.1", text, StringComparison.Ordinal);
        Assert.Contains("0 of 5 people contradict themselves", text, StringComparison.Ordinal);

        // A before B, B before C, C before A, round and round.
        var wild = await ResultAsync(planner, (first, second) => (Array.IndexOf(Indicators, first) + Array.IndexOf(Indicators, second)) % 2 == 0 ? "first_9" : "second_9");
        Assert.Contains("should not be used as they are", wild, StringComparison.Ordinal);
        Assert.Contains("5 of 5 people contradict themselves", wild, StringComparison.Ordinal);
    }

    private static string Said(int first, int second) => first == second ? "same" : first > second ? $"first_{first / second}" : $"second_{second / first}";

    private async Task<string> ResultAsync(Browser planner, Func<string, string, string> judge)
    {
        using var made = await planner.Post("/c/town/consultations/new", new() { ["en"] = "Weights", ["from"] = "edition", ["edition"] = "hj623-2011", ["pairs"] = "true" });
        var home = made.Headers.Location!.OriginalString;
        var id = home.Split('/')[^1];
        var pairs = panel.Register.Find(id)!.Questionnaire.Find("weights")!.Questions;
        Assert.Equal(15, pairs.Count);
        var links = Enumerable.Range(1, 5).Select(n => panel.Invitations.Invite(Actor.Program, id, $"E{n}", $"e{n}@example.org").Secret).ToList();
        panel.Next(panel.Register.Find(id)!);
        for (var n = 0; n < links.Count; n++)
        {
            var answers = new Dictionary<string, string> { ["secret"] = new string('s', 30) + n, ["round"] = "1" };
            foreach (var indicator in Indicators)
            {
                answers[$"a:{indicator}:decision"] = "keep";
            }

            foreach (var pair in pairs)
            {
                var sides = pair.Key.Split("_vs_");
                answers[$"a:weights:{pair.Key}"] = judge(sides[0], sides[1]);
            }

            var (status, said, _) = await panel.PostAsync($"/consult/{links[n]}?handler=send", answers);
            Assert.True(status == HttpStatusCode.OK && said.Contains("Thank you", StringComparison.Ordinal), said);
        }

        panel.Register.CloseRound(Actor.Program, id);
        return WebUtility.HtmlDecode(Regex.Replace(await planner.Text($"{home}/results"), "<[^>]+>", " "));
    }
}
