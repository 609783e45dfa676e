using Hedgerow.Databases;

namespace Hedgerow.Storage.Tests;

/// <summary>What both kinds of database do alike.</summary>
public sealed class DatabaseTests
{
    [Theory, OnSqlite, OnPostgres]
    public void What_was_written_is_read_back_value_by_value(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        database.Write(work => work.Run($"create table thing (id TEXT not null primary key, number BIGINT, flag INTEGER, fraction DOUBLE PRECISION, at BIGINT, absent TEXT)"));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123);
        string[] texts = ["", "'; drop table thing; --", "生物多样性", "a\nb\tc", "%_\\\"", "@p0 @p1 {0}", "🌳"];
        foreach (var text in texts)
        {
            database.Write(work => work.Run($"insert into thing (id, number, flag, fraction, at, absent) values ({text}, {long.MinValue}, {true}, {0.1 + 0.2}, {at}, {(string?)null})"));
        }

        foreach (var text in texts)
        {
            var row = database.Read(work => work.One(
                $"select * from thing where id = {text}",
                row => Tuple.Create(row.Text("id"), row.Number("number"), row.Flag("flag"), row.Real("fraction"), row.Time("at"), row.TextOrNull("absent"))));
            Assert.Equal(Tuple.Create(text, long.MinValue, true, 0.1 + 0.2, at, (string?)null), row);
        }

        Assert.Equal(texts.Length, database.Read(work => work.Number($"select count(*) as n from thing where id in {texts}")));
        Assert.Equal(0, database.Read(work => work.Number($"select count(*) as n from thing where id in {Array.Empty<string>()}")));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_transaction_that_throws_leaves_nothing(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        database.Write(work => work.Run($"create table thing (id BIGINT primary key)"));

        Assert.Throws<InvalidOperationException>(() => database.Write(work =>
        {
            work.Run($"insert into thing (id) values ({1})");
            throw new InvalidOperationException("no");
        }));

        Assert.Equal(0, database.Read(work => work.Number($"select count(*) as n from thing")));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Broken_rules_are_told_apart(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        database.Write(work => work.Run($"create table one (id BIGINT primary key, word TEXT unique, small BIGINT check (small < 10)); create table two (id BIGINT not null references one (id))"));
        database.Write(work => work.Run($"insert into one (id, word, small) values (1, 'a', 1)"));

        Assert.Equal(StorageFailure.Taken, Failure($"insert into one (id, word, small) values (1, 'b', 1)"));
        Assert.Equal(StorageFailure.Taken, Failure($"insert into one (id, word, small) values (2, 'a', 1)"));
        Assert.Equal(StorageFailure.Unrelated, Failure($"insert into two (id) values (7)"));
        Assert.Equal(StorageFailure.Refused, Failure($"insert into one (id, word, small) values (3, 'c', 11)"));
        Assert.Equal(StorageFailure.Refused, Failure($"insert into two (id) values (null)"));
        Assert.Equal(StorageFailure.Other, Failure($"select nonsense"));

        StorageFailure Failure(Sql sql) => Assert.Throws<StorageException>(() => database.Write(work => work.Run(sql))).Kind;
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_snapshot_sees_one_moment_while_others_write(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        var other = test.Open();
        database.Write(work => work.Run($"create table thing (id BIGINT primary key)"));

        var counts = database.Snapshot(work =>
        {
            var before = work.Number($"select count(*) as n from thing");
            other.Write(inner => inner.Run($"insert into thing (id) values (1)"));
            return (before, work.Number($"select count(*) as n from thing"));
        });

        Assert.Equal((0L, 0L), counts);
        Assert.Equal(1, database.Read(work => work.Number($"select count(*) as n from thing")));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Counting_up_from_many_threads_of_two_programs_loses_none(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        Database[] programs = [test.Open(), test.Open()];
        programs[0].Write(work => work.Run($"create table counter (n BIGINT not null); insert into counter (n) values (0)"));

        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index => programs[index % 2].Write(work =>
        {
            work.Lock("counter");
            var n = work.Number($"select n from counter");
            work.Run($"update counter set n = {n + 1}");
        }));

        Assert.Equal(60, programs[0].Read(work => work.Number($"select n from counter")));
    }

    [Theory, OnPostgres]
    public void Transactions_that_cross_are_done_again(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        database.Write(work => work.Run($"create table pair (id BIGINT primary key, n BIGINT not null); insert into pair (id, n) values (1, 0), (2, 0)"));
        using var both = new Barrier(2);

        Parallel.Invoke(() => Add(1, 2), () => Add(2, 1));

        Assert.Equal(4, database.Read(work => work.Number($"select sum(n) as n from pair")));

        void Add(long first, long second)
        {
            var met = false;
            database.Write(work =>
            {
                work.Run($"update pair set n = n + 1 where id = {first}");
                if (!met)
                {
                    met = true;
                    both.SignalAndWait(TimeSpan.FromSeconds(20));
                }

                work.Run($"update pair set n = n + 1 where id = {second}");
            });
        }
    }

    [Theory, OnSqlite]
    public void A_transaction_within_another_is_a_mistake_that_is_told(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();

        Assert.Throws<InvalidOperationException>(() => database.Write(_ => database.Write(work => work.Run($"select 1"))));
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_versions_are_named(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);

        Assert.StartsWith(dialect == Dialect.Sqlite ? "SQLite 3." : "PostgreSQL ", test.Open().Versions().Software, StringComparison.Ordinal);
    }

    [Fact]
    public void The_systems_patched_SQLite_is_taken_where_there_is_one()
    {
        if (!OperatingSystem.IsLinux() || !System.Runtime.InteropServices.NativeLibrary.TryLoad("libsqlite3.so.0", out _))
        {
            return;
        }

        using var test = new TestDatabase(Dialect.Sqlite);
        test.Open().Versions();

        Assert.DoesNotContain("libe_sqlite3", File.ReadAllText("/proc/self/maps"), StringComparison.Ordinal);
    }

    [Theory, OnPostgres]
    public void PostGIS_is_there_and_its_tables_are_not_ours(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        test.Execute("create extension postgis schema " + test.Target.Split("search_path=")[1]);
        var database = test.Open();
        database.Write(work => work.Run($"create table ours (id BIGINT primary key)"));

        Assert.StartsWith("3.", database.Versions().PostGis, StringComparison.Ordinal);
        Assert.Equal(["ours"], database.Read(Catalogue.Tables));
        Assert.Equal(1, database.Read(work => work.Number($"select st_npoints(st_geomfromtext('POINT(1 2)'))")));
        test.Execute("drop extension postgis");
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_catalogue_knows_columns_keys_and_references(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var database = test.Open();
        database.Write(work => work.Run($"create table one (b TEXT not null, a BIGINT not null, c DOUBLE PRECISION, primary key (a, b)); create table two (id TEXT primary key, b TEXT, a BIGINT, foreign key (a, b) references one (a, b))"));

        Assert.Equal(["one", "two"], database.Read(Catalogue.Tables));
        Assert.Equal([("b", 2), ("a", 1), ("c", 0)], database.Read(work => Catalogue.Columns(work, "one")).Select(column => (column.Name, column.Key)));
        Assert.Equal(["text", "bigint", "double precision"], database.Read(work => Catalogue.Columns(work, "one")).Select(column => column.Type));
        Assert.Equal(["one"], database.Read(work => Catalogue.RefersTo(work, "two")));
        Assert.Empty(database.Read(work => Catalogue.RefersTo(work, "one")));
    }

    [Fact]
    public void Addresses_never_show_a_password()
    {
        using var database = Database.Open("postgres://ada:s3cret@db.example.org:5433/green?search_path=town&sslmode=require");

        Assert.Equal("postgres://ada@db.example.org:5433/green?search_path=town", database.Described);
        foreach (var wrong in (string[])["postgres://ada:s3cret@/green", "postgres://ada:s3cret@host", "postgres://ada:s3cret@host/green?nonsense=1", "mysql://ada:s3cret@host/green"])
        {
            Assert.DoesNotContain("s3cret", Assert.Throws<ArgumentException>(() => Database.Open(wrong)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_without_the_password()
    {
        using var database = Database.Open("postgres://ada:s3cret@127.0.0.1:1/green");

        var told = Assert.Throws<StorageException>(() => database.Read(work => work.Number($"select 1")));

        Assert.DoesNotContain("s3cret", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_a_fixed_form_is_refused()
    {
        Assert.Throws<ArgumentException>(() => (Sql)$"select {DayOfWeek.Monday}");
        Assert.Throws<ArgumentException>(() => (Sql)$"select {double.NaN}");
        Assert.Throws<ArgumentException>(() => (Sql)$"select {Guid.Empty}");
    }

    [Fact]
    public void Parts_of_statements_keep_their_values_apart()
    {
        Sql part = $"b = {"x"} and c = {2}";
        Sql whole = $"select 1 where a = {1} and {part} and d = {3}";

        Assert.Equal("select 1 where a = @p0  and b = @p1  and c = @p2  and d = @p3 ", whole.ToString());
    }
}
