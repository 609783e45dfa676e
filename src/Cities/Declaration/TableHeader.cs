using System.Text;

namespace Hedgerow.Cities.Declaration;

/// <summary>Reads the names of the columns of a CSV or TSV file, and nothing more of it.</summary>
internal static class TableHeader
{
    private static readonly string[] Tables = [".csv", ".tsv", ".txt", ".tab"];

    /// <summary>The column names; null where the file is no plain table or cannot be read, which those who load it report.</summary>
    public static IReadOnlyList<string>? Read(string path, string? encoding)
    {
        if (!Tables.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(path, Encoding(encoding), detectEncodingFromByteOrderMarks: true);
            return reader.ReadLine() is { } line ? Split(line) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    internal static IReadOnlyList<string> Split(string line)
    {
        var delimiter = "\t;,|".MaxBy(d => line.Count(c => c == d));
        var names = new List<string>();
        var name = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                names.Add(name.ToString().Trim());
                name.Clear();
            }
            else
            {
                name.Append(c);
            }
        }

        names.Add(name.ToString().Trim());
        return names;
    }

    private static Encoding Encoding(string? name) =>
        name is null || name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)
            ? System.Text.Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);
}
