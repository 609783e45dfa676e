using System.Buffers;
using System.Text.Json;
using Hedgerow.Assessment.Results;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>Finds what differs between two results of one city and edition.</summary>
internal static class Changes
{
    /// <summary>Every indicator that differs in any number, the city first.</summary>
    public static IReadOnlyList<ScenarioChange> Between(AssessmentResult before, AssessmentResult after) =>
    [
        .. Of(null, null, before.Indicators, after.Indicators),
        .. before.Units.Zip(after.Units).SelectMany(u => Of(u.First.Area.Id, u.First.Area.Name, u.First.Indicators, u.Second.Indicators)),
    ];

    private static IEnumerable<ScenarioChange> Of(string? district, string? name, IReadOnlyList<IndicatorResult> before, IReadOnlyList<IndicatorResult> after) =>
        before.Zip(after).Where(pair => Differ(pair.First, pair.Second)).Select(pair => new ScenarioChange(district, name, pair.First, pair.Second));

    // A remark on the water of the whole city may change in every district and moves no number there.
    private static bool Differ(IndicatorResult one, IndicatorResult other) =>
        !ReferenceEquals(one.Reading, other.Reading) && !Written(one).AsSpan().SequenceEqual(Written(other));

    private static byte[] Written(IndicatorResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            IndicatorJson.Write(json, result with { Reading = result.Reading with { Notes = [] } }, whole: false);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
