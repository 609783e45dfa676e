namespace Hedgerow.Storage;

/// <summary>One step of a module's tables, never changed once it was published.</summary>
/// <param name="Module">The module that owns the tables, such as Workspace.</param>
/// <param name="Number">1, 2, 3 ... within the module.</param>
/// <param name="Title">What the step does.</param>
/// <param name="Sqlite">The statements for SQLite.</param>
/// <param name="Postgres">The statements for PostgreSQL.</param>
public sealed record Migration(string Module, int Number, string Title, string Sqlite, string Postgres)
{
    /// <summary>A step whose SQL both databases understand.</summary>
    /// <param name="module">The module that owns the tables.</param>
    /// <param name="number">1, 2, 3 ... within the module.</param>
    /// <param name="title">What the step does.</param>
    /// <param name="sql">The statements.</param>
    /// <returns>The step.</returns>
    public static Migration Same(string module, int number, string title, string sql) => new(module, number, title, sql, sql);

    /// <summary>The statements for one kind of database.</summary>
    /// <param name="dialect">The kind.</param>
    /// <returns>The SQL.</returns>
    public string SqlFor(Dialect dialect) => dialect == Dialect.Sqlite ? Sqlite : Postgres;
}
