using System.Globalization;

namespace Hedgerow.Species.Tests.RealCities;

/// <summary>Every verb on real cities: what must hold whatever the records are.</summary>
public sealed class VerbsTests
{
    /// <summary>City, rows of its files by Python's csv module, and a species of it that is taken for sensitive.</summary>
    public static TheoryData<string, long, string> Cities => new()
    {
        { "san-jose", 5411, "Leopardus wiedii" },
        { "singapore", 1958, "Alstonia angustifolia" },
        { "berlin", 915, "Accipiter gentilis" },
        { "vancouver", 2638, "Branta canadensis" },
        { "jakarta", 8703, "Panthera tigris" },
        { "belem", 1082, "Panthera onca" },
        { "florianopolis", 3802, "Panthera onca" },
    };

    [RealDataTheory]
    [MemberData(nameof(Cities))]
    public void Every_row_is_kept_left_out_or_set_aside(string name, long rows, string sensitive)
    {
        using var city = new RealCity(name, sensitive);
        using var check = SpeciesCheck.Run(city.Request);
        var files = Numbers(check, "files", "rows", "kept", "dropped", "rejected");

        Assert.Equal(rows, files.Sum(file => file[0]));
        Assert.All(files, file => Assert.Equal(file[0], file[1] + file[2] + file[3]));
        Assert.Equal(check.Table("rejects").Rows, (long)files.Sum(file => file[3])!);
        Assert.True(Numbers(check, "rules", "met", "dropped").All(rule => rule[0] >= rule[1]));
    }

    [RealDataTheory]
    [MemberData(nameof(Cities))]
    public void Lists_count_the_same_records_whichever_way_they_are_cut(string name, long rows, string sensitive)
    {
        using var city = new RealCity(name, sensitive);
        using var list = SpeciesListing.Run(city.Request);
        var records = Sum(list, "species", "records");

        Assert.InRange(records, 0, rows);
        Assert.Equal(records, Sum(list, "groups", "records"));
        Assert.Equal(records, Sum(list, "years", "records") + Sum(list, "groups", "undated_records"));
        Assert.Equal(records, list.Datasets.Sum(one => one.Records));
        Assert.All(list.Lines("species", "sensitive", "units", "built_up_records", "protected_records").Where(line => line.StartsWith("yes", StringComparison.Ordinal)), line => Assert.Equal("yes|-|-|-", line));

        using var cube = CubeRun.Run(city.Request, new CubeOptions());
        Assert.InRange(Sum(cube, "cube", "records"), 0, records);
        Assert.Equal(Sum(cube, "cube", "records"), Sum(cube, "cells", "records"));
        Assert.All(
            cube.Lines("cube", "species", "least_uncertainty_m").Where(line => line.StartsWith(sensitive, StringComparison.Ordinal)),
            line => Assert.True(double.Parse(line.Split('|')[1], CultureInfo.InvariantCulture) >= Outgoing.SensitiveRadius, line));
    }

    [RealDataTheory]
    [MemberData(nameof(Cities))]
    public void Intervals_hold_their_estimates_and_changes_say_whom_to_trust(string name, long rows, string sensitive)
    {
        using var city = new RealCity(name, sensitive);
        using var richness = RichnessRun.Run(city.Request, new RichnessOptions { Grid = new GridChoice() });
        Within(richness, "samples", "coverage_low", "coverage", "coverage_high");
        Within(richness, "samples", "estimated_low", "estimated", "estimated_high");
        Within(richness, "estimates", "low", "value", "high");
        Within(richness, "curves", "richness_low", "richness", "richness_high");
        Within(richness, "curves", "coverage_low", "coverage", "coverage_high");
        if (richness.Tables.Any(table => table.Name == "equal_coverage"))
        {
            Within(richness, "equal_coverage", "low", "richness", "high");
        }

        Assert.All(richness.Lines("samples", "estimated", "reason_en").Select(line => line.Split('|')), line => Assert.NotEqual(line[0] == "-", line[1] == "-"));
        Assert.InRange(Sum(richness, "samples", "records"), 0, 2 * rows);

        using var change = SpeciesChangeRun.Run(city.Request);
        Within(change, "change", "low", "equal_coverage_difference", "high");
        Assert.All(change.Lines("change", "equal_coverage_difference", "trust", "words_en", "reason_en").Select(line => line.Split('|')), line =>
        {
            Assert.NotEqual(line[0] == "-", line[3] == "-");
            Assert.DoesNotContain("-", line[1..3]);
        });
    }

    [RealDataTheory]
    [MemberData(nameof(Cities))]
    public void What_goes_out_comes_back_and_sensitive_species_are_told_by_coarse_squares(string name, long rows, string sensitive)
    {
        using var city = new RealCity(name, sensitive);
        using var export = SpeciesExport.Run(city.Request);
        var sent = export.Table("occurrences").Rows;
        using (var list = SpeciesListing.Run(city.Request))
        {
            var withheld = Numbers(export, "left_out", "records").Zip(export.Lines("left_out", "reason")).Where(one => one.Second != "left out by cleaning").Sum(one => one.First[0]!.Value);
            Assert.Equal(Sum(list, "species", "records"), sent + withheld);
        }

        Assert.InRange(sent, 0, rows);
        var coarse = export.Lines("occurrences", "species", "longitude", "latitude", "recordedBy").Where(line => line.StartsWith(sensitive + "|", StringComparison.Ordinal)).Select(line => line.Split('|')).ToList();
        Assert.All(coarse, line =>
        {
            Assert.Equal("-", line[3]);
            Assert.All(line[1..3], place => Assert.Equal(5, Math.Abs((int)Math.Round(double.Parse(place, CultureInfo.InvariantCulture) * 100)) % 10));
        });
        if (sent == 0)
        {
            return;
        }

        Assert.NotEmpty(coarse);
        var path = SpeciesExport.WriteArchive(export, city.Beside("out.zip"), new ArchiveDescription(name, "Town", null, new DateOnly(2021, 2, 3)));
        using var back = SpeciesCheck.Run(RealCity.Alone(path));
        Assert.Equal([(double)sent, sent, 0, 0], Numbers(back, "files", "rows", "kept", "dropped", "rejected").Single().Select(number => number!.Value));
    }

    [RealDataTheory]
    [InlineData("berlin")]
    [InlineData("singapore")]
    public void Invasive_species_are_looked_for_where_a_checklist_names_them(string name)
    {
        using var city = new RealCity(name);
        using var invasive = InvasiveRun.Run(city.Request);

        Assert.All(Numbers(invasive, "species", "records"), row => Assert.True(row[0] > 0));
        Assert.NotEmpty(invasive.Notes);
    }

    [RealDataFact]
    public void Where_no_checklist_names_invasive_species_the_verb_says_so()
    {
        using var city = new RealCity("jakarta");
        using var invasive = InvasiveRun.Run(city.Request);

        Assert.Contains(invasive.Notes, note => note.Code == "none-invasive");
    }

    private static double Sum(SpeciesResult result, string table, string column) => Numbers(result, table, column).Sum(row => row[0] ?? 0);

    private static List<double?[]> Numbers(SpeciesResult result, string name, params string[] columns)
    {
        var table = result.Table(name);
        var places = columns.Select(column => table.Columns.Select((one, at) => (one, at)).Single(one => one.one.Name == column).at).ToArray();
        return [.. result.Rows(table).Select(row => places.Select(place => row[place] is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : (double?)null).ToArray())];
    }

    private static void Within(SpeciesResult result, string table, string low, string value, string high) =>
        Assert.All(Numbers(result, table, low, value, high).Where(row => row[0] is not null || row[2] is not null), row => Assert.True(row[0] <= row[1] && row[1] <= row[2], $"{table}: {row[0]} {row[1]} {row[2]}"));
}
