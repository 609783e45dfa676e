using System.Globalization;
using System.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Tables;

/// <summary>A table of text in UTF-8, read whole: comma, semicolon or tab between cells, whichever its first line has most of; quotes as spreadsheets write them.</summary>
internal sealed class CsvFile
{
    private readonly string path;
    private readonly string[] names;

    private CsvFile(string path, string[] names, List<(int Line, string[] Cells)> rows) => (this.path, this.names, Rows) = (path, names, rows);

    /// <summary>The rows below the names, each with the number of the line it begins in.</summary>
    public IReadOnlyList<(int Line, string[] Cells)> Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <exception cref="MapException">It cannot be read, is empty, or a line has another number of cells.</exception>
    public static CsvFile Read(string path)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new MapException(
                path, new Wording($"it cannot be read: {failure.Message}", $"无法读取：{failure.Message}"), new Wording("a table in CSV, UTF-8", "UTF-8 编码的 CSV 表格"));
        }

        var rows = Split(path, text, Separator(text));
        if (rows.Count == 0)
        {
            throw new MapException(path, new Wording("it is empty", "文件为空"), new Wording("a line with the names of the columns, then a line a row", "首行为列名，其后每行一条记录"));
        }

        var names = Array.ConvertAll(rows[0].Cells, name => name.Trim());
        foreach (var (line, cells) in rows)
        {
            if (cells.Length != names.Length)
            {
                throw new MapException(
                    $"{path}:{line}", new Wording($"{cells.Length} cells", $"有 {cells.Length} 个单元格"), new Wording($"{names.Length}, as the first line", $"与首行相同的 {names.Length} 个"));
            }
        }

        rows.RemoveAt(0);
        return new CsvFile(path, names, rows);
    }

    /// <summary>The place of a column.</summary>
    /// <returns>Its number, -1 when there is none of that name; capitals do not matter.</returns>
    public int Find(string name) => Array.FindIndex(names, one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The place of the one column of some names.</summary>
    /// <exception cref="MapException">None or several stand in the table.</exception>
    public int FindOne(IReadOnlyList<string> wanted, Wording choice)
    {
        var found = wanted.Select(Find).Where(column => column >= 0).ToArray();
        return found.Length == 1 ? found[0] : throw new MapException(
            $"{path}:1",
            new Wording($"the columns {string.Join(", ", names)}", $"列名为 {string.Join("、", names)}"),
            new Wording($"exactly one of {string.Join(", ", wanted)}{choice.En}", $"{string.Join("、", wanted)} 中恰好一列{choice.Zh}"));
    }

    /// <summary>A number of a cell.</summary>
    /// <exception cref="MapException">It is none, or not accepted.</exception>
    public double Number((int Line, string[] Cells) row, int column, Func<double, bool> accepted, Wording expected) =>
        double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && accepted(number)
            ? number
            : throw Wrong(row, column, expected);

    /// <summary>What is wrong with a cell.</summary>
    public MapException Wrong((int Line, string[] Cells) row, int column, Wording expected) => new(
        $"{path}:{row.Line}", new Wording($"{names[column]} is '{row.Cells[column]}'", $"{names[column]} 为“{row.Cells[column]}”"), expected);

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(sign => first.Count(one => one == sign));
    }

    private static List<(int Line, string[] Cells)> Split(string path, string text, char separator)
    {
        var rows = new List<(int, string[])>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begin, quoted) = (1, 1, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '\n';
            if (quoted && i == text.Length)
            {
                throw new MapException($"{path}:{begin}", new Wording("a quote that is never closed", "引号未闭合"), new Wording("a closing \"", "结束引号 \""));
            }

            if (quoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (sign == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && sign == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (!quoted && sign is '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (cells.Count > 1 || cells[0].Length > 0)
                {
                    rows.Add((begin, [.. cells]));
                }

                cells.Clear();
                begin = line + 1;
            }
            else
            {
                cell.Append(sign);
            }

            line += sign == '\n' ? 1 : 0;
        }

        return rows;
    }
}
