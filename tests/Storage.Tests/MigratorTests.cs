using Hedgerow.Databases;

namespace Hedgerow.Storage.Tests;

/// <summary>Tables come to what the program expects, once, and by one program at a time.</summary>
public sealed class MigratorTests
{
    private static readonly Migration First = Migration.Same("Garden", 1, "Beds", "create table bed (id TEXT not null primary key); insert into bed (id) values ('a')");
    private static readonly Migration Second = new("Garden", 2, "Names", "alter table bed add column name TEXT", "alter table bed add column name TEXT");

    [Theory, OnSqlite, OnPostgres]
    public void Missing_steps_are_taken_once_and_in_order(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();

        Assert.Empty(Migrator.Applied(database));
        Assert.Equal([First], Migrator.Apply(database, [First]));
        Assert.Equal([Second], Migrator.Apply(database, [First, Second]));
        Assert.Empty(Migrator.Apply(database, [First, Second]));
        Assert.Equal([1, 2], Migrator.Applied(database).Select(step => step.Number));
        Assert.Equal(1, database.Read(work => work.Number($"select count(*) as n from bed where name is null")));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_step_that_fails_takes_all_of_them_back(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();

        Assert.Throws<StorageException>(() => Migrator.Apply(database, [First, Migration.Same("Garden", 2, "Wrong", "create table good (id TEXT); create nonsense")]));

        Assert.Empty(database.Read(Catalogue.Tables));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Programs_that_start_at_once_take_each_step_once(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var programs = Enumerable.Range(0, 6).Select(_ => test.Open()).ToList();

        var taken = new int[programs.Count];
        Parallel.For(0, programs.Count, new ParallelOptions { MaxDegreeOfParallelism = 6 }, index => taken[index] = Migrator.Apply(programs[index], [First, Second]).Count);

        Assert.Equal(2, taken.Sum());
        Assert.Equal(1, programs[0].Read(work => work.Number($"select count(*) as n from bed")));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_database_of_a_newer_program_is_left_alone(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        Migrator.Apply(database, [First, Second]);

        Assert.Contains("newer Hedgerow", Assert.Throws<StorageException>(() => Migrator.Apply(database, [First])).Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_step_that_was_changed_after_it_was_taken_is_seen(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        Migrator.Apply(database, [First]);

        Assert.Contains("may not be changed", Assert.Throws<StorageException>(() => Migrator.Apply(database, [First with { Sqlite = First.Sqlite + " " }])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_without_a_gap_are_demanded()
    {
        using var test = new TestDatabase(Dialect.Sqlite);

        Assert.Throws<ArgumentException>(() => Migrator.Apply(test.Open(), [First, Second with { Number = 3 }]));
    }
}
