using System.Text;

namespace Hedgerow.DuckDb.Native;

/// <summary>Binds values to the places <c>?</c> or <c>$1</c> of a prepared statement.</summary>
internal static unsafe class Parameters
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    internal static void Bind(nint statement, ReadOnlySpan<object?> values)
    {
        var places = NativeMethods.duckdb_nparams(statement);
        if (places != (ulong)values.Length)
        {
            throw new ArgumentException(
                $"The query has {places} places for parameters and got {values.Length} values.", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            var place = (ulong)i + 1;
            if (Bind(statement, place, values[i]) != 0)
            {
                throw new DuckDbException($"DuckDB refused parameter {place} ({values[i] ?? "null"}).");
            }
        }
    }

    private static int Bind(nint statement, ulong place, object? value) => value switch
    {
        null => NativeMethods.duckdb_bind_null(statement, place),
        bool truth => NativeMethods.duckdb_bind_boolean(statement, place, truth),
        int whole => NativeMethods.duckdb_bind_int64(statement, place, whole),
        long whole => NativeMethods.duckdb_bind_int64(statement, place, whole),
        double number => NativeMethods.duckdb_bind_double(statement, place, number),
        string text => BindText(statement, place, text),
        DateOnly date => NativeMethods.duckdb_bind_date(statement, place, date.DayNumber - EpochDay),
        DateTime time => NativeMethods.duckdb_bind_timestamp(statement, place, (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond),
        _ => throw new ArgumentException(
            $"A parameter is bool, int, long, double, string, DateOnly, DateTime or null; parameter {place} is {value.GetType()}.",
            nameof(value)),
    };

    private static int BindText(nint statement, ulong place, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* first = bytes)
        {
            byte none = 0; // an empty array has no first byte, and DuckDB takes no null pointer
            return NativeMethods.duckdb_bind_varchar_length(statement, place, bytes.Length == 0 ? &none : first, (ulong)bytes.Length);
        }
    }
}
