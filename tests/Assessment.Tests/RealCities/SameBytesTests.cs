using System.Security.Cryptography;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>The same inputs give the same bytes, on one thread and on two, today and later.</summary>
public sealed class SameBytesTests
{
    [RealDataFact]
    public void Kigali() => Same("kigali");

    [RealDataFact]
    public void San_Jose() => Same("san-jose-worldcover");

    private static void Same(string city)
    {
        var first = Hashes(city, 1);
        Thread.Sleep(TimeSpan.FromSeconds(1.2));   // the second of a time stamp has passed
        var second = Hashes(city, 2);

        Assert.Equal(["assessment.json", "groups.tif", "indicators.csv", "layers.gpkg", "ro-crate-metadata.json", "scorecard.html"], first.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(first, second);
    }

    private static SortedDictionary<string, string> Hashes(string city, int threads)
    {
        var results = RealCity.Assess(RealCity.Folder(city), threads);
        var folder = Directory.CreateTempSubdirectory("hedgerow-bytes-").FullName;
        try
        {
            ResultFolder.Write(results, folder, new DateOnly(2026, 1, 2), "en", null, CancellationToken.None);
            return new SortedDictionary<string, string>(Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);
        }
        finally
        {
            results[0].Data.City.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}
