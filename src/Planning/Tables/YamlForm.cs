using System.Text;
using System.Text.RegularExpressions;
using Hedgerow.Cities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning.Tables;

/// <summary>A plan as YAML: the same form as JSON, with a line for every value.</summary>
internal static partial class YamlForm
{
    public static byte[] Write(IEnumerable<(RawTable Table, IShape Shape)> tables)
    {
        var text = new StringBuilder($"# A plan, see docs/planning.md. Texts have {{en, zh}}; what is empty is left out.\nschema: {Plan.Schema}\n");
        foreach (var (table, shape) in tables)
        {
            if (table.Name == Shapes.Head)
            {
                text.Append("plan:\n");
                Row(text, table, shape, table.Rows[0], "  ", "  ");
            }
            else if (table.Rows.Count > 0)
            {
                text.Append(table.Name).Append(":\n");
                foreach (var row in table.Rows)
                {
                    Row(text, table, shape, row, "  - ", "    ");
                }
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static IReadOnlyList<RawTable> Read(byte[] bytes, string file, ReadingLog log)
    {
        var yaml = YamlFile.Parse(bytes, file);
        var tables = yaml.IsYaml ? yaml.Root.Keys.Where(k => k != "schema").Select(k => Table(k, yaml.Root[k], file)).ToList() : [];
        foreach (var problem in yaml.Problems)
        {
            log.Add(Finding.Of(problem, file));
        }

        return tables;
    }

    private static void Row(StringBuilder text, RawTable table, IShape shape, RawRow row, string first, string others)
    {
        var (lead, kinds) = (first, shape.Facts);
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var (name, value) = (table.Columns[at], row.Cell(at));
            if (name.EndsWith("_en", StringComparison.Ordinal) && at + 1 < table.Columns.Count && table.Columns[at + 1] == name[..^3] + "_zh")
            {
                var zh = row.Cell(++at);
                var pair = string.Join(", ", new[] { ("en", value), ("zh", zh) }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}: {Scalar(p.Item2)}"));
                Line(name[..^3], pair.Length > 0 ? $"{{{pair}}}" : "");
                continue;
            }

            Line(name, value.Length == 0 ? "" : kinds.First(k => k.Name == name).Kind switch
            {
                ColumnKind.Number or ColumnKind.Date or ColumnKind.Flag => value,
                ColumnKind.List => $"[{string.Join(", ", new Cell(value, default, new ReadingLog()).List().Select(Scalar))}]",
                _ => Scalar(value),
            });
        }

        void Line(string name, string value)
        {
            if (value.Length > 0)
            {
                text.Append(lead).Append(name).Append(": ").Append(value).Append('\n');
                lead = others;
            }
        }
    }

    // Plain where nothing in it could mean something to YAML, else in quotation marks.
    private static string Scalar(string value) => Plain().IsMatch(value) && !Word().IsMatch(value)
        ? value
        : "\"" + string.Concat(value.Select(sign => sign switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u0085' or '\u2028' or '\u2029' or '\uFEFF' or < ' ' or '\u007F' => $"\\u{(int)sign:x4}",
            _ => sign.ToString(),
        })) + "\"";

    private static RawTable Table(string name, YamlItem list, string file)
    {
        var columns = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<RawRow>();
        foreach (var row in list.Items)
        {
            var (cells, lines) = (new List<string>(), new List<int>());
            if (!row.IsMap)
            {
                row.Refuse(YamlProblemKind.WrongKind, "a mapping");
                continue;
            }

            foreach (var key in row.Keys)
            {
                var value = row[key];
                if (value.IsMap)
                {
                    foreach (var language in value.Keys)
                    {
                        Put($"{key}_{language}", value[language], cells, lines);
                    }
                }
                else
                {
                    Put(key, value, cells, lines);
                }
            }

            rows.Add(new RawRow(row.Line, cells, lines));
        }

        return new RawTable(name, file, columns, rows, list.KeyLine);

        void Put(string column, YamlItem value, List<string> cells, List<int> lines)
        {
            if (!places.TryGetValue(column, out var place))
            {
                places[column] = place = columns.Count;
                columns.Add(column);
            }

            while (cells.Count <= place)
            {
                cells.Add(string.Empty);
                lines.Add(value.KeyLine);
            }

            cells[place] = value.IsList ? Cell.Join(value.Items.Select(i => i.Text() ?? string.Empty)) : value.Text() ?? string.Empty;
            lines[place] = value.KeyLine;
        }
    }

    [GeneratedRegex(@"\A[\p{L}(][\p{L}\p{Nd} ()/%+._–—，。；、（）“”·-]*(?<![ ])\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|null|y|n|nan|inf)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
