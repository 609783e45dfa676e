using System.Text;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>What the cleaning rules leave out, keep and count.</summary>
public sealed class RecordCleaningTests : IDisposable
{
    private const string Header = "gbifID\tspecies\tclass\tdecimalLatitude\tdecimalLongitude\teventDate\tyear\toccurrenceStatus\tbasisOfRecord\ttaxonRank\tissue\tindividualCount\tdegreeOfEstablishment\n";

    private readonly SpeciesFolder city = new();

    public void Dispose() => city.Dispose();

    [Theory]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\tABSENT\t\t\t\t\t", "absent")]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t0\t", "absent")]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\tFOSSIL_SPECIMEN\t\t\t\t", "fossil-or-living-specimen")]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\tLivingSpecimen\t\t\t\t", "fossil-or-living-specimen")]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t\tcaptive", "captive-or-cultivated")]
    [InlineData("1\tTurdus merula\tAves\t\t10.5\t2015-05-01\t2015\t\t\t\t\t\t", "no-coordinate")]
    [InlineData("1\tTurdus merula\tAves\tNA\t10.5\t2015-05-01\t2015\t\t\t\t\t\t", "no-coordinate")]
    [InlineData("1\tTurdus merula\tAves\t50,5\t10.5\t2015-05-01\t2015\t\t\t\t\t\t", "coordinate-text")]
    [InlineData("1\tTurdus merula\tAves\t0\t0.0\t2015-05-01\t2015\t\t\t\t\t\t", "zero-coordinate")]
    [InlineData("1\tTurdus merula\tAves\t95\t10.5\t2015-05-01\t2015\t\t\t\t\t\t", "coordinate-out-of-range")]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\tCOORDINATE_ROUNDED;COUNTRY_COORDINATE_MISMATCH\t\t", "gbif-country-mismatch")]
    [InlineData("1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\tGENUS\t\t\t", "above-species")]
    [InlineData("1\tTurdus sp.\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t\t", "above-species")]
    [InlineData("1\tBOLD:AAA1288\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t\t", "above-species")]
    public void Leaves_out_and_says_why(string row, string rule)
    {
        var species = Load("9\tParus major\tAves\t50.5\t10.5\t2014-05-01\t2014\t\t\t\t\t\t\n" + row);

        var line = Assert.Single(species.Cleaning, l => l.Dropped);
        Assert.Equal((rule, 1, true, 3), (line.Rule, line.Count, line.Dropped, line.FirstLine!.Value));
        Assert.Equal("Parus major", Assert.Single(All(species)).Species);
    }

    [Fact]
    public void Keeps_harmless_flags_ranks_below_the_species_and_lumps_them()
    {
        var record = Assert.Single(All(Load("1\tTurdus merula cabrerae\tAves\t50.5\t10.5\t2015-05-01\t2015\tPRESENT\tHUMAN_OBSERVATION\tSUBSPECIES\tCOORDINATE_ROUNDED\t3.0\twild")));

        Assert.Equal(("Turdus merula", "birds", 2015, 3), (record.Species, record.Group, record.Year!.Value, record.Count));
        Assert.Equal((10.5, 50.5), (record.X, record.Y));
    }

    [Theory]
    [InlineData("2015-05-01T10:00:00Z", "", 2015)]
    [InlineData("2015", "", 2015)]
    [InlineData("2015-05-01/2015-06-01", "", 2015)]
    [InlineData("2014-12-31/2015-01-01", "", null)]
    [InlineData("01/05/2015", "", 2015)]
    [InlineData("", "2015.0", 2015)]
    [InlineData("2014-01-01", "2015", 2015)]
    [InlineData("2014-01-01", "last year", 2014)]
    [InlineData("", "0", null)]
    [InlineData("", "1492", null)]
    [InlineData("unknown", "", null)]
    public void Reads_the_year_from_the_column_or_the_date(string date, string year, int? expected) =>
        Assert.Equal(expected, Assert.Single(All(Load($"1\tTurdus merula\tAves\t50.5\t10.5\t{date}\t{year}\t\t\t\t\t\t"))).Year);

    [Fact]
    public void Undated_records_leave_windows_and_serve_undated_uses()
    {
        var species = Load("1\tTurdus merula\tAves\t50.5\t10.5\t\t\t\t\t\t\t\t\n2\tParus major\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t");

        Assert.Equal(2, All(species).Count);
        Assert.Equal("Parus major", Assert.Single(species.Records(2011, 2020, SpeciesFolder.Degrees).Value.Value).Species);
    }

    [Fact]
    public void Years_are_inclusive_on_both_ends()
    {
        var species = Load(string.Join('\n', Enumerable.Range(2010, 4).Select(y => $"{y}\tTurdus merula\tAves\t50.5\t10.5\t\t{y}\t\t\t\t\t\t")));

        Assert.Equal([2011, 2012], species.Records(2011, 2012, SpeciesFolder.Degrees).Value.Value.Select(r => r.Year));
        Assert.True(species.Records(1990, 1995, SpeciesFolder.Degrees).Missing(out var gap));
        Assert.Contains("2010 to 2013", gap.Reason.En, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("fromYear", () => species.Records(2012, 2011, SpeciesFolder.Degrees));
    }

    [Fact]
    public void The_same_identifier_counts_once_and_different_ones_twice()
    {
        const string same = "\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t\t";
        var species = Load($"1{same}\n2{same}\n1{same}");

        Assert.Equal(2, All(species).Count);
        var finding = Assert.Single(city.Findings);
        Assert.Equal(("duplicate-records", 4, Severity.Warning), (finding.Code, finding.Line!.Value, finding.Severity));
    }

    [Fact]
    public void Without_an_identifier_the_same_species_date_and_place_counts_once()
    {
        const string same = "\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t\t";
        var species = Load($"{same}\n{same}\n{same.Replace("05-01", "05-02", StringComparison.Ordinal)}");

        Assert.Equal(2, All(species).Count);
    }

    [Fact]
    public void A_record_that_stands_in_two_files_counts_once()
    {
        const string row = "1\tTurdus merula\tAves\t50.5\t10.5\t2015-05-01\t2015\t\t\t\t\t\t";
        var species = city.Load(SpeciesFolder.Records(city.Write("a.tsv", Header + row)), SpeciesFolder.Records(city.Write("b.tsv", Header + row)));

        Assert.Single(All(species));
        Assert.Equal("b.tsv", Assert.Single(species.Cleaning, l => l.Rule == "duplicate").File);
    }

    [Fact]
    public void Text_in_a_number_column_is_counted_with_its_first_line()
    {
        Load("1\tParus major\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t\n2\tParus major\tAves\t50.5\t10.5\t\tlong ago\t\t\t\t\t\t\n3\tParus major\tAves\tnorth\t10.5\t\t2015\t\t\t\t\t\t\n4\tParus major\tAves\tnorth\t10.5\t\t2015\t\t\t\t\t\t\n5\tParus major\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t");

        var texts = city.Findings.Where(f => f.Code == "text-for-number").ToList();
        Assert.Equal([3, 4], texts.Select(f => f.Line!.Value));
        Assert.Contains("2 rows", texts[1].Found.En, StringComparison.Ordinal);
        Assert.Contains("'north'", texts[1].Found.En, StringComparison.Ordinal);
        Assert.All(texts, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void Names_that_were_encoded_twice_are_repaired_and_counted()
    {
        var species = Load("1\tPlatanus Ã— hispanica\tMagnoliopsida\t50.5\t10.5\t\t2015\t\t\t\t\t\t");

        Assert.Equal("Platanus × hispanica", Assert.Single(All(species)).Species);
        Assert.Equal(1, Assert.Single(species.Cleaning, l => l.Rule == "repaired-name").Count);
        Assert.Contains("1 lines", Assert.Single(city.Findings, f => f.Code == "doubly-encoded-text").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitive_taxa_are_marked_by_species_and_by_genus()
    {
        city.Sensitive = ["Bubo bubo", "Falco"];
        var records = All(Load("1\tBubo bubo\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t\n2\tFalco peregrinus\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t\n3\tParus major\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t"));

        Assert.Equal(["Bubo bubo", "Falco peregrinus"], records.Where(r => r.Sensitive).Select(r => r.Species));
    }

    [Fact]
    public void Records_come_in_the_order_of_species_year_and_place_whatever_the_order_of_the_file()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 200)
            .Select(i => $"{i}\t{(i % 2 == 0 ? "Parus major" : "Turdus merula")}\tAves\t{50 + (i % 7 * 0.1):F1}\t{10 + (i % 5 * 0.1):F1}\t\t{2010 + (i % 3)}\t\t\t\t\t\t").ToArray();
        var straight = All(Load(string.Join('\n', rows)));
        random.Shuffle(rows);
        var shuffled = All(Load(string.Join('\n', rows)));

        Assert.Equal(straight, shuffled);
        Assert.Equal(straight.OrderBy(r => r.Species, StringComparer.Ordinal).ThenBy(r => r.Year).ThenBy(r => r.X).ThenBy(r => r.Y), straight);
    }

    [Fact]
    public void Exchanged_coordinates_are_an_error_with_the_remedy()
    {
        Load("1\tParus major\tAves\t10.5\t50.5\t\t2015\t\t\t\t\t\t");

        var finding = Assert.Single(city.Findings);
        Assert.Equal(("swapped-coordinates", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("{decimalLatitude: decimalLongitude, decimalLongitude: decimalLatitude}", finding.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Metres_without_a_reference_system_are_an_error()
    {
        Load("1\tParus major\tAves\t5600000\t600000\t\t2015\t\t\t\t\t\t");

        Assert.Equal(("coordinates-not-degrees", Severity.Error), (city.Findings[0].Code, city.Findings[0].Severity));
    }

    [Fact]
    public void Records_of_another_place_are_a_warning()
    {
        Load("1\tParus major\tAves\t-33\t151\t\t2015\t\t\t\t\t\t");

        Assert.Equal(("records-outside-boundary", Severity.Warning), (city.Findings[0].Code, city.Findings[0].Severity));
    }

    [Fact]
    public void A_file_of_genera_gives_a_gap_that_says_so()
    {
        var species = city.Load(SpeciesFolder.Records(city.Write("g.tsv", "genus\tclass\tdecimalLatitude\tdecimalLongitude\tyear\nTurdus\tAves\t50.5\t10.5\t2015\n")));

        Assert.True(species.Records(2011, 2020, SpeciesFolder.Degrees).Missing(out var gap));
        Assert.Contains("genera only", gap.Reason.En, StringComparison.Ordinal);
        Assert.Equal("records-genus-only", Assert.Single(city.Findings).Code);
    }

    [Fact]
    public void Rows_that_do_not_fit_are_counted_and_left_out()
    {
        var species = Load("1\tParus major\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\t\n2\tParus major\tAves\t50.5\t10.5\t\t2015\t\t\t\t\t\ttoo\tmany\tfields\n3\tTurdus merula\tAves\t50.5\t10.5\t\t2015");

        Assert.Equal(["Parus major", "Turdus merula"], All(species).Select(r => r.Species));
        var finding = Assert.Single(city.Findings, f => f.Code == "unreadable-rows");
        Assert.Equal(3, finding.Line);
    }

    [Fact]
    public void A_city_without_records_has_a_gap_with_a_remedy()
    {
        Assert.True(city.Load().Records(2011, 2020, SpeciesFolder.Degrees).Missing(out var gap));
        Assert.Contains("`records:`", gap.Remedy.En, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SpeciesRecord> All(SpeciesData species) => species.Records(SpeciesFolder.Degrees).Value.Value;

    private SpeciesData Load(string rows) => city.Load(SpeciesFolder.Records(city.Write("records.tsv", Encoding.UTF8.GetBytes(Header + rows))));
}
