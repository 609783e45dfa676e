using System.Globalization;
using Hedgerow.DuckDb.Native;

namespace Hedgerow.DuckDb;

/// <summary>
/// A database in memory and the connection to it. It never goes to the network: extensions are neither fetched nor
/// loaded, and what is built in (CSV, JSON, Parquet) suffices. One thread at a time; one open reader at a time.
/// </summary>
public sealed unsafe class DuckDbConnection : IDisposable
{
    private readonly DuckDbSettings settings;
    private nint database;
    private nint connection;
    private DuckDbReader? reading;

    /// <summary>Describes a connection; <see cref="Open"/> makes it.</summary>
    /// <param name="settings">What it may use of the machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 thread.</exception>
    public DuckDbConnection(DuckDbSettings? settings = null)
    {
        this.settings = settings ?? new DuckDbSettings();
        if (this.settings.Threads is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(settings), this.settings.Threads, "DuckDB needs at least 1 thread.");
        }
    }

    /// <summary>DuckDB's version, such as <c>v1.5.6</c>.</summary>
    /// <exception cref="DuckDbException">The library is not to be found.</exception>
    public static string LibraryVersion => Loaded(() => NativeMethods.Text(NativeMethods.duckdb_library_version())) ?? "";

    /// <summary>Opens the database.</summary>
    /// <exception cref="DuckDbException">The library is not to be found, or DuckDB refuses a setting.</exception>
    public void Open()
    {
        if (connection != 0)
        {
            throw new InvalidOperationException("The connection is open already.");
        }

        nint config = 0;
        try
        {
            Loaded(() => NativeMethods.duckdb_create_config(out config));
            Set(config, "autoinstall_known_extensions", "false");
            Set(config, "autoload_known_extensions", "false");
            Set(config, "allow_community_extensions", "false");
            Set(config, "threads", settings.Threads?.ToString(CultureInfo.InvariantCulture));
            Set(config, "memory_limit", settings.MemoryLimit);
            // DuckDB's own choice would be a folder .tmp wherever the program was called from.
            Set(config, "temp_directory", settings.TempDirectory ?? Path.Combine(Path.GetTempPath(), $"hedgerow-duckdb-{Guid.NewGuid():N}"));
            if (NativeMethods.duckdb_open_ext(null, out database, config, out var error) != 0)
            {
                var message = NativeMethods.Text(error) ?? "DuckDB did not open.";
                NativeMethods.duckdb_free(error);
                throw new DuckDbException(message);
            }
        }
        finally
        {
            if (config != 0)
            {
                NativeMethods.duckdb_destroy_config(ref config);
            }
        }

        if (NativeMethods.duckdb_connect(database, out connection) != 0)
        {
            throw new DuckDbException("DuckDB did not connect to its own database.");
        }

        // Counted, so that it can be asked, and never printed.
        Execute("SET enable_progress_bar_print = false");
        Execute("SET enable_progress_bar = true");
        Confine();

        // A point in time reads the same in every time zone.
        if (KnowsTimeZones())
        {
            Execute("SET TimeZone = 'UTC'");
        }
    }

    /// <summary>Runs one statement to its end.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">A value for each <c>?</c> or <c>$1</c>: bool, int, long, double, string, DateOnly, DateTime or null.</param>
    /// <returns>The number of rows it changed.</returns>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    public long Execute(string sql, params ReadOnlySpan<object?> parameters) => Execute(sql, CancellationToken.None, parameters);

    /// <summary>Runs one statement to its end, or until cancelled.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="cancel">Stops the statement.</param>
    /// <param name="parameters">A value for each <c>?</c> or <c>$1</c>.</param>
    /// <returns>The number of rows it changed.</returns>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    /// <exception cref="OperationCanceledException">The statement was stopped.</exception>
    public long Execute(string sql, CancellationToken cancel, params ReadOnlySpan<object?> parameters)
    {
        var result = Run(sql, streaming: false, parameters, cancel);
        var changed = NativeMethods.duckdb_rows_changed(ref result);
        NativeMethods.duckdb_destroy_result(ref result);
        return (long)changed;
    }

    /// <summary>Runs one query; its rows are computed while they are read.</summary>
    /// <param name="sql">One query.</param>
    /// <param name="parameters">A value for each <c>?</c> or <c>$1</c>: bool, int, long, double, string, DateOnly, DateTime or null.</param>
    /// <returns>The reader, to be disposed before the next statement.</returns>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    public DuckDbReader Query(string sql, params ReadOnlySpan<object?> parameters) => Query(sql, CancellationToken.None, parameters);

    /// <summary>Runs one query that can be cancelled; its rows are computed while they are read.</summary>
    /// <param name="sql">One query.</param>
    /// <param name="cancel">Stops the query, also while rows are read.</param>
    /// <param name="parameters">A value for each <c>?</c> or <c>$1</c>.</param>
    /// <returns>The reader, to be disposed before the next statement.</returns>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public DuckDbReader Query(string sql, CancellationToken cancel, params ReadOnlySpan<object?> parameters)
    {
        var result = Run(sql, streaming: true, parameters, cancel);
        return reading = new DuckDbReader(this, result, cancel);
    }

    /// <summary>Makes a function of C# known to SQL. It is called with batches of rows, by several threads at once, and must give the same for the same.</summary>
    /// <param name="name">Its name in SQL.</param>
    /// <param name="parameters">Types of its parameters: BIGINT, INTEGER, DOUBLE, BOOLEAN or VARCHAR.</param>
    /// <param name="result">Type of its result: BIGINT, INTEGER, DOUBLE, BOOLEAN or VARCHAR.</param>
    /// <param name="function">The function; nulls come to it as they are. What it throws ends the query as a <see cref="DuckDbException"/>.</param>
    /// <param name="everyRow">Whether what it does matters beside what it gives: no call is left out or put before the query then.</param>
    /// <exception cref="DuckDbException">DuckDB refuses it, because there is one of that name already.</exception>
    public void Register(string name, IReadOnlyList<DuckDbType> parameters, DuckDbType result, DuckDbFunction function, bool everyRow = false)
    {
        if (connection == 0)
        {
            throw new InvalidOperationException("The connection is not open: call Open first.");
        }

        // A query that was not read to its end leaves a transaction open; a function made within it would go with it.
        Execute("SELECT 1");
        ScalarFunction.Register(connection, name, parameters, result, function, everyRow);
    }

    /// <summary>Adds many rows to a table, column by column.</summary>
    /// <param name="table">The table, in the database that is in use.</param>
    /// <param name="columns">Types of its columns: BIGINT, INTEGER, DOUBLE or VARCHAR.</param>
    /// <returns>The appender, to be disposed before the next statement.</returns>
    /// <exception cref="DuckDbException">There is no such table.</exception>
    public DuckDbAppender Append(string table, IReadOnlyList<DuckDbType> columns)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentNullException.ThrowIfNull(columns);
        return connection != 0 ? new DuckDbAppender(connection, table, columns) : throw new InvalidOperationException("The connection is not open: call Open first.");
    }

    /// <summary>Writes the rows of a query to a file in their order, also where the file lies beyond <see cref="DuckDbSettings.Reach"/>.</summary>
    /// <param name="query">One query.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="format">How to write, in DuckDB's words, such as <c>FORMAT parquet</c>.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public void Export(string query, string path, string format, CancellationToken cancel)
    {
        var written = settings.Reach?.FirstOrDefault(Directory.Exists) is { } folder ? Path.Combine(folder, $"export-{Guid.NewGuid():N}") : path;
        // A single thread cuts row groups at other rows than two or more do: with two, the bytes are the same on every machine.
        var alone = (settings.Threads ?? Environment.ProcessorCount) == 1;
        if (alone)
        {
            Execute("SET threads = 2");
        }

        try
        {
            // Asked for by name: DuckDB lets go of the order of rows where the query has a join.
            Execute($"COPY ({query}) TO {Sql.Quote(written)} ({format}, PRESERVE_ORDER true)", cancel);
        }
        finally
        {
            if (alone)
            {
                Execute("SET threads = 1");
            }
        }

        if (written != path)
        {
            File.Move(written, path, overwrite: true);
        }
    }

    /// <summary>Stops the running statement; may be called from any thread.</summary>
    public void Interrupt()
    {
        if (connection != 0)
        {
            NativeMethods.duckdb_interrupt(connection);
        }
    }

    /// <summary>How far the running statement is; null where DuckDB does not know. May be asked from any thread while the statement runs.</summary>
    public QueryProgress? Progress
    {
        get
        {
            var told = connection == 0 ? default : NativeMethods.duckdb_query_progress(connection);
            return connection == 0 || !(told.Percentage >= 0) ? null : new QueryProgress(Math.Min(1, told.Percentage / 100), (long)told.RowsProcessed);
        }
    }

    /// <summary>Closes the connection and forgets the database.</summary>
    public void Dispose()
    {
        reading?.Dispose();
        if (connection != 0)
        {
            NativeMethods.duckdb_disconnect(ref connection);
        }

        if (database != 0)
        {
            NativeMethods.duckdb_close(ref database);
        }
    }

    internal void Closed(DuckDbReader reader)
    {
        if (ReferenceEquals(reading, reader))
        {
            reading = null;
        }
    }

    private void Confine()
    {
        if (settings.Reach is not { } reach)
        {
            return;
        }

        string List(Func<string, bool> these) => $"[{string.Join(", ", reach.Where(these).SelectMany(p => new[] { p, Sql.Pattern(p) }).Distinct(StringComparer.Ordinal).Select(Sql.Quote))}]";
        Execute($"SET allowed_directories = {List(Directory.Exists)}");
        Execute($"SET allowed_paths = {List(p => !Directory.Exists(p))}");
        Execute("SET enable_external_access = false");
    }

    private bool KnowsTimeZones()
    {
        using var zone = Query("SELECT 1 FROM duckdb_settings() WHERE name = 'TimeZone'");
        return zone.Read();
    }

    private static void Set(nint config, string name, string? value)
    {
        if (value is not null && NativeMethods.duckdb_set_config(config, name, value) != 0)
        {
            throw new DuckDbException($"DuckDB refuses {name} = {value}.");
        }
    }

    private static T Loaded<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (DllNotFoundException missing)
        {
            throw new DuckDbException(
                LibraryLookup.Missing(Environment.GetEnvironmentVariable("HEDGEROW_NATIVE"), AppContext.BaseDirectory), missing);
        }
    }

    private NativeResult Run(string sql, bool streaming, ReadOnlySpan<object?> parameters, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (connection == 0)
        {
            throw new InvalidOperationException("The connection is not open: call Open first.");
        }

        if (reading is not null)
        {
            throw new InvalidOperationException("A reader is still open on this connection: dispose it before the next statement.");
        }

        cancel.ThrowIfCancellationRequested();
        nint statement = 0;
        nint pending = 0;
        try
        {
            if (NativeMethods.duckdb_prepare(connection, sql, out statement) != 0)
            {
                throw new DuckDbException(NativeMethods.Text(NativeMethods.duckdb_prepare_error(statement)) ?? "DuckDB did not understand the statement.");
            }

            Parameters.Bind(statement, parameters);
            var state = streaming
                ? NativeMethods.duckdb_pending_prepared_streaming(statement, out pending)
                : NativeMethods.duckdb_pending_prepared(statement, out pending);
            if (state != 0)
            {
                throw new DuckDbException(NativeMethods.Text(NativeMethods.duckdb_pending_error(pending)) ?? "DuckDB did not start the statement.");
            }

            // Only from here on does an interrupt last: DuckDB forgets one that comes before the statement is pending.
            using (cancel.UnsafeRegister(static self => ((DuckDbConnection)self!).Interrupt(), this))
            {
                if (NativeMethods.duckdb_execute_pending(pending, out var result) != 0)
                {
                    throw Failure(ref result, cancel);
                }

                return result;
            }
        }
        finally
        {
            NativeMethods.duckdb_destroy_pending(ref pending);
            NativeMethods.duckdb_destroy_prepare(ref statement);
        }
    }

    private static Exception Failure(ref NativeResult result, CancellationToken cancel)
    {
        var message = NativeMethods.Text(NativeMethods.duckdb_result_error(ref result)) ?? "DuckDB failed and says no more.";
        NativeMethods.duckdb_destroy_result(ref result);
        return cancel.IsCancellationRequested ? new OperationCanceledException(message, cancel) : new DuckDbException(message);
    }
}
