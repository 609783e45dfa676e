using System.Text;
using Hedgerow.DuckDb.Native;

namespace Hedgerow.DuckDb;

/// <summary>Adds rows to a table in the order in which they are given: fill the columns of up to <see cref="Most"/> rows, then <see cref="Add"/> them.</summary>
public sealed unsafe class DuckDbAppender : IDisposable
{
    private readonly DuckDbType[] columns;
    private nint appender;
    private nint chunk;

    internal DuckDbAppender(nint connection, string table, IReadOnlyList<DuckDbType> types)
    {
        columns = [.. types];
        if (columns.FirstOrDefault(type => type is not (DuckDbType.BigInt or DuckDbType.Integer or DuckDbType.Double or DuckDbType.Varchar)) is var unknown && unknown != DuckDbType.Invalid)
        {
            throw new ArgumentException($"An appender takes BIGINT, INTEGER, DOUBLE and VARCHAR, not {unknown}.", nameof(types));
        }

        var state = NativeMethods.duckdb_appender_create(connection, null, table, out appender);
        if (state != 0)
        {
            var message = appender == 0 ? null : NativeMethods.Text(NativeMethods.duckdb_appender_error(appender));
            Dispose();
            throw new DuckDbException(message ?? $"DuckDB adds no rows to {table}.");
        }

        var logical = stackalloc nint[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            logical[column] = NativeMethods.duckdb_create_logical_type((int)columns[column]);
        }

        chunk = NativeMethods.duckdb_create_data_chunk(logical, (ulong)columns.Length);
        for (var column = 0; column < columns.Length; column++)
        {
            NativeMethods.duckdb_destroy_logical_type(ref logical[column]);
        }

        Most = (int)NativeMethods.duckdb_vector_size();
    }

    /// <summary>Rows that may be added at once.</summary>
    public int Most { get; }

    /// <summary>The places of a column of numbers, <see cref="Most"/> of them, to be filled.</summary>
    /// <typeparam name="T">long, int or double.</typeparam>
    /// <param name="column">Place of the column.</param>
    public Span<T> Values<T>(int column)
        where T : unmanaged => columns[column] switch
        {
            DuckDbType.BigInt when typeof(T) == typeof(long) => Places<T>(column),
            DuckDbType.Integer when typeof(T) == typeof(int) => Places<T>(column),
            DuckDbType.Double when typeof(T) == typeof(double) => Places<T>(column),
            _ => throw new InvalidOperationException($"Column {column} is {columns[column]}, which is not {typeof(T).Name}."),
        };

    /// <summary>Gives a text.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="row">The row.</param>
    /// <param name="text">The text.</param>
    public void SetText(int column, int row, string text)
    {
        if (columns[column] != DuckDbType.Varchar)
        {
            throw new InvalidOperationException($"Column {column} is {columns[column]} and no text.");
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
        {
            NativeMethods.duckdb_vector_assign_string_element_len(Vector(column), (ulong)Within(row), start, (ulong)bytes.Length);
        }
    }

    /// <summary>Gives no value.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="row">The row.</param>
    public void SetNull(int column, int row)
    {
        var vector = Vector(column);
        NativeMethods.duckdb_vector_ensure_validity_writable(vector);
        NativeMethods.duckdb_vector_get_validity(vector)[Within(row) >> 6] &= ~(1UL << (row & 63));
    }

    /// <summary>Gives no value to the first rows of a column.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="rows">How many rows.</param>
    public void SetNulls(int column, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Most);
        var vector = Vector(column);
        NativeMethods.duckdb_vector_ensure_validity_writable(vector);
        new Span<ulong>(NativeMethods.duckdb_vector_get_validity(vector), (rows + 63) / 64).Clear();
    }

    /// <summary>Adds the rows that were filled.</summary>
    /// <param name="rows">How many.</param>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    public void Add(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Most);
        NativeMethods.duckdb_data_chunk_set_size(chunk, (ulong)rows);
        if (NativeMethods.duckdb_append_data_chunk(appender, chunk) != 0)
        {
            throw Failure();
        }

        NativeMethods.duckdb_data_chunk_reset(chunk);
    }

    /// <summary>Ends the adding; the rows stand in the table then.</summary>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    public void Close()
    {
        if (NativeMethods.duckdb_appender_close(appender) != 0)
        {
            throw Failure();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (chunk != 0)
        {
            NativeMethods.duckdb_destroy_data_chunk(ref chunk);
        }

        if (appender != 0)
        {
            _ = NativeMethods.duckdb_appender_destroy(ref appender);
        }
    }

    private DuckDbException Failure() => new(NativeMethods.Text(NativeMethods.duckdb_appender_error(appender)) ?? "DuckDB added no rows and says no more.");

    private int Within(int row) => (uint)row < (uint)Most ? row : throw new ArgumentOutOfRangeException(nameof(row), row, $"{Most} rows are added at once.");

    private nint Vector(int column) => NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)column);

    private Span<T> Places<T>(int column)
        where T : unmanaged => new(NativeMethods.duckdb_vector_get_data(Vector(column)), Most);
}
