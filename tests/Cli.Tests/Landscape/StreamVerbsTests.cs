using System.Text.Json;
using Xunit;

namespace Hedgerow.Cli.Tests.Landscape;

/// <summary><c>landscape areas, patches, edges, change</c> as a process.</summary>
public sealed class StreamVerbsTests
{
    [Fact]
    public void The_group_lists_its_verbs()
    {
        var ran = Tool.Run("landscape", "--help");

        Assert.Equal((0, string.Empty), (ran.Code, ran.Error));
        foreach (var verb in new[] { "areas", "zones", "patches", "edges", "change", "groups", "metrics", "mspa", "graph", "window", "distance", "cost", "circuit" })
        {
            Assert.Matches($@"\n\s+{verb} ", ran.Out);
        }
    }

    [Theory]
    [InlineData("areas")]
    [InlineData("patches")]
    [InlineData("edges")]
    [InlineData("change")]
    [InlineData("zones")]
    [InlineData("window")]
    [InlineData("mspa")]
    public void Help_teaches_with_an_example_in_both_languages(string verb)
    {
        Assert.Contains($"hedgerow landscape {verb} ", Tool.Run("landscape", verb, "--help").Out, StringComparison.Ordinal);
        var chinese = Tool.Run("landscape", verb, "--help", "--lang", "zh").Out;
        Assert.Contains("示例：", chinese, StringComparison.Ordinal);
        Assert.Contains("无数据", chinese, StringComparison.Ordinal);
        Assert.DoesNotMatch("Description|Usage|Options:|Show |REQUIRED|default:|Hedgerow.Cli", chinese);
    }

    [Fact]
    public void Areas_are_printed_or_given_as_json()
    {
        using var map = new TextMap();
        var path = map.Write();
        var shown = Tool.Run("landscape", "areas", path, "--cell-size", "10,20");
        var given = Tool.Run("landscape", "areas", path, "--cell-size", "10,20", "--nodata", "3", "--json", "--threads", "1");

        Assert.Equal((0, string.Empty), (shown.Code, shown.Error));
        Assert.Contains("10 cells, 0.20 ha; no data: 2 cells", shown.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(given.Out);
        Assert.Equal([1, 2], json.RootElement.GetProperty("classes").EnumerateArray().Select(found => found.GetProperty("class").GetInt32()));
        Assert.Equal(62.5, json.RootElement.GetProperty("classes")[0].GetProperty("percent").GetDouble());
        Assert.Equal((8, 4), (json.RootElement.GetProperty("total").GetProperty("cells").GetInt32(), json.RootElement.GetProperty("total").GetProperty("nodata_cells").GetInt32()));
    }

    [Theory]
    [InlineData("8", 4)]
    [InlineData("4", 4)]
    public void Patches_are_summed_up_by_class_and_written_one_by_one(string neighbours, int patches)
    {
        using var map = new TextMap();
        var ran = Tool.Run(map.Folder, [], "landscape", "patches", map.Write(), "--cell-size", "10", "--neighbours", neighbours, "--out", "斑块.csv", "--json");

        Assert.Equal((0, string.Empty), (ran.Code, ran.Error));
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal(patches, json.RootElement.GetProperty("total").GetProperty("patches").GetInt32());
        Assert.Equal(patches + 1, File.ReadAllLines(map.At("斑块.csv")).Length);
    }

    [Fact]
    public void Edges_and_change_give_json()
    {
        using var map = new TextMap();
        var (one, two) = (map.Write(), map.Write("later.asc", "1 2 2 1\n1 1 0 0\n3 4 1 1\n"));
        using var edges = JsonDocument.Parse(Tool.Run("landscape", "edges", one, "--cell-size", "10", "--json").Out);
        using var change = JsonDocument.Parse(Tool.Run("landscape", "change", one, two, "--cell-size", "10", "--years", "10", "--json").Out);

        Assert.Equal(70, edges.RootElement.GetProperty("total").GetProperty("edge_m").GetDouble());
        Assert.Equal(9, change.RootElement.GetProperty("total").GetProperty("cells").GetInt32());
        Assert.Equal(6, change.RootElement.GetProperty("transitions").GetArrayLength());
    }

    [Theory]
    [InlineData("--cell-size", "--cell-size 须为", "areas", "MAP", "--cell-size", "wide")]
    [InlineData("negative", "--cell-size 须为", "areas", "MAP", "--cell-size", "10,-1")]
    [InlineData("band", "没有第 2 波段", "areas", "MAP", "--cell-size", "10", "--band", "2")]
    [InlineData("nodata", "须为整数", "areas", "MAP", "--nodata", "water")]
    [InlineData("place", "没有坐标系", "areas", "MAP")]
    [InlineData("missing", "无法打开", "patches", "nowhere.tif")]
    [InlineData("ending", "扩展名为 .xlsx", "patches", "MAP", "--cell-size", "10", "--out", "p.xlsx")]
    [InlineData("folder", "没有文件夹", "edges", "MAP", "--cell-size", "10", "--out", "none/p.csv")]
    [InlineData("neighbours", "可用的值", "patches", "MAP", "--neighbours", "6")]
    [InlineData("years", "大于 0 的年数", "change", "MAP", "MAP", "--cell-size", "10", "--years", "0")]
    [InlineData("years text", "须为数字", "change", "MAP", "MAP", "--years", "ten")]
    [InlineData("second map", "缺少必填参数", "change", "MAP")]
    [InlineData("verb", "areas", "area", "MAP")]
    [InlineData("option", "帮助：hedgerow landscape areas --help", "areas", "MAP", "--nope")]
    public void Wrong_input_ends_with_2_and_says_so_in_chinese(string what, string said, params string[] args)
    {
        Assert.NotEmpty(what);
        using var map = new TextMap();
        var path = map.Write();

        var ran = Tool.Run(map.Folder, [], ["landscape", .. args.Select(arg => arg == "MAP" ? path : arg), "--lang", "zh"]);

        Assert.Equal((2, string.Empty), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(["map.asc"], Directory.EnumerateFiles(map.Folder).Select(Path.GetFileName));
    }
}
