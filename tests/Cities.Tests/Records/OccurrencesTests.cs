using System.Globalization;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>Nothing is lost, nothing depends on the order of rows or the number of threads, and a city may switch rules.</summary>
public sealed class OccurrencesTests : IDisposable
{
    private readonly OccurrenceFolder records = new();

    public void Dispose() => records.Dispose();

    private void Many(int count = 400)
    {
        var random = new Random(11);
        string[] species = ["Turdus merula", "Parus major", "Turdus sp.", "Apis mellifera", "Quercus robur"];
        for (var i = 0; i < count; i++)
        {
            var id = random.Next(10) == 0 ? "" : random.Next(count * 4 / 5).ToString(CultureInfo.InvariantCulture);
            records.Row(
                $"{i}",
                ("gbifID", id),
                ("species", species[random.Next(species.Length)]),
                ("decimalLatitude", random.Next(20) == 0 ? "0" : (50 + (random.Next(40) * 0.0123)).ToString("F4", CultureInfo.InvariantCulture)),
                ("decimalLongitude", random.Next(20) == 0 ? "" : (10 + (random.Next(40) * 0.0123)).ToString("F4", CultureInfo.InvariantCulture)),
                ("coordinateUncertaintyInMeters", random.Next(3) == 0 ? "" : (random.Next(8) * 1700).ToString(CultureInfo.InvariantCulture)),
                ("recordedBy", $"observer {random.Next(3)}"),
                ("issue", random.Next(9) == 0 ? "COUNTRY_COORDINATE_MISMATCH" : "COORDINATE_ROUNDED"),
                ("datasetKey", $"set {random.Next(3)}"));
        }
    }

    // Everything but the place of a row in its file.
    private static List<string> Content(Occurrences open) => OccurrenceFolder.Query(
        open, "SELECT CAST((id, written, species, \"group\", lon, lat, uncertainty, year, month, day, date, count, observer, dataset, licence, visit, rules, kept, serves, sensitive) AS VARCHAR) AS r FROM occurrences ORDER BY r");

    [Fact]
    public void Kept_dropped_and_rejected_make_all_rows_and_every_drop_has_its_rule()
    {
        Many();
        using var open = records.Open(lines: [.. records.Rows, "too\tshort", "a\t\"broken\trow"]);

        Assert.Equal(402, open.Rows);
        Assert.Equal(open.Rows, open.Kept + open.Dropped + open.Rejected);
        Assert.True(open is { Kept: > 0, Dropped: > 0 });
        Assert.Equal(open.Dropped, open.Counts.Sum(c => c.Dropped));
        Assert.Equal(open.Dropped + open.Rejected, open.Cleaning.Where(l => l.Dropped).Sum(l => l.Count));
        Assert.Equal($"{open.Kept} {open.Rows} {open.Rejected}", OccurrenceFolder.Query(open, "SELECT concat_ws(' ', (SELECT count(*) FROM occurrences WHERE kept), (SELECT sum(rows) FROM files), (SELECT count(*) FROM rejects))")[0]);
        Assert.Equal(["0"], OccurrenceFolder.Query(open, "SELECT CAST(count(*) AS VARCHAR) FROM occurrences WHERE NOT kept AND rules = 0"));
    }

    [Fact]
    public void The_order_of_rows_and_the_number_of_threads_change_nothing()
    {
        Many();
        string[] shuffled = [.. records.Rows];
        new Random(5).Shuffle(shuffled);
        using var straight = records.Open(new OccurrenceRequest { Threads = 1 });
        var expected = Content(straight);
        using var turned = records.Open(new OccurrenceRequest { Threads = 2, MemoryGiB = 0.5 }, shuffled);

        Assert.Equal(expected, Content(turned));
        Assert.Equal(straight.Counts.Select(c => (c.Rule.Key, c.Met, c.Dropped)), turned.Counts.Select(c => (c.Rule.Key, c.Met, c.Dropped)));
        Assert.Contains(straight.Counts, c => c is { Rule.Key: "duplicate", Dropped: > 0 });
    }

    [Fact]
    public void A_city_switches_rules_and_a_request_has_the_last_word()
    {
        records.Row("captive", ("captive", "true"), ("recordedBy", "A")).Row("coarse", ("decimalLatitude", "50.5"), ("decimalLongitude", "10.6"), ("recordedBy", "B")).Row("absent", ("occurrenceStatus", "ABSENT"), ("recordedBy", "C"));
        using var open = records.OpenCity(rules: new RuleSwitches(["absent"], ["few-decimals"], ["captive-or-cultivated"]));

        Assert.Equal("true", records.Value(open, "captive", "kept"));
        Assert.Contains("captive-or-cultivated", records.Met(open, "captive"));
        Assert.Equal("false", records.Value(open, "coarse", "kept"));
        Assert.Equal("true", records.Value(open, "absent", "kept"));
        Assert.DoesNotContain("absent", records.Met(open, "absent"));
        Assert.DoesNotContain(open.Counts, c => c.Rule.Key == "absent");
        using var again = records.Open(new OccurrenceRequest { Rules = new RuleSwitches([], ["captive-or-cultivated"], []) });
        Assert.Equal("false", records.Value(again, "captive", "kept"));
        var wrong = Assert.Throws<ArgumentException>(() => records.Open(new OccurrenceRequest { Rules = new RuleSwitches(["captiv"], [], []) }));
        Assert.Contains("'captiv'", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Uncertainty_decides_what_a_record_serves()
    {
        (string, string)[] Sure(string metres) => [("coordinateUncertaintyInMeters", metres), ("recordedBy", metres)];
        records.Row("sure", Sure("999")).Row("unknown", Sure("")).Row("unsure", Sure("1001")).Row("as the city", Sure("10000")).Row("lost", Sure("10001")).Row("nowhere", ("decimalLatitude", ""));
        using var open = records.Open();

        Assert.Equal(["unit", "unit", "city", "city", "list", "list"], records.Values(open, "serves", "sure", "unknown", "unsure", "as the city", "lost", "nowhere"));
        using var finer = records.Open(new OccurrenceRequest { UnitMetres = 500, UncertaintyShare = 0.1 });
        Assert.Equal("city", records.Value(finer, "sure", "serves"));
    }

    [Fact]
    public void Sensitive_species_are_known_by_list_by_file_and_by_column()
    {
        records.Row("list", ("species", "Bubo bubo"), ("recordedBy", "A")).Row("file", ("species", "Falco peregrinus"), ("recordedBy", "B")).Row("column", ("sensitive", "true"), ("recordedBy", "C")).Row("open", ("recordedBy", "D"));
        var file = records.City.Write("sensitive.csv", "scientificName,reason\nFalco peregrinus Tunstall 1771,nests\n");
        var city = records.City.City(SpeciesFolder.Records(records.Write())) with { Sensitive = ["Bubo"], SensitiveFiles = [file] };
        using var open = Occurrences.Open(new OccurrenceRequest { City = city }, records.Findings, null, CancellationToken.None);

        Assert.Equal(["true", "true", "true", "false"], records.Values(open, "sensitive", "list", "file", "column", "open"));
    }

    [Fact]
    public void Rows_know_their_file_line_identifier_date_and_visit()
    {
        records.Row("gbif", ("gbifID", "77")).Row("other", ("gbifID", ""), ("occurrenceID", "urn:x:1"), ("eventDate", "2015-05-03T10:00:00Z")).Row("padded", ("gbifID", "007"), ("eventDate", "03/05/2015"));
        using var open = records.Open();

        Assert.Equal("gbif:77 2 2015-05-03 2015-05-03|A. Observer|1041|5051", records.Value(open, "gbif", "concat_ws(' ', id, line, date, visit)"));
        Assert.Equal("occurrence:urn:x:1 3 2015-05-03T10:00:00Z 2015-05-03|A. Observer|1041|5051", records.Value(open, "other", "concat_ws(' ', id, line, date, visit)"));
        Assert.Equal("gbif:007 4 03/05/2015", records.Value(open, "padded", "concat_ws(' ', id, line, date)"));
        Assert.Equal("2015 5 3", records.Value(open, "other", "concat_ws(' ', year, month, day)"));
    }

    [Fact]
    public void It_tells_rows_and_seconds_and_can_be_stopped()
    {
        records.Row("one");
        List<LoadStep> steps = [];
        using (Occurrences.Open(new OccurrenceRequest { Files = [SpeciesFolder.Records(records.Write())] }, records.Findings, new Told(steps.Add), CancellationToken.None))
        {
            Assert.Contains(steps, s => s is { Rows: >= 0, Seconds: >= 0 });
            Assert.Contains(steps, s => s.What.En.Contains("exact duplicate", StringComparison.Ordinal));
        }

        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Occurrences.Open(
            new OccurrenceRequest { Files = [SpeciesFolder.Records(records.Write())] }, records.Findings, new Told(s => { if (s.What.En.StartsWith("Cleaning", StringComparison.Ordinal)) { stop.Cancel(); } }), stop.Token));
    }

    [Fact]
    public void A_temporary_folder_is_left_as_it_was()
    {
        records.Row("one");
        var folder = Directory.CreateTempSubdirectory("hedgerow-test-");
        using (records.Open(new OccurrenceRequest { TempFolder = folder.FullName }))
        {
            Assert.NotEmpty(folder.GetDirectories());
        }

        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
    }

    [Theory]
    [InlineData(0.1, 2000)]
    [InlineData(4, 0)]
    public void Settings_out_of_range_are_refused(double memory, double unit) => Assert.Throws<ArgumentException>(
        () => Occurrences.Open(new OccurrenceRequest { MemoryGiB = memory, UnitMetres = unit }, [], null, CancellationToken.None));

    private sealed class Told(Action<LoadStep> told) : IProgress<LoadStep>
    {
        public void Report(LoadStep value) => told(value);
    }
}
