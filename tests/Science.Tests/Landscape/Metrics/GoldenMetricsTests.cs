using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Landscape.Metrics;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Metrics;

/// <summary>Values of numpy and scipy for one map with rectangular cells, no data and a class 0; how they were made stands in tests/Golden/landscape/metrics.</summary>
public sealed class GoldenMetricsTests
{
    [Fact]
    public void Metrics_equal_those_of_numpy_and_scipy()
    {
        var found = MetricTable.Of(
            ClassMaps.Drawn(10, 12.5, Lines("map.txt")).Map(),
            new MetricOptions { Levels = MetricLevel.Patch | MetricLevel.Class | MetricLevel.Landscape, SearchRadius = 60, EdgeDepth = EdgeDepth.Metres(15) }).Values();
        var compared = new HashSet<string>();
        foreach (var line in Lines("metrics.csv").Skip(1).Select(line => line.Split(',')))
        {
            var level = Enum.Parse<MetricLevel>(line[0], ignoreCase: true);
            var value = found[(level, line[1].Length == 0 ? null : Number(line[1]), line[2].Length == 0 ? null : (int)Number(line[2]) - 1, line[3])];

            Assert.Equal(line[4].Length == 0, value is null);
            if (value is { } number)
            {
                var expected = double.Parse(line[4], CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(expected - number) <= 1e-9 * (1 + Math.Abs(expected)), $"{string.Join(',', line)} but {number}");
            }

            compared.Add(line[3]);
        }

        // Only what is not FRAGSTATS' or needs a figure from the user is left out.
        Assert.Equal(["rpr"], MetricList.All.Select(metric => metric.Key).Where(key => !compared.Contains(key) && !key.StartsWith("shape_min", StringComparison.Ordinal)));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../Golden/landscape/metrics", name));
}
