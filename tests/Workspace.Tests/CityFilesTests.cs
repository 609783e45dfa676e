using System.Text;
using Hedgerow.Databases;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>A city's folder under version control.</summary>
public sealed class CityFilesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_change_adds_a_version_and_every_version_can_be_read(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var ada = Actor.Of(test.Add("ada"));
        var files = test.Office.CityFiles;

        var one = files.PutText(ada, city.Id, "city.yaml", "name: A", new FileFacts("CC0-1.0", "us", "first"));
        test.Clock.Move(TimeSpan.FromHours(1));
        var two = await files.PutAsync(ada, city.Id, "city.yaml", new MemoryStream("name: B"u8.ToArray()));
        test.Clock.Move(TimeSpan.FromHours(1));
        files.PutText(ada, city.Id, "layers/公园.gpkg", "binary");
        test.Clock.Move(TimeSpan.FromHours(1));
        var gone = files.Delete(ada, city.Id, "city.yaml", "moved");
        test.Clock.Move(TimeSpan.FromHours(1));
        var back = files.TakeBack(ada, city.Id, "city.yaml", 1, "back");

        Assert.Equal([1, 2, 3, 4], new[] { one, two, gone, back }.Select(file => file.Version));
        Assert.Equal([4, 3, 2, 1], files.History(city.Id, "city.yaml").Select(file => file.Version));
        Assert.Equal("name: A", files.ReadText(files.Find(city.Id, "city.yaml", 1)!));
        Assert.Equal("name: B", files.ReadText(files.Find(city.Id, "city.yaml", 2)!));
        Assert.Null(files.Find(city.Id, "city.yaml", 3));
        Assert.Equal("name: A", files.ReadText(files.Find(city.Id, "city.yaml")!));
        Assert.Equal(new FileFacts("CC0-1.0", "us", "back"), back.Facts);
        Assert.Equal(("ada", one.Sha256), (back.ByName, back.Sha256));
        Assert.Equal(5, files.Changes(city.Id).Count);
        Assert.Equal(["file.put", "file.delete", "file.put", "file.put", "file.put"], test.Office.Audit.List(city.Id).Take(5).Select(entry => entry.Action));
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_folder_is_known_as_it_was_at_any_time(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var random = new Random(7);
        var model = new Dictionary<string, string>(StringComparer.Ordinal);
        var moments = new List<(DateTimeOffset At, Dictionary<string, string> Files)>();
        for (var step = 0; step < 60; step++)
        {
            var path = $"layers/{random.Next(6)}.txt";
            if (random.Next(4) == 0 && model.Remove(path))
            {
                test.Office.CityFiles.Delete(Actor.Program, city.Id, path);
            }
            else
            {
                model[path] = random.Next(5).ToString(System.Globalization.CultureInfo.InvariantCulture);
                test.Office.CityFiles.PutText(Actor.Program, city.Id, path, model[path]);
            }

            moments.Add((test.Clock.GetUtcNow(), new(model, StringComparer.Ordinal)));
            test.Clock.Move(TimeSpan.FromSeconds(1));
        }

        foreach (var (at, expected) in moments.Where((_, index) => index % 5 == 0).Append((test.Clock.GetUtcNow(), model)))
        {
            var found = test.Office.CityFiles.List(city.Id, at);
            Assert.Equal(expected.OrderBy(file => file.Key, StringComparer.Ordinal), found.Select(file => KeyValuePair.Create(file.Path, test.Office.CityFiles.ReadText(file))));
        }

        Assert.Empty(test.Office.CityFiles.List(city.Id, moments[0].At.AddSeconds(-1)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_same_again_adds_no_version_and_equal_folders_have_equal_states(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (one, two) = (test.AddCity("one"), test.AddCity("two"));
        var files = test.Office.CityFiles;
        Assert.Equal(1, files.PutText(Actor.Program, one.Id, "a", "x").Version);
        Assert.Equal(1, files.PutText(Actor.Program, one.Id, "a", "x").Version);
        Assert.Equal(2, files.PutText(Actor.Program, one.Id, "a", "x", new FileFacts("CC0-1.0")).Version);
        files.PutText(Actor.Program, two.Id, "a", "x");

        Assert.Equal(CityFiles.StateOf(files.List(one.Id)), CityFiles.StateOf(files.List(two.Id)));
        files.PutText(Actor.Program, two.Id, "b", "x");
        Assert.NotEqual(CityFiles.StateOf(files.List(one.Id)), CityFiles.StateOf(files.List(two.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Who_changes_what_another_changed_meanwhile_is_told(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var files = test.Office.CityFiles;
        files.PutText(Actor.Of(test.Add("ada")), city.Id, "city.yaml", "A", expected: 0);

        var conflict = Assert.Throws<WorkspaceException>(() => files.PutText(Actor.Program, city.Id, "city.yaml", "B", expected: 0));
        Assert.Equal(WorkspaceProblem.Conflict, conflict.Problem);
        Assert.Contains("ada", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(2, files.PutText(Actor.Program, city.Id, "city.yaml", "B", expected: 1).Version);
        Assert.Equal(WorkspaceProblem.Conflict, Assert.Throws<WorkspaceException>(() => files.Delete(Actor.Program, city.Id, "city.yaml", expected: 1)).Problem);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Of_many_who_write_at_once_none_is_lost_and_one_wins_by_version(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var other = test.Open();
        var city = test.AddCity();
        var won = 0;

        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
        {
            var files = (index % 2 == 0 ? test.Office : other).CityFiles;
            files.PutText(Actor.Program, city.Id, "a", $"{index}");
            try
            {
                files.PutText(Actor.Program, city.Id, "b", $"{index}", expected: 0);
                Interlocked.Increment(ref won);
            }
            catch (WorkspaceException exception) when (exception.Problem == WorkspaceProblem.Conflict)
            {
                // Another was first.
            }
        });

        Assert.Equal(1, won);
        var history = test.Office.CityFiles.History(city.Id, "a");
        Assert.Equal(Enumerable.Range(1, 16).Reverse(), history.Select(file => file.Version));
        Assert.Equal(Enumerable.Range(0, 16).Select(index => $"{index}").Order(), history.Select(test.Office.CityFiles.ReadText).Order());
        Assert.Null(test.Office.Audit.Verify().BrokenAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../other/city.yaml")]
    [InlineData("layers/../../x")]
    [InlineData("layers//x")]
    [InlineData("layers/")]
    [InlineData("./x")]
    [InlineData(".hidden")]
    [InlineData("layers\\x")]
    [InlineData("C:x")]
    [InlineData("x\0y")]
    [InlineData("x\ny")]
    [InlineData("x ")]
    [InlineData(" x")]
    [InlineData("x.")]
    [InlineData("nul")]
    [InlineData("layers/COM1.txt")]
    [InlineData("a?b")]
    [InlineData("<script>")]
    [InlineData("evil\u202egnp.exe")]
    public void Paths_that_lead_out_or_that_some_system_cannot_hold_are_refused(string path)
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var city = test.AddCity();
        var ada = Actor.Of(test.Add("ada"));

        Assert.Equal(WorkspaceProblem.Refused, Assert.Throws<WorkspaceException>(() => test.Office.CityFiles.PutText(ada, city.Id, path, "x")).Problem);
        Assert.Equal(WorkspaceProblem.Refused, Assert.Throws<WorkspaceException>(() => test.Office.Uploads.Start(ada, city.Id, path, 1)).Problem);
        Assert.Empty(test.Office.CityFiles.List(city.Id));
    }

    [Theory]
    [InlineData("a/b", "a")]
    [InlineData("a", "a/b")]
    [InlineData("Parks.gpkg", "parks.gpkg")]
    [InlineData("A/x", "a")]
    public void Names_that_cannot_lie_in_one_folder_are_refused(string present, string path)
    {
        using var test = new TestOffice(Dialect.Sqlite);
        var city = test.AddCity();
        test.Office.CityFiles.PutText(Actor.Program, city.Id, present, "x");

        Assert.Equal(WorkspaceProblem.Conflict, Assert.Throws<WorkspaceException>(() => test.Office.CityFiles.PutText(Actor.Program, city.Id, path, "y")).Problem);

        test.Office.CityFiles.Delete(Actor.Program, city.Id, present);
        test.Office.CityFiles.PutText(Actor.Program, city.Id, path, "y");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_folder_goes_in_and_comes_out_byte_by_byte(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var source = Path.Combine(test.Folder, "source");
        var contents = new Dictionary<string, byte[]>
        {
            ["city.yaml"] = Encoding.UTF8.GetBytes("name: 绿城"), ["layers/big.tif"] = new byte[3 << 20], ["layers/parks.gpkg"] = new byte[2 << 20], ["records/鸟类.csv"] = [],
        };
        new Random(3).NextBytes(contents["layers/big.tif"]);
        foreach (var (path, bytes) in contents)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(source, path))!);
            await File.WriteAllBytesAsync(Path.Combine(source, path), bytes);
        }

        await File.WriteAllTextAsync(Path.Combine(source, ".hidden"), "x");
        File.CreateSymbolicLink(Path.Combine(source, "link.txt"), "/etc/passwd");
        await test.Office.CityFiles.PutFolderAsync(Actor.Program, city.Id, source, new FileFacts("CC0-1.0"));

        var files = test.Office.CityFiles.List(city.Id);
        var target = Path.Combine(test.Folder, "laid out");
        test.Office.CityFiles.LayOut(files, target);

        Assert.Equal(contents.Keys.Order(StringComparer.Ordinal), files.Select(file => file.Path));
        foreach (var (path, bytes) in contents)
        {
            Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(target, path)));
        }

        // Whoever writes into a copy writes into no kept content; the second names are read-only.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(target, "layers/parks.gpkg")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(Path.Combine(target, "layers/big.tif")));
        await File.WriteAllTextAsync(Path.Combine(target, "city.yaml"), "changed");
        await File.WriteAllTextAsync(Path.Combine(target, "layers/parks.gpkg"), "changed");
        Directory.Delete(target, recursive: true);
        Assert.All(files, file => Assert.True(test.Office.Files.Verify(file.Sha256)));
        Assert.Throws<ArgumentException>(() => test.Office.CityFiles.LayOut(files, source));
    }

    [Theory, OnSqlite]
    public void A_content_that_is_gone_is_told_and_no_version_is_made_of_one_that_never_was(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        var file = test.Office.CityFiles.PutText(Actor.Program, city.Id, "a", "x");
        File.Delete(test.Office.Files.PathOf(file.Sha256));

        Assert.Equal(WorkspaceProblem.Damaged, Assert.Throws<WorkspaceException>(() => test.Office.CityFiles.LayOut(test.Office.CityFiles.List(city.Id), Path.Combine(test.Folder, "out"))).Problem);
        Assert.Equal(WorkspaceProblem.Damaged, Assert.Throws<WorkspaceException>(() => test.Office.CityFiles.Put(Actor.Program, city.Id, "b", new Blob(new string('0', 64), 1))).Problem);
    }
}
