using Xunit;

namespace Hedgerow.Cli.Tests.Landscape;

/// <summary>Wrong input to the verbs of patterns, networks, windows and zones: exit 2, a clear message, nothing written.</summary>
public sealed class PatternVerbRefusalTests
{
    [Theory]
    [InlineData("zh", "必须给出选项", "mspa", "MAP")]
    [InlineData("zh", "图中的类别：1、2、3", "mspa", "MAP", "--cell-size", "10", "--foreground", "7", "--out", "m.tif")]
    [InlineData("en", "--edge-width takes", "mspa", "MAP", "--foreground", "1", "--edge-width", "wide")]
    [InlineData("en", "at least one cell: 10 m", "mspa", "MAP", "--cell-size", "10", "--foreground", "1", "--edge-width", "5m")]
    [InlineData("zh", "扩展名为 .png", "mspa", "MAP", "--cell-size", "10", "--foreground", "1", "--out", "m.png")]
    [InlineData("zh", "没有类别 8", "groups", "MAP", "--cell-size", "10", "--classes", "8")]
    [InlineData("en", "--bridge", "groups", "MAP", "--cell-size", "10", "--classes", "1", "--bridge", "-5")]
    [InlineData("zh", "无法读取", "groups", "MAP", "--cell-size", "10", "--classes", "1", "--barriers", "nowhere.gpkg")]
    [InlineData("en", "is no polygon that meets the map", "groups", "MAP", "--cell-size", "10", "--classes", "1", "--boundary", "POINT")]
    [InlineData("zh", "nowhere.csv", "graph", "--patches", "nowhere.csv", "--links", "nowhere.csv", "--distance", "100")]
    [InlineData("en", "--probability", "graph", "--patches", "PATCHES", "--links", "SOUND", "--distance", "100", "--probability", "2")]
    [InlineData("en", "l.csv", "graph", "--patches", "PATCHES", "--links", "LINKS", "--distance", "100", "--out", "g.csv")]
    [InlineData("zh", "enn_mn", "metrics", "MAP", "--cell-size", "10", "--metric", "enn_nm")]
    [InlineData("zh", "可用的值", "metrics", "MAP", "--cell-size", "10", "--level", "city")]
    [InlineData("en", "--edge-depth", "metrics", "MAP", "--cell-size", "10", "--edge-depth", "-1")]
    [InlineData("zh", "至少一个像元：10 m", "window", "MAP", "--cell-size", "10", "--classes", "1", "--radius", "3", "--out", "w.tif")]
    [InlineData("en", "is none of square, circle", "window", "MAP", "--radius", "30", "--shape", "hexagon")]
    [InlineData("zh", "须带 --classes", "window", "MAP", "--cell-size", "10", "--radius", "30", "--measure", "share")]
    [InlineData("zh", "必须给出选项", "window", "MAP")]
    [InlineData("zh", "无法打开", "zones", "MAP", "--cell-size", "10", "--units", "nowhere.gpkg", "--out", "z.csv")]
    [InlineData("zh", "没有字段 district", "zones", "MAP", "--cell-size", "10", "--units", "POINT", "--field", "district")]
    [InlineData("en", "Point", "zones", "MAP", "--cell-size", "10", "--units", "POINT")]
    public void Ends_with_2_says_why_and_leaves_nothing(string language, string said, params string[] args)
    {
        using var map = new TextMap();
        var named = new Dictionary<string, string>
        {
            ["MAP"] = map.Write(), ["PATCHES"] = map.Text("p.csv", "id,area_ha\na,2\nb,1\n"), ["LINKS"] = map.Text("l.csv", "from,to,distance_m\na,x,100\n"),
            ["SOUND"] = map.Text("s.csv", "from,to,distance_m\na,b,100\n"),
            ["POINT"] = map.Text("point.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Here"},"geometry":{"type":"Point","coordinates":[1005,2005]}}]}"""),
        };
        var before = Directory.GetFiles(map.Folder).Order().ToArray();

        var ran = Tool.Run(map.Folder, [], ["landscape", .. args.Select(arg => named.GetValueOrDefault(arg, arg)), "--lang", language]);

        Assert.Equal((2, string.Empty), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(map.Folder).Order());
    }
}
