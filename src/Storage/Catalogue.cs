namespace Hedgerow.Storage;

/// <summary>What tables a database holds, as both dialects tell it. Tables of extensions such as PostGIS are not among them.</summary>
public static class Catalogue
{
    /// <summary>Names of the tables, in order.</summary>
    /// <param name="work">An open connection.</param>
    /// <returns>The names.</returns>
    public static IReadOnlyList<string> Tables(Transaction work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Sql sql = work.Dialect == Dialect.Sqlite
            ? (Sql)$"select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'"
            : (Sql)$"""
               select c.relname as name from pg_class c
               where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
               and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
               """;
        return [.. work.All(sql, row => row.Text("name")).Order(StringComparer.Ordinal)];
    }

    /// <summary>Columns of a table, in the order they were declared.</summary>
    /// <param name="work">An open connection.</param>
    /// <param name="table">Name of the table.</param>
    /// <returns>The columns.</returns>
    public static IReadOnlyList<Column> Columns(Transaction work, string table)
    {
        ArgumentNullException.ThrowIfNull(work);
        Sql sql = work.Dialect == Dialect.Sqlite
            ? (Sql)$"select name, lower(type) as type, pk as key from pragma_table_info({table}) order by cid"
            : (Sql)$"""
               select a.attname as name, format_type(a.atttypid, null) as type, coalesce(array_position(i.indkey::int[], a.attnum::int) + 1, 0) as key
               from pg_attribute a
               left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
               where a.attrelid = (select c.oid from pg_class c where c.relname = {table} and c.relnamespace = current_schema()::regnamespace) and a.attnum > 0 and not a.attisdropped
               order by a.attnum
               """;
        return work.All(sql, row => new Column(row.Text("name"), row.Text("type"), (int)row.Number("key")));
    }

    /// <summary>Which tables a table's foreign keys name.</summary>
    /// <param name="work">An open connection.</param>
    /// <param name="table">Name of the table.</param>
    /// <returns>Names of other tables.</returns>
    public static IReadOnlyList<string> RefersTo(Transaction work, string table)
    {
        ArgumentNullException.ThrowIfNull(work);
        Sql sql = work.Dialect == Dialect.Sqlite
            ? (Sql)$"select distinct \"table\" as name from pragma_foreign_key_list({table})"
            : (Sql)$"""
               select distinct f.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
               where k.contype = 'f' and c.relname = {table} and c.relnamespace = current_schema()::regnamespace
               """;
        return [.. work.All(sql, row => row.Text("name")).Where(name => name != table).Order(StringComparer.Ordinal)];
    }
}
