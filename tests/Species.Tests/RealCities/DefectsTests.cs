using Hedgerow.Cities;

namespace Hedgerow.Species.Tests.RealCities;

/// <summary>The defects that real files are known for, each named by the check.</summary>
public sealed class DefectsTests
{
    private static readonly string Raw = "gbif_wri_san_jose_raw_latin1.csv";

    [RealDataFact]
    public void San_Joses_exchanged_columns_are_told_with_the_remedy_and_its_Latin_1_beside_them()
    {
        using var city = new RealCity("san-jose");
        var request = city.Request;
        var refused = Assert.Throws<InputException>(() => SpeciesCheck.Run(request with
        {
            Records = request.Records with { Files = [new RecordsRef(RealData.File("san_jose", "occurrences", Raw), new Dictionary<string, string>(), null, null, 0)] },
        }));

        var swapped = Assert.Single(refused.Findings, finding => finding.Code == "swapped-coordinates");
        Assert.Contains("columns: {decimalLatitude: long, decimalLongitude: lat}", swapped.Expected.En, StringComparison.Ordinal);
        Assert.Contains(refused.Findings, finding => finding.Code == "wrong-encoding" && finding.Found.En.Contains("latin-1", StringComparison.Ordinal));
    }

    [RealDataFact]
    public void Without_a_city_the_country_code_finds_the_exchange()
    {
        using var check = SpeciesCheck.Run(RealCity.Alone(RealData.File("san_jose", "occurrences", Raw)));

        Assert.Contains(check.Findings, finding => finding.Code == "wrong-encoding");
        Assert.Equal("18048", Rule(check, "swapped-coordinates")[1]);
        Assert.Equal("18048", Rule(check, "above-species")[1]);
    }

    [RealDataFact]
    public void With_the_remedy_only_the_genera_are_left_to_tell()
    {
        var columns = new Dictionary<string, string> { ["decimalLatitude"] = "long", ["decimalLongitude"] = "lat" };
        using var check = SpeciesCheck.Run(RealCity.Alone(RealData.File("san_jose", "occurrences", Raw), columns));

        Assert.Equal("0", Rule(check, "swapped-coordinates")[1]);
        Assert.Equal("18048", Rule(check, "above-species")[2]);
        Assert.Contains(check.Findings, finding => finding.Code == "records-genus-only");
    }

    [RealDataFact]
    public void Vancouvers_35_duplicates_are_counted_and_left_out()
    {
        using var city = new RealCity("vancouver");
        using var check = SpeciesCheck.Run(city.Request);

        Assert.Contains("35 of 2638", Assert.Single(check.Findings, finding => finding.Code == "duplicate-records").Found.En, StringComparison.Ordinal);
        Assert.Equal(["duplicate", "35", "35"], Rule(check, "duplicate"));
    }

    [RealDataFact]
    public void Singapores_52_names_above_the_species_are_counted()
    {
        using var city = new RealCity("singapore");
        using var check = SpeciesCheck.Run(city.Request);

        Assert.Equal(["above-species", "52", "52"], Rule(check, "above-species"));
    }

    [RealDataTheory]
    [InlineData("jakarta", "8703")]
    [InlineData("belem", "1082")]
    [InlineData("florianopolis", "3802")]
    [InlineData("kigali", "459")]
    public void Files_of_genera_only_are_named_so(string name, string rows)
    {
        using var city = new RealCity(name);
        using var check = SpeciesCheck.Run(city.Request);

        Assert.Contains(check.Findings, finding => finding.Code == "records-genus-only");
        Assert.Equal(["above-species", rows, rows], Rule(check, "above-species"));
    }

    private static string[] Rule(SpeciesResult check, string rule) =>
        Assert.Single(check.Lines("rules", "rule", "met", "dropped").Select(line => line.Split('|')), line => line[0] == rule);
}
