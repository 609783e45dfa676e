using Xunit;

namespace Hedgerow.DuckDb.Tests;

/// <summary>A connection with a reach reads and writes nothing beyond it, and nothing widens it.</summary>
public sealed class ReachTests
{
    [Fact]
    public void Files_within_reach_are_read_and_others_are_not()
    {
        using var files = new Opened();
        var (inside, outside) = (files.Write("in[1].csv", "a\n1\n"), files.Write("out.csv", "a\n2\n"));
        var folder = Directory.CreateDirectory(files.Path("folder")).FullName;
        File.WriteAllText(Path.Combine(folder, "more.csv"), "a\n3\n");
        using var duck = new Opened(new DuckDbSettings { Reach = [folder, inside] });

        Assert.Equal(["1"], duck.Rows("SELECT CAST(a AS VARCHAR) FROM read_csv(?)", inside.Replace("[", "[[]", StringComparison.Ordinal)));
        Assert.Equal(["3"], duck.Rows("SELECT CAST(a AS VARCHAR) FROM read_csv(?)", Path.Combine(folder, "more.csv")));
        foreach (var statement in new[]
        {
            $"SELECT * FROM read_csv({Sql.Quote(outside)})", $"SELECT * FROM read_text({Sql.Quote(outside)})", $"SELECT * FROM {Sql.Quote(outside)}",
            $"SELECT * FROM glob({Sql.Quote(files.Path("*"))})", $"COPY (SELECT 1) TO {Sql.Quote(files.Path("written.csv"))}", $"ATTACH {Sql.Quote(files.Path("other.duckdb"))}",
            $"SELECT * FROM read_csv({Sql.Quote(Path.Combine(folder, "..", "out.csv"))})", "SELECT * FROM read_csv('https://example.org/a.csv')", "SELECT * FROM read_text('/etc/hostname')",
            "INSTALL httpfs", "LOAD httpfs", "SET enable_external_access = true", "SET allowed_directories = ['/']",
        })
        {
            Assert.Throws<DuckDbException>(() => duck.Connection.Execute(statement));
        }

        Assert.Equal(3, Directory.GetFileSystemEntries(files.Path(".")).Length);
    }

    [Fact]
    public void What_is_exported_leaves_the_reach()
    {
        using var files = new Opened();
        var folder = Directory.CreateDirectory(files.Path("folder")).FullName;
        using var duck = new Opened(new DuckDbSettings { Reach = [folder] });
        duck.Connection.Export("SELECT 1 AS a", files.Write("result.csv", "old"), "FORMAT csv, HEADER", CancellationToken.None);

        Assert.Equal("a\n1\n", File.ReadAllText(files.Path("result.csv")));
        Assert.Empty(Directory.GetFiles(folder));
    }
}
