using System.Text;

namespace Hedgerow.DuckDb.Native;

/// <summary>One column of the present chunk, in DuckDB's memory.</summary>
internal unsafe struct ColumnVector
{
    private static readonly long UnixTicks = System.DateTime.UnixEpoch.Ticks;

    private DuckDbType stored; // what lies in memory: for a decimal, the whole number that holds it
    private double unit;       // the value of 1 in a decimal's whole number
    private byte* data;
    private ulong* validity;

    internal DuckDbColumn Column { get; private init; }

    internal static ColumnVector Describe(ref NativeResult result, int place)
    {
        var column = (ulong)place;
        var type = (DuckDbType)NativeMethods.duckdb_column_type(ref result, column);
        var name = NativeMethods.Text(NativeMethods.duckdb_column_name(ref result, column)) ?? "";
        var vector = new ColumnVector { Column = new DuckDbColumn(name, type), stored = type, unit = 1 };
        if (type == DuckDbType.Decimal)
        {
            var logical = NativeMethods.duckdb_column_logical_type(ref result, column);
            vector.stored = (DuckDbType)NativeMethods.duckdb_decimal_internal_type(logical);
            vector.unit = Math.Pow(10, NativeMethods.duckdb_decimal_scale(logical));
            NativeMethods.duckdb_destroy_logical_type(ref logical);
        }

        return vector;
    }

    internal void PointTo(nint vector)
    {
        data = (byte*)NativeMethods.duckdb_vector_get_data(vector);
        validity = NativeMethods.duckdb_vector_get_validity(vector);
    }

    /// <summary>No mask means that every value is there.</summary>
    internal readonly bool IsNull(int row) =>
        Column.Type == DuckDbType.SqlNull || (validity is not null && (validity[row >> 6] & (1UL << (row & 63))) == 0);

    internal readonly ReadOnlySpan<T> Span<T>(DuckDbType type, int rows)
        where T : unmanaged => Column.Type == type ? new ReadOnlySpan<T>(data, rows) : throw Unlike($"{type} in one piece");

    internal readonly long Int64(int row)
    {
        if (Column.Type == DuckDbType.Decimal)
        {
            throw Unlike("a whole number");
        }

        return checked((long)Whole(row, "a whole number"));
    }

    internal readonly double Double(int row)
    {
        switch (Column.Type)
        {
            case DuckDbType.Double:
                return At<double>(row);
            case DuckDbType.Float:
                return At<float>(row);
            default:
                return (double)Whole(row, "a number") / unit;
        }
    }

    internal readonly bool Boolean(int row) => Column.Type == DuckDbType.Boolean ? At<byte>(row) != 0 : throw Unlike("true or false");

    internal readonly string String(int row) => Encoding.UTF8.GetString(Utf8(row));

    internal readonly ReadOnlySpan<byte> Utf8(int row)
    {
        if (Column.Type != DuckDbType.Varchar)
        {
            throw Unlike("a text");
        }

        // 16 bytes: the length, then either up to 12 bytes of text or 4 bytes of it and a pointer to the whole.
        var text = Place(row, 16);
        var length = *(uint*)text;
        return new ReadOnlySpan<byte>(length <= 12 ? text + 4 : *(byte**)(text + 8), (int)length);
    }

    internal readonly DateTime DateTime(int row)
    {
        var kind = Column.Type == DuckDbType.TimestampWithZone ? DateTimeKind.Utc : DateTimeKind.Unspecified;
        Int128 ticks = Column.Type switch
        {
            DuckDbType.Date => (Int128)At<int>(row) * TimeSpan.TicksPerDay,
            DuckDbType.Timestamp or DuckDbType.TimestampWithZone => (Int128)At<long>(row) * TimeSpan.TicksPerMicrosecond,
            DuckDbType.TimestampSeconds => (Int128)At<long>(row) * TimeSpan.TicksPerSecond,
            DuckDbType.TimestampMilliseconds => (Int128)At<long>(row) * TimeSpan.TicksPerMillisecond,
            DuckDbType.TimestampNanoseconds => Math.DivRem(At<long>(row), 100).Quotient,
            _ => throw Unlike("a date"),
        };

        ticks += UnixTicks;
        return ticks >= 0 && ticks <= System.DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, kind)
            : throw new DuckDbException($"Column '{Column.Name}' holds a date outside the years 1 to 9999.");
    }

    private readonly Int128 Whole(int row, string wanted) => stored switch
    {
        DuckDbType.TinyInt => At<sbyte>(row),
        DuckDbType.SmallInt => At<short>(row),
        DuckDbType.Integer => At<int>(row),
        DuckDbType.BigInt => At<long>(row),
        DuckDbType.UnsignedTinyInt => At<byte>(row),
        DuckDbType.UnsignedSmallInt => At<ushort>(row),
        DuckDbType.UnsignedInteger => At<uint>(row),
        DuckDbType.UnsignedBigInt => At<ulong>(row),
        DuckDbType.HugeInt => At<Int128>(row),
        _ => throw Unlike(wanted),
    };

    private readonly T At<T>(int row)
        where T : unmanaged => *(T*)Place(row, sizeof(T));

    private readonly byte* Place(int row, int size) => !IsNull(row) ? data + ((nint)row * size) : throw new InvalidOperationException(
        $"Column '{Column.Name}' is null here: ask IsNull first, or use the OrNull method.");

    private readonly InvalidOperationException Unlike(string wanted) =>
        new($"Column '{Column.Name}' is {Column.Type} and cannot be read as {wanted}: cast it in the query.");
}
