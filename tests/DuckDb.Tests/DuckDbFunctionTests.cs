using Xunit;

namespace Hedgerow.DuckDb.Tests;

public sealed class DuckDbFunctionTests
{
    [Fact]
    public void A_function_sees_every_row_and_its_nulls()
    {
        using var duck = new Opened();
        duck.Connection.Register("add_length", [DuckDbType.Varchar, DuckDbType.BigInt], DuckDbType.BigInt, batch =>
        {
            var numbers = batch.Values<long>(1);
            var results = batch.Results<long>();
            for (var row = 0; row < batch.Rows; row++)
            {
                if (batch.IsNull(0, row) || batch.IsNull(1, row))
                {
                    batch.SetNull(row);
                    continue;
                }

                results[row] = numbers[row] + batch.Utf8(0, row).Length;
            }
        });

        Assert.Equal(["3", "", "17", ""], duck.Rows("SELECT coalesce(add_length(a, b)::VARCHAR, '') FROM (VALUES ('é', 1), (NULL, 1), ('longer than twelve', -1), ('x', NULL)) t(a, b)"));
        Assert.Equal(["4999950000"], duck.Rows("SELECT sum(add_length('', x))::BIGINT::VARCHAR FROM range(100000) t(x)"));
    }

    [Fact]
    public void A_function_gives_texts_short_and_long()
    {
        using var duck = new Opened();
        duck.Connection.Register("spelled", [DuckDbType.Double], DuckDbType.Varchar, batch =>
        {
            var numbers = batch.Values<double>(0);
            for (var row = 0; row < batch.Rows; row++)
            {
                batch.SetText(row, new string('鹭', (int)numbers[row]));
            }
        });

        Assert.Equal(["", "鹭", new string('鹭', 300)], duck.Rows("SELECT spelled(x) FROM (VALUES (0.0::DOUBLE), (1.0), (300.0)) t(x)"));
    }

    [Fact]
    public void What_a_function_throws_ends_the_query_and_not_the_program()
    {
        using var duck = new Opened();
        duck.Connection.Register("fails", [DuckDbType.BigInt], DuckDbType.BigInt, _ => throw new InvalidOperationException("no such cell"));

        var failed = Assert.Throws<DuckDbException>(() => duck.Rows("SELECT fails(x)::VARCHAR FROM range(3) t(x)"));
        Assert.Contains("no such cell", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], duck.Rows("SELECT '1'"));
    }

    [Fact]
    public void A_function_stays_when_it_was_made_after_a_query_that_nobody_read_to_its_end()
    {
        using var duck = new Opened();
        using (var reader = duck.Connection.Query("SELECT x FROM range(1000000) t(x)"))
        {
            Assert.True(reader.Read());
        }

        duck.Connection.Register("always_seven", [DuckDbType.BigInt], DuckDbType.BigInt, batch => batch.Results<long>().Fill(7));
        duck.Connection.Execute("CREATE TABLE t AS SELECT 1 AS x");

        Assert.Equal(["7"], duck.Rows("SELECT always_seven(x)::VARCHAR FROM t"));
        Assert.Equal(["7"], duck.Rows("SELECT always_seven(x)::VARCHAR FROM t"));
    }

    [Fact]
    public void A_type_that_a_function_cannot_take_is_refused()
    {
        using var duck = new Opened();

        Assert.Throws<ArgumentException>("parameters", () => duck.Connection.Register("f", [DuckDbType.Date], DuckDbType.BigInt, _ => { }));
        duck.Connection.Register("wrong", [DuckDbType.BigInt], DuckDbType.BigInt, batch => _ = batch.Values<double>(0));
        Assert.Contains("BigInt", Assert.Throws<DuckDbException>(() => duck.Rows("SELECT wrong(x)::VARCHAR FROM range(3) t(x)")).Message, StringComparison.Ordinal);
    }
}
