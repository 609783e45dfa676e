using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>
/// What the tables of distinct values say, for every row of a file: a function gives the place of a row's key in them, and each column stands as a list in that order. A join would let go of the
/// order of rows, or of all threads but one.
/// </summary>
internal sealed class DistinctPlaces
{
    private static readonly (string Table, string Key, string Function)[] Tables =
    [
        ("taxa_now", "taxon_key", "hedgerow_taxon_place"), ("kinds_now", "kind_key", "hedgerow_kind_place"), ("persons_now", "person_key", "hedgerow_person_place"),
    ];

    private readonly Dictionary<long, int>[] places = [.. Tables.Select(_ => new Dictionary<long, int>())];
    private readonly List<string>[] columns = [.. Tables.Select(_ => new List<string>())];
    private readonly ListedTable[] listed = new ListedTable[Tables.Length];

    /// <summary>Makes the functions known.</summary>
    internal DistinctPlaces(DuckDbConnection database)
    {
        foreach (var (table, number) in Tables.Select((table, number) => (table, number)))
        {
            database.Register(table.Function, [DuckDbType.BigInt], DuckDbType.Integer, batch =>
            {
                var keys = batch.Values<long>(0);
                var found = batch.Results<int>();
                for (var row = 0; row < keys.Length; row++)
                {
                    found[row] = places[number][keys[row]];
                }
            });
        }
    }

    /// <summary>The places of the keys of a row, as columns.</summary>
    internal static string Numbers => string.Join(", ", Tables.Select(table => $"{table.Function}({table.Key}) AS {table.Table}_place"));

    /// <summary>The columns of the tables for a row, as expressions.</summary>
    internal string Values => string.Join(", ", Tables.SelectMany((table, number) => columns[number].Select(column => $"{listed[number].At(column, $"{table.Table}_place")} AS {Sql.Name(column)}")));

    /// <summary>The lists, each query of one row.</summary>
    internal string Lists => string.Join(", ", listed.Select(table => table.Row));

    /// <summary>Takes the tables of the file that is read now.</summary>
    /// <param name="steps">Runs the statements.</param>
    internal void Read(Steps steps)
    {
        foreach (var (table, number) in Tables.Select((table, number) => (table, number)))
        {
            columns[number].Clear();
            columns[number].AddRange(steps.All($"SELECT column_name FROM (DESCRIBE {table.Table}) WHERE column_name <> 'key'", r => r.GetString(0)));
            listed[number] = new ListedTable(table.Table, "key", columns[number]);
            places[number].Clear();
            foreach (var key in steps.All($"SELECT key FROM {table.Table} ORDER BY key", r => r.GetInt64(0)))
            {
                places[number].Add(key, places[number].Count + 1);
            }
        }
    }
}
