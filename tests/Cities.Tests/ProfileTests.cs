using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Tests;

public sealed class ProfileTests
{
    [Fact]
    public void Holds_what_is_filled_in_the_order_of_the_index()
    {
        var reading = Read("""
            biodiversity_features: {birds: 414}
            location:
              climate: tropical
              rainfall:
            links:
              web_sites: [https://a.example, https://b.example]
            """);

        Assert.Empty(reading.Findings);
        Assert.Equal(
            [("location.climate", "tropical", "location"), ("biodiversity_features.birds", "414", "biodiversity_features"), ("links.web_sites", "https://a.example; https://b.example", "links")],
            reading.Profile!.Fields.Select(f => (f.Key, f.Value, f.Section)));
        Assert.Equal(("Climate type", "气候类型", "地理位置"), (reading.Profile.Fields[0].Name.En, reading.Profile.Fields[0].Name.Zh, reading.Profile.Fields[0].SectionName.Zh));
    }

    [Theory]
    [InlineData("locaton: {climate: hot}", "unknown-profile-field", 1, "location")]
    [InlineData("economy:\n  gpd: 5", "unknown-profile-field", 2, "gdp")]
    [InlineData("size: 700 km2", "wrong-kind", 1, null)]
    [InlineData("size:\n  land_area: {km2: 5}", "wrong-kind", 2, null)]
    public void A_mistake_is_found_with_its_line_and_the_nearest_spelling(string yaml, string code, int line, string? nearest)
    {
        var finding = Assert.Single(Read(yaml).Findings);

        Assert.Equal((Severity.Error, code, "profile.yaml", line, nearest), (finding.Severity, finding.Code, finding.File, finding.Line ?? 0, finding.Nearest));
    }

    [Fact]
    public void Has_the_eight_sections_of_part_one() => Assert.Equal(
        ["location", "size", "population", "economy", "physical_features", "biodiversity_features", "administration", "links"],
        ProfileKeys.Profile.Keys.Select(k => k.Name));

    private static CityReading Read(string profile)
    {
        using var folder = new TemporaryCity(TemporaryCity.Good + "profile: profile.yaml\n");
        folder.Write("profile.yaml", profile + "\n");
        return folder.Read();
    }
}
