using Hedgerow.Gdal;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Survey tables, wide and long, become records and the relation of surveys, zeros included.</summary>
public sealed class SurveyTests : IDisposable
{
    private const string Wide = "site,date,method,hours,area_m2,lat,lon,Turdus merula,Parus.major,Sitta_europaea,observers\nA,2020-05-01,point count,2,100,50.5,10.5,3,0,,2\nB,2020-05-02,point count,1.5,100,50.6,10.6,0,1,2,1\n";

    private readonly OpenedFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void A_table_of_sites_by_species_is_recognised_and_turned()
    {
        file.Open(file.Write("w.csv", Wide));

        Assert.Equal("survey", file.Table!.Format.Key);
        Assert.Equal(
            ["A|Turdus merula|3|2 hours|50.5", "A|Parus major|0|2 hours|50.5", "B|Turdus merula|0|1.5 hours|50.6", "B|Parus major|1|1.5 hours|50.6", "B|Sitta europaea|2|1.5 hours|50.6"],
            file.Terms("locationID", "scientificName", "individualCount", "samplingEffort", "decimalLatitude"));
        Assert.Equal([2L, 2, 3, 3, 3], file.Lines());
    }

    [Fact]
    public void Its_zeros_are_absences_in_surveys_and_no_records()
    {
        var surveys = Surveys(SpeciesFolder.Records(file.Write("w.csv", Wide), "birds"), out var kept);

        Assert.Equal(3, kept);
        Assert.Equal(
            [
                "A|A;2020-05-01|2020-05-01|point count|2.0|hours|100.0|Parus major|0.0|·", "A|A;2020-05-01|2020-05-01|point count|2.0|hours|100.0|Turdus merula|3.0|·",
                "B|B;2020-05-02|2020-05-02|point count|1.5|hours|100.0|Parus major|1.0|·", "B|B;2020-05-02|2020-05-02|point count|1.5|hours|100.0|Sitta europaea|2.0|·",
                "B|B;2020-05-02|2020-05-02|point count|1.5|hours|100.0|Turdus merula|0.0|·",
            ],
            surveys);
    }

    [Fact]
    public void Cover_is_told_by_its_column_or_by_the_city()
    {
        var long_ = file.Write("l.tsv", "ID_plot\tspecies\tcover_percent\nNh_01\tPoa annua\t12.5\nNh_02\tPoa annua\t1.0\n");
        Assert.Equal(["Nh_01|Nh_01|·|·|·|·|·|Poa annua|·|12.5", "Nh_02|Nh_02|·|·|·|·|·|Poa annua|·|1.0"], Surveys(SpeciesFolder.Records(long_, "vascular_plants"), out var kept));
        Assert.Equal(0, kept);
        Assert.Contains(file.Findings, f => f is { Code: "survey-without-places", Severity: Severity.Warning });

        var wide = file.Write("w.csv", "plot,lat,lon,Poa annua,Festuca ovina\nP1,50.5,10.5,12.5,30\n");
        Assert.Equal(["P1|P1|·|·|·|·|·|Festuca ovina|·|30.0", "P1|P1|·|·|·|·|·|Poa annua|·|12.5"], Surveys(SpeciesFolder.Records(wide, "vascular_plants") with { Quantity = "cover" }, out _));
    }

    [Fact]
    public void Codes_of_Braun_Blanquet_become_percent()
    {
        var wide = file.Write("w.csv", "plot,lat,lon,Poa annua,Festuca ovina,Carex hirta\nP1,50.5,10.5,2a,+,.\nP2,50.6,10.6,r,5,1\n");
        Assert.Equal(
            ["P1|P1|·|·|·|·|·|Festuca ovina|·|0.5", "P1|P1|·|·|·|·|·|Poa annua|·|8.75", "P2|P2|·|·|·|·|·|Carex hirta|·|2.5", "P2|P2|·|·|·|·|·|Festuca ovina|·|87.5", "P2|P2|·|·|·|·|·|Poa annua|·|0.1"],
            Surveys(SpeciesFolder.Records(wide, "vascular_plants"), out var kept));
        Assert.Equal(5, kept);

        var long_ = file.Write("l.csv", "plot,lat,lon,species,cover\nP1,50.5,10.5,Poa annua,3\nP1,50.5,10.5,Carex hirta,2m\n");
        Assert.Equal(["P1|P1|·|·|·|·|·|Poa annua|·|37.5", "P1|P1|·|·|·|·|·|Carex hirta|·|2.5"], Surveys(SpeciesFolder.Records(long_, "vascular_plants"), out _));

        // Without a letter numbers are percent, unless the city says otherwise.
        var numbers = file.Write("n.csv", "plot,lat,lon,species,cover\nP1,50.5,10.5,Poa annua,3\nP1,50.5,10.5,Carex hirta,0\n");
        Assert.Equal(["P1|P1|·|·|·|·|·|Poa annua|·|3.0", "P1|P1|·|·|·|·|·|Carex hirta|·|0.0"], Surveys(SpeciesFolder.Records(numbers, "vascular_plants"), out kept));
        Assert.Equal(1, kept);
        Assert.Contains("P1|P1|·|·|·|·|·|Poa annua|·|37.5", Surveys(SpeciesFolder.Records(numbers, "vascular_plants") with { Quantity = "braun_blanquet" }, out _));
    }

    [Fact]
    public void Sites_may_stand_in_a_file_of_their_own()
    {
        var sites = file.Write("sites.csv", "plot_name;y;x;hours\nP1;50.5;10.5;2\nP2;50.6;10.6;1.5\nP2;0;0;9\n");
        var wide = file.Write("w.csv", "plot,Poa annua,Festuca ovina\nP1,3,0\nP2,,2\nP9,1,\n");
        var records = SpeciesFolder.Records(wide, "vascular_plants") with
        {
            Sites = new SitesRef(sites, new Dictionary<string, string> { ["locationID"] = "plot_name", ["decimalLatitude"] = "y", ["decimalLongitude"] = "x" }, 3),
        };

        Assert.Equal(
            ["P1|P1|·|·|2.0|hours|·|Festuca ovina|0.0|·", "P1|P1|·|·|2.0|hours|·|Poa annua|3.0|·", "P2|P2|·|·|1.5|hours|·|Festuca ovina|2.0|·", "P9|P9|·|·|·|·|·|Poa annua|1.0|·"],
            Surveys(records, out var kept));
        Assert.Equal(2, kept);
        Assert.Contains(file.Findings, f => f.Code == "repeated-sites" && f.Found.En.EndsWith("such as P2: the first line of each counts", StringComparison.Ordinal));
        Assert.Contains(file.Findings, f => f.Code == "unknown-sites" && f.Found.En.EndsWith("such as P9", StringComparison.Ordinal));
        Assert.DoesNotContain(file.Findings, f => f.Code == "survey-without-places");

        Surveys(records with { Sites = new SitesRef(file.Write("other.csv", "a,b\n1,2\n"), new Dictionary<string, string>(), 3) }, out _);
        Assert.Contains(file.Findings, f => f is { Code: "no-site-column", Severity: Severity.Error });
    }

    [Fact]
    public void Two_columns_of_one_species_both_count()
    {
        var wide = file.Write("w.csv", "site,date,lat,lon,Turdus merula,Turdus.merula,Parus major\nA,2020-05-01,50.5,10.5,3,4,1\n");

        var surveys = Surveys(SpeciesFolder.Records(wide, "birds"), out var kept);

        Assert.Equal(["Parus major|1.0", "Turdus merula|3.0", "Turdus merula|4.0"], surveys.Select(row => string.Join('|', row.Split('|')[7..9])).Order(StringComparer.Ordinal));
        // As records they are one: the same species at the same time and place.
        Assert.Equal(2, kept);
    }

    [Theory]
    [InlineData(".gpkg")]
    [InlineData(".geojson")]
    [InlineData(".shp")]
    public void Sites_may_be_points_lines_and_polygons_of_a_layer(string ending)
    {
        // A transect of two equal halves, a plot, a plot whose centre lies outside, and a point.
        var shapes = new[]
        {
            ("T1", "LINESTRING (10.5 50.5, 10.51 50.5, 10.51 50.51)", GeometryType.LineString),
            ("P1", "POLYGON ((10.6 50.6, 10.602 50.6, 10.602 50.602, 10.6 50.602, 10.6 50.6))", GeometryType.Polygon),
            ("P2", "POLYGON ((10.7 50.7, 10.71 50.7, 10.71 50.71, 10.7 50.71, 10.7 50.708, 10.708 50.708, 10.708 50.702, 10.7 50.702, 10.7 50.7))", GeometryType.Polygon),
            ("S1", "POINT (10.8 50.8)", GeometryType.Point),
        };
        var wide = file.Write("w.csv", "site,date,Turdus merula,Parus major\n" + string.Concat(shapes.Select(s => $"{s.Item1},2020-05-01,1,0\n")));
        foreach (var group in shapes.GroupBy(s => s.Item3))
        {
            var sites = Path.Combine(file.Folder, $"sites-{group.Key}{ending}");
            using (var writer = VectorWriter.Create(sites, ending switch { ".gpkg" => "GPKG", ".shp" => "ESRI Shapefile", _ => "GeoJSON" }))
            {
                var layer = writer.AddLayer("sites", "EPSG:4326", group.Key, [new FieldInfo("plot", FieldType.String)]);
                foreach (var (name, text, _) in group)
                {
                    layer.Add(new NetTopologySuite.IO.WKBWriter().Write(new NetTopologySuite.IO.WKTReader().Read(text)), name);
                }

                writer.Finish();
            }

            var records = SpeciesFolder.Records(wide, "birds") with { Sites = new SitesRef(sites, new Dictionary<string, string>(), 3) };
            file.Findings.Clear();
            using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [records] }, file.Findings, null, CancellationToken.None);
            using var reader = occurrences.Database.Query("SELECT site, round(lon, 4), round(lat, 4), uncertainty FROM surveys JOIN occurrences USING (n) WHERE surveys.\"count\" > 0 AND lon IS NOT NULL ORDER BY site");
            List<(string Site, double Lon, double Lat, double? Radius)> read = [];
            while (reader.Read())
            {
                read.Add((reader.GetString(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetDoubleOrNull(3)));
            }

            Assert.Equal(group.Select(s => s.Item1).Order(StringComparer.Ordinal), read.Select(r => r.Site));
            foreach (var (site, lon, lat, radius) in read)
            {
                switch (site)
                {
                    case "T1":
                        // Half the length along it: its legs are 709 m and 1112 m, so 202 m up the second one; the far end is 910 m away.
                        Assert.Equal((10.51, 50.5018), (lon, lat));
                        Assert.InRange(radius!.Value, 905, 915);
                        break;
                    case "P1":
                        // Half the diagonal of 142 m by 223 m.
                        Assert.Equal((10.601, 50.601), (lon, lat));
                        Assert.InRange(radius!.Value, 131, 133);
                        break;
                    case "P2":
                        Assert.True(lon > 10.708 || lat is < 50.702 or > 50.708, $"{lon}, {lat} lies outside the plot");
                        break;
                    default:
                        Assert.Equal((10.8, 50.8, null), (lon, lat, radius));
                        break;
                }
            }
        }
    }

    [Fact]
    public void Two_words_of_a_header_are_not_always_a_species()
    {
        file.Open(file.Write("w.csv", "Site name,Tree cover,Water depth,Leaf litter,Soil moisture\nA,1,2,3,4\n"));

        Assert.Equal("text", file.Table!.Format.Key);
    }

    private List<string> Surveys(RecordsRef records, out long kept)
    {
        file.Findings.Clear();
        using var occurrences = Occurrences.Open(new OccurrenceRequest { Files = [records] }, file.Findings, null, CancellationToken.None);
        kept = occurrences.Kept;
        List<string> rows = [];
        string[] columns = ["site", "visit", "\"date\"", "method", "effort", "effort_unit", "area", "species", "\"count\"", "cover"];
        using var reader = occurrences.Database.Query($"SELECT concat_ws('|', {string.Join(", ", columns.Select(c => $"coalesce(replace(CAST({c} AS VARCHAR), '|', ';'), '·')"))}) FROM surveys ORDER BY line, species");
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
