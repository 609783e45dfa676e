using Xunit;

namespace Hedgerow.Assessment.Tests.Compare;

/// <summary>Two runs side by side, from their files.</summary>
public sealed class ComparisonTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compare").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Says_what_changed_and_that_another_map_was_used()
    {
        var comparison = Comparison.Of(
            Run("a", 2016, Indicator("1", "natural", "scored", "51.5", 4, "land_cover", "aaaaaaaaaa")),
            Run("b", 2020, Indicator("1", "natural", "scored", "45.25", 3, "land_cover", "bbbbbbbbbb")));

        var change = Assert.Single(comparison.Indicators);
        Assert.Equal(-6.25, change.Difference);
        Assert.Equal(-1, change.ScoreDifference);
        Assert.Equal("51.5 % → 45.25 % (-6.25); points 4/4 → 3/4", change.Line.En);
        Assert.Contains(change.Why, w => w.En.StartsWith("land_cover: map.tif", StringComparison.Ordinal));
        Assert.Contains(change.Why, w => w.En.Contains("map noise", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_why_something_is_newly_measured_or_lost()
    {
        var lost = """{"id": "1", "key": "natural", "name": {"en": "Natural", "zh": "自然"}, "measure": "land.natural", "status": "not_measured", "value": null, "score": null, "max": 4, "parameters": {}, "inputs": [], "reason": "No map.", "zh": {"reason": "没有地图。", "remedy": null}, "unit": "%"}""";
        var there = Indicator("1", "natural", "scored", "45", 3, "land_cover", "aa");

        Assert.Contains(Comparison.Of(Run("a", 2020, lost), Run("b", 2020, there)).Indicators[0].Why, w => w.En == "Newly measured. Before: No map.");
        Assert.Contains(Comparison.Of(Run("c", 2020, there), Run("d", 2020, lost)).Indicators[0].Why, w => w.Zh == "不再测得：没有地图。");
    }

    [Fact]
    public void Says_which_parameter_differs()
    {
        var far = Indicator("2", "connectivity", "scored", "45", 3, "land_cover", "aa", "{\"bridge_m\": 200}");
        var near = Indicator("2", "connectivity", "scored", "35", 2, "land_cover", "aa", "{\"bridge_m\": 100}");

        var why = Assert.Single(Comparison.Of(Run("a", 2020, near), Run("b", 2020, far)).Indicators[0].Why);

        Assert.Equal("Parameter bridge_m: 100 → 200.", why.En);
    }

    [Fact]
    public void Says_that_only_the_bands_differ_between_editions()
    {
        var comparison = Comparison.Of(
            Run("a", 2020, Indicator("10", "permeable", "scored", "61", 4, "land_cover", "aa")),
            Run("b", 2020, Indicator("11", "permeable", "scored", "61", 2, "land_cover", "aa"), "singapore-2014"));

        Assert.Contains(comparison.Indicators[0].Why, w => w.En == "The value is the same, the bands differ.");
        Assert.Contains(comparison.Remarks, r => r.En.StartsWith("Two editions", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_nothing_where_nothing_changed()
    {
        var same = Indicator("1", "natural", "scored", "45", 3, "land_cover", "aa");

        var change = Assert.Single(Comparison.Of(Run("a", 2020, same), Run("b", 2020, same)).Indicators);

        Assert.False(change.IsChange);
        Assert.Empty(change.Why);
    }

    [Fact]
    public void An_indicator_of_one_edition_only_is_named_as_such()
    {
        var comparison = Comparison.Of(
            Run("a", 2020, Indicator("1", "natural", "scored", "45", 3, "land_cover", "aa")),
            Run("b", 2020, Indicator("7", "restoration", "scored", "45", 2, "restored", "aa"), "singapore-2014"));

        Assert.Equal(["Only singapore-2021 has this indicator.", "Only singapore-2014 has this indicator."], comparison.Indicators.Select(i => i.Why[0].En));
    }

    [Fact]
    public void Refuses_a_folder_without_a_run()
    {
        var refusal = Assert.Throws<FileNotFoundException>(() => Comparison.Of(folder, folder));

        Assert.Contains("assessment.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_file_of_another_form()
    {
        var file = Path.Combine(folder, "other.json");
        File.WriteAllText(file, """{"hello": 1}""");

        Assert.Throws<InvalidDataException>(() => Comparison.Of(file, file));
    }

    [Theory]
    [InlineData("\"hedgerow-assessment/1\"", "\"hedgerow-assessment/9\"", "hedgerow-assessment/9")]
    [InlineData("\"rounding\"", "\"rundung\"", "given key")]
    [InlineData("\"year\": 2020", "\"year\": \"2020\"", "requires")]
    [InlineData("\"sha256\": \"aa\"", "\"md5\": \"aa\"", "given key")]
    public void Refuses_a_file_that_is_not_whole_and_says_what_is_wrong(string right, string wrong, string said)
    {
        var file = Path.Combine(Run("a", 2020, Indicator("1", "natural", "scored", "45", 3, "land_cover", "aa")), "assessment.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));

        var refusal = Assert.Throws<InvalidDataException>(() => Comparison.Of(file, file));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    private static string Indicator(string id, string key, string status, string value, int score, string role, string hash, string parameters = "{}") =>
        $$$"""{"id": "{{{id}}}", "key": "{{{key}}}", "name": {"en": "{{{key}}}", "zh": "指标"}, "measure": "land.{{{key}}}", "reason": null, "zh": {"reason": null, "remedy": null}, "status": "{{{status}}}", "value": {{{value}}}, "unit": "%", "score": {{{score}}}, "max": 4, "parameters": {{{parameters}}}, "inputs": [{"role": "{{{role}}}", "path": "map.tif", "layer": null, "sha256": "{{{hash}}}", "year": null}]}""";

    private string Run(string name, int year, string indicator, string edition = "singapore-2021")
    {
        var run = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.WriteAllText(
            Path.Combine(run, "assessment.json"),
            $$"""
            {"schema": "hedgerow-assessment/1", "rounding": "half-up-then-band", "city": "Kigali", "city_name": {"en": "Kigali", "zh": "基加利"}, "edition": "{{edition}}", "year": {{year}}, "software": {"version": "0.1.0"},
             "indicators": [{{indicator}}], "total": {"score": 3, "max": 4, "provisional_score": 0, "provisional_max": 0, "value": null} }
            """);
        return run;
    }
}
