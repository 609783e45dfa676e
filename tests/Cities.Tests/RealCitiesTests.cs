namespace Hedgerow.Cities.Tests;

/// <summary>The descriptions of real cities in the repository: right to the letter, whether or not their data are on this machine.</summary>
public sealed class RealCitiesTests
{
    public static TheoryData<string> Cities =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root(), "tests/Cities")).Where(d => File.Exists(Path.Combine(d, "city.yaml"))).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cities))]
    public void Reads_without_a_mistake(string city)
    {
        var reading = CityFolder.Read(Path.Combine(Repository.Root(), "tests/Cities", city));

        Assert.NotNull(reading.City);
        Assert.All(reading.Findings, f => Assert.Equal("missing-file", f.Code));
    }
}
