namespace Hedgerow.DuckDb;

/// <summary>DuckDB's types of values, numbered as in its C API.</summary>
public enum DuckDbType
{
    /// <summary>No type.</summary>
    Invalid = 0,

    /// <summary>True or false.</summary>
    Boolean = 1,

    /// <summary>Whole number of 8 bits.</summary>
    TinyInt = 2,

    /// <summary>Whole number of 16 bits.</summary>
    SmallInt = 3,

    /// <summary>Whole number of 32 bits.</summary>
    Integer = 4,

    /// <summary>Whole number of 64 bits.</summary>
    BigInt = 5,

    /// <summary>Whole number of 8 bits, not negative.</summary>
    UnsignedTinyInt = 6,

    /// <summary>Whole number of 16 bits, not negative.</summary>
    UnsignedSmallInt = 7,

    /// <summary>Whole number of 32 bits, not negative.</summary>
    UnsignedInteger = 8,

    /// <summary>Whole number of 64 bits, not negative.</summary>
    UnsignedBigInt = 9,

    /// <summary>Floating number of 32 bits.</summary>
    Float = 10,

    /// <summary>Floating number of 64 bits.</summary>
    Double = 11,

    /// <summary>Date and time in microseconds.</summary>
    Timestamp = 12,

    /// <summary>Date.</summary>
    Date = 13,

    /// <summary>Time of day.</summary>
    Time = 14,

    /// <summary>Months, days and microseconds.</summary>
    Interval = 15,

    /// <summary>Whole number of 128 bits: what <c>sum</c> over whole numbers gives.</summary>
    HugeInt = 16,

    /// <summary>Text.</summary>
    Varchar = 17,

    /// <summary>Bytes.</summary>
    Blob = 18,

    /// <summary>Decimal number with a fixed number of places.</summary>
    Decimal = 19,

    /// <summary>Date and time in seconds.</summary>
    TimestampSeconds = 20,

    /// <summary>Date and time in milliseconds.</summary>
    TimestampMilliseconds = 21,

    /// <summary>Date and time in nanoseconds.</summary>
    TimestampNanoseconds = 22,

    /// <summary>One word of a closed list.</summary>
    Enumeration = 23,

    /// <summary>List of values.</summary>
    List = 24,

    /// <summary>Named values.</summary>
    Struct = 25,

    /// <summary>Keys with values.</summary>
    Map = 26,

    /// <summary>Universally unique identifier.</summary>
    Uuid = 27,

    /// <summary>Value of one of several types.</summary>
    Union = 28,

    /// <summary>String of bits.</summary>
    Bit = 29,

    /// <summary>Time of day with offset.</summary>
    TimeWithZone = 30,

    /// <summary>Point in time (UTC) in microseconds.</summary>
    TimestampWithZone = 31,

    /// <summary>Whole number of 128 bits, not negative.</summary>
    UnsignedHugeInt = 32,

    /// <summary>List of fixed length.</summary>
    Array = 33,

    /// <summary>A null without a type.</summary>
    SqlNull = 36,
}
