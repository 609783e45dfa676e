using Hedgerow.DuckDb.Native;

namespace Hedgerow.DuckDb;

/// <summary>
/// The rows of a query, once, forwards. Row by row: <see cref="Read"/>, then the Get methods. Column by column, for large
/// results: <see cref="ReadChunk"/>, then <see cref="Int64s"/> and its like, whose spans hold until the next chunk.
/// </summary>
public sealed unsafe class DuckDbReader : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly CancellationToken cancel;
    private readonly ColumnVector[] vectors;
    private NativeResult result;
    private nint chunk;
    private int row = -1;
    private bool ended;
    private bool disposed;

    internal DuckDbReader(DuckDbConnection connection, NativeResult result, CancellationToken cancel)
    {
        this.connection = connection;
        this.result = result;
        this.cancel = cancel;
        vectors = new ColumnVector[(int)NativeMethods.duckdb_column_count(ref this.result)];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = ColumnVector.Describe(ref this.result, i);
        }

        Columns = [.. vectors.Select(vector => vector.Column)];
    }

    /// <summary>The columns, in the query's order.</summary>
    public IReadOnlyList<DuckDbColumn> Columns { get; }

    /// <summary>Number of rows in the present chunk; 0 before the first and after the last.</summary>
    public int ChunkRows { get; private set; }

    /// <summary>The place of a column.</summary>
    /// <param name="name">Its name, in the same letters.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int ColumnIndex(string name)
    {
        var place = Array.FindIndex(vectors, vector => vector.Column.Name == name);
        return place >= 0 ? place : throw new ArgumentException(
            $"The result has no column '{name}', but {string.Join(", ", Columns.Select(column => column.Name))}.", nameof(name));
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False after the last one.</returns>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public bool Read()
    {
        if (row + 1 >= ChunkRows && !ReadChunk())
        {
            return false;
        }

        row++;
        return true;
    }

    /// <summary>Goes on to the next chunk of rows (at most 2048), before its first row.</summary>
    /// <returns>False after the last one.</returns>
    /// <exception cref="DuckDbException">DuckDB's message.</exception>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public bool ReadChunk()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        while (!ended)
        {
            Forget();
            using (cancel.UnsafeRegister(static self => ((DuckDbConnection)self!).Interrupt(), connection))
            {
                chunk = NativeMethods.duckdb_fetch_chunk(result);
            }

            if (chunk == 0)
            {
                ended = true;
                cancel.ThrowIfCancellationRequested();
                ThrowIfFailed();
                return false;
            }

            ChunkRows = (int)NativeMethods.duckdb_data_chunk_get_size(chunk);
            for (var i = 0; i < vectors.Length; i++)
            {
                vectors[i].PointTo(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)i));
            }

            if (ChunkRows > 0)
            {
                return true;
            }
        }

        Forget();
        return false;
    }

    /// <summary>Whether the value of the present row is missing.</summary>
    /// <param name="column">Place of the column.</param>
    public bool IsNull(int column) => vectors[column].IsNull(Row());

    /// <summary>A whole number of any width; a date or text is refused.</summary>
    /// <param name="column">Place of the column.</param>
    public long GetInt64(int column) => vectors[column].Int64(Row());

    /// <summary>A whole number of any width that fits into 32 bits.</summary>
    /// <param name="column">Place of the column.</param>
    public int GetInt32(int column) => checked((int)vectors[column].Int64(Row()));

    /// <summary>A number of any type, decimals included.</summary>
    /// <param name="column">Place of the column.</param>
    public double GetDouble(int column) => vectors[column].Double(Row());

    /// <summary>True or false.</summary>
    /// <param name="column">Place of the column.</param>
    public bool GetBoolean(int column) => vectors[column].Boolean(Row());

    /// <summary>A text.</summary>
    /// <param name="column">Place of the column.</param>
    public string GetString(int column) => vectors[column].String(Row());

    /// <summary>A date, or date and time; with time zone in UTC. Parts below 100 ns are dropped.</summary>
    /// <param name="column">Place of the column.</param>
    public DateTime GetDateTime(int column) => vectors[column].DateTime(Row());

    /// <summary>A whole number, or null.</summary>
    /// <param name="column">Place of the column.</param>
    public long? GetInt64OrNull(int column) => IsNull(column) ? null : GetInt64(column);

    /// <summary>A whole number, or null.</summary>
    /// <param name="column">Place of the column.</param>
    public int? GetInt32OrNull(int column) => IsNull(column) ? null : GetInt32(column);

    /// <summary>A number, or null.</summary>
    /// <param name="column">Place of the column.</param>
    public double? GetDoubleOrNull(int column) => IsNull(column) ? null : GetDouble(column);

    /// <summary>True or false, or null.</summary>
    /// <param name="column">Place of the column.</param>
    public bool? GetBooleanOrNull(int column) => IsNull(column) ? null : GetBoolean(column);

    /// <summary>A text, or null.</summary>
    /// <param name="column">Place of the column.</param>
    public string? GetStringOrNull(int column) => IsNull(column) ? null : GetString(column);

    /// <summary>A date, or date and time, or null.</summary>
    /// <param name="column">Place of the column.</param>
    public DateTime? GetDateTimeOrNull(int column) => IsNull(column) ? null : GetDateTime(column);

    /// <summary>The chunk's values of a BIGINT column; shape (ChunkRows). Where <see cref="IsNullAt"/>, the number means nothing.</summary>
    /// <param name="column">Place of the column.</param>
    public ReadOnlySpan<long> Int64s(int column) => vectors[column].Span<long>(DuckDbType.BigInt, ChunkRows);

    /// <summary>The chunk's values of an INTEGER column; shape (ChunkRows). Where <see cref="IsNullAt"/>, the number means nothing.</summary>
    /// <param name="column">Place of the column.</param>
    public ReadOnlySpan<int> Int32s(int column) => vectors[column].Span<int>(DuckDbType.Integer, ChunkRows);

    /// <summary>The chunk's values of a DOUBLE column; shape (ChunkRows). Where <see cref="IsNullAt"/>, the number means nothing.</summary>
    /// <param name="column">Place of the column.</param>
    public ReadOnlySpan<double> Doubles(int column) => vectors[column].Span<double>(DuckDbType.Double, ChunkRows);

    /// <summary>Whether a value of the chunk is missing.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="row">Row in the chunk, 0 to ChunkRows - 1.</param>
    public bool IsNullAt(int column, int row) => vectors[column].IsNull(InChunk(row));

    /// <summary>A text of the chunk, as its UTF-8 bytes and without a copy.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="row">Row in the chunk, 0 to ChunkRows - 1.</param>
    public ReadOnlySpan<byte> Utf8At(int column, int row) => vectors[column].Utf8(InChunk(row));

    /// <summary>A text of the chunk.</summary>
    /// <param name="column">Place of the column.</param>
    /// <param name="row">Row in the chunk, 0 to ChunkRows - 1.</param>
    public string StringAt(int column, int row) => vectors[column].String(InChunk(row));

    /// <summary>Ends the query.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        Forget();
        NativeMethods.duckdb_destroy_result(ref result);
        disposed = true;
        connection.Closed(this);
    }

    private int Row() => row >= 0 ? row : throw new InvalidOperationException("There is no present row: call Read first, and heed its answer.");

    private int InChunk(int place) => (uint)place < (uint)ChunkRows ? place : throw new ArgumentOutOfRangeException(
        nameof(place), place, $"The chunk has {ChunkRows} rows.");

    private void Forget()
    {
        if (chunk != 0)
        {
            NativeMethods.duckdb_destroy_data_chunk(ref chunk);
        }

        ChunkRows = 0;
        row = -1;
    }

    private void ThrowIfFailed()
    {
        var message = NativeMethods.Text(NativeMethods.duckdb_result_error(ref result));
        if (!string.IsNullOrEmpty(message))
        {
            throw new DuckDbException(message);
        }
    }
}
