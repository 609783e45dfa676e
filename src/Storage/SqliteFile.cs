using Microsoft.Data.Sqlite;

namespace Hedgerow.Storage;

/// <summary>
/// A file that happens to be an SQLite database: tiles (MBTiles), layers (GeoPackage). Belongs to one thread at a time. A file that is read is never changed, and nothing in it is trusted: no extension
/// is loaded, and views and triggers may call no function that reaches outside.
/// </summary>
public sealed class SqliteFile : IDisposable
{
    private readonly SqliteConnection connection;

    private SqliteFile(string path, SqliteConnection connection) => (Path, this.connection) = (path, connection);

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Opens a finished file that nobody writes any more, for reading.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The file.</returns>
    /// <exception cref="StorageException">It is missing or no SQLite database.</exception>
    public static SqliteFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new StorageException($"There is no file {full}.");
        }

        // immutable: no lock and no look at a journal, which a content-addressed file never has.
        return Open(full, $"Data Source=file:{Uri.EscapeDataString(full).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1;Mode=ReadOnly;Pooling=False", "pragma query_only = on; pragma trusted_schema = off; pragma cell_size_check = on; select count(*) from sqlite_master");
    }

    /// <summary>Creates a new file for writing; an existing one is replaced. The same statements give the same bytes.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The file; it is whole after <see cref="Finish"/>.</returns>
    public static SqliteFile Create(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = System.IO.Path.GetFullPath(path);
        File.Delete(full);
        return Open(full, new SqliteConnectionStringBuilder { DataSource = full, Pooling = false }.ToString(), "pragma journal_mode = off; pragma synchronous = off; begin");
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>Number of rows changed.</returns>
    public int Run(Sql sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        using var command = connection.CreateCommand();
        sql.FillIn(command);
        return Failures.Translated(command.ExecuteNonQuery);
    }

    /// <summary>All rows of a query.</summary>
    /// <typeparam name="T">What is made of a row.</typeparam>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes it.</param>
    /// <returns>What was made, in order.</returns>
    public IReadOnlyList<T> All<T>(Sql sql, Func<Row, T> read)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(read);
        using var command = connection.CreateCommand();
        sql.FillIn(command);
        return Failures.Translated(() =>
        {
            using var reader = command.ExecuteReader();
            var row = new Row(reader);
            var found = new List<T>();
            while (reader.Read())
            {
                found.Add(read(row));
            }

            return found;
        });
    }

    /// <summary>The first value of the first row as bytes; null when there is no row or no value.</summary>
    /// <param name="sql">The query.</param>
    /// <returns>The bytes.</returns>
    public byte[]? Bytes(Sql sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        using var command = connection.CreateCommand();
        sql.FillIn(command);
        return Failures.Translated(() => command.ExecuteScalar() as byte[]);
    }

    /// <summary>Closes the file; what was written and not finished is no whole file.</summary>
    public void Dispose() => connection.Dispose();

    /// <summary>Keeps what was written; the file is whole after it.</summary>
    public void Finish()
    {
        Run($"commit");
        connection.Close();
    }

    private static SqliteFile Open(string path, string text, string first)
    {
        SqliteLibrary.Ready();
        var connection = new SqliteConnection(text);
        try
        {
            Failures.Translated(() =>
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = first;
                return command.ExecuteScalar();
            });
            return new SqliteFile(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
