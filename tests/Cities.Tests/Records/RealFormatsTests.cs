namespace Hedgerow.Cities.Tests.Records;

/// <summary>The real cities' files as they are read: every row accounted for, every known defect named. Counts are those of Python's csv module.</summary>
public sealed class RealFormatsTests : IDisposable
{
    private readonly List<Finding> findings = [];
    private Occurrences? occurrences;

    public void Dispose() => occurrences?.Dispose();

    [RealDataTheory]
    [InlineData("san_jose/occurrences/gbif_species_level_vertebrates.tsv", 5411, null)]
    [InlineData("san_jose/occurrences/gbif_mammalia_gam_undated.tsv", 1442, null)]
    [InlineData("san_jose/occurrences/gbif_wri_san_jose_raw_latin1.csv", 18048, "wrong-encoding")]
    [InlineData("singapore/occurrences/gbif_plants_2009_2023.tsv", 1958, null)]
    [InlineData("vancouver/occurrences/gbif_in_parks.tsv", 2638, "duplicate-records")]
    [InlineData("chengdu/occurrences/gbif_wri_chengdu.tsv", 1219, "records-genus-only")]
    [InlineData("multi_city_wri/occurrences/gbif_wri_IDN-Jakarta.tsv", 8703, "records-genus-only")]
    [InlineData("multi_city_wri/occurrences/gbif_wri_BRA-Belem.tsv", 1082, "records-genus-only")]
    public void Every_row_is_kept_dropped_or_rejected_and_the_known_defect_is_named(string path, long rows, string? defect)
    {
        Load(SpeciesFolder.Records(RealData.File(path)));

        Assert.Equal(rows, occurrences!.Rows);
        Assert.Equal(rows, occurrences.Kept + occurrences.Dropped + occurrences.Rejected);
        Assert.Equal(0, occurrences.Rejected);
        Assert.True(defect is null || findings.Exists(f => f.Code == defect), string.Join("; ", findings.Select(f => f.Code)));
    }

    [RealDataFact]
    public void San_Joses_raw_file_is_read_as_Latin_1_and_keeps_its_accents()
    {
        Load(SpeciesFolder.Records(RealData.File("san_jose/occurrences/gbif_wri_san_jose_raw_latin1.csv"), columns: new Dictionary<string, string> { ["decimalLatitude"] = "long", ["decimalLongitude"] = "lat", ["locality"] = "stateProvince" }));

        Assert.Contains("latin-1 (99 % certain)", Assert.Single(findings, f => f.Code == "wrong-encoding").Found.En, StringComparison.Ordinal);
        Assert.Equal(2, findings.First(f => f.Code == "wrong-encoding").Line);
    }

    [RealDataTheory]
    [InlineData("carabids_plots_counts.tsv", "count", 1081, 42, 104)]
    [InlineData("spiders_plots_counts.tsv", "count", 1586, 42, 182)]
    [InlineData("grasshoppers_plots_counts.tsv", "count", 282, 42, 20)]
    [InlineData("plants_plots_cover.tsv", "cover", 1449, 49, 226)]
    public void Berlins_plots_are_surveys_whose_places_are_missing(string name, string quantity, long rows, long sites, long species)
    {
        Load(SpeciesFolder.Records(RealData.File($"berlin/species/{name}")));

        Assert.Contains(findings, f => f is { Code: "survey-without-places", Severity: Severity.Warning });
        Assert.Equal((rows, sites, species), Three($"SELECT count(\"{quantity}\"), count(DISTINCT site), (SELECT count(DISTINCT written) FROM occurrences) FROM surveys"));
    }

    [RealDataFact]
    public void Berlins_transects_are_records_and_surveys()
    {
        var columns = new Dictionary<string, string> { ["decimalLongitude"] = "x_25833", ["decimalLatitude"] = "y_25833" };
        Load(SpeciesFolder.Records(RealData.File("berlin/species/birds_transects_counts.tsv"), "birds", "EPSG:25833", columns));

        Assert.Equal((915L, 29L, 8655L), Three("SELECT count(*), count(DISTINCT site), CAST(sum(\"count\") AS BIGINT) FROM surveys"));
        Assert.Equal(915, occurrences!.Kept);
    }

    private void Load(RecordsRef file) => occurrences = Occurrences.Open(new OccurrenceRequest { Files = [file] }, findings, null, CancellationToken.None);

    private (long First, long Second, long Third) Three(string sql)
    {
        using var reader = occurrences!.Database.Query(sql);
        Assert.True(reader.Read());
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
