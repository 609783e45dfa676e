using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hedgerow.Pages;

namespace Hedgerow.Corridors.Tests;

/// <summary>The page in both languages: every number on it is one of corridors.json.</summary>
public sealed partial class PatternPageTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 1, 2);
    private readonly TwoWoods town = new((column, row) => column is >= 70 and < 75 && row is >= 45 and < 50 ? (byte)1 : TwoWoods.Cover(column, row));
    private readonly string page;
    private readonly string chinese;
    private readonly JsonNode json;

    public PatternPageTests()
    {
        var result = town.Polygons("roads", (79.2, -1, 79.8, 101, "motorway")).With("barriers: {path: roads.geojson, class_field: name}").Run();
        using var data = result.Data.City;
        page = File.ReadAllText(CorridorFolder.Write(result, Path.Combine(town.Folder, "en"), Day, "en", 1));
        chinese = File.ReadAllText(CorridorFolder.Write(result, Path.Combine(town.Folder, "zh"), Day, "zh", 1));
        json = JsonNode.Parse(File.ReadAllText(Path.Combine(town.Folder, "en", "corridors.json")))!;
    }

    [Fact]
    public void No_number_on_it_is_missing_from_the_json()
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal) { "0", "1", "256" };
        Collect(json, allowed);
        var shown = Numbers().Matches(Readable(page)).Select(m => m.Value.TrimEnd('.')).Distinct().ToList();

        Assert.True(shown.Count > 30, "the page shows hardly any number");
        Assert.DoesNotContain(shown, n => !allowed.Contains(n));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_everything_in_both_languages()
    {
        foreach (var (en, zh) in new[]
        {
            ("Ecological security pattern", "生态安全格局"), ("Corridors", "生态廊道"), ("Barriers whose removal helps most", "障碍点"), ("Pinch points", "夹点"), ("Stepping stones", "踏脚石"),
            ("Sources", "生态源地"), ("How this was made", "方法"), ("Restore first, or keep", "优先修复或保护"), ("Data and licences", "数据来源与许可"),
        })
        {
            Assert.Contains(en, page, StringComparison.Ordinal);
            Assert.Contains(zh, page, StringComparison.Ordinal);
        }

        Assert.Matches("<html[^>]*lang=\"en\"", page);
        Assert.Matches("<html[^>]*lang=\"zh", chinese);
        Assert.DoesNotContain("http://", Links().Replace(page, string.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void A_coarser_grid_is_named_in_the_result_and_on_the_page()
    {
        var rules = Path.Combine(town.Folder, "rules.yaml");
        File.WriteAllText(rules, TwoWoods.Rules().Replace("whole_map_cells: 1000000", "whole_map_cells: 10000", StringComparison.Ordinal));
        var result = town.Run();
        using var data = result.Data.City;
        var coarse = File.ReadAllText(CorridorFolder.Write(result, Path.Combine(town.Folder, "coarse"), Day, "en", 1));
        var said = JsonNode.Parse(CorridorFolder.JsonOf(result, Day))!;

        Assert.True(result.WholeMap!.Factor > 1);
        Assert.Equal(result.WholeMap.Factor, (int)said["whole_map_current"]!["coarsened_by"]!);
        Assert.Equal(result.WholeMap.Factor * 10.0, (double)said["whole_map_current"]!["cell_m"]!);
        var cells = string.Create(CultureInfo.InvariantCulture, $"{result.WholeMap.CellSizeM:0.#}");
        Assert.Contains(said["notes"]!.AsArray(), n => (string)n!["code"]! == SecurityPattern.CoarserCurrent);
        Assert.Contains($"computed on cells of {cells} m", coarse, StringComparison.Ordinal);
        Assert.Contains($"全图电流在 {cells} 米像元上计算", coarse, StringComparison.Ordinal);
    }

    public void Dispose() => town.Dispose();

    // Words of the page, without styles, scripts and drawings.
    private static string Readable(string html) => WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(html, " "), " "));

    private static void Collect(JsonNode? node, HashSet<string> into)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (_, value) in map)
                {
                    Collect(value, into);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Collect(item, into);
                }

                break;
            case JsonValue value when value.TryGetValue<double>(out var number):
                into.UnionWith([Figures.Show(number), Figures.Show(number / 1000), Figures.Show((decimal)number, 0), number.ToString("0.####", CultureInfo.InvariantCulture)]);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                into.UnionWith(Numbers().Matches(text).Select(m => m.Value.TrimEnd('.')));
                into.UnionWith(text.Length >= 12 ? Numbers().Matches(text[..12]).Select(m => m.Value) : []);
                break;
        }
    }

    [GeneratedRegex(@"\d[\d\u202f]*(?:\.\d+)?(?:E[+-]\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex("<(style|script|svg)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("http://www.w3.org/[^\"' ]*")]
    private static partial Regex Links();
}
