using System.Security.Cryptography;
using Xunit;

namespace Hedgerow.Cities.Tests;

public sealed class DemoCityTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"hedgerow-demo-{Guid.NewGuid():n}");

    [Fact]
    public void Is_the_same_town_for_the_same_seed_to_the_byte_and_another_for_another()
    {
        var first = Hashes(DemoCity.Write(Path.Combine(folder, "a"), 7, CancellationToken.None));
        var second = Hashes(DemoCity.Write(Path.Combine(folder, "b"), 7, CancellationToken.None));
        var other = Hashes(DemoCity.Write(Path.Combine(folder, "c"), 8, CancellationToken.None));

        Assert.Equal(first, second);
        Assert.NotEqual(first["records.tsv"], other["records.tsv"]);
        Assert.NotEqual(first["land_cover_2025.tif"], other["land_cover_2025.tif"]);
    }

    [Fact]
    public void Says_that_it_is_made_up_and_reads_without_a_mistake()
    {
        var reading = CityFolder.Read(DemoCity.Write(folder, 2025, CancellationToken.None));

        Assert.DoesNotContain(reading.Findings, f => f.Severity == Severity.Error);
        Assert.True(reading.City!.Fictional);
        Assert.Contains("虚构", reading.City.Name.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_the_truth_that_records_find_only_in_part()
    {
        var file = DemoCity.Write(folder, 2025, CancellationToken.None);
        var truth = File.ReadLines(Path.Combine(folder, "truth.yaml")).Single(line => line.StartsWith("butterflies:", StringComparison.Ordinal));
        var natives = File.ReadLines(Path.Combine(folder, "natives.csv")).Count(line => line.Contains(",butterflies,", StringComparison.Ordinal) && !line.EndsWith("extinct", StringComparison.Ordinal));

        Assert.Contains($"2025: {natives}}}", truth, StringComparison.Ordinal);
        Assert.True(File.ReadLines(Path.Combine(Path.GetDirectoryName(file)!, "records.tsv")).Count() > 1000);
    }

    [Fact]
    public void Never_writes_over_a_real_city()
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "city.yaml");
        File.WriteAllText(file, "name: Kigali\nyear: 2020\n");

        var refusal = Assert.Throws<InputException>(() => DemoCity.Write(folder, 1, CancellationToken.None));

        Assert.Equal("city-exists", refusal.Findings.Single().Code);
        Assert.Equal("name: Kigali\nyear: 2020\n", File.ReadAllText(file));
    }

    [Fact]
    public void Leaves_nothing_behind_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => DemoCity.Write(Path.Combine(folder, "stopped"), 1, stop.Token));
        Assert.False(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SortedDictionary<string, string> Hashes(string file) => new(
        Directory.EnumerateFiles(Path.GetDirectoryName(file)!).ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);
}
