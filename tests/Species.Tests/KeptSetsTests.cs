using Hedgerow.Cities;

namespace Hedgerow.Species.Tests;

/// <summary>Cleaned records that are kept between verbs.</summary>
public sealed class KeptSetsTests : IDisposable
{
    private static readonly string[] Species = ["Parus major", "Parus ater", "Turdus merula", "Columba livia", "Corvus corone"];

    private readonly DirectoryInfo kept = Directory.CreateTempSubdirectory("hedgerow kept ");
    private readonly Town town = new(Many(), native: "Parus major\nParus ater\nTurdus merula\n", invasive: "Columba livia\n");

    public void Dispose()
    {
        town.Dispose();
        kept.Delete(recursive: true);
    }

    [Fact]
    public void Every_verb_writes_the_same_bytes_from_what_is_kept_as_afresh()
    {
        (string Name, Func<SpeciesRequest, SpeciesResult> Run)[] verbs =
        [
            ("check", one => SpeciesCheck.Run(one)), ("clean", one => SpeciesClean.Run(one)), ("list", one => SpeciesListing.Run(one)), ("richness", one => RichnessRun.Run(one, new RichnessOptions())),
            ("change", one => SpeciesChangeRun.Run(one, new Period(2001, 2010), new Period(2011, 2020))), ("cube", one => CubeRun.Run(one, new CubeOptions())), ("invasive", one => InvasiveRun.Run(one)), ("export", one => SpeciesExport.Run(one)),
        ];
        var first = true;
        foreach (var (name, run) in verbs)
        {
            var afresh = Written(run(town.Request()), $"{name}-afresh", from: false);
            var making = Written(run(Request()), $"{name}-making", from: !first);
            var again = Written(run(Request()), $"{name}-again", from: true);

            Assert.NotEmpty(afresh);
            Assert.Equal(afresh, making);
            Assert.Equal(afresh, again);
            first = false;
        }
    }

    [Fact]
    public void A_change_of_any_input_makes_a_new_set()
    {
        Assert.Null(Taken(Request()));
        Assert.NotNull(Taken(Request()));
        (string What, Action Change)[] inputs =
        [
            ("a record", () => town.Write("records.csv", Many().Replace("Parus ater", "Parus atra", StringComparison.Ordinal))),
            ("the boundary", () => town.Write("boundary.geojson", File.ReadAllText(town.Path("boundary.geojson")).Replace("13.1", "13.11", StringComparison.Ordinal))),
            ("the declaration", () => File.AppendAllText(town.Path("city.yaml"), "sensitive: [Turdus merula]\n")),
        ];
        foreach (var (what, change) in inputs)
        {
            change();
            Assert.True(Taken(Request()) is null, what);
            Assert.True(Taken(Request()) is not null, what);
        }

        SpeciesRequest[] settings =
        [
            With(one => one with { Rules = new RuleSwitches(["few-decimals"], [], []) }), With(one => one with { Rules = new RuleSwitches([], ["few-decimals"], []) }),
            With(one => one with { Sensitive = ["Parus major"] }), With(one => one with { UnitMetres = 500 }), With(one => one with { UnknownUncertaintyMetres = 5 }),
        ];
        Assert.All(settings, one => Assert.Null(Taken(one)));
        Assert.All(settings, one => Assert.NotNull(Taken(one)));
        Assert.NotNull(Taken(With(one => one with { Threads = 1, MemoryGiB = 1 })));
        Assert.Null(Taken(With(one => one with { Keeping = one.Keeping! with { Fresh = true } })));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("facts")]
    public void A_damaged_set_is_made_anew_and_never_trusted(string how)
    {
        var sound = Written(SpeciesClean.Run(Request()), "sound", from: false);
        var folder = Taken(Request())!.Folder;
        var path = Path.Combine(folder, how == "facts" ? "set.json" : "records.duckdb");
        var bytes = File.ReadAllBytes(path);
        if (how == "flipped")
        {
            // Every block of the tables, so that whichever a verb reads is damaged.
            for (var at = 3 * 4096; at < bytes.Length; at += 5000)
            {
                bytes[at] ^= 0x55;
            }
        }

        File.WriteAllBytes(path, how == "cut" ? bytes[..(bytes.Length / 2)] : how == "facts" ? "{}"u8.ToArray() : bytes);
        Assert.Equal(sound, Written(SpeciesClean.Run(Request()), "mended", from: false));
        Assert.Equal(sound, Written(SpeciesClean.Run(Request()), "kept again", from: true));
    }

    [Fact]
    public void Two_that_make_the_same_set_at_once_do_not_disturb_each_other()
    {
        var requests = Enumerable.Range(0, 2).Select(_ => Request()).ToArray();
        var counts = new long[requests.Length];
        Parallel.For(0, requests.Length, at =>
        {
            using var result = SpeciesCheck.Run(requests[at]);
            counts[at] = result.Rows(result.Table("files")).Single()[1] is long rows ? rows : -1;
        });

        Assert.Equal(counts[0], counts[1]);
        Assert.NotNull(Taken(Request()));
    }

    [Fact]
    public void The_set_that_was_not_used_for_longest_goes_first_and_small_ones_are_not_kept()
    {
        Assert.Null(Taken(With(one => one with { Keeping = one.Keeping! with { LeastRows = 1_000_000 } })));
        Assert.Null(Taken(Request()));
        var first = Taken(Request())!.Folder;
        Directory.SetLastWriteTimeUtc(first, DateTime.UtcNow.AddDays(-1));
        var size = Directory.EnumerateFiles(first).Sum(file => new FileInfo(file).Length);
        var most = size * 1.5 / (1L << 30);
        Assert.Null(Taken(With(one => one with { Sensitive = ["Parus major"], Keeping = one.Keeping! with { LargestGiB = most } })));

        Assert.False(Directory.Exists(first));
        Assert.NotNull(Taken(With(one => one with { Sensitive = ["Parus major"] })));
        Assert.Empty(Directory.EnumerateDirectories(kept.FullName, ".making-*"));
    }

    private static string Many() => Town.Records([.. Enumerable.Range(0, 400).Select(at => (
        Species[at * at % 5], $"{2001 + (at % 20)}-{1 + (at % 12):00}-{1 + (at % 28):00}", 13.001 + (at * 37 % 97 / 1000.0), 52.001 + (at * 53 % 89 / 1000.0), at % 3 == 0 ? "Ann" : "Bo"))]);

    private static KeptSet? Taken(SpeciesRequest request)
    {
        using var result = SpeciesCheck.Run(request);
        return result.From;
    }

    private SpeciesRequest Request() => With(one => one);

    private SpeciesRequest With(Func<OccurrenceRequest, OccurrenceRequest> change)
    {
        var request = town.Request();
        return request with { Records = change(request.Records with { Keeping = new CleanedSets(kept.FullName) { LeastRows = 1 } }) };
    }

    // All tables as files: name and contents.
    private string[] Written(SpeciesResult result, string name, bool from)
    {
        using (result)
        {
            var files = result.Write(Path.Combine(kept.FullName, "..", $"{kept.Name} {name}"));
            var all = files.Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)}\n{File.ReadAllText(file)}").ToArray();
            Directory.Delete(Path.GetDirectoryName(files[0])!, recursive: true);
            Assert.Equal(from, result.From is not null);
            return all;
        }
    }
}
