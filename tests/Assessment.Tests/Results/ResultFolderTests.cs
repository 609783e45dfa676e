using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.Results;

/// <summary>A result is there whole or not at all, and the same inputs give the same bytes.</summary>
public sealed class ResultFolderTests
{
    private static readonly string[] One = ["singapore-2021"];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(20, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    public void A_stopped_run_leaves_nothing_and_an_earlier_result_as_it_was(int step, int write)
    {
        using var city = new SmallCity();
        var target = Directory.CreateDirectory(city.Beside("out")).FullName;
        File.WriteAllText(Path.Combine(target, "assessment.json"), "earlier");
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => AssessedCity.Write(
            city.Folder, target, One, [2010, 2020], 2, new Countdown<AssessStep>(step, stop), new Countdown<AssessmentResult>(write, stop), stop.Token));

        Assert.Equal("earlier", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories))));
        Assert.Equal(["city 城市", "out"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(target)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_brings_the_earlier_result_back_whole()
    {
        using var city = new SmallCity();
        var target = Directory.CreateDirectory(city.Beside("out")).FullName;
        File.WriteAllText(Path.Combine(target, "assessment.json"), "earlier");
        // A folder in the place of a file: files before it in order are moved already.
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(target, "layers.gpkg")).FullName, "mine.txt"), "mine");

        Assert.ThrowsAny<Exception>(() => AssessedCity.Write(city.Folder, target, One, [2020]));

        Assert.Equal(["assessment.json", "mine.txt"], Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("earlier", File.ReadAllText(Path.Combine(target, "assessment.json")));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(target)!), f => f.Contains(".partial-", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_files_stay_and_a_raster_that_this_run_did_not_write_goes()
    {
        using var city = new SmallCity();
        var target = Directory.CreateDirectory(city.Beside("out")).FullName;
        File.WriteAllText(Path.Combine(target, "my notes.txt"), "mine");
        AssessedCity.Write(city.Folder, target, One, [2020]);
        Assert.True(File.Exists(Path.Combine(target, "groups.tif")));

        city.Write("city.yaml", "name: Bare\nyear: 2020\nboundary: {path: city.gpkg, layer: boundary}\n");
        AssessedCity.Write(city.Folder, target, One, []);

        Assert.Equal("mine", File.ReadAllText(Path.Combine(target, "my notes.txt")));
        Assert.False(File.Exists(Path.Combine(target, "groups.tif")));
        Assert.Contains("Bare", File.ReadAllText(Path.Combine(target, "assessment.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_folder_takes_several_results_with_a_page_that_lists_them()
    {
        using var city = new SmallCity();

        AssessedCity.Write(city.Folder, city.Beside("out"), ["singapore-2021", "singapore-2014"], [2020]);
        AssessedCity.Write(city.Folder, city.Beside("out"), ["hj623-2011", "singapore-2014"], [2020]);

        Assert.Equal(["hj623-2011-2020", "singapore-2014-2020", "singapore-2021-2020"], Directory.EnumerateDirectories(city.Beside("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("hj623-2011-2020/scorecard.html", File.ReadAllText(Path.Combine(city.Beside("out"), "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_on_one_thread_and_on_two_give_the_same_bytes()
    {
        using var city = new SmallCity();
        AssessedCity.Write(city.Folder, city.Beside("one"), One, [2010, 2020], threads: 1);
        Thread.Sleep(1100);
        AssessedCity.Write(city.Folder, city.Beside("two"), One, [2010, 2020], threads: 2);

        var files = Directory.EnumerateFiles(city.Beside("one"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(city.Beside("one"), f)).ToList();
        Assert.Equal(13, files.Count);
        Assert.All(files, f => Assert.True(File.ReadAllBytes(Path.Combine(city.Beside("one"), f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(city.Beside("two"), f))), f));
    }

    [Fact]
    public void A_layer_that_is_a_folder_has_no_hash_and_the_result_is_written_all_the_same()
    {
        using var city = new SmallCity(SmallCity.Yaml.Replace("parks: {path: city.gpkg, layer: parks}", "parks: {path: /vsizip/parks.zip/parks.geojson}", StringComparison.Ordinal));
        using (var zip = System.IO.Compression.ZipFile.Open(Path.Combine(city.Folder, "parks.zip"), System.IO.Compression.ZipArchiveMode.Create))
        {
            using var text = new StreamWriter(zip.CreateEntry("parks.geojson").Open());
            text.Write("""{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "P"}, "geometry": {"type": "Polygon", "coordinates": [[[3.001, 0.446], [3.003, 0.446], [3.003, 0.448], [3.001, 0.446]]]}}]}""");
        }

        city.Write("city.yaml", File.ReadAllText(Path.Combine(city.Folder, "city.yaml")).Replace("/vsizip/parks.zip", $"/vsizip/{Path.Combine(city.Folder, "parks.zip")}", StringComparison.Ordinal));
        AssessedCity.Write(city.Folder, city.Beside("out"), One, [2020]);

        Assert.True(File.Exists(Path.Combine(city.Beside("out"), "ro-crate-metadata.json")));
        Assert.All(
            Directory.EnumerateFiles(city.Beside("out")),
            f => Assert.DoesNotContain(Path.GetFileName(Path.GetDirectoryName(city.Folder)!), System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(f)), StringComparison.Ordinal));
    }

    private sealed class Countdown<T>(int at, CancellationTokenSource stop) : IProgress<T>
    {
        private int heard;

        public void Report(T value)
        {
            if (Interlocked.Increment(ref heard) == at)
            {
                stop.Cancel();
            }
        }
    }
}
