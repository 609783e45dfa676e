using System.Globalization;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Hedgerow.Cli.Tests.Consult;

/// <summary>From answers to decisions, to a draft edition, to what it changes for an assessment; without a server.</summary>
public sealed class RevisionCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revise-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Answers_become_decisions_and_decisions_a_draft()
    {
        Assert.Equal(0, Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "review.yaml").Code);
        Answer();
        var proposed = Tool.Run(folder, [], "consult", "propose", "review.yaml", "--responses", "answers.csv", "--out", "decisions.yaml", "--id", "greenville-2026");
        Assert.Equal((0, string.Empty), (proposed.Code, proposed.Error));
        Assert.Contains("Round 2: 2 of 28 indicators agreed, 1 to be dropped.", proposed.Out, StringComparison.Ordinal);

        var decisions = Path.Combine(folder, "decisions.yaml");
        File.WriteAllText(decisions, File.ReadAllText(decisions).Replace("  - indicator: \"1\"\n    decide: keep\n", "  - indicator: \"1\"\n    decide: keep\n    setting: |\n      bands: [[null, 0.0, 0], [0.1, null, 7]]\n", StringComparison.Ordinal));
        var revised = Tool.Run(folder, [], "consult", "revise", "decisions.yaml", "--out", "draft.yaml", "--record", "difference.md", "--json");
        Assert.Equal((0, string.Empty), (revised.Code, revised.Error));
        using var json = JsonDocument.Parse(revised.Out);
        Assert.Equal("Compared with singapore-2021: 26 kept; 1 dropped (3); 1 re-banded (1).", json.RootElement.GetProperty("summary").GetProperty("en").GetString());
        Assert.Contains("votes: Keep as it is 0, Drop 6", File.ReadAllText(Path.Combine(folder, "difference.md")), StringComparison.Ordinal);

        Assert.Equal(2, Tool.Run(folder, [], "consult", "revise", "decisions.yaml", "--out", "draft.yaml").Code);
        Assert.Equal(0, Tool.Run(folder, [], "explain", "draft.yaml/1").Code);
        var wrong = Tool.Run(folder, [], "consult", "rescore", "draft.yaml", "difference.md", "--lang", "zh");
        Assert.Equal(2, wrong.Code);
        Assert.Contains("assessment.json", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("propose", "missing.yaml", "--responses", "missing.csv", "--out", "x.yaml")]
    [InlineData("propose", "missing.txt", "--responses", "missing.csv", "--out", "x.yaml")]
    [InlineData("revise", "missing.yaml", "--out", "x.yaml")]
    [InlineData("rescore", "singapore-2021", "missing")]
    [InlineData("rescore", "singapor-2021", "missing")]
    public void What_is_not_there_is_told_and_nothing_written(params string[] args)
    {
        var ran = Tool.Run(folder, [], ["consult", .. args]);

        Assert.Equal(2, ran.Code);
        Assert.NotEmpty(ran.Error);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private void Answer()
    {
        var rows = new StringBuilder("round,respondent,item,question,value\n");
        for (var round = 1; round <= 2; round++)
        {
            for (var person = 0; person < 6; person++)
            {
                rows.Append(CultureInfo.InvariantCulture, $"{round},k{person},1,decision,keep\n{round},k{person},3,decision,{(round == 1 ? "keep" : "drop")}\n{round},k{person},3,reasons,data\n");
            }
        }

        File.WriteAllText(Path.Combine(folder, "answers.csv"), rows.ToString().Replace("1,k0,3,reasons,data\n", string.Empty, StringComparison.Ordinal));
    }
}
