using System.Data.Common;

namespace Hedgerow.Storage;

/// <summary>Work on an open connection: queries and, in <see cref="Database.Write{T}"/>, changes that are kept together or not at all. Belongs to one thread and ends with the call that gave it.</summary>
public sealed class Transaction
{
    private readonly DbConnection connection;
    private readonly DbTransaction? inner;

    internal Transaction(Database database, DbConnection connection, DbTransaction? inner)
    {
        Database = database;
        this.connection = connection;
        this.inner = inner;
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>The kind of database, where SQL differs.</summary>
    public Dialect Dialect => Database.Dialect;

    /// <summary>All rows of a query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes a value of the row; the row is good during the call only.</param>
    /// <returns>The values, in the query's order.</returns>
    public IReadOnlyList<T> All<T>(Sql sql, Func<Row, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var found = new List<T>();
        Each(sql, row => found.Add(read(row)));
        return found;
    }

    /// <summary>The first row of a query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes a value of the row.</param>
    /// <returns>The value, or null where the query found none.</returns>
    public T? One<T>(Sql sql, Func<Row, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        T? found = null;
        Each(sql, row => found = read(row), first: true);
        return found;
    }

    /// <summary>The number in the first column of the first row.</summary>
    /// <param name="sql">The query.</param>
    /// <returns>The number, or null where there is no row or it holds nothing.</returns>
    public long? Number(Sql sql)
    {
        long? found = null;
        Each(sql, row => found = row.NumberOrNull(row.Names[0]), first: true);
        return found;
    }

    /// <summary>The text in the first column of the first row.</summary>
    /// <param name="sql">The query.</param>
    /// <returns>The text, or null where there is no row or it holds nothing.</returns>
    public string? Text(Sql sql)
    {
        string? found = null;
        Each(sql, row => found = row.TextOrNull(row.Names[0]), first: true);
        return found;
    }

    /// <summary>Whether a query finds anything.</summary>
    /// <param name="sql">The query.</param>
    /// <returns>True where there is a row.</returns>
    public bool Any(Sql sql)
    {
        var any = false;
        Each(sql, _ => any = true, first: true);
        return any;
    }

    /// <summary>Goes through the rows of a query one by one, so that a table of any size needs little memory.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="act">Called for each row.</param>
    /// <param name="first">Only the first row.</param>
    public void Each(Sql sql, Action<Row> act, bool first = false)
    {
        ArgumentNullException.ThrowIfNull(act);
        using var command = Command(sql);
        using var reader = Failures.Translated(command.ExecuteReader);
        var row = new Row(reader);
        while (Failures.Translated(reader.Read))
        {
            act(row);
            if (first)
            {
                return;
            }
        }
    }

    /// <summary>Runs a statement that changes something.</summary>
    /// <param name="sql">The statement, or several with semicolons.</param>
    /// <returns>The number of rows that it changed.</returns>
    public int Run(Sql sql)
    {
        using var command = Command(sql);
        return Failures.Translated(command.ExecuteNonQuery);
    }

    /// <summary>Holds a lock of this name until the transaction ends, against all others who ask for the same. In SQLite a writing transaction holds all locks already.</summary>
    /// <param name="name">The name, known to all programs on this database.</param>
    public void Lock(string name)
    {
        if (Dialect == Dialect.Postgres)
        {
            Each($"select pg_advisory_xact_lock(hashtextextended(current_schema() || '/' || {name}, 0))", _ => { });
        }
    }

    private DbCommand Command(Sql sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var command = connection.CreateCommand();
        command.Transaction = inner;
        sql.FillIn(command);
        return command;
    }
}
