using System.Globalization;
using Xunit;

namespace Hedgerow.Assessment.Tests.RealCities;

/// <summary>San José's municipalities against an independent application of the index to the same ground.</summary>
public sealed class SanJoseTests
{
    private static readonly Lazy<AssessmentResult> WorldCover = new(() =>
    {
        using var written = WrittenCity.From("san-jose-worldcover", (", legend: esa-worldcover, year: 2020}", ", year: 2020, " + Flow() + "}"));
        return RealCity.Assess(written.Folder).Single();
    });

    private static readonly Lazy<AssessmentResult> Official = new(() => RealCity.Assess(RealCity.Folder("san-jose")).Single());

    [RealDataFact]
    public void Natural_shares_of_the_municipalities_agree_with_those_from_the_10_m_map()
    {
        var published = Published("Total NA area", "Total area");
        var differences = Units().Where(u => published.ContainsKey(u.Key))
            .Select(u => Math.Abs(u.Value.Indicators.Value("1") - (100 * published[u.Key]))).Order().ToList();

        Assert.Equal(29, differences.Count);
        Assert.InRange(differences[14], 0, 1.0);
        Assert.InRange(differences[^1], 0, 5.7);
    }

    [RealDataFact]
    public void Protected_shares_are_those_of_the_union_and_two_published_ones_are_not()
    {
        var published = Published("I-8 raw", null);
        var found = Units().Where(u => published.ContainsKey(u.Key)).ToDictionary(u => u.Key, u => u.Value.Indicators.Part("8", "protected_all"));
        var off = found.Where(f => Math.Abs(f.Value - (100 * published[f.Key])) > 0.5).Select(f => f.Key).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(29, found.Count);
        Assert.Equal(["cartago", "paraiso"], off);
        Assert.InRange(found["paraiso"], 63.29, 63.49);
        Assert.InRange(found["cartago"], 31.86, 32.06);
        Assert.True(published["paraiso"] > 1, "the published share adds up designations that lie on one another");
    }

    [RealDataFact]
    public void The_official_map_measures_what_the_city_has_data_for()
    {
        var indicators = Official.Value.Indicators;

        Assert.All<string>(["1", "2", "8", "10", "11"], id => Assert.Equal(IndicatorStatus.Scored, indicators.Single(i => i.Indicator.Id == id).Status));
        Assert.Equal(31, Official.Value.Units.Count);
    }

    [RealDataFact]
    public void A_municipality_that_reaches_beyond_the_map_is_not_measured_and_says_how_much_is_known()
    {
        var heredia = Official.Value.Units.Single(u => u.Area.Name == "Cantón Heredia").Indicators.Single(i => i.Indicator.Id == "1");

        Assert.Equal(IndicatorStatus.NotMeasured, heredia.Status);
        Assert.Matches(@"the data reach only \d+\.\d % of Cantón Heredia", heredia.Gap!.Reason.En);
        Assert.Contains("accept_no_data", heredia.Gap.Remedy.En, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Names_that_were_encoded_twice_are_repaired_and_counted()
    {
        Assert.Contains("(31)", Assert.Single(Official.Value.Findings, f => f.Code == "double-encoding").Found.En, StringComparison.Ordinal);
        Assert.Contains(Official.Value.Units, u => u.Area.Name == "Cantón Tibás");
        Assert.DoesNotContain(Official.Value.Units, u => u.Area.Name.Contains('Ã', StringComparison.Ordinal));
    }

    [RealDataFact]
    public void A_map_that_fills_with_65535_and_does_not_say_so_is_refused_with_the_remedy()
    {
        using var written = WrittenCity.From("san-jose", ("    nodata: [65535]          # the file has no no-data tag and fills with 65535\n", ""));
        var found = Assert.Single(RealCity.Findings(written.Folder), f => f.Code == "code-not-in-legend");

        Assert.Equal(Cities.Severity.Error, found.Severity);
        Assert.Contains("code 65535", found.Found.En, StringComparison.Ordinal);
        Assert.Contains("nodata: [65535]", found.Expected.En, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void The_raw_file_in_latin_1_with_exchanged_headers_is_refused_with_both_remedies()
    {
        using var written = WrittenCity.From("san-jose", ("gbif_species_level_vertebrates.tsv", "gbif_wri_san_jose_raw_latin1.csv"));
        var findings = RealCity.Findings(written.Folder);

        // The encoding can be told, so that it is a warning; the headers cannot be guessed.
        Assert.Contains("encoding: latin-1", Assert.Single(findings, f => f is { Code: "wrong-encoding", Severity: Cities.Severity.Warning }).Expected.En, StringComparison.Ordinal);
        Assert.Contains("decimalLatitude: long", Assert.Single(findings, f => f is { Code: "swapped-coordinates", Severity: Cities.Severity.Error }).Expected.En, StringComparison.Ordinal);
    }

    private static Dictionary<string, UnitResult> Units() => WorldCover.Value.Units.ToDictionary(u => Plain(u.Area.Name.Replace("Cantón ", "", StringComparison.Ordinal)));

    private static Dictionary<string, double> Published(string column, string? per)
    {
        var rows = File.ReadAllLines(RealCity.File("san_jose", "reference", "wri_scores_by_municipality.tsv")).Select(l => l.Split('\t')).ToList();
        var (at, below) = (Array.IndexOf(rows[0], column), per is null ? -1 : Array.IndexOf(rows[0], per));
        return rows.Skip(1).ToDictionary(r => Plain(r[0]), r => Number(r[at]) / (below < 0 ? 1 : Number(r[below])));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // By hand: without the system's tables of languages nothing else takes an accent away.
    private static string Plain(string name) =>
        new string([.. name.ToLowerInvariant().Select(c => "áéíóúüñ".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? "aeiouun"[at] : c)]).Trim();

    // The legend inside braces: one line, as the declaration writes its maps.
    private static string Flow()
    {
        var classes = RealCity.PublishedLegend(waterIsSea: false).Split('\n').Skip(1).Select(l => l.Trim()).Where(l => l.Length > 0);
        return "legend: {" + string.Join(", ", classes) + "}";
    }
}
