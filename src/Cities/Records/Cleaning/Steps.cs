using System.Diagnostics;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Runs the statements of a cleaning one after the other and tells how far it is, in rows and seconds.</summary>
/// <param name="database">The database.</param>
/// <param name="progress">Is told.</param>
/// <param name="cancel">Stops the statement that is running.</param>
internal sealed class Steps(DuckDbConnection database, IProgress<LoadStep>? progress, CancellationToken cancel)
{
    private const int Patience = 500;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock beating = new();
    private bool running;
    private Wording? told;
    private long? toldRows;

    /// <summary>Stops everything.</summary>
    internal CancellationToken Cancel => cancel;

    /// <summary>Is told of steps.</summary>
    internal IProgress<LoadStep>? Progress => progress;

    /// <summary>The database.</summary>
    internal DuckDbConnection Database => database;

    /// <summary>Tells what comes now.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="rows">Rows so far, where they are known.</param>
    internal void Tell(Wording what, long? rows = null)
    {
        cancel.ThrowIfCancellationRequested();
        (told, toldRows) = (what, rows);
        progress?.Report(new LoadStep(what, null) { Rows = rows, Seconds = clock.Elapsed.TotalSeconds });
    }

    /// <summary>Runs one statement.</summary>
    /// <param name="sql">The statement.</param>
    internal long Run(string sql)
    {
        if (progress is null)
        {
            return database.Execute(sql, cancel);
        }

        // A statement may take minutes: how far it is, is asked while it runs.
        using var beat = new Timer(_ => Beat(), null, Patience, Patience);
        lock (beating)
        {
            running = true;
        }

        try
        {
            return database.Execute(sql, cancel);
        }
        finally
        {
            lock (beating)
            {
                running = false;
            }
        }
    }

    private void Beat()
    {
        lock (beating)
        {
            if (running && told is { } what && database.Progress is { } far)
            {
                progress!.Report(new LoadStep(what, far.Fraction) { Rows = far.Rows > 0 ? far.Rows : toldRows, Seconds = clock.Elapsed.TotalSeconds });
            }
        }
    }

    /// <summary>Rows of a query.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes something of a row.</param>
    internal List<T> All<T>(string sql, Func<DuckDbReader, T> read)
    {
        List<T> all = [];
        using var reader = database.Query(sql, cancel);
        while (reader.Read())
        {
            all.Add(read(reader));
        }

        return all;
    }

    /// <summary>The one number that a query gives.</summary>
    /// <param name="sql">The query.</param>
    internal long Number(string sql) => All(sql, r => r.IsNull(0) ? 0 : r.GetInt64(0))[0];

    /// <summary>Adds rows to a table, some at a time.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Rows as SQL, such as <c>(1, 'a')</c>.</param>
    internal void Insert(string table, IEnumerable<string> rows)
    {
        foreach (var some in rows.Chunk(2000))
        {
            Run($"INSERT INTO {table} VALUES {string.Join(", ", some)}");
        }
    }
}
