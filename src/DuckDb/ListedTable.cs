namespace Hedgerow.DuckDb;

/// <summary>
/// The columns of a small table as lists of SQL in the order of a key: a row of a large table takes what it refers to by its place in them, where a join would cost the order of the large table, or
/// all threads but one.
/// </summary>
/// <param name="table">The small table.</param>
/// <param name="key">The column that gives the order. Where its numbers run from 1 without a gap, they are the places.</param>
/// <param name="columns">The columns that are taken.</param>
public sealed class ListedTable(string table, string key, IReadOnlyList<string> columns)
{
    /// <summary>A query of one row that stands after the large table in FROM.</summary>
    public string Row => $"(SELECT {string.Join(", ", columns.Select(column => $"list({Sql.Name(column)} ORDER BY {Sql.Name(key)}) AS {Listed(column)}"))} FROM {table})";

    /// <summary>What stands at a place of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="place">The place, from 1, as SQL; the large table's column of the key's name where it is left out.</param>
    /// <returns>The value as SQL.</returns>
    public string At(string column, string? place = null) => $"{Listed(column)}[{place ?? Sql.Name(key)}]";

    /// <summary>The whole list of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The list as SQL.</returns>
    public string All(string column) => Listed(column);

    private string Listed(string column) => Sql.Name($"{table}_{column}");
}
