using System.Text;
using Hedgerow.Cities.Records;

namespace Hedgerow.Cities.Names;

/// <summary>The names that people have settled: written name → key or name in the taxonomy.</summary>
internal static class SettledNames
{
    /// <summary>Reads the table: columns written and key, or written and name.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    internal static IReadOnlyDictionary<string, string> Read(string path)
    {
        Dictionary<string, string> settled = new(StringComparer.Ordinal);
        var first = File.ReadLines(path).FirstOrDefault() ?? string.Empty;
        var delimiter = first.Contains('\t', StringComparison.Ordinal) ? '\t' : first.Contains(';', StringComparison.Ordinal) && !first.Contains(',', StringComparison.Ordinal) ? ';' : ',';
        List<string>? header = null;
        foreach (var fields in CsvLines.Read(path, delimiter))
        {
            if (header is null)
            {
                header = [.. fields.Select(f => DarwinCore.Plain(f))];
                if (!header.Contains("WRITTEN") || !(header.Contains("KEY") || header.Contains("NAME")))
                {
                    throw new InvalidDataException("columns `written` and `name` (or `key`)");
                }

                continue;
            }

            string Field(string column) => header.IndexOf(column) is >= 0 and var place && place < fields.Count ? fields[place] : string.Empty;
            var (written, meant) = (Field("WRITTEN"), Field("KEY") is { Length: > 0 } key ? key : Field("NAME"));
            if (written.Length > 0 && meant.Length > 0)
            {
                settled[written] = meant;
            }
        }

        return settled;
    }
}
