using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hedgerow.Storage;

/// <summary>A database of one of the two kinds: gives open connections and transactions. May be used by many threads.</summary>
public sealed class Database : IDisposable
{
    private const int Attempts = 8;
    private const int BusySeconds = 60;

    private readonly string connection;
    private readonly NpgsqlDataSource? source;
    private readonly Lock writing = new();

    private Database(Dialect dialect, string connection, string described)
    {
        Dialect = dialect;
        this.connection = connection;
        Described = described;
        if (dialect == Dialect.Postgres)
        {
            source = new NpgsqlDataSourceBuilder(connection).Build();
        }
        else
        {
            SqliteLibrary.Ready();
        }
    }

    /// <summary>The kind of database, where SQL differs.</summary>
    public Dialect Dialect { get; }

    /// <summary>Where the database is, without any password.</summary>
    public string Described { get; }

    /// <summary>Opens a database; nothing is read or written yet.</summary>
    /// <param name="target">"postgres://user:password@host:port/name" (with ?search_path=, ?sslmode= ... where wanted) or the path of an SQLite file, which is created where it does not exist.</param>
    /// <returns>The database.</returns>
    /// <exception cref="ArgumentException">The address cannot be understood.</exception>
    public static Database Open(string target)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(target);
        if (PostgresAddress.Is(target))
        {
            var address = PostgresAddress.Read(target);
            return new Database(Dialect.Postgres, address.ConnectionString, PostgresAddress.Described(address));
        }

        if (target.Contains("://", StringComparison.Ordinal))
        {
            throw new ArgumentException($"The database \"{PostgresAddress.WithoutSecret(target)}\" is neither postgres://... nor the path of an SQLite file.", nameof(target));
        }

        var path = Path.GetFullPath(target);
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, ForeignKeys = true, Pooling = true, DefaultTimeout = BusySeconds }.ToString();
        return new Database(Dialect.Sqlite, text, path);
    }

    /// <summary>Reads; each query sees what was kept when it began.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="act">The queries.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(Func<Transaction, T> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        using var open = Connect();
        return act(new Transaction(this, open, null));
    }

    /// <summary>Reads; all queries see one and the same moment, however long it takes, and hold nobody up.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="act">The queries.</param>
    /// <returns>What was read.</returns>
    public T Snapshot<T>(Func<Transaction, T> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        using var open = Connect();
        using var inner = open is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : open.BeginTransaction(IsolationLevel.RepeatableRead);
        var result = act(new Transaction(this, open, inner));
        inner.Rollback();
        return result;
    }

    /// <summary>
    /// Changes: all of it is kept when <paramref name="act"/> returns, nothing where it throws. Where two transactions cross, it is done again, up to eight times: <paramref name="act"/> must
    /// have no effect outside the database. In SQLite writers wait for each other.
    /// </summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="act">The changes.</param>
    /// <returns>What came of it.</returns>
    public T Write<T>(Func<Transaction, T> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Dialect == Dialect.Postgres)
        {
            return Repeated(act);
        }

        if (writing.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException("A transaction is open on this thread: pass it on instead of beginning another.");
        }

        // Within a process writers queue here, which is quicker and fairer than SQLite's polling; between processes SQLite's own lock holds.
        lock (writing)
        {
            return Repeated(act);
        }
    }

    /// <summary>Changes without a result; see <see cref="Write{T}"/>.</summary>
    /// <param name="act">The changes.</param>
    public void Write(Action<Transaction> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Write(work =>
        {
            act(work);
            return true;
        });
    }

    /// <summary>Version of the database's software and, in PostgreSQL, of PostGIS, for a person who looks after it.</summary>
    /// <returns>The versions; PostGIS is null where it is not there.</returns>
    public (string Software, string? PostGis) Versions() => Read<(string, string?)>(work => Dialect == Dialect.Sqlite
        ? ("SQLite " + work.Text($"select sqlite_version()"), null)
        : ("PostgreSQL " + work.Text($"show server_version"), work.Text($"select extversion from pg_extension where extname = 'postgis'")));

    /// <inheritdoc />
    public void Dispose()
    {
        source?.Dispose();
        if (Dialect == Dialect.Sqlite)
        {
            using var pool = new SqliteConnection(connection);
            SqliteConnection.ClearPool(pool);
        }
    }

    private T Repeated<T>(Func<Transaction, T> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Once(act);
            }
            catch (StorageException exception) when (exception.Kind == StorageFailure.Busy && attempt < Attempts)
            {
                Thread.Sleep(Random.Shared.Next(5, 20 * attempt));
            }
        }
    }

    private T Once<T>(Func<Transaction, T> act)
    {
        using var open = Connect();
        // In SQLite this is "begin immediate": a writer from the start, so that no reader turns writer in the middle.
        using var inner = Failures.Translated(() => open is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : open.BeginTransaction(IsolationLevel.ReadCommitted));
        var result = act(new Transaction(this, open, inner));
        Failures.Translated(() =>
        {
            inner.Commit();
            return true;
        });
        return result;
    }

    private DbConnection Connect()
    {
        if (source is not null)
        {
            return Failures.Translated(source.OpenConnection);
        }

        var open = new SqliteConnection(connection);
        try
        {
            Failures.Translated(() =>
            {
                open.Open();
                using var command = open.CreateCommand();
                command.CommandText = "pragma busy_timeout = 60000; pragma journal_mode = wal; pragma synchronous = full";
                return command.ExecuteNonQuery();
            });
            return open;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }
}
