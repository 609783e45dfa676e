using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Names;

/// <summary>Hands lists of texts to the database.</summary>
internal static class NameList
{
    /// <summary>Makes a table with the one column <c>text</c>.</summary>
    internal static void Fill(DuckDbConnection database, string table, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        database.Execute($"CREATE OR REPLACE TEMP TABLE {table} (text VARCHAR)", cancel);
        foreach (var some in texts.Where(t => !t.Contains('\0', StringComparison.Ordinal)).Chunk(2000))
        {
            database.Execute($"INSERT INTO {table} VALUES {string.Join(", ", some.Select(t => $"({Sql.Quote(t)})"))}", cancel);
        }
    }
}
