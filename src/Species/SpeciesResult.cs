using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Species.Tables;

namespace Hedgerow.Species;

/// <summary>The answer of a verb: tables, what to know about them, and the data sets that they were made from. It keeps the database of the run open.</summary>
public sealed class SpeciesResult : IDisposable
{
    private readonly Func<SpeciesWork>? again;
    private SpeciesWork work;

    internal SpeciesResult(SpeciesWork work, string verb, Func<SpeciesWork>? again = null) => (this.work, Verb, this.again) = (work, verb, again);

    internal SpeciesWork Work => work;

    /// <summary>The verb.</summary>
    public string Verb { get; }

    /// <summary>Name of the city; null for files without one.</summary>
    public Wording? City => work.City?.Name;

    /// <summary>The tables, the main one first.</summary>
    public IReadOnlyList<ResultTable> Tables => work.Store.Tables;

    /// <summary>What a reader must know.</summary>
    public IReadOnlyList<Note> Notes => work.Notes;

    /// <summary>The data sets, with counts and citation.</summary>
    public IReadOnlyList<DatasetCredit> Datasets => work.Datasets;

    /// <summary>The kept set that the cleaned records were taken from; null where they were cleaned for this run.</summary>
    public KeptSet? From => work.Occurrences?.From;

    /// <summary>What was noticed while reading; no errors.</summary>
    public IReadOnlyList<Finding> Findings => work.Findings;

    /// <summary>Cells of text that a spreadsheet would have taken for a formula and that were written as text, so far.</summary>
    public long GuardedCells => work.Store.GuardedCells;

    /// <summary>The first rows of a table, in its order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="most">How many rows at most.</param>
    /// <returns>Rows of text, long, double, bool or null, a value a column.</returns>
    public IEnumerable<IReadOnlyList<object?>> Rows(ResultTable table, long most = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Read(table, most);
    }

    /// <summary>Writes the result: .csv, .tsv or .parquet (the main table, and the data sets beside it), .gpkg (all tables), or all tables as CSV into a folder.</summary>
    /// <param name="path">The file, or a folder where it has no ending.</param>
    /// <param name="cancel">Stops the writing; nothing half written stays.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="InputException">The ending is not known.</exception>
    /// <exception cref="DuckDbException">The file cannot be written.</exception>
    public IReadOnlyList<string> Write(string path, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Sound(() => TableFiles.Write(work, Tables, path, cancel));
    }

    /// <summary>Does something with the tables; where a kept set behind them turns out to be damaged, they are made again from the files.</summary>
    internal T Sound<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (DuckDbException fault) when (again is not null && work.Occurrences?.GivesUp(fault) == true)
        {
            Renew();
            return use();
        }
    }

    /// <inheritdoc />
    public void Dispose() => work.Dispose();

    private void Renew()
    {
        work.Dispose();
        work = again!();
    }

    private IEnumerable<IReadOnlyList<object?>> Read(ResultTable table, long most)
    {
        var given = 0;
        var rows = work.Store.Read(table, most).GetEnumerator();
        try
        {
            while (true)
            {
                try
                {
                    if (!rows.MoveNext())
                    {
                        yield break;
                    }
                }
                catch (DuckDbException fault) when (again is not null && work.Occurrences?.GivesUp(fault) == true)
                {
                    rows.Dispose();
                    Renew();
                    rows = work.Store.Read(table, most).Skip(given).GetEnumerator();
                    continue;
                }

                given++;
                yield return rows.Current;
            }
        }
        finally
        {
            rows.Dispose();
        }
    }
}
