using System.Text;
using Hedgerow.DuckDb.Native;

namespace Hedgerow.DuckDb;

/// <summary>Rows that DuckDB hands to a function, and the places for its results. It holds during the call only.</summary>
public readonly unsafe ref struct DuckDbBatch
{
    private readonly nint chunk;
    private readonly nint output;
    private readonly IReadOnlyList<DuckDbType> parameters;
    private readonly DuckDbType result;

    internal DuckDbBatch(nint chunk, nint output, IReadOnlyList<DuckDbType> parameters, DuckDbType result)
    {
        (this.chunk, this.output, this.parameters, this.result) = (chunk, output, parameters, result);
        Rows = (int)NativeMethods.duckdb_data_chunk_get_size(chunk);
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>The values of a parameter of numbers; where <see cref="IsNull"/>, the number means nothing.</summary>
    /// <typeparam name="T">long, int, double or (for BOOLEAN) byte.</typeparam>
    /// <param name="parameter">Place of the parameter.</param>
    public ReadOnlySpan<T> Values<T>(int parameter)
        where T : unmanaged => new(NativeMethods.duckdb_vector_get_data(Vector<T>(parameter)), Rows);

    /// <summary>Whether a value is missing.</summary>
    /// <param name="parameter">Place of the parameter.</param>
    /// <param name="row">The row.</param>
    public bool IsNull(int parameter, int row)
    {
        var mask = NativeMethods.duckdb_vector_get_validity(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)parameter));
        return mask is not null && (mask[row >> 6] & (1UL << (row & 63))) == 0;
    }

    /// <summary>Which values of a parameter are there: bit i of word i / 64 is row i. Empty where all are. For loops in which <see cref="IsNull"/> costs too much.</summary>
    /// <param name="parameter">Place of the parameter.</param>
    public ReadOnlySpan<ulong> Known(int parameter)
    {
        var mask = NativeMethods.duckdb_vector_get_validity(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)parameter));
        return mask is null ? [] : new ReadOnlySpan<ulong>(mask, (Rows + 63) / 64);
    }

    /// <summary>A text as its UTF-8 bytes and without a copy; nothing where it is missing.</summary>
    /// <param name="parameter">Place of the parameter, a VARCHAR.</param>
    /// <param name="row">The row.</param>
    public ReadOnlySpan<byte> Utf8(int parameter, int row)
    {
        if (parameters[parameter] != DuckDbType.Varchar)
        {
            throw new InvalidOperationException($"Parameter {parameter} is {parameters[parameter]} and no text.");
        }

        if (IsNull(parameter, row))
        {
            return [];
        }

        // As in a result: the length, then up to 12 bytes of text, or 4 of them and a pointer to the whole.
        var text = (byte*)NativeMethods.duckdb_vector_get_data(NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)parameter)) + (16L * row);
        var length = *(uint*)text;
        return new ReadOnlySpan<byte>(length <= 12 ? text + 4 : *(byte**)(text + 8), (int)length);
    }

    /// <summary>The places for results that are numbers, to be filled.</summary>
    /// <typeparam name="T">long, int, double or (for BOOLEAN) byte.</typeparam>
    public Span<T> Results<T>()
        where T : unmanaged => Fits<T>(result)
            ? new Span<T>(NativeMethods.duckdb_vector_get_data(output), Rows)
            : throw new InvalidOperationException($"The function gives {result}, which is not {typeof(T).Name}.");

    /// <summary>Gives a text.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The text.</param>
    public void SetText(int row, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[text.Length <= 80 ? 256 : 0];
        bytes = bytes.IsEmpty ? new byte[Encoding.UTF8.GetByteCount(text)] : bytes;
        var length = Encoding.UTF8.GetBytes(text, bytes);
        fixed (byte* start = bytes)
        {
            NativeMethods.duckdb_vector_assign_string_element_len(output, (ulong)row, start, (ulong)length);
        }
    }

    /// <summary>Gives no value.</summary>
    /// <param name="row">The row.</param>
    public void SetNull(int row)
    {
        NativeMethods.duckdb_vector_ensure_validity_writable(output);
        NativeMethods.duckdb_vector_get_validity(output)[row >> 6] &= ~(1UL << (row & 63));
    }

    private nint Vector<T>(int parameter)
        where T : unmanaged => Fits<T>(parameters[parameter])
            ? NativeMethods.duckdb_data_chunk_get_vector(chunk, (ulong)parameter)
            : throw new InvalidOperationException($"Parameter {parameter} is {parameters[parameter]}, which is not {typeof(T).Name}.");

    private static bool Fits<T>(DuckDbType type)
        where T : unmanaged => type switch
        {
            DuckDbType.BigInt => typeof(T) == typeof(long),
            DuckDbType.Integer => typeof(T) == typeof(int),
            DuckDbType.Double => typeof(T) == typeof(double),
            DuckDbType.Boolean => typeof(T) == typeof(byte),
            _ => false,
        };
}
