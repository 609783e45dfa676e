using System.Text.Json;
using Hedgerow.Assessment.Tests.Results;
using Xunit;

namespace Hedgerow.Cli.Tests;

/// <summary>The program as a process: exit codes, what stands on which output, both languages, stopping.</summary>
public sealed class ProgramTests
{
    private const string Escape = "\u001b";

    private static readonly string[] Texts = ["found", "expected"];

    [Theory]
    [InlineData("没有选项“--nope”", "assess", "--nope")]
    [InlineData("无法识别的命令或参数“--nope”", "assess", "somewhere", "--nope")]
    [InlineData("无法识别的命令或参数“--nope”", "editions", "--nope")]
    [InlineData("assess", "asess")]
    [InlineData("必须给出选项“--boundary”", "new", "somewhere")]
    [InlineData("须为整数", "assess", "somewhere", "--year", "soon")]
    [InlineData("可用的值", "assess", "somewhere", "--rounding", "up")]
    [InlineData("--threads 须为", "assess", "somewhere", "--threads", "0")]
    [InlineData("是否想写: singapore-2021", "assess", "somewhere", "--edition", "singapore-2020")]
    [InlineData("找不到", "assess", "no-such-place")]
    [InlineData("CITY 为空", "check", "")]
    [InlineData("没有指标“99”", "explain", "singapore-2021/99")]
    [InlineData("版本/编号", "explain", "singapore-2021")]
    [InlineData("由 `hedgerow assess` 写出", "compare", "no-such-run", "none")]
    public void Wrong_input_ends_with_2_and_says_so_in_chinese_on_the_error_output(string said, params string[] args)
    {
        var ran = Tool.Run([.. args, "--lang", "zh"]);

        Assert.Equal(2, ran.Code);
        Assert.Equal(string.Empty, ran.Out);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("new")]
    [InlineData("check")]
    [InlineData("assess")]
    [InlineData("compare")]
    [InlineData("explain")]
    public void Help_is_wholly_chinese_where_chinese_is_asked_for(string command)
    {
        var ran = Tool.Run(command, "--help", "--lang", "zh");

        Assert.Equal(0, ran.Code);
        Assert.Contains("用法：", ran.Out, StringComparison.Ordinal);
        Assert.Contains($"hedgerow {command}", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("Description|Usage|Options:|Show |REQUIRED|default:|Hedgerow.Cli", ran.Out);
    }

    [Theory]
    [InlineData("editions", "editions")]
    [InlineData("measures", "measures")]
    [InlineData("explain singapore-2021/2", "formula")]
    public void Json_is_one_object_alone(string command, string key)
    {
        var ran = Tool.Run([.. command.Split(' '), "--json"]);

        Assert.Equal((0, string.Empty), (ran.Code, ran.Error));
        using var json = JsonDocument.Parse(ran.Out);
        Assert.True(json.RootElement.TryGetProperty(key, out _));
    }

    [Fact]
    public void A_city_is_checked_assessed_and_compared()
    {
        using var city = new SmallCity();
        var check = Tool.Run("check", city.Folder, "--json");
        var first = Tool.Run(Path.GetDirectoryName(city.Folder)!, [], "assess", Path.Combine(city.Folder, "city.yaml"), "--out", "结果 one", "--json");
        var second = Tool.Run("assess", city.Folder, "--year", "2010", "--year", "2020", "--edition", "singapore-2021", "--edition", "singapore-2014", "--by", "none", "--lang", "zh");

        Assert.Equal((0, string.Empty), (check.Code, check.Error));
        using var findings = JsonDocument.Parse(check.Out);
        Assert.Equal((0, string.Empty), (first.Code, first.Error));
        Assert.Equal(File.ReadAllText(Path.Combine(city.Beside("结果 one"), "assessment.json")).TrimEnd(), first.Out.TrimEnd());
        Assert.Equal(0, second.Code);
        Assert.DoesNotContain(Escape, second.Out, StringComparison.Ordinal);
        Assert.Contains("请打开", second.Out, StringComparison.Ordinal);
        var results = Path.Combine(city.Folder, "results");
        Assert.Equal(
            ["singapore-2014-2010", "singapore-2014-2020", "singapore-2021-2010", "singapore-2021-2020"],
            Directory.EnumerateDirectories(results).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(results, "index.html")));

        foreach (var (a, b) in new[] { ("singapore-2021-2010", "singapore-2021-2020"), ("singapore-2014-2020", "singapore-2021-2020") })
        {
            var compared = Tool.Run("compare", Path.Combine(results, a), Path.Combine(results, b), "--json");
            Assert.Equal((0, string.Empty), (compared.Code, compared.Error));
            using var json = JsonDocument.Parse(compared.Out);
            Assert.Contains(json.RootElement.GetProperty("indicators").EnumerateArray(), i => i.GetProperty("changed").GetBoolean());
        }
    }

    [Fact]
    public void Gaps_are_1_when_strict_and_0_when_not()
    {
        using var city = new SmallCity();

        Assert.Equal(1, Tool.Run("assess", city.Folder, "--out", city.Beside("strict"), "--by", "none", "--strict").Code);
        Assert.Equal(0, Tool.Run("assess", city.Folder, "--out", city.Beside("lenient"), "--by", "none").Code);
    }

    [Fact]
    public void Districts_of_an_unknown_name_are_refused_with_the_nearest()
    {
        using var city = new SmallCity();

        var ran = Tool.Run("assess", city.Folder, "--by", "distrikts");

        Assert.Equal(2, ran.Code);
        Assert.Contains("did you mean: districts", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(city.Folder, "results")));
    }

    [Fact]
    public void A_result_that_cannot_be_written_is_the_machines_failure()
    {
        using var city = new SmallCity();
        var file = city.Write("taken", "mine");

        var ran = Tool.Run("assess", city.Folder, "--out", file);

        Assert.Equal((3, string.Empty), (ran.Code, ran.Out));
        Assert.Contains("is a file", ran.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Empty(Directory.EnumerateFileSystemEntries(city.Folder, "*.partial-*"));
    }

    [Fact]
    public void A_new_folder_is_told_that_its_year_is_missing_and_where()
    {
        using var city = new SmallCity();
        var folder = city.Beside("新城");

        var made = Tool.Run("new", folder, "--boundary", Path.Combine(city.Folder, "city.gpkg"), "--layer", "boundary", "--name", "新城");
        var check = Tool.Run("check", folder, "--json");

        Assert.Equal(0, made.Code);
        Assert.Equal(2, check.Code);
        using var json = JsonDocument.Parse(check.Out);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal("missing-key", finding.GetProperty("code").GetString());
        var line = File.ReadAllLines(Path.Combine(folder, "city.yaml"))[finding.GetProperty("line").GetInt32() - 1];
        Assert.StartsWith("year:", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 300)]
    [InlineData("INT", 700)]
    [InlineData("TERM", 500)]
    public void Stopping_leaves_nothing_half_written_and_ends_with_3(string signal, int after)
    {
        using var city = new SmallCity();
        var earlier = Directory.CreateDirectory(city.Beside("out")).FullName;
        File.WriteAllText(Path.Combine(earlier, "assessment.json"), "earlier");
        string[] years = [.. Enumerable.Range(1960, 61).SelectMany(y => new[] { "--year", $"{y}" })];

        using var process = Tool.Start(null, [], ["assess", city.Folder, "--out", earlier, .. years]);
        Thread.Sleep(after);
        using (var kill = System.Diagnostics.Process.Start("kill", ["-" + signal, $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        var ran = Tool.End(process);

        Assert.Equal(3, ran.Code);
        Assert.Contains("Nothing was written", ran.Error, StringComparison.Ordinal);
        Assert.Equal("earlier", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(earlier, "*", SearchOption.AllDirectories))));
        Assert.Equal(["city 城市", "out"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(earlier)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_on_one_processor_and_on_two()
    {
        using var city = new SmallCity();

        Tool.Run(null, [("DOTNET_PROCESSOR_COUNT", "1"), ("GDAL_NUM_THREADS", "1")], "assess", city.Folder, "--out", city.Beside("one"), "--threads", "1");
        Thread.Sleep(1100);
        Tool.Run(null, [("DOTNET_PROCESSOR_COUNT", "2")], "assess", city.Folder, "--out", city.Beside("two"), "--threads", "2");

        var files = Directory.EnumerateFiles(city.Beside("one")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["assessment.json", "groups.tif", "indicators.csv", "layers.gpkg", "ro-crate-metadata.json", "scorecard.html"], files);
        Assert.All(files, f => Assert.True(File.ReadAllBytes(Path.Combine(city.Beside("one"), f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(city.Beside("two"), f))), f));
    }

    [Fact]
    public void Everything_wrong_in_a_folder_is_told_in_one_pass_with_its_place()
    {
        using var city = new SmallCity(SmallCity.Yaml
            .Replace("fictional: true", "fictionl: true", StringComparison.Ordinal)
            .Replace("baseline: 2010", "baseline: 2030", StringComparison.Ordinal)
            .Replace("legend: esa-worldcover, year: 2010", "legend: esa-wordcover, year: 2010", StringComparison.Ordinal)
            .Replace("layer: roads", "layer: rods", StringComparison.Ordinal)
            .Replace("field: people", "field: peple", StringComparison.Ordinal)
            .Replace("restored_ha: 12", "restored_ha: 120", StringComparison.Ordinal)
            .Replace("kind: local", "kind: locl", StringComparison.Ordinal)
            .Replace("{path: invasive.csv, columns: {name: name", "{path: invasive.csv, columns: {name: nam", StringComparison.Ordinal)
            .Replace("{path: records.tsv}", "{path: record.tsv}", StringComparison.Ordinal)
            .Replace("answers: answers.yaml", "answers: answers.yaml\ngrid_m: ten", StringComparison.Ordinal));
        city.Write("answers.yaml", "budget: {spent: 2000, total: 1000}\nagencys: {count: 2}\nprojects: {count: many}\n");

        var ran = Tool.Run("assess", city.Folder);
        var check = Tool.Run("check", city.Folder, "--json");

        Assert.Equal((2, 2, string.Empty), (ran.Code, check.Code, ran.Out));
        using var json = JsonDocument.Parse(check.Out);
        var errors = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("severity").GetString() == "error").ToList();
        string[] wanted =
        [
            "unknown-key", "years-out-of-order", "unknown-legend", "no-such-layer", "no-such-field", "percent-above-100", "unknown-protection-kind", "no-such-column", "missing-file",
            "wrong-kind", "unknown-question",
        ];
        Assert.Empty(wanted.Except(errors.Select(e => e.GetProperty("code").GetString()!)));
        Assert.All(errors, e =>
        {
            Assert.True(e.GetProperty("line").GetInt32() > 0, e.ToString());
            Assert.All(Texts, key => Assert.NotEqual(string.Empty, e.GetProperty(key).GetProperty("zh").GetString()));
        });
        Assert.False(Directory.Exists(Path.Combine(city.Folder, "results")));
    }
}
