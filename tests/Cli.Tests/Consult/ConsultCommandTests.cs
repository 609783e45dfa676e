using System.Text.Json;
using Hedgerow.Assessment.Tests.Results;
using Xunit;

namespace Hedgerow.Cli.Tests.Consult;

/// <summary>A questionnaire is made, answered by eight, and counted; wrong files are told.</summary>
public sealed class ConsultCommandTests : IDisposable
{
    private static readonly string[] Results = ["consultation.json", "items.csv", "report.html"];

    private readonly string folder = Directory.CreateTempSubdirectory("consult-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_template_is_answered_and_analysed_into_a_folder()
    {
        var made = Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "review.yaml", "--json");
        Answer("answers.csv", people: 8);
        var counted = Tool.Run(folder, [], "consult", "analyse", "review.yaml", "--responses", "answers.csv", "--sent", "10", "--out", "results", "--simulated");
        var json = Tool.Run(folder, [], "consult", "analyse", "review.yaml", "--responses", "answers.csv", "--sent", "10,9", "--json", "--simulated");

        Assert.Equal((0, string.Empty), (made.Code, made.Error));
        using var template = JsonDocument.Parse(made.Out);
        Assert.Equal((29, "singapore-2021"), (template.RootElement.GetProperty("items").GetInt32(), template.RootElement.GetProperty("edition").GetString()));
        Assert.Equal((0, string.Empty), (counted.Code, counted.Error));
        Assert.Contains("Simulated", counted.Out, StringComparison.Ordinal);
        Assert.Contains("Round 1: 8 people, response rate 80 %", counted.Out, StringComparison.Ordinal);
        Assert.Matches(@"1\s+decision\s+8\s+keep 75 %", counted.Out);
        Assert.Contains("questions are not broken down, because fewer than 5 people answered them", counted.Out, StringComparison.Ordinal);
        Assert.Equal(Results, Directory.EnumerateFiles(Path.Combine(folder, "results")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var result = JsonDocument.Parse(json.Out);
        Assert.Equal(8 / 9.0, result.RootElement.GetProperty("rounds")[1].GetProperty("response_rate").GetDouble());
        Assert.Equal("2020-09-13", result.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public void The_targets_of_a_plan_are_judged_like_the_indicators_of_an_edition()
    {
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), "schema: hedgerow-plan/1\nplan: {code: p1, title: {en: A plan, zh: 规划}}\ngoals:\n  - {code: G1, title: {en: Green, zh: 绿}}\ntargets:\n  - {code: T1, goal: G1, title: {en: More trees, zh: 多种树}}\n");

        var made = Tool.Run(folder, [], "consult", "template", "plan.yaml", "--out", "outline.yaml", "--json");
        var pairs = Tool.Run(folder, [], "consult", "template", ".", "--out", "pairs.yaml", "--pairs");

        Assert.Equal((0, string.Empty), (made.Code, made.Error));
        using var template = JsonDocument.Parse(made.Out);
        Assert.Equal(("p1", "review-p1"), (template.RootElement.GetProperty("plan").GetString(), template.RootElement.GetProperty("questionnaire").GetString()));
        Assert.Contains("多种树", File.ReadAllText(Path.Combine(folder, "outline.yaml")), StringComparison.Ordinal);
        Assert.Equal(2, pairs.Code);
        Assert.False(File.Exists(Path.Combine(folder, "pairs.yaml")));
    }

    [Theory]
    [InlineData("review.csv")]
    [InlineData("review.xlsx")]
    public void A_template_of_every_form_is_read_again(string file)
    {
        Assert.Equal(0, Tool.Run(folder, [], "consult", "template", "singapore-2014", "--out", file, "--languages", "zh").Code);
        Answer("answers.csv", people: 5);

        var counted = Tool.Run(folder, [], "consult", "analyse", file, "--responses", "answers.csv", "--lang", "zh");

        Assert.Equal((0, string.Empty), (counted.Code, counted.Error));
        Assert.Contains("第 2 轮：5 人作答", counted.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_are_asked_of_an_edition_that_weighs_and_refused_elsewhere()
    {
        var made = Tool.Run(folder, [], "consult", "template", "hj623-2011", "--out", "weights.yaml", "--pairs", "--json");
        var refused = Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "no.yaml", "--pairs");

        Assert.Equal((0, string.Empty), (made.Code, made.Error));
        Assert.Contains("R_V_vs_R_P", File.ReadAllText(Path.Combine(folder, "weights.yaml")), StringComparison.Ordinal);
        Assert.Equal(2, refused.Code);
        Assert.Contains("does not weigh", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "no.yaml")));
    }

    [Fact]
    public void Every_mistake_of_the_answers_is_told_and_nothing_is_written()
    {
        Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "review.yaml");
        File.WriteAllText(Path.Combine(folder, "bad.csv"), "round,respondent,item,question,value\n1,a,1,decision,kep\n1,a,99,decision,keep\n1,a,1,importance,7\n");

        var ran = Tool.Run(folder, [], "consult", "analyse", "review.yaml", "--responses", "bad.csv", "--out", "results");

        Assert.Equal((2, string.Empty), (ran.Code, ran.Out));
        Assert.Contains("bad.csv:2", ran.Error, StringComparison.Ordinal);
        Assert.Contains("column value: unknown choice 'kep'", ran.Error, StringComparison.Ordinal);
        Assert.Contains("bad.csv:3", ran.Error, StringComparison.Ordinal);
        Assert.Contains("bad.csv:4", ran.Error, StringComparison.Ordinal);
        Assert.Contains("a whole number from 1 to 5", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "results")));
    }

    [Theory]
    [InlineData("须以 .yaml、.xlsx、.csv 结尾", "consult", "template", "singapore-2021", "--out", "review.docx")]
    [InlineData("是否想写: singapore-2021", "consult", "template", "singapore-2020", "--out", "review.yaml")]
    [InlineData("以逗号分隔的语言代码", "consult", "template", "singapore-2021", "--out", "x.yaml", "--languages", "e1")]
    [InlineData("文件不存在", "consult", "analyse", "none.yaml", "--responses", "none.csv")]
    [InlineData("文件扩展名不符", "consult", "analyse", "none.docx", "--responses", "none.csv")]
    [InlineData("--agree 须为 1 至 100 的数", "consult", "analyse", "none.yaml", "--responses", "none.csv", "--agree", "0")]
    [InlineData("--rounds 须为", "consult", "analyse", "none.yaml", "--responses", "none.csv", "--rounds", "0")]
    [InlineData("可用的值", "consult", "analyse", "none.yaml", "--responses", "none.csv", "--quartiles", "3")]
    [InlineData("由 `hedgerow assess` 写出", "consult", "weights", "none")]
    [InlineData("--part 须为 0 至 100 的数", "consult", "weights", "none", "--part", "101")]
    public void Wrong_input_ends_with_2_and_is_told_in_chinese(string said, params string[] args)
    {
        var ran = Tool.Run(folder, [], [.. args, "--lang", "zh"]);

        Assert.Equal((2, string.Empty), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_stays_and_fewer_invited_than_answered_is_refused()
    {
        Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "review.yaml");
        Answer("answers.csv", people: 6);

        var again = Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "review.yaml");
        var few = Tool.Run(folder, [], "consult", "analyse", "review.yaml", "--responses", "answers.csv", "--sent", "5");

        Assert.Equal(2, again.Code);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(folder, [], "consult", "template", "singapore-2021", "--out", "review.yaml", "--force").Code);
        Assert.Equal(2, few.Code);
        Assert.Contains("6 people answered round 1 of 2", few.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_proposed_from_the_results_of_two_years()
    {
        using var city = new SmallCity();
        var results = Path.Combine(folder, "runs");
        Assert.Equal(0, Tool.Run("assess", city.Folder, "--year", "2010", "--year", "2020", "--edition", "singapore-2021", "--by", "none", "--out", results).Code);
        string[] years = [Path.Combine(results, "singapore-2021-2010"), Path.Combine(results, "singapore-2021-2020")];

        var ran = Tool.Run(folder, [], ["consult", "weights", .. years, "--json"]);
        var half = Tool.Run(folder, [], ["consult", "weights", .. years, "--questionnaire", "review.yaml"]);

        Assert.Equal((0, string.Empty), (ran.Code, ran.Error));
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal(2, json.RootElement.GetProperty("objects").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("indicators").EnumerateArray().Sum(one => one.GetProperty("by_data").GetDouble()), 9);
        Assert.Equal(28, json.RootElement.GetProperty("indicators").GetArrayLength() + json.RootElement.GetProperty("left_out").GetArrayLength());
        Assert.Equal(2, half.Code);
        Assert.Contains("both --questionnaire and --responses", half.Error, StringComparison.Ordinal);
    }

    /// <summary>Two rounds; of eight, six keep indicator 1; indicator 2 is rated by three only.</summary>
    private void Answer(string file, int people) => File.WriteAllLines(
        Path.Combine(folder, file),
        [
            "round,respondent,item,question,value",
            .. from round in Enumerable.Range(1, 2)
               from person in Enumerable.Range(0, people)
               from answer in new[] { $"1,decision,{(person < 6 ? "keep" : "drop")}", $"1,importance,{(person % 3) + 3}", person < 3 ? "2,importance,4" : "1,comment,\"fine, so far\"" }
               select $"{round},k{person},{answer}",
        ]);
}
