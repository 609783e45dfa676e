using System.Data.Common;
using System.Globalization;

namespace Hedgerow.Storage;

/// <summary>The row that a query stands on, read by the names of its columns.</summary>
public sealed class Row
{
    private readonly DbDataReader reader;
    private readonly Dictionary<string, int> places;

    internal Row(DbDataReader reader)
    {
        this.reader = reader;
        places = new(reader.FieldCount, StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < reader.FieldCount; place++)
        {
            places[reader.GetName(place)] = place;
        }
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Names => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

    /// <summary>A text.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The text.</returns>
    public string Text(string column) => TextOrNull(column) ?? throw Missing(column);

    /// <summary>A text that may be absent.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The text or null.</returns>
    public string? TextOrNull(string column) => Value(column) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A whole number.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number.</returns>
    public long Number(string column) => NumberOrNull(column) ?? throw Missing(column);

    /// <summary>A whole number that may be absent.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number or null.</returns>
    public long? NumberOrNull(string column) => Value(column) is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A number.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number.</returns>
    public double Real(string column) => RealOrNull(column) ?? throw Missing(column);

    /// <summary>A number that may be absent.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number or null.</returns>
    public double? RealOrNull(string column) => Value(column) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;

    /// <summary>A flag, kept as 0 or 1.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The flag.</returns>
    public bool Flag(string column) => Number(column) != 0;

    /// <summary>A time, kept as milliseconds since 1970 in UTC.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The time.</returns>
    public DateTimeOffset Time(string column) => DateTimeOffset.FromUnixTimeMilliseconds(Number(column));

    /// <summary>A time that may be absent.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The time or null.</returns>
    public DateTimeOffset? TimeOrNull(string column) => NumberOrNull(column) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>The value as the database gave it.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The value or null.</returns>
    public object? Value(string column)
    {
        var value = reader.GetValue(places.TryGetValue(column, out var place) ? place : throw new ArgumentException($"The query has no column {column}.", nameof(column)));
        return value is DBNull ? null : value;
    }

    private static StorageException Missing(string column) => new($"The column {column} holds nothing where a value was expected.");
}
