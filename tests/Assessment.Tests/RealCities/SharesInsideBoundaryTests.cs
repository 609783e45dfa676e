using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>
/// The natural share of 22 cities inside their boundaries. What was published for them is the share of the raster's bounding box;
/// both columns were recomputed from the same files with another tool, counting cells of degrees.
/// </summary>
public sealed class SharesInsideBoundaryTests
{
    private const double Tolerance = 0.3;

    // City, whole raster (as published), inside the boundary, the same with all water taken for sea.
    private static readonly (string City, double Box, double Inside, double WithoutWater)[] Shares =
    [
        ("ARG-Buenos_Aires", 75.46, 61.55, 59.87),
        ("ARG-Mar_del_Plata", 47.15, 43.26, 43.08),
        ("ARG-Mendoza", 33.93, 33.77, 33.60),
        ("ARG-Salta", 59.27, 53.97, 53.93),
        ("ARG-Ushuaia", 93.90, 88.15, 87.79),
        ("BRA-Belem", 96.25, 93.81, 92.47),
        ("BRA-Florianopolois", 95.18, 91.92, 90.31),
        ("BRA-Teresina", 97.37, 96.74, 96.73),
        ("CHN-Chengdu", 62.11, 55.38, 54.90),
        ("CHN-Chongqing", 84.75, 84.80, 84.61),
        ("CHN-Ningbo", 77.70, 70.22, 54.15),
        ("CRI-San_Jose", 94.58, 81.01, 80.99),
        ("IDN-Balikpapan", 89.66, 85.20, 83.79),
        ("IDN-Bitung", 98.09, 95.48, 95.46),
        ("IDN-Jakarta", 63.44, 17.07, 15.67),
        ("IDN-Palembang", 88.88, 83.39, 82.96),
        ("IDN-Semarang", 66.26, 56.79, 53.90),
        ("IND-Chennai", 49.08, 43.07, 41.62),
        ("IND-Pune", 38.07, 39.13, 37.08),
        ("IND-Surat", 40.43, 28.39, 26.23),
        ("MAR-Marrakech", 21.30, 16.91, 16.87),
        ("RWA-Kigali", 48.33, 45.42, 45.14),
    ];

    [RealDataFact]
    public void Shares_are_those_inside_the_boundary() => Compare(waterIsSea: false, s => s.Inside);

    [RealDataFact]
    public void Shares_without_water_are_those_inside_the_boundary() => Compare(waterIsSea: true, s => s.WithoutWater);

    [RealDataFact]
    public void The_share_of_the_bounding_box_is_not_repeated()
    {
        var shares = Shares.Where(s => Math.Abs(s.Box - s.Inside) > 1).ToList();

        Assert.Equal(19, shares.Count);
        Assert.All(shares.Where(s => s.City is "IDN-Jakarta" or "MAR-Marrakech" or "RWA-Kigali"), s => Assert.True(Math.Abs(NaturalShare(s.City, waterIsSea: false) - s.Box) > 1, s.City));
    }

    private static void Compare(bool waterIsSea, Func<(string City, double Box, double Inside, double WithoutWater), double> column)
    {
        var off = Shares.Select(s => (s.City, Wanted: column(s), Found: NaturalShare(s.City, waterIsSea))).Where(s => !(Math.Abs(s.Found - s.Wanted) <= Tolerance)).ToList();

        Assert.True(off.Count == 0, string.Join('\n', off.Select(o => $"{o.City}: {o.Found:0.00} against {o.Wanted:0.00}")));
    }

    private static double NaturalShare(string city, bool waterIsSea)
    {
        var (boundary, layer, cover) = city switch
        {
            "CRI-San_Jose" => ("san_jose/boundary/san_jose_boundaries.gpkg", "cities360_boundaries", "san_jose/landcover/worldcover_2020_100m.tif"),
            "RWA-Kigali" => ("kigali/boundary/kigali_boundaries.gpkg", "cities360_boundary", "kigali/landcover/worldcover_2020_100m.tif"),
            "CHN-Chengdu" => ("chengdu/boundary/chengdu_boundary.gpkg", "cities360_boundary", "chengdu/landcover/worldcover_2020_100m.tif"),
            _ => ("multi_city_wri/boundary/cities360_boundaries.gpkg", "boundaries", $"multi_city_wri/landcover/worldcover_2020_100m_{city}.tif"),
        };
        var where = layer == "boundaries" ? $"city_name = '{city}' AND boundary_use = 'TRUE'" : "boundary_use = 'TRUE'";
        using var written = new WrittenCity($$"""
            name: {{city}}
            year: 2020
            boundary: {path: {{RealCity.File(boundary)}}, layer: {{layer}}, where: "{{where}}"}
            accept_no_data: true
            land_cover:
              - path: {{RealCity.File(cover)}}
                year: 2020

            """ + RealCity.PublishedLegend(waterIsSea));
        using var data = CityData.Load(CityFolder.Read(written.Folder), new LoadOptions([2020], null, 2), null, CancellationToken.None);
        var year = data.ForYear(2020);
        var natural = year.Role(LandRole.Natural).Value.Value.Mask;
        var counts = Science.Grids.ZonalCount.Of(natural, year.Whole.Mask, year.Sea?.Value);
        return 100.0 * counts.Yes / counts.Valid;
    }
}
