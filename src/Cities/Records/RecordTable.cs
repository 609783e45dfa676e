using Hedgerow.Cities.Records.Archives;

namespace Hedgerow.Cities.Records;

/// <summary>
/// What a reader makes of a file of records, whatever its format: a relation of DuckDB with columns <c>c0</c>, <c>c1</c> ... Nothing is
/// guessed from values; what a column means is found from its name (<see cref="RecordColumns"/>) or from <see cref="Places"/>.
/// </summary>
/// <param name="Sql">The table expression.</param>
/// <param name="Columns">Names of the columns in the file, c0 first.</param>
internal sealed record RecordTable(string Sql, IReadOnlyList<string> Columns)
{
    /// <summary>What the file was recognised as.</summary>
    internal RecordFormat Format { get; init; } = RecordFormat.Text;

    /// <summary>DuckDB's type of each column, such as <c>BIGINT</c>; empty where all are text.</summary>
    internal IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>
    /// Whether the relation may be scanned several times at little cost (Parquet). Otherwise the columns that serve are copied once into the
    /// database.
    /// </summary>
    internal bool ScansCheaply { get; init; }

    /// <summary>The number of a row in the file, from 1, as an expression over the relation.</summary>
    internal string RowNumber { get; init; } = Counted;

    /// <summary>The column that bears the number of a row, where it was written with the rows.</summary>
    internal const string Written = "place";

    /// <summary>The number of a row where nothing but the order of the rows tells it.</summary>
    internal const string Counted = "row_number() OVER ()";

    /// <summary>The line of a row: an expression over <c>n</c>, its row number, or <c>line</c> where the relation has a column of that name; null where lines cannot be told.</summary>
    internal string? Line { get; init; }

    /// <summary>Whether the relation has a column <c>line</c>.</summary>
    internal bool HasLines => Line == "line";

    /// <summary>Rows that can be read, where the reader counted them.</summary>
    internal long Kept { get; init; }

    /// <summary>Query of the rows set aside: line BIGINT, reason VARCHAR, text VARCHAR; null where none were.</summary>
    internal string? Rejects { get; init; }

    /// <summary>Term → place of its column, where the file itself says so.</summary>
    internal IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    /// <summary>Term → value that holds for every row.</summary>
    internal IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Term → SQL over the columns, where the format writes a term in its own way.</summary>
    internal IReadOnlyDictionary<string, string> Derived { get; init; } = new Dictionary<string, string>();

    /// <summary>Place of the core's own identifier, or -1.</summary>
    internal int IdPlace { get; init; } = -1;

    /// <summary>Reference system that the file itself declares, or null.</summary>
    internal string? Wkt { get; init; }

    /// <summary>Whether the text was encoded twice somewhere, so that names need repair.</summary>
    internal bool DoublyEncoded { get; init; }

    /// <summary>What the file's own description says of title, licence and citation.</summary>
    internal SourceDescription? Description { get; init; }

    /// <summary>The data sets of which a download consists, with their licences and citations.</summary>
    internal IReadOnlyList<SourceDescription> Datasets { get; init; } = [];

    /// <summary>Places of columns of which the file itself says that no value is missing.</summary>
    internal IReadOnlySet<int> Complete { get; init; } = new HashSet<int>();

    /// <summary>Whether a column holds whole numbers.</summary>
    /// <param name="place">Place of the column.</param>
    internal bool IsWhole(int place) => Types.Count > 0 && Types[place] == "BIGINT";

    /// <summary>Whether a column holds floating numbers, which may be none at all.</summary>
    /// <param name="place">Place of the column.</param>
    internal bool IsFloating(int place) => Types.Count > 0 && Types[place] is "DOUBLE" or "FLOAT";

    /// <summary>Whether a column is text.</summary>
    /// <param name="place">Place of the column.</param>
    internal bool IsText(int place) => Types.Count == 0 || Types[place] == "VARCHAR";
}
