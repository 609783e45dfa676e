namespace Hedgerow.Consultation.Forms;

/// <summary>A sheet of an XLSForm: rows by the names of columns.</summary>
internal sealed class XlsFormSheet
{
    private readonly List<CsvReader.CsvRow> rows;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    internal XlsFormSheet(List<CsvReader.CsvRow> rows)
    {
        this.rows = rows;
        for (var i = 0; i < rows[0].Cells.Count; i++)
        {
            columns.TryAdd(Plain(rows[0].Cells[i]), i);
        }
    }

    internal IEnumerable<CsvReader.CsvRow> Rows => rows.Skip(1);

    internal bool Has(string column) => columns.ContainsKey(column);

    internal string Cell(CsvReader.CsvRow row, string column) => columns.TryGetValue(column, out var at) ? row.Cell(at) : string.Empty;

    /// <summary>The languages of a column as its headings name them; an empty one where it stands without.</summary>
    internal IEnumerable<string> Languages(string column) => columns.Keys
        .Where(name => name == column || name.StartsWith(column + "::", StringComparison.Ordinal))
        .Select(name => name == column ? string.Empty : name[(column.Length + 2)..]);

    // "label:English" is an older way to write "label::English"; blanks around the colons do not matter.
    private static string Plain(string heading)
    {
        var at = heading.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? heading.Trim().ToLowerInvariant() : $"{heading[..at].Trim().ToLowerInvariant()}::{heading[at..].Trim(':', ' ')}";
    }
}
