namespace Hedgerow.Cities.Tests.Records;

/// <summary>Golden numbers of the real cities' record files; counted with Python's csv module, not with Hedgerow.</summary>
public sealed class RealRecordsTests : IDisposable
{
    private readonly SpeciesFolder city = new();

    public void Dispose() => city.Dispose();

    [RealDataFact]
    public void San_Jose_keeps_every_record_of_its_43_vertebrates()
    {
        var species = Load("san_jose/occurrences/gbif_species_level_vertebrates.tsv", "san_jose/boundary/san_jose_boundaries.gpkg", "gam_limit");
        var records = species.Records(SpeciesFolder.Canvas("EPSG:5367")).Value.Value;

        Assert.Equal(5411, records.Count);
        Assert.Equal(43, records.Select(r => r.Species).Distinct().Count());
        Assert.Equal(["amphibians", "birds", "mammals", "reptiles"], species.Groups);
        Assert.Equal(2891, records.Count(r => r.Group == "birds"));
        Assert.Equal(109, Line(species, "undated").Count);
        Assert.Equal(412, Line(species, "after-the-year").Count);
        Assert.DoesNotContain(city.Findings, f => f.Severity == Severity.Error);
    }

    [RealDataFact]
    public void San_Joses_raw_file_shows_its_encoding_and_its_exchanged_columns_in_one_pass()
    {
        Load("san_jose/occurrences/gbif_wri_san_jose_raw_latin1.csv", "san_jose/boundary/san_jose_boundaries.gpkg", "gam_limit");

        var encoding = Assert.Single(city.Findings, f => f.Code == "wrong-encoding");
        Assert.Equal((Severity.Warning, 2), (encoding.Severity, encoding.Line));
        Assert.Contains("read as latin-1 (99 % certain)", encoding.Found.En, StringComparison.Ordinal);
        Assert.Contains("encoding: latin-1", encoding.Expected.En, StringComparison.Ordinal);
        var swapped = Assert.Single(city.Findings, f => f.Code == "swapped-coordinates");
        Assert.Equal((Severity.Error, "city.yaml", 7), (swapped.Severity, swapped.File, swapped.Line));
        Assert.Contains("columns: {decimalLatitude: long, decimalLongitude: lat}", swapped.Expected.En, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void San_Joses_raw_file_reads_right_with_the_remedies()
    {
        city.Boundary = new VectorRef(RealData.File("san_jose/boundary/san_jose_boundaries.gpkg"), "gam_limit", null, 3);
        var file = SpeciesFolder.Records(
            RealData.File("san_jose/occurrences/gbif_wri_san_jose_raw_latin1.csv"),
            columns: new Dictionary<string, string> { ["decimalLatitude"] = "long", ["decimalLongitude"] = "lat" });
        var species = city.Load(file with { Encoding = "latin-1" });

        Assert.DoesNotContain(city.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(18048, Line(species, "above-species").Count);
        Assert.True(species.Records(2011, 2020, SpeciesFolder.Degrees).Missing(out var gap));
        Assert.Contains("genera only", gap.Reason.En, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Singapores_plants_lose_those_named_above_the_species()
    {
        var species = Load("singapore/occurrences/gbif_plants_2009_2023.tsv", "singapore/boundary/singapore_boundaries.gpkg", "subzones_2019_pop");

        Assert.Equal(52, Line(species, "above-species").Count);
        var records = species.Records(SpeciesFolder.Canvas("EPSG:3414")).Value.Value;
        Assert.Equal((1906, 809), (records.Count, records.Select(r => r.Species).Distinct().Count()));
        Assert.Equal(536, species.Records(2011, 2020, SpeciesFolder.Canvas("EPSG:3414")).Value.Value.Count);
    }

    [RealDataFact]
    public void Vancouver_has_35_exact_duplicates()
    {
        var species = Load("vancouver/occurrences/gbif_in_parks.tsv", "vancouver/boundary/vancouver_boundaries.gpkg", "city");

        Assert.Contains("35 of 2638", Assert.Single(city.Findings, f => f.Code == "duplicate-records").Found.En, StringComparison.Ordinal);
        Assert.Equal(35, Line(species, "duplicate").Count);
        Assert.Equal(556, species.Records(SpeciesFolder.Canvas("EPSG:32610")).Value.Value.Select(r => r.Species).Distinct().Count());
    }

    [RealDataFact]
    public void Berlins_transects_read_in_their_own_metres()
    {
        city.Boundary = new VectorRef(RealData.File("berlin/boundary/berlin_boundaries.gpkg"), "districts_12", null, 3);
        var columns = new Dictionary<string, string>
        {
            ["scientificName"] = "species", ["individualCount"] = "count", ["decimalLongitude"] = "x_25833", ["decimalLatitude"] = "y_25833", ["locality"] = "SITE",
        };
        var species = city.Load(SpeciesFolder.Records(RealData.File("berlin/species/birds_transects_counts.tsv"), "birds", "EPSG:25833", columns) with { Year = 2017 });

        Assert.Empty(city.Findings);
        var records = species.Records(2008, 2017, SpeciesFolder.Canvas("EPSG:25833")).Value.Value;
        Assert.Equal((915, 97, 8655), (records.Count, records.Select(r => r.Species).Distinct().Count(), records.Sum(r => r.Count)));
        var goshawk = records[0];
        Assert.Equal(("Accipiter gentilis", "birds", 2017), (goshawk.Species, goshawk.Group, goshawk.Year!.Value));
        Assert.InRange(goshawk.X, 372000, 407200);
        Assert.InRange(goshawk.Y, 5806000, 5833100);
    }

    [RealDataFact]
    public void Kigalis_records_name_genera_only()
    {
        var species = Load("kigali/occurrences/gbif_wri_kigali.tsv", "kigali/boundary/kigali_boundaries.gpkg", null);

        Assert.Contains(city.Findings, f => f is { Code: "records-genus-only", Severity: Severity.Warning });
        Assert.Equal(459, Line(species, "above-species").Count);
        Assert.False(species.HasRecords);
    }

    private static CleaningLine Line(SpeciesData species, string rule) => Assert.Single(species.Cleaning, l => l.Rule == rule);

    private SpeciesData Load(string records, string boundary, string? layer)
    {
        city.Boundary = new VectorRef(RealData.File(boundary), layer, null, 3);
        return city.Load(SpeciesFolder.Records(RealData.File(records)));
    }
}
