using Xunit;

namespace Hedgerow.DuckDb.Tests;

public sealed class ExportTests
{
    [Theory]
    [InlineData("FORMAT parquet", "read_parquet")]
    [InlineData("FORMAT csv, HEADER", "read_csv")]
    public void The_rows_of_a_join_are_written_in_their_order(string format, string read)
    {
        using var duck = new Opened(new DuckDbSettings { Threads = 4 });
        duck.Connection.Execute("CREATE TABLE names AS SELECT i AS k, 'name ' || i AS name FROM range(100) AS numbers(i)");
        duck.Connection.Execute("CREATE TABLE rows_in_order AS SELECT i, i % 100 AS k FROM range(900000) AS numbers(i)");
        duck.Connection.Execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
        duck.Connection.Execute("SET enable_caching_operators = false");

        duck.Connection.Export("SELECT i, name FROM rows_in_order r JOIN names n ON r.k = n.k", duck.Path("rows"), format, CancellationToken.None);

        Assert.Equal(["0"], duck.Rows($"SELECT CAST(count(*) AS VARCHAR) FROM (SELECT i, lag(i) OVER () AS last FROM {read}(?)) WHERE last >= i", duck.Path("rows")));
    }
}
