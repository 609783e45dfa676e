using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>What is wrong with an installation, and that nothing is said to be wrong that is not.</summary>
public sealed class DoctorTests
{
    [Theory, OnSqlite, OnPostgres]
    public void A_sound_installation_is_well(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada", administrator: true);
        test.Office.CityFiles.PutText(Actor.Program, test.AddCity().Id, "city.yaml", "x");

        Assert.All(Doctor.Examine(test.Options, thorough: true), line => Assert.True(line.State == Health.Well || line.Subject.En == "Disk", line.ToString()));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Every_illness_is_found(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var city = test.AddCity();
        Assert.Equal(Health.Doubtful, State("Administrators"));

        var (gone, changed) = (test.Office.CityFiles.PutText(Actor.Program, city.Id, "a", "1"), test.Office.CityFiles.PutText(Actor.Program, city.Id, "b", "2"));
        File.SetUnixFileMode(test.Office.Files.PathOf(changed.Sha256), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(test.Office.Files.PathOf(changed.Sha256), "3");
        Assert.Equal(Health.Well, State("Files"));
        Assert.Equal(Health.Ill, State("Files", thorough: true));
        File.Delete(test.Office.Files.PathOf(gone.Sha256));
        Assert.Equal(Health.Ill, State("Files"));

        test.Office.Jobs.Add(Actor.Program, new NewJob("a", Wording.Same("a")));
        test.Office.Jobs.Take("w", TimeSpan.FromMinutes(1));
        Assert.Equal(Health.Well, State("Jobs"));
        test.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal(Health.Doubtful, State("Jobs"));

        Assert.Equal(Health.Well, State("Audit log"));
        test.Execute(dialect == Dialect.Postgres ? "alter table audit disable trigger all" : "drop trigger audit_not_changed");
        test.Execute("update audit set person_name = 'eve' where number = 2");
        Assert.Equal(Health.Ill, State("Audit log"));

        Assert.Equal(Health.Doubtful, Doctor.Examine(test.Options with { Migrations = [Migration.Same("Garden", 1, "Beds", "select 1")] }).Single(line => line.Subject.En == "Tables").State);
        test.Execute("insert into migration (module, number, title, sha256, applied_at) values ('Future', 1, 'Later', 'x', 0)");
        Assert.Equal(Health.Ill, State("Tables"));

        Health State(string subject, bool thorough = false) => Doctor.Examine(test.Options, thorough).Single(line => line.Subject.En == subject).State;
    }

    [Fact]
    public void What_is_not_there_is_told_and_not_made()
    {
        using var test = new TestDatabase(Dialect.Sqlite);
        var nowhere = Path.Combine(test.Folder, "nowhere");

        Assert.Equal(Health.Ill, Assert.Single(Doctor.Examine(new OfficeOptions(nowhere))).State);
        Assert.False(Directory.Exists(nowhere));
        Assert.Contains(Doctor.Examine(new OfficeOptions(test.Folder)), line => line is { State: Health.Ill, Subject.En: "Database" });
        Assert.Empty(Directory.EnumerateFileSystemEntries(test.Folder));
        Assert.Contains(
            Doctor.Examine(new OfficeOptions(test.Folder, "postgres://ada:s3cret@127.0.0.1:1/green")),
            line => line is { State: Health.Ill, Subject.En: "Database" } && !line.Said.En.Contains("s3cret", StringComparison.Ordinal));
    }
}
