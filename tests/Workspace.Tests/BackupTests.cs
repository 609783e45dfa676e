using System.IO.Compression;
using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>A whole workspace in one file, and back: row by row and byte by byte.</summary>
public sealed class BackupTests
{
    /// <summary>A module of another kind than the workspace, with every type of column and a reference to itself by two tables.</summary>
    private static readonly Migration Other = new(
        "Garden", 1, "Beds",
        "create table bed (id TEXT not null primary key, n BIGINT, x DOUBLE PRECISION, b BLOB, t TEXT); create table plant (id TEXT not null primary key, bed_id TEXT not null references bed (id))",
        "create table bed (id TEXT not null primary key, n BIGINT, x DOUBLE PRECISION, b BYTEA, t TEXT); create table plant (id TEXT not null primary key, bed_id TEXT not null references bed (id))");

    private static readonly Migration Later = Migration.Same("Garden", 2, "Names", "alter table bed add column name TEXT; update bed set name = 'bed ' || id");

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_lost_on_the_way_into_a_database_of_either_kind(Dialect from)
    {
        await Compare(from, Dialect.Sqlite);
        if (PostgresServer.Missing is null)
        {
            await Compare(from, Dialect.Postgres);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_shows_one_moment_while_people_work(Dialect dialect)
    {
        using var test = new TestOffice(dialect, realClock: true);
        var city = test.AddCity();
        using var stop = new CancellationTokenSource();
        var worker = test.Open();
        var writing = Task.Run(() =>
        {
            for (var index = 0; !stop.IsCancellationRequested; index++)
            {
                // Always two at once: a backup that saw half of a transaction would show an odd number.
                var (one, two) = (worker.Files.Put(BitConverter.GetBytes(index)), worker.Files.Put(BitConverter.GetBytes(-index - 1)));
                worker.Database.Write(work =>
                {
                    worker.CityFiles.Put(work, Actor.Program, city.Id, $"a{index % 20}", one, FileFacts.None, null);
                    worker.CityFiles.Put(work, Actor.Program, city.Id, $"b{index % 20}", two, FileFacts.None, null);
                });
            }
        });

        for (var round = 0; round < 3; round++)
        {
            var before = worker.CityFiles.Changes(city.Id, 1000).Count;
            while (!writing.IsCompleted && worker.CityFiles.Changes(city.Id, 1000).Count < before + 4)
            {
                await Task.Delay(10);
            }

            var path = Path.Combine(test.Folder, $"{round}.hedgerow");
            Backup.Write(test.Office, path);
            using var elsewhere = new TestDatabase(Dialect.Sqlite);
            var target = new OfficeOptions(Path.Combine(elsewhere.Folder, "new"));
            Backup.Restore(path, target);
            using var copy = Office.Open(target);
            var versions = copy.Database.Read(work => work.All($"select sha256 from city_file", row => row.Text("sha256")));

            Assert.True(versions.Count > 0);
            Assert.Equal(0, versions.Count % 2);
            Assert.All(versions, sha256 => Assert.True(copy.Files.Verify(sha256)));
            Assert.Null(copy.Audit.Verify().BrokenAt);
            Assert.Equal(versions.Count + 2, copy.Audit.Verify().Entries);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_older_backup_is_brought_to_the_newer_programs_tables(Dialect dialect)
    {
        using var test = new TestOffice(Dialect.Sqlite);
        using var office = await Filled(test);
        var path = Path.Combine(test.Folder, "all.hedgerow");
        Backup.Write(office, path);
        using var elsewhere = new TestDatabase(dialect);
        var target = new OfficeOptions(Path.Combine(elsewhere.Folder, "new"), elsewhere.Target) { Migrations = [Other, Later] };

        Backup.Restore(path, target);

        using var copy = Office.Open(target);
        Assert.Equal("bed 1", copy.Database.Read(work => work.Text($"select name from bed where id = '1'")));
        using var older = new TestDatabase(dialect);
        Assert.Equal(WorkspaceProblem.Refused, Problem(() => Backup.Restore(path, new OfficeOptions(Path.Combine(older.Folder, "new"), older.Target))));
        Assert.Empty(older.Open().Read(Catalogue.Tables));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_target_that_is_not_empty_is_left_as_it_is(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        using var office = await Filled(test);
        var path = Path.Combine(test.Folder, "all.hedgerow");
        Backup.Write(office, path);
        using var other = new TestOffice(dialect);
        other.Office.Files.Put("mine"u8);
        var before = Rows(other.Office);

        Assert.Equal(WorkspaceProblem.Refused, Problem(() => Backup.Restore(path, other.Options with { Migrations = [Other] })));
        using var empty = new TestDatabase(dialect);
        Assert.Equal(WorkspaceProblem.Refused, Problem(() => Backup.Restore(path, other.Options with { Database = empty.Target, Migrations = [Other] })));

        Assert.Equal(before, Rows(other.Office));
        Assert.Single(other.Office.Files.All());
        Assert.Empty(empty.Open().Read(Catalogue.Tables));
        Assert.Equal(WorkspaceProblem.Conflict, Problem(() => Backup.Write(office, path)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_damaged_backup_is_told_and_leaves_nothing(Dialect dialect)
    {
        using var test = new TestOffice(Dialect.Sqlite);
        using var office = await Filled(test);
        var whole = Path.Combine(test.Folder, "all.hedgerow");
        var report = Backup.Write(office, whole);
        Assert.Equal(report.Tables, Backup.Check(whole).Tables);

        foreach (var (name, damage) in Damages(whole))
        {
            var path = Path.Combine(test.Folder, "damaged.hedgerow");
            File.Copy(whole, path, overwrite: true);
            damage(path);
            using var elsewhere = new TestDatabase(dialect);
            var target = new OfficeOptions(Path.Combine(elsewhere.Folder, "new"), elsewhere.Target) { Migrations = [Other] };

            Assert.True(Problem(() => Backup.Check(path)) is WorkspaceProblem.Damaged or WorkspaceProblem.Refused, name);
            Assert.True(Problem(() => Backup.Restore(path, target)) is WorkspaceProblem.Damaged or WorkspaceProblem.Refused, name);
            Assert.Empty(elsewhere.Open().Read(Catalogue.Tables));
            Assert.True(!Directory.Exists(target.Folder) || !Directory.EnumerateFileSystemEntries(target.Folder).Any(), name);
        }
    }

    [Theory, OnSqlite]
    public async Task What_was_damaged_before_is_named_and_the_rest_is_saved(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        using var office = await Filled(test);
        var files = office.Files.All().Select(file => file.Sha256).ToList();
        File.Delete(office.Files.PathOf(files[0]));
        File.SetUnixFileMode(office.Files.PathOf(files[1]), UnixFileMode.UserWrite | UnixFileMode.UserRead);
        File.AppendAllText(office.Files.PathOf(files[1]), "x");
        var path = Path.Combine(test.Folder, "all.hedgerow");

        var report = Backup.Write(office, path);

        Assert.Equal([files[0], files[1]], report.Damaged);
        Assert.Equal(files.Count - 2, report.Files);
        using var elsewhere = new TestDatabase(dialect);
        var target = new OfficeOptions(Path.Combine(elsewhere.Folder, "new")) { Migrations = [Other] };
        Assert.Equal(report.Damaged, Backup.Restore(path, target).Damaged);
        using var copy = Office.Open(target);
        Assert.Equal(files.Skip(2), copy.Files.All().Select(file => file.Sha256));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_restore_that_was_killed_is_finished_or_done_again(Dialect dialect)
    {
        using var test = new TestOffice(Dialect.Sqlite);
        using var office = await Filled(test);
        var path = Path.Combine(test.Folder, "all.hedgerow");
        Backup.Write(office, path);
        using var elsewhere = new TestDatabase(dialect);
        var target = new OfficeOptions(Path.Combine(elsewhere.Folder, "new"), elsewhere.Target) { Migrations = [Other] };

        // Killed while contents were laid down, before the tables came.
        Directory.CreateDirectory(Path.Combine(target.Folder, "files.restoring", "ab"));
        await File.WriteAllTextAsync(Path.Combine(target.Folder, "files.restoring", "ab", "half"), "half");
        await File.WriteAllTextAsync(Path.Combine(target.Folder, "restoring"), "an id");
        Assert.Equal(WorkspaceProblem.Damaged, Problem(() => Office.Open(target).Dispose()));
        Backup.Restore(path, target);

        // Killed after the tables came, before the contents had their name.
        var id = Office.Open(target).Close(open => Assert.Single(open.Audit.List(limit: 1)).Subject);
        Directory.Move(Path.Combine(target.Folder, "files"), Path.Combine(target.Folder, "files.restoring"));
        await File.WriteAllTextAsync(Path.Combine(target.Folder, "restoring"), id);
        using var copy = Office.Open(target);

        Assert.Equal(office.Files.All(), copy.Files.All());
        Assert.False(Directory.Exists(Path.Combine(target.Folder, "files.restoring")));
        Assert.False(File.Exists(Path.Combine(target.Folder, "restoring")));
    }

    [Theory, OnSqlite]
    public async Task One_that_is_cancelled_leaves_no_file(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        using var office = await Filled(test);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var path = Path.Combine(test.Folder, "all.hedgerow");

        Assert.Throws<OperationCanceledException>(() => Backup.Write(office, path, cancel: cancelled.Token));
        Assert.Empty(Directory.EnumerateFiles(test.Folder, "all*"));

        Backup.Write(office, path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        var target = new OfficeOptions(Path.Combine(test.Folder, "new")) { Migrations = [Other] };
        Assert.Throws<OperationCanceledException>(() => Backup.Restore(path, target, cancel: cancelled.Token));
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Folder));
    }

    private static async Task Compare(Dialect from, Dialect to)
    {
        using var test = new TestOffice(from);
        using var office = await Filled(test);
        var path = Path.Combine(test.Folder, "all.hedgerow");

        var report = Backup.Write(office, path);
        using var elsewhere = new TestDatabase(to);
        var target = new OfficeOptions(Path.Combine(elsewhere.Folder, "new"), elsewhere.Target) { Migrations = [Other], Clock = test.Clock, PasswordRounds = 1000 };
        var restored = Backup.Restore(path, target);
        using var copy = Office.Open(target);

        Assert.Equal(report.Tables, restored.Tables);
        var (before, after) = (Rows(office), Rows(copy));
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        foreach (var (table, rows) in before.Where(table => table.Key != "audit"))
        {
            Assert.True(rows.Count > 0, $"The table {table} is not tested: it is empty.");
            Assert.Equal(rows, after[table]);
        }

        // One line more: that it was restored.
        Assert.Equal(before["audit"], after["audit"].Take(before["audit"].Count));
        Assert.Equal("backup.restore", Assert.Single(copy.Audit.List(limit: 1)).Action);
        Assert.Equal(before["audit"].Count + 1, after["audit"].Count);
        Assert.Null(copy.Audit.Verify().BrokenAt);

        Assert.Equal(office.Files.All(), copy.Files.All());
        Assert.Equal((report.Files, 0), (copy.Files.All().Count(), report.Damaged.Count));
        Assert.All(copy.Files.All(), file => Assert.True(copy.Files.Verify(file.Sha256)));
        Assert.NotNull(copy.People.SignIn("ada@example.org", TestOffice.Password).Person);
        Assert.Equal(report.AuditHead, office.Audit.Verify().Head);
        Assert.False(File.Exists(Path.Combine(target.Folder, "restoring")));
    }

    /// <summary>Every table with rows, every kind of value.</summary>
    private static async Task<Office> Filled(TestOffice test)
    {
        var office = Office.Open(test.Options with { Migrations = [Other] });
        office.People.StartFirst();
        var ada = office.People.Add(Actor.Program, new NewPerson("ada@example.org", "Ada 艾达 \"\\\n'".Trim('\n', '\'').Replace("\n", "", StringComparison.Ordinal), TestOffice.Password));
        var by = Actor.Of(ada, "2001:db8::1", "session");
        office.People.Link(by, ada.Id, "city-id", "42");
        office.People.SignIn("eve@example.org", "wrong");
        office.People.StartReset(by, ada.Id);
        office.Sessions.Start(ada, null, "Browser/1.0");
        office.AccessTokens.Add(by, ada.Id, "QGIS", Scope.Read, TimeSpan.FromDays(1));
        var league = office.Organisations.Add(by, "league", new Wording("League", "联盟"));
        var city = office.Cities.Add(by, new NewCity("greenville", new Wording("Greenville", "绿城"), "SG", league.Id));
        office.Memberships.GrantInOrganisation(by, league.Id, ada.Id, Role.Reviewer);
        var random = new Random(11);
        for (var index = 0; index < 12; index++)
        {
            var content = new byte[random.Next(200_000)];
            random.NextBytes(content);
            await office.CityFiles.PutAsync(by, city.Id, $"layers/{index % 5}.tif", new MemoryStream(content), new FileFacts("CC0-1.0", null, "line 1\nline 2\r\n\u2028 tab\t"));
        }

        office.CityFiles.PutText(by, city.Id, "city.yaml", string.Concat(Enumerable.Repeat("name: 绿城\n", 2000)));
        office.CityFiles.Delete(by, city.Id, "layers/0.tif");
        office.Uploads.Start(by, city.Id, "layers/new.tif", 10);
        office.Jobs.Add(by, new NewJob("check", new Wording("Check", "检查"), city.Id));
        office.Jobs.Log(office.Jobs.Take("w", TimeSpan.FromMinutes(1))!, JobLevel.Note, new Wording("Begun", "已开始"));
        office.Settings.Set(by, "map.base", """{"url": "x"}""");
        office.Database.Write(work =>
        {
            double?[] numbers = [0.1, -0.0, 1e308, double.Epsilon, double.MinValue, 1e300 / 7, null, 3];
            for (var index = 0; index < numbers.Length; index++)
            {
                work.Run($"insert into bed (id, n, x, b, t) values ({$"{index}"}, {long.MaxValue - index}, {numbers[index]}, {(index == 6 ? null : new byte[] { 0, 255, (byte)index })}, {(index == 6 ? null : "")})");
            }

            work.Run($"insert into plant (id, bed_id) values ('p', '1')");
        });
        return office;
    }

    /// <summary>All rows of all tables as text, read past the code that is tested.</summary>
    private static SortedDictionary<string, List<string>> Rows(Office office) => office.Database.Read(work =>
    {
        var all = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in Catalogue.Tables(work))
        {
            var rows = work.All($"select * from {Sql.Name(table)}", row => string.Join(" | ", row.Names.Order(StringComparer.Ordinal).Select(name => $"{name}={Shown(row.Value(name))}")));
            all[table] = table == "audit" ? [.. rows.OrderBy(row => int.Parse(row.Split("number=")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))] : [.. rows.Order(StringComparer.Ordinal)];
        }

        return all;
    });

    private static string Shown(object? value) => value switch
    {
        null => "null",
        byte[] bytes => Convert.ToHexString(bytes),
        string text => $"\"{text}\"",
        // SQLite tells 3.0 as 3 or 3.0, -0.0 as 0: the number is the same.
        double number => (number + 0.0).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };

    private static IEnumerable<(string Name, Action<string> Damage)> Damages(string whole)
    {
        yield return ("cut", path => File.Open(path, FileMode.Open).Close(file => file.SetLength(file.Length / 2)));
        yield return ("no zip", path => File.WriteAllText(path, "hello"));
        yield return ("another zip", path => ZipFile.Open(path, ZipArchiveMode.Update).Close(zip => zip.GetEntry("hedgerow-backup.json")!.Delete()));
        yield return ("list", path => Rewrite(path, "hedgerow-backup.json", text => text.Replace("\"Rows\":1", "\"Rows\":2", StringComparison.Ordinal)));
        yield return ("row changed", path => Rewrite(path, "tables/person.jsonl", text => text.Replace("ada@", "eve@", StringComparison.Ordinal)));
        yield return ("row gone", path => Rewrite(path, "tables/city_file.jsonl", text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
        yield return ("row unreadable", path => Rewrite(path, "tables/setting.jsonl", text => text[..^5]));
        yield return ("table gone", path => ZipFile.Open(path, ZipArchiveMode.Update).Close(zip => zip.GetEntry("tables/audit.jsonl")!.Delete()));
        using var zip = ZipFile.OpenRead(whole);
        var content = zip.Entries.First(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).FullName;
        yield return ("content gone", path => ZipFile.Open(path, ZipArchiveMode.Update).Close(zip => zip.GetEntry(content)!.Delete()));
        yield return ("content changed", path => Rewrite(path, content, text => text + "x"));
    }

    private static void Rewrite(string path, string name, Func<string, string> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        string text;
        using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
        {
            text = reader.ReadToEnd();
        }

        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(change(text));
    }

    private static WorkspaceProblem Problem(Action act) => Assert.Throws<WorkspaceException>(act).Problem;
}
