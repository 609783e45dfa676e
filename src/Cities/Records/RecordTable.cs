namespace Hedgerow.Cities.Records;

/// <summary>A file of records as DuckDB reads it: text columns <c>c0</c>, <c>c1</c> ...</summary>
/// <param name="Sql">The table expression.</param>
/// <param name="Columns">Names of the columns in the file.</param>
internal sealed record RecordTable(string Sql, IReadOnlyList<string> Columns)
{
    /// <summary>Term → place of its column, where the file itself says so.</summary>
    internal IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    /// <summary>Term → value that holds for every row.</summary>
    internal IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Place of the core's own identifier, or -1.</summary>
    internal int IdPlace { get; init; } = -1;

    /// <summary>Reference system that the file itself declares, or null.</summary>
    internal string? Wkt { get; init; }

    /// <summary>Lines of the file that are no rows; null where rows are not lines.</summary>
    internal int? HeaderLines { get; init; }

    /// <summary>Lines of the file, the header included, where rows are lines.</summary>
    internal int Lines { get; init; }

    /// <summary>Whether the text was encoded twice somewhere, so that names need repair.</summary>
    internal bool DoublyEncoded { get; init; }
}
