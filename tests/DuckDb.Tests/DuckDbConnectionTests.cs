using System.Diagnostics;
using Xunit;

namespace Hedgerow.DuckDb.Tests;

public sealed class DuckDbConnectionTests
{
    /// <summary>Runs for minutes unless it is stopped.</summary>
    private const string Endless = "SELECT sum(hash(a.x * b.x)) FROM range(4000000) a(x), range(4000000) b(x)";

    [Fact]
    public void Says_which_DuckDB_it_speaks_with() =>
        Assert.StartsWith("v1.", DuckDbConnection.LibraryVersion, StringComparison.Ordinal);

    [Fact]
    public void Keeps_a_parameter_a_value_whatever_it_holds()
    {
        using var duck = new Opened();
        duck.Connection.Execute("CREATE TABLE taxa(name VARCHAR)");

        duck.Connection.Execute("INSERT INTO taxa VALUES (?), (?), (?)", "'); DROP TABLE taxa; --", "", "鹭 é \"x\"");

        Assert.Equal(["'); DROP TABLE taxa; --", "", "鹭 é \"x\""], duck.Rows("FROM taxa"));
    }

    [Fact]
    public void Binds_every_type_that_it_promises()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query(
            "SELECT ?, ?, ?, ?, ?, ?, ?, ?",
            true, 7, long.MinValue, 0.1, "text", new DateOnly(1899, 12, 31), new DateTime(2020, 2, 29, 23, 59, 59, 999), null);

        Assert.True(reader.Read());
        Assert.True(reader.GetBoolean(0));
        Assert.Equal(7, reader.GetInt32(1));
        Assert.Equal(long.MinValue, reader.GetInt64(2));
        Assert.Equal(0.1, reader.GetDouble(3));
        Assert.Equal("text", reader.GetString(4));
        Assert.Equal(new DateTime(1899, 12, 31), reader.GetDateTime(5));
        Assert.Equal(new DateTime(2020, 2, 29, 23, 59, 59, 999), reader.GetDateTime(6));
        Assert.True(reader.IsNull(7));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Uses_a_numbered_parameter_wherever_it_stands()
    {
        using var duck = new Opened();

        Assert.Equal(["b|a|b"], duck.Rows("SELECT $2, $1, $2", "a", "b"));
    }

    [Fact]
    public void Counts_the_rows_that_a_statement_changed()
    {
        using var duck = new Opened();
        duck.Connection.Execute("CREATE TABLE numbers AS SELECT * FROM range(10) t(x)");

        Assert.Equal(4, duck.Connection.Execute("DELETE FROM numbers WHERE x < ?", 4));
    }

    [Fact]
    public void Refuses_a_number_of_values_that_does_not_fit()
    {
        using var duck = new Opened();

        var refusal = Assert.Throws<ArgumentException>("values", () => duck.Connection.Execute("SELECT ?, ?", 1));

        Assert.Contains("2 places", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("1 values", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_value_that_DuckDB_has_no_word_for()
    {
        using var duck = new Opened();

        var refusal = Assert.Throws<ArgumentException>("value", () => duck.Connection.Execute("SELECT ?", new Version(1, 0)));

        Assert.Contains("parameter 1 is System.Version", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT nme FROM range(3) t(name)", "\"nme\" not found")]
    [InlineData("SELECT 1; SELECT 2", "multiple statements")]
    [InlineData("SELEKT 1", "syntax error")]
    [InlineData("FROM read_csv('/nowhere/records.csv')", "/nowhere/records.csv")]
    [InlineData("SELECT 'abc'::INTEGER", "Could not convert string 'abc'")]
    public void Fails_in_the_words_of_DuckDB(string sql, string words)
    {
        using var duck = new Opened();

        var failure = Assert.Throws<DuckDbException>(() => duck.Rows(sql));

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Serves_on_after_a_failure()
    {
        using var duck = new Opened();
        Assert.Throws<DuckDbException>(() => duck.Connection.Execute("SELECT * FROM nothing"));

        Assert.Equal(["still here"], duck.Rows("SELECT 'still here'"));
    }

    [Fact]
    public void Stops_a_running_statement_when_cancelled()
    {
        using var duck = new Opened(new DuckDbSettings { Threads = 2 });
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var clock = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => duck.Connection.Execute(Endless, cancel.Token));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(["after"], duck.Rows("SELECT 'after'"));
    }

    [Fact]
    public void Stops_a_query_whose_rows_are_being_read()
    {
        using var duck = new Opened();
        using var cancel = new CancellationTokenSource();
        using var reader = duck.Connection.Query("SELECT x FROM range(1000000000) t(x)", cancel.Token);
        Assert.True(reader.Read());
        cancel.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            while (reader.Read())
            {
            }
        });
    }

    [Fact]
    public void Does_not_start_what_was_cancelled_before()
    {
        using var duck = new Opened();

        Assert.ThrowsAny<OperationCanceledException>(() => duck.Connection.Execute("CREATE TABLE t(x INTEGER)", new CancellationToken(canceled: true)));

        Assert.Empty(duck.Rows("SELECT table_name FROM duckdb_tables()"));
    }

    [Fact]
    public void Refuses_a_second_statement_while_a_reader_is_open()
    {
        using var duck = new Opened();
        using (duck.Connection.Query("SELECT 1"))
        {
            var refusal = Assert.Throws<InvalidOperationException>(() => duck.Connection.Execute("SELECT 2"));
            Assert.Contains("reader", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["2"], duck.Rows("SELECT '2'"));
    }

    [Fact]
    public void Refuses_statements_before_it_is_open()
    {
        using var connection = new DuckDbConnection();

        Assert.Contains("Open", Assert.Throws<InvalidOperationException>(() => connection.Execute("SELECT 1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_open_twice()
    {
        using var duck = new Opened();

        Assert.Throws<InvalidOperationException>(duck.Connection.Open);
    }

    [Fact]
    public void Refuses_to_work_without_a_thread() =>
        Assert.Throws<ArgumentOutOfRangeException>("settings", () => new DuckDbConnection(new DuckDbSettings { Threads = 0 }));

    [Fact]
    public void Says_which_setting_DuckDB_refuses()
    {
        using var connection = new DuckDbConnection(new DuckDbSettings { MemoryLimit = "plenty" });

        Assert.Contains("plenty", Assert.Throws<DuckDbException>(connection.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_to_the_threads_and_memory_it_was_given()
    {
        using var duck = new Opened(new DuckDbSettings { Threads = 1, MemoryLimit = "100MiB" });

        Assert.Equal(
            ["1|100.0 MiB"], duck.Rows("SELECT current_setting('threads')::VARCHAR, current_setting('memory_limit')"));
    }

    [Fact]
    public void Spills_into_the_folder_it_was_given_and_leaves_nothing_there()
    {
        using var duck = new Opened();
        var folder = duck.Path("spill");
        using (var small = new DuckDbConnection(new DuckDbSettings { Threads = 1, MemoryLimit = "60MiB", TempDirectory = folder }))
        {
            small.Open();
            using var reader = small.Query("SELECT x, hash(x) AS h FROM range(6000000) t(x) ORDER BY h");
            Assert.True(reader.Read());
            Assert.True(Directory.Exists(folder), "nothing was spilled: the test proves nothing");
        }

        Assert.False(Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
    }

    [Fact]
    public void Never_loads_or_fetches_an_extension_unasked()
    {
        using var duck = new Opened();

        Assert.Equal(["false|false|false"], duck.Rows(
            "SELECT current_setting('autoinstall_known_extensions')::VARCHAR, current_setting('autoload_known_extensions')::VARCHAR, " +
            "current_setting('allow_community_extensions')::VARCHAR"));
        var failure = Assert.Throws<DuckDbException>(() => duck.Rows("FROM read_csv('https://example.org/records.csv')"));
        Assert.Contains("httpfs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_point_in_time_in_UTC_whatever_the_machine_says()
    {
        using var duck = new Opened();

        Assert.Equal(
            ["UTC|2020-01-01 00:30:00+00"],
            duck.Rows("SELECT current_setting('TimeZone'), TIMESTAMPTZ '2020-01-01T01:30:00+01:00'::VARCHAR"));
    }
}
