using Hedgerow.DuckDb;

namespace Hedgerow.Species.Tables;

/// <summary>
/// Texts of a small table that many rows refer to, as enumerations of DuckDB: what is joined to the rows then is a number, and a Parquet file takes the enumeration as its dictionary, where
/// it would look at every text of every row.
/// </summary>
internal static class Enumerations
{
    // Every row group of a file holds the whole dictionary: beyond this it would cost more than it saves.
    private const long Most = 1 << 15;

    /// <summary>Makes a table of a query, and enumerations of those of its texts that have few different values.</summary>
    /// <param name="database">Where.</param>
    /// <param name="table">The table.</param>
    /// <param name="query">The query.</param>
    /// <param name="texts">Columns of text.</param>
    /// <param name="cancel">Stops it.</param>
    internal static void Make(DuckDbConnection database, string table, string query, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var drawn = Sql.Name($"{table}_drawn");
        database.Execute($"CREATE TABLE {drawn} AS {query}", cancel);
        var few = new List<string>();
        using (var counts = database.Query($"SELECT {string.Join(", ", texts.Select(text => $"count(DISTINCT {Sql.Name(text)})"))} FROM {drawn}", cancel))
        {
            counts.Read();
            few.AddRange(texts.Where((_, place) => counts.GetInt64(place) is > 0 and <= Most));
        }

        foreach (var text in few)
        {
            database.Execute($"CREATE TYPE {Of(table, text)} AS ENUM (SELECT DISTINCT {Sql.Name(text)} FROM {drawn} WHERE {Sql.Name(text)} IS NOT NULL ORDER BY 1)", cancel);
        }

        var typed = few.Select(text => $"CAST({Sql.Name(text)} AS {Of(table, text)}) AS {Sql.Name(text)}");
        database.Execute($"CREATE TABLE {Sql.Name(table)} AS SELECT * {(few.Count > 0 ? $"REPLACE ({string.Join(", ", typed)})" : string.Empty)} FROM {drawn}", cancel);
        database.Execute($"DROP TABLE {drawn}");
    }

    private static string Of(string table, string text) => Sql.Name($"{table}_{text}");
}
