using Xunit;

namespace Hedgerow.DuckDb.Tests;

public sealed class ProgressTests
{
    [Fact]
    public async Task A_long_statement_tells_how_far_it_is()
    {
        using var database = new DuckDbConnection(new DuckDbSettings { Threads = 1 });
        database.Open();
        database.Execute("CREATE TABLE numbers AS SELECT range AS i FROM range(1_000_000)");
        Assert.Null(database.Progress);

        var seen = new List<QueryProgress>();
        var work = Task.Run(() => database.Execute("CREATE TABLE sums AS SELECT count(*) AS all FROM numbers WHERE starts_with(sha256(sha256(sha256(CAST(i AS VARCHAR)))), 'a')"));
        while (!work.IsCompleted)
        {
            if (database.Progress is { } far)
            {
                seen.Add(far);
            }

            await Task.Delay(5);
        }

        await work;
        Assert.Contains(seen, far => far.Fraction > 0);
        Assert.All(seen, far => Assert.InRange(far.Fraction, 0, 1));
        Assert.Equal(seen.Select(far => far.Fraction).Order(), seen.Select(far => far.Fraction));
    }
}
