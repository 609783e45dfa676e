namespace Hedgerow.Species.Tests;

public sealed class CubeRunTests
{
    private static readonly string Birds = Town.Records(
        ("Parus major", "2015-05-01", 13.02, 52.02, "Ann"), ("Parus major", "2015-06-01", 13.02, 52.02, "Bo"), ("Parus ater", "2015-05-01", 13.02, 52.02, "Ann"), ("Turdus merula", "2016-05-01", 13.08, 52.02, "Bo"));

    [Theory]
    [InlineData(GridKind.European, "1kmE4527N3229")]
    [InlineData(GridKind.Military, "33UUT")]
    [InlineData(GridKind.QuarterDegree, "E013N52C")]
    [InlineData(GridKind.Metric, "EPSG25833:1000:")]
    public void Records_are_counted_by_species_cell_and_year_with_their_genus_as_effort(GridKind kind, string code)
    {
        using var town = new Town(Birds);
        using var cube = CubeRun.Run(town.Request(), new CubeOptions { Grid = new GridChoice(kind, kind == GridKind.Military ? 100_000 : 1000, 2) });

        Assert.Equal(["2015|Parus ater|1|3", "2015|Parus major|2|3", "2016|Turdus merula|1|1"], cube.Lines("cube", "year", "species", "records", "group_records"));
        Assert.StartsWith(code[..Math.Min(code.Length, 6)], cube.Lines("cube", "cell")[0], StringComparison.Ordinal);
        Assert.Equal(ResultShape.Cell, cube.Table("cells").Shape);
    }

    [Fact]
    public void Shuffled_records_give_the_same_cube()
    {
        var rows = Enumerable.Range(0, 300).Select(at => $"r{at},Parus avis{(char)('a' + (at % 7))},{2000 + (at % 9)}-05-01,{13 + (at % 97 / 1000.0)},{52 + (at % 89 / 1000.0)},{at % 11 * 300},Ann,Town count").ToArray();
        const string Header = "occurrenceID,scientificName,eventDate,decimalLongitude,decimalLatitude,coordinateUncertaintyInMeters,recordedBy,datasetName\n";
        using var town = new Town(Header + string.Join('\n', rows));
        using var one = CubeRun.Run(town.Alone(), new CubeOptions());
        new Random(1).Shuffle(rows);
        town.Write("records.csv", Header + string.Join('\n', rows));
        using var other = CubeRun.Run(town.Alone(), new CubeOptions());

        Assert.NotEmpty(one.Lines("cube", "year", "cell", "species", "records"));
        Assert.Equal(one.Lines("cube", "year", "cell", "species", "records"), other.Lines("cube", "year", "cell", "species", "records"));
    }

    [Fact]
    public void Sensitive_species_leave_in_coarse_squares()
    {
        using var town = new Town(Birds, "sensitive: [Turdus merula]\n");
        using var cube = CubeRun.Run(town.Request(), new CubeOptions());

        Assert.Contains("Turdus merula|7871", cube.Lines("cube", "species", "least_uncertainty_m"));
        Assert.Contains(cube.Notes, note => note.Code == "sensitive");
    }

    [Fact]
    public void A_size_that_a_grid_does_not_have_is_refused()
    {
        using var town = new Town(Birds);

        Assert.Throws<Hedgerow.Cities.InputException>(() => CubeRun.Run(town.Alone(), new CubeOptions { Grid = new GridChoice(GridKind.Military, 500) }));
        Assert.Throws<Hedgerow.Cities.InputException>(() => CubeRun.Run(town.Alone(), new CubeOptions { Grid = new GridChoice(GridKind.QuarterDegree, Level: 16) }));
        Assert.Throws<Hedgerow.Cities.InputException>(() => CubeRun.Run(town.Alone(), new CubeOptions { Grid = new GridChoice(GridKind.Metric) }));
        Assert.Throws<Hedgerow.Cities.InputException>(() => CubeRun.Run(town.Alone(), new CubeOptions { Grid = new GridChoice(GridKind.Metric, Crs: "EPSG:4326") }));
    }

    [Fact]
    public void Files_are_written_whole_with_the_data_sets_beside()
    {
        using var town = new Town(Birds.Replace("Bo,", "=cmd(),", StringComparison.Ordinal));
        using var cube = CubeRun.Run(town.Request(), new CubeOptions());

        Assert.Equal(["cube.csv", "cube.datasets.csv"], cube.Write(town.Path("cube.csv")).Select(Path.GetFileName));
        Assert.StartsWith("year,cell,species,records,", File.ReadLines(town.Path("cube.csv")).First(), StringComparison.Ordinal);
        Assert.Equal(4, File.ReadLines(town.Path("cube.csv")).Count());
        foreach (var name in new[] { "cube.parquet", "cube.gpkg", "all" })
        {
            Assert.All(cube.Write(town.Path(name)), file => Assert.True(File.Exists(file)));
        }

        Assert.Throws<Hedgerow.Cities.InputException>(() => cube.Write(town.Path("cube.doc")));
    }
}
