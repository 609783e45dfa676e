using Hedgerow.Cities;
using Hedgerow.Maps;

namespace Hedgerow.Corridors.Tests;

/// <summary>What runs refuse, what they leave behind, and what they do not depend on.</summary>
public sealed class RunTests
{
    private static readonly DateOnly Day = new(2026, 1, 2);

    [Fact]
    public void The_same_files_come_from_one_thread_and_from_two()
    {
        using var town = new TwoWoods(Patchy);
        var (one, two) = (Written(town, 1), Written(town, 2));

        Assert.Equal(one.Keys, two.Keys);
        Assert.Contains("current_map.tif", one.Keys);
        Assert.All(one.Keys, name => Assert.True(one[name].AsSpan().SequenceEqual(two[name]), name));
    }

    [Fact]
    public void A_town_without_nature_has_no_source_and_says_so_in_both_languages()
    {
        using var town = new TwoWoods((_, _) => 2);
        var result = town.Run();
        using var data = result.Data.City;
        var page = File.ReadAllText(CorridorFolder.Write(result, Path.Combine(town.Folder, "out"), Day, "zh", 1));

        Assert.Empty(result.Sources);
        Assert.Contains("0 patches meet the rules for sources", page, StringComparison.Ordinal);
        Assert.Contains("仅有 0 处斑块符合源地规则", page, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(town.Folder, "out", "corridors.tif")));
    }

    [Fact]
    public void Land_cover_without_a_reference_system_stops_the_run()
    {
        using var town = new TwoWoods();
        // A grid in plain text says where its cells lie, but in no system of coordinates.
        File.WriteAllText(
            Path.Combine(town.Folder, "cover.tif"),
            FormattableString.Invariant($"ncols 200\nnrows 100\nxllcorner {TwoWoods.West}\nyllcorner {TwoWoods.North - 1000}\ncellsize 10\n") + string.Concat(Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("1", 200)) + "\n", 100)));

        var findings = Assert.ThrowsAny<InputException>(() => town.Run()).Findings;

        Assert.Contains(findings, f => f.Expected.En.Length > 0 && f.Expected.Zh.Length > 0 && f.Expected.En != f.Expected.Zh);
    }

    [Fact]
    public void A_broken_table_of_resistances_is_told_in_both_languages()
    {
        using var town = new TwoWoods();
        File.WriteAllText(Path.Combine(town.Folder, "rules.yaml"), TwoWoods.Rules().Replace("cropland: 30", "cropland: -30", StringComparison.Ordinal).Replace("built_up: 100, ", string.Empty, StringComparison.Ordinal));

        var findings = Assert.Throws<InputException>(() => town.Run()).Findings;

        Assert.True(findings.Count >= 2);
        Assert.All(findings, f => Assert.NotEqual(f.Expected.En, f.Expected.Zh));
    }

    [Fact]
    public void Without_enough_memory_it_does_not_start()
    {
        using var town = new TwoWoods();

        var refusal = Assert.Throws<MapException>(() => town.Run(r => r with { AvailableBytes = 1 << 20 }));

        Assert.Contains("of memory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing()
    {
        using var town = new TwoWoods();
        var result = town.Run();
        using var data = result.Data.City;
        var before = Directory.GetFileSystemEntries(town.Folder);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => CorridorFolder.Write(result, Path.Combine(town.Folder, "out"), Day, "en", 1, cancelled.Token));

        Assert.Equal(before, Directory.GetFileSystemEntries(town.Folder));
    }

    [Fact]
    public void A_way_over_nature_alone_is_to_be_kept()
    {
        // Two woods that a neck of two cells of wood's width parts: the strip between is natural, and too thin to be core.
        using var town = new TwoWoods((column, row) => column is < 60 or >= 140 || row is >= 49 and < 52 ? (byte)1 : (byte)2);
        File.WriteAllText(Path.Combine(town.Folder, "rules.yaml"), TwoWoods.Rules().Replace("core_depth_m: 0", "core_depth_m: 50", StringComparison.Ordinal));
        var result = town.Run();
        using var data = result.Data.City;
        var corridor = Assert.Single(result.Corridors);

        Assert.Equal(2, result.Sources.Count);
        Assert.True(corridor.Keep);
        Assert.Contains("沿途均为自然用地", File.ReadAllText(CorridorFolder.Write(result, Path.Combine(town.Folder, "out"), Day, "en", 1)), StringComparison.Ordinal);
    }

    [RealDataFact]
    public void San_Jose_on_a_coarse_map_answers_every_question_of_the_table()
    {
        var folder = RealData.CityFolder("san-jose-worldcover");
        var result = SecurityPattern.Run(new CorridorRequest(CityFolder.Read(folder)) { Threads = 2, WholeMap = false });
        using var data = result.Data.City;

        Assert.InRange(result.Sources.Count, 2, 50);
        Assert.InRange(result.Corridors.Count, result.Sources.Count - result.Indices!.Parts, 3 * result.Sources.Count);
        Assert.All(result.Corridors, c =>
        {
            Assert.InRange(c.Link.LengthMetres, c.Link.StraightMetres * (1 - 1e-9), 1e6);
            Assert.InRange(c.Link.MeanResistance, 1, 1000);
            Assert.NotEmpty(c.Districts);
            Assert.NotEmpty(c.Land);
            Assert.True(c.Narrowest is { Metres: > 0 });
            Assert.True(c.Keep || c.RestoreFirst is not null || c.Hardest is not null);
        });
        Assert.NotEmpty(result.Pinches);
        Assert.InRange(result.Indices.EcaHectares, result.Sources[0].Hectares, result.Indices.SourceHectares);
    }

    private static byte Patchy(int column, int row) =>
        column is < 60 or >= 140 ? (byte)1 : (column * 7919 ^ row * 104729) % 11 == 0 ? (byte)1 : TwoWoods.Cover(column, row);

    private static SortedDictionary<string, byte[]> Written(TwoWoods town, int threads)
    {
        var result = town.Run(r => r with { Threads = threads });
        using var data = result.Data.City;
        var folder = Path.Combine(town.Folder, "out" + threads);
        CorridorFolder.Write(result, folder, Day, "en", threads);
        // The database keeps the time of each change; its contents come from the same result.
        return new(Directory.GetFiles(folder).Where(f => !f.EndsWith(".gpkg", StringComparison.Ordinal)).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllBytes), StringComparer.Ordinal);
    }
}
