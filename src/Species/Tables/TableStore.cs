using System.Globalization;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Species.Tables;

/// <summary>The tables of a result, in the database of the run: made by SQL where they are counts, filled by rows where Science made the numbers.</summary>
internal sealed class TableStore(DuckDbConnection database)
{
    private const int RowsAtOnce = 100;
    private const string Place = "row_place";
    private readonly List<ResultTable> tables = [];
    private readonly Dictionary<string, string> orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> plain = new(StringComparer.Ordinal);

    internal IReadOnlyList<ResultTable> Tables => tables;

    internal long GuardedCells { get; set; }

    /// <summary>A column; its name is a key, its heading for people.</summary>
    internal static ResultColumn Text(string name, string en, string zh, bool shown = true) => new(name, new Wording(en, zh), ResultKind.Text, shown);

    internal static ResultColumn Whole(string name, string en, string zh, bool shown = true) => new(name, new Wording(en, zh), ResultKind.Whole, shown);

    internal static ResultColumn Number(string name, string en, string zh, bool shown = true) => new(name, new Wording(en, zh), ResultKind.Number, shown);

    internal static ResultColumn Flag(string name, string en, string zh, bool shown = true) => new(name, new Wording(en, zh), ResultKind.Flag, shown);

    /// <summary>Makes a table from a query whose columns come in the order of the given ones.</summary>
    /// <param name="order">The columns that the rows are read and written in the order of; together they tell rows apart.</param>
    internal ResultTable Query(string name, Wording title, IReadOnlyList<ResultColumn> columns, string sql, string order, CancellationToken cancel, ResultShape shape = ResultShape.None)
    {
        orders[name] = order;
        database.Execute($"CREATE TABLE {Relation(name)} AS SELECT {string.Join(", ", columns.Select(Typed))} FROM ({sql}) AS t({string.Join(", ", columns.Select(column => Sql.Name(column.Name)))})", cancel);
        return Added(new ResultTable(name, title, columns, Count(Relation(name)), shape));
    }

    /// <summary>Makes a table that is computed when it is read, for one that may be as long as the records. Its query has one column more at the end: the place of the row.</summary>
    internal ResultTable View(string name, Wording title, IReadOnlyList<ResultColumn> columns, string sql, string order, CancellationToken cancel, ResultShape shape = ResultShape.None)
    {
        cancel.ThrowIfCancellationRequested();
        orders[name] = order;
        var names = string.Join(", ", columns.Select(column => Sql.Name(column.Name)));
        database.Execute($"CREATE VIEW {Relation(name)} AS SELECT * FROM ({sql}) AS t({names}, {Place})", cancel);
        return Added(new ResultTable(name, title, columns, Count(Relation(name)), shape));
    }

    /// <summary>Makes a table of a query whose rows come in their order already, because that of the table behind it is kept. Columns at its end that are not named are left out.</summary>
    internal ResultTable InOrder(string name, Wording title, IReadOnlyList<ResultColumn> columns, string sql, long rows, ResultShape shape = ResultShape.None)
    {
        // No join may be turned round, and none may hold a few rows back: the table that is in order stays on the left.
        database.Execute("SET preserve_insertion_order = true");
        database.Execute("SET enable_caching_operators = false");
        database.Execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
        var from = $"({sql}) AS t({string.Join(", ", columns.Select(column => Sql.Name(column.Name)))})";
        database.Execute($"CREATE VIEW {Relation(name)} AS SELECT {string.Join(", ", columns.Select(Typed))} FROM {from}");
        plain[name] = $"SELECT {string.Join(", ", columns.Select(column => column.Kind == ResultKind.Text ? Sql.Name(column.Name) : Typed(column)))} FROM {from}";
        return Added(new ResultTable(name, title, columns, rows, shape));
    }

    /// <summary>Makes a table of rows.</summary>
    internal ResultTable Fill(string name, Wording title, IReadOnlyList<ResultColumn> columns, IEnumerable<object?[]> rows, ResultShape shape = ResultShape.None)
    {
        orders[name] = Place;
        database.Execute($"CREATE TABLE {Relation(name)} ({string.Join(", ", columns.Select(column => $"{Sql.Name(column.Name)} {Type(column.Kind)}"))}, {Place} BIGINT)");
        Insert(database, Relation(name), columns.Count + 1, rows.Select((row, place) => (object?[])[.. row, (long)place]));
        return Added(new ResultTable(name, title, columns, Count(Relation(name)), shape));
    }

    /// <summary>Rows into any table.</summary>
    internal static void Insert(DuckDbConnection database, string relation, int columns, IEnumerable<object?[]> rows)
    {
        var one = $"({string.Join(", ", Enumerable.Repeat("?", columns))})";
        foreach (var part in rows.Chunk(RowsAtOnce))
        {
            database.Execute($"INSERT INTO {relation} VALUES {string.Join(", ", Enumerable.Repeat(one, part.Length))}", part.SelectMany(row => row).ToArray());
        }
    }

    /// <summary>The rows of a table.</summary>
    internal IEnumerable<IReadOnlyList<object?>> Read(ResultTable table, long most)
    {
        // Numbering the rows keeps several threads from handing them out in any order.
        var ordered = orders.ContainsKey(table.Name) ? Ordered(table, Names(table)) : $"SELECT {Names(table)} FROM (SELECT *, row_number() OVER () AS {Place} FROM {Relation(table.Name)})";
        using var reader = database.Query($"{ordered} LIMIT {most.ToString(CultureInfo.InvariantCulture)}");
        while (reader.Read())
        {
            var row = new object?[table.Columns.Count];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = reader.IsNull(column) ? null : table.Columns[column].Kind switch
                {
                    ResultKind.Whole => reader.GetInt64(column),
                    ResultKind.Number => reader.GetDouble(column),
                    ResultKind.Flag => reader.GetBoolean(column),
                    _ => reader.GetString(column),
                };
            }

            yield return row;
        }
    }

    /// <summary>The query of a table's rows in their order.</summary>
    internal string Ordered(ResultTable table, string columns) => $"SELECT {columns} FROM {Relation(table.Name)}{(orders.TryGetValue(table.Name, out var order) ? $" ORDER BY {order}" : string.Empty)}";

    /// <summary>The query of a table's rows in their order whose texts may be enumerations: a file that has dictionaries takes those over without looking at each text.</summary>
    internal string Plain(ResultTable table) => plain.GetValueOrDefault(table.Name) ?? Ordered(table, Names(table));

    /// <summary>The columns of a table, for a query.</summary>
    internal static string Names(ResultTable table) => string.Join(", ", table.Columns.Select(column => Sql.Name(column.Name)));

    /// <summary>The relation that holds a table.</summary>
    internal static string Relation(string name) => Sql.Name($"result_{name}");

    internal long Count(string relation)
    {
        using var reader = database.Query($"SELECT count(*) FROM {relation}");
        return reader.Read() ? reader.GetInt64(0) : 0;
    }

    private static string Typed(ResultColumn column) => $"CAST({Sql.Name(column.Name)} AS {Type(column.Kind)}) AS {Sql.Name(column.Name)}";

    private static string Type(ResultKind kind) => kind switch
    {
        ResultKind.Whole => "BIGINT",
        ResultKind.Number => "DOUBLE",
        ResultKind.Flag => "BOOLEAN",
        _ => "VARCHAR",
    };

    private ResultTable Added(ResultTable table)
    {
        tables.Add(table);
        return table;
    }
}
