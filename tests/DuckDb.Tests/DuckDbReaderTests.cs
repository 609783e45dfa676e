using System.Text;
using Xunit;

namespace Hedgerow.DuckDb.Tests;

public sealed class DuckDbReaderTests
{
    [Theory]
    [InlineData("(-7)::TINYINT", -7)]
    [InlineData("(-300)::SMALLINT", -300)]
    [InlineData("(-70000)::INTEGER", -70000)]
    [InlineData("(-5000000000)::BIGINT", -5000000000)]
    [InlineData("200::UTINYINT", 200)]
    [InlineData("60000::USMALLINT", 60000)]
    [InlineData("4000000000::UINTEGER", 4000000000)]
    [InlineData("5000000000::UBIGINT", 5000000000)]
    [InlineData("(-5000000000)::HUGEINT", -5000000000)]
    public void Reads_a_whole_number_of_every_width(string sql, long expected)
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query($"SELECT {sql}");

        Assert.True(reader.Read());
        Assert.Equal(expected, reader.GetInt64(0));
        Assert.Equal((double)expected, reader.GetDouble(0));
    }

    [Theory]
    [InlineData("1.5::FLOAT", 1.5)]
    [InlineData("0.1::DOUBLE", 0.1)]
    [InlineData("(-1.25)::DECIMAL(4,2)", -1.25)]
    [InlineData("12345.25::DECIMAL(9,2)", 12345.25)]
    [InlineData("1234567890.25::DECIMAL(18,2)", 1234567890.25)]
    [InlineData("(-1234567890.25)::DECIMAL(38,2)", -1234567890.25)]
    public void Reads_a_number_of_every_kind(string sql, double expected)
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query($"SELECT {sql}");

        Assert.True(reader.Read());
        Assert.Equal(expected, reader.GetDouble(0));
    }

    [Theory]
    [InlineData("DATE '1969-07-20'", "1969-07-20T00:00:00.0000000")]
    [InlineData("DATE '0001-01-01'", "0001-01-01T00:00:00.0000000")]
    [InlineData("DATE '9999-12-31'", "9999-12-31T00:00:00.0000000")]
    [InlineData("TIMESTAMP '1969-12-31 23:59:59.999999'", "1969-12-31T23:59:59.9999990")]
    [InlineData("TIMESTAMP_S '2020-02-29 12:00:01'", "2020-02-29T12:00:01.0000000")]
    [InlineData("TIMESTAMP_MS '2020-02-29 12:00:01.5'", "2020-02-29T12:00:01.5000000")]
    [InlineData("TIMESTAMP_NS '2020-02-29 12:00:01.123456789'", "2020-02-29T12:00:01.1234567")]
    [InlineData("TIMESTAMPTZ '2020-02-29 12:00:00+02'", "2020-02-29T10:00:00.0000000Z")]
    public void Reads_a_date_of_every_kind(string sql, string expected)
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query($"SELECT {sql}");

        Assert.True(reader.Read());
        Assert.Equal(expected, reader.GetDateTime(0).ToString("o", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("DATE 'infinity'")]
    [InlineData("TIMESTAMP '-infinity'")]
    [InlineData("DATE '10000-01-01'")]
    [InlineData("DATE '0044-03-15 (BC)'")]
    public void Refuses_a_date_that_no_calendar_here_holds(string sql)
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query($"SELECT {sql} AS seen");
        Assert.True(reader.Read());

        Assert.Contains("'seen'", Assert.Throws<DuckDbException>(() => reader.GetDateTime(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_texts_on_both_sides_of_what_DuckDB_keeps_in_place()
    {
        using var duck = new Opened();
        string[] texts = ["", "a", "exactly 12 b", "exactly 13 by", "麻雀麻雀", "麻雀麻雀b", new string('é', 5000)];

        foreach (var text in texts)
        {
            Assert.Equal([text], duck.Rows("SELECT ?", text));
        }
    }

    [Fact]
    public void Tells_what_is_missing_from_what_is_empty_or_zero()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query(
            "SELECT * FROM (VALUES (0, 0.0::DOUBLE, '', false, DATE '1970-01-01'), (NULL, NULL, NULL, NULL, NULL))");

        Assert.True(reader.Read());
        Assert.Equal(0, reader.GetInt64OrNull(0));
        Assert.Equal(0, reader.GetInt32OrNull(0));
        Assert.Equal(0, reader.GetDoubleOrNull(1));
        Assert.Equal("", reader.GetStringOrNull(2));
        Assert.False(reader.GetBooleanOrNull(3));
        Assert.Equal(DateTime.UnixEpoch, reader.GetDateTimeOrNull(4));
        Assert.True(reader.Read());
        Assert.Null(reader.GetInt64OrNull(0));
        Assert.Null(reader.GetInt32OrNull(0));
        Assert.Null(reader.GetDoubleOrNull(1));
        Assert.Null(reader.GetStringOrNull(2));
        Assert.Null(reader.GetBooleanOrNull(3));
        Assert.Null(reader.GetDateTimeOrNull(4));
    }

    [Fact]
    public void Refuses_to_make_a_number_of_what_is_missing()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query("SELECT NULL::BIGINT AS count");
        Assert.True(reader.Read());

        Assert.Contains("'count' is null", Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_read_one_type_as_another()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query("SELECT '7' AS a, 7 AS b, 1.5 AS c, [1] AS d");
        Assert.True(reader.Read());

        Assert.Contains("'a' is Varchar", Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0)).Message, StringComparison.Ordinal);
        Assert.Contains("'b' is Integer", Assert.Throws<InvalidOperationException>(() => reader.GetString(1)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => reader.GetBoolean(1));
        Assert.Throws<InvalidOperationException>(() => reader.GetDateTime(1));
        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(2));
        Assert.Throws<InvalidOperationException>(() => reader.GetDouble(3));
    }

    [Fact]
    public void Refuses_a_number_too_large_for_its_type()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query("SELECT 3000000000, 18446744073709551615::UBIGINT");
        Assert.True(reader.Read());

        Assert.Throws<OverflowException>(() => reader.GetInt32(0));
        Assert.Throws<OverflowException>(() => reader.GetInt64(1));
    }

    [Fact]
    public void Finds_a_column_by_name_and_lists_the_others_where_there_is_none()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query("SELECT 1 AS species, 2 AS year");

        Assert.Equal(1, reader.ColumnIndex("year"));
        Assert.Equal([new DuckDbColumn("species", DuckDbType.Integer), new DuckDbColumn("year", DuckDbType.Integer)], reader.Columns);
        Assert.Contains("species, year", Assert.Throws<ArgumentException>("name", () => reader.ColumnIndex("Year")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(300_000)]
    public void Gives_the_same_rows_one_by_one_and_chunk_by_chunk_on_one_thread_and_on_two(int rows)
    {
        const string Sql = "SELECT x, (x % 7)::INTEGER AS i, x / 4 AS d, CASE WHEN x % 3 = 0 THEN NULL ELSE 'species number ' || x END AS t " +
            "FROM range(?) r(x)";
        var expected = Enumerable.Range(0, rows).Select(x => $"{x}|{x % 7}|{x / 4.0:r}|{(x % 3 == 0 ? "·" : $"species number {x}")}");

        foreach (var threads in (int[])[1, 2])
        {
            using var duck = new Opened(new DuckDbSettings { Threads = threads });
            Assert.Equal(expected, ByRow(duck.Connection, Sql, rows));
            Assert.Equal(expected, ByChunk(duck.Connection, Sql, rows));
        }
    }

    [Fact]
    public void Gives_columns_in_one_piece_only_in_their_own_type()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query("SELECT 1::INTEGER AS n");
        Assert.True(reader.ReadChunk());

        Assert.Equal([1], reader.Int32s(0).ToArray());
        Assert.Throws<InvalidOperationException>(() => reader.Int64s(0).Length);
        Assert.Throws<InvalidOperationException>(() => reader.Doubles(0).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.IsNullAt(0, 1));
    }

    [Fact]
    public void Fails_where_the_query_fails_and_gives_the_rows_before()
    {
        using var duck = new Opened(new DuckDbSettings { Threads = 1 });
        using var reader = duck.Connection.Query("SELECT CASE WHEN x < 2500000 THEN 1 ELSE ('no number' || x)::INTEGER END FROM range(3000000) t(x)");
        var read = 0;

        var failure = Assert.Throws<DuckDbException>(() =>
        {
            while (reader.Read())
            {
                read++;
            }
        });

        Assert.Contains("no number2500000", failure.Message, StringComparison.Ordinal);
        Assert.InRange(read, 1, 2_500_000);
    }

    [Fact]
    public void Refuses_values_before_the_first_row_and_after_the_last()
    {
        using var duck = new Opened();
        using var reader = duck.Connection.Query("SELECT 1");

        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
    }

    [Fact]
    public void Refuses_to_read_once_disposed()
    {
        using var duck = new Opened();
        var reader = duck.Connection.Query("SELECT 1");
        reader.Dispose();
        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.Read());
    }

    private static List<string> ByRow(DuckDbConnection connection, string sql, int rows)
    {
        var all = new List<string>();
        using var reader = connection.Query(sql, rows);
        while (reader.Read())
        {
            all.Add($"{reader.GetInt64(0)}|{reader.GetInt32(1)}|{reader.GetDouble(2):r}|{reader.GetStringOrNull(3) ?? "·"}");
        }

        return all;
    }

    private static List<string> ByChunk(DuckDbConnection connection, string sql, int rows)
    {
        var all = new List<string>();
        using var reader = connection.Query(sql, rows);
        while (reader.ReadChunk())
        {
            var x = reader.Int64s(0);
            var i = reader.Int32s(1);
            var d = reader.Doubles(2);
            for (var row = 0; row < reader.ChunkRows; row++)
            {
                var text = reader.IsNullAt(3, row) ? "·" : Encoding.UTF8.GetString(reader.Utf8At(3, row));
                Assert.Equal(text, reader.IsNullAt(3, row) ? "·" : reader.StringAt(3, row));
                all.Add($"{x[row]}|{i[row]}|{d[row]:r}|{text}");
            }
        }

        return all;
    }
}
