using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>The columns of a table by name.</summary>
internal sealed class CsvColumns
{
    private readonly Dictionary<string, int> places;

    private CsvColumns(Dictionary<string, int> places) => this.places = places;

    internal IEnumerable<string> Names => places.Keys;

    /// <summary>Finds the columns; null, with findings, where one that is needed is missing.</summary>
    internal static CsvColumns? Of(IReadOnlyList<CsvReader.CsvRow> rows, IReadOnlyCollection<string> known, IReadOnlyCollection<string> needed, FormFindings findings, Func<string, bool>? also = null)
    {
        if (rows.Count == 0)
        {
            findings.Error("empty", null, new("the file is empty", "文件为空"), new($"a first row with the columns {string.Join(", ", needed)}", $"首行应为列名 {string.Join("、", needed)}"));
            return null;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows[0].Cells.Count; i++)
        {
            var name = rows[0].Cells[i].Trim();
            if (name.Length == 0)
            {
                continue;
            }

            if (!known.Contains(name) && also?.Invoke(name) != true)
            {
                findings.Unknown("unknown-column", rows[0].Line, new Wording("column", "列"), name, known);
            }
            else if (!places.TryAdd(name, i))
            {
                findings.Error("duplicate-column", rows[0].Line, new($"the column '{name}' stands twice", $"列“{name}”重复"), new("each column once", "每列只出现一次"));
            }
        }

        foreach (var name in needed.Where(name => !places.ContainsKey(name)))
        {
            findings.Error("missing-column", rows[0].Line, new($"the column '{name}' is missing", $"缺少列“{name}”"), new($"the columns {string.Join(", ", needed)}", $"列 {string.Join("、", needed)}"));
        }

        return needed.All(places.ContainsKey) ? new CsvColumns(places) : null;
    }

    /// <summary>Place of a column that is there.</summary>
    internal int PlaceOf(string column) => places[column];

    internal string Cell(CsvReader.CsvRow row, string column) => places.TryGetValue(column, out var place) ? row.Cell(place) : string.Empty;
}
