using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hedgerow.Assessment.Tests.RunMaps;
using Xunit;

namespace Hedgerow.Assessment.Tests;

public sealed class StoredRunTests(LiveCity city) : IClassFixture<LiveCity>
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [Fact]
    public void Everything_that_a_run_writes_is_read()
    {
        var json = ResultFolder.JsonOf(city.Results[0], new DateOnly(2026, 1, 2));

        var run = StoredRun.Read(json);

        var unread = new List<string>();
        Compare(JsonNode.Parse(json)!, JsonNode.Parse(JsonSerializer.Serialize(run, Form))!, "$", unread);
        Assert.Empty(unread);
        Assert.Equal(("2026-01-02", 2020, 2010), (run.Date, run.Year, run.Baseline));
        Assert.Equal("小城", run.CityName.Zh);
        Assert.Equal(city.Results[0].Indicators.Select(i => i.Reading.Value), run.Indicators.Select(i => i.Value));
        Assert.Equal(city.Results[0].Units.SelectMany(u => u.Indicators).Select(i => i.Points), run.Units.SelectMany(u => u.Indicators).Select(i => i.Score));
        var gap = run.Indicators.First(i => i.Status == "not_measured").Gap!.Value;
        Assert.NotEqual(gap.Reason.En, gap.Reason.Zh);
        Assert.NotNull(run.Indicators[0].Card);
        Assert.Equal(run.Edition, run.Rules()!.Id);
        Assert.Same(run.Indicators[1], run.Indicator(run.Indicators[1].Key));
        Assert.Null(run.Indicator("no such indicator"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"schema\": \"hedgerow-assessment/1\"}")]
    public void What_is_no_assessment_is_refused(string text) => Assert.Throws<InvalidDataException>(() => StoredRun.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_form_of_another_version_is_refused()
    {
        var json = Encoding.UTF8.GetString(ResultFolder.JsonOf(city.Results[0], new DateOnly(2026, 1, 2)));

        var refusal = Assert.Throws<InvalidDataException>(() => StoredRun.Read(Encoding.UTF8.GetBytes(Regex.Replace(json, "hedgerow-assessment/\\d+", "hedgerow-assessment/9"))));

        Assert.Contains("hedgerow-assessment/9", refusal.Message, StringComparison.Ordinal);
    }

    // Every key and value written stands among what was read; what is read and not written is empty.
    private static void Compare(JsonNode? written, JsonNode? read, string place, List<string> unread)
    {
        switch (written)
        {
            case JsonObject keys:
                foreach (var (key, value) in keys)
                {
                    if (read is not JsonObject other || !other.ContainsKey(key))
                    {
                        unread.Add($"{place}.{key}");
                    }
                    else
                    {
                        Compare(value, other[key], $"{place}.{key}", unread);
                    }
                }

                break;
            case JsonArray items:
                if (read is not JsonArray others || others.Count != items.Count)
                {
                    unread.Add($"{place}[]");
                    break;
                }

                for (var i = 0; i < items.Count; i++)
                {
                    Compare(items[i], others[i], $"{place}[{i}]", unread);
                }

                break;
            default:
                if (written?.GetValueKind() == JsonValueKind.Number ? written.GetValue<double>() != read?.GetValue<double>() : written?.ToString() != read?.ToString())
                {
                    unread.Add($"{place}: {written} is not {read}");
                }

                break;
        }
    }
}
