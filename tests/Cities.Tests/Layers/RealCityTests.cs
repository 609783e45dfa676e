using System.Runtime.CompilerServices;

namespace Hedgerow.Cities.Tests.Layers;

/// <summary>Real maps, against the shares that PROVENANCE.md recomputes inside the boundary (counted in cells of degrees).</summary>
public sealed class RealCityTests
{
    [RealDataFact]
    public void Jakartas_natural_share_is_that_inside_its_boundary() => Assert.InRange(Natural("jakarta").Share, 0.1707 - 0.003, 0.1707 + 0.003);

    [RealDataFact]
    public void Chengdus_natural_share_is_that_inside_its_boundary() => Assert.InRange(Natural("chengdu").Share, 0.5538 - 0.003, 0.5538 + 0.003);

    [RealDataFact]
    public void San_Joses_municipalities_reach_beyond_the_official_map_and_their_names_are_repaired()
    {
        using var data = Load("san-jose");
        var year = data.ForYear(2020);
        var natural = year.Role(LandRole.Natural).Value.Value.Mask;

        Assert.Equal(31, year.Units.Count);
        Assert.Contains("(31)", Assert.Single(data.Findings, f => f.Code == "double-encoding").Found.En, StringComparison.Ordinal);
        Assert.InRange(LayerFolder.Share(year.Whole, natural).Known, 0.999, 1);
        Assert.InRange(LayerFolder.Share(year.Units.Single(u => u.Name == "Cantón Heredia"), natural).Known, 0.05, 0.15);
    }

    [RealDataFact]
    public void Nobody_of_Singapores_subzones_is_lost()
    {
        using var data = Load("singapore");
        var people = data.ForYear(2020).People.Value.Value;

        Assert.Equal(1, people.People.Cells.Sum(p => (double)p) / people.Total, 6);
        Assert.Contains("6 invalid polygons", data.Findings.First(f => f.Code == "invalid-repaired").Found.En, StringComparison.Ordinal);
    }

    private static (double Share, double Known) Natural(string city)
    {
        using var data = Load(city);
        var year = data.ForYear(2020);
        return LayerFolder.Share(year.Whole, year.Role(LandRole.Natural).Value.Value.Mask);
    }

    private static CityData Load(string city) =>
        CityData.Load(CityFolder.Read(Path.Combine(Cities(), city)), new LoadOptions([2020], null, 2), null, CancellationToken.None);

    private static string Cities([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../Cities"));
}
