using System.Text;

namespace Hedgerow.Cities.Records;

/// <summary>One row of a delimited text.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, without quotes, trimmed.</param>
internal sealed record TextRow(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>A field; empty where the row is shorter.</summary>
    /// <param name="index">Place, or a negative number for none.</param>
    internal string this[int index] => index >= 0 && index < Fields.Count ? Fields[index] : string.Empty;
}

/// <summary>Reads rows of delimited text one by one; quoted fields may hold delimiters and line breaks.</summary>
internal sealed class DelimitedText(TextReader reader, char delimiter, char? quote)
{
    private readonly StringBuilder field = new();

    /// <summary>Lines read so far.</summary>
    internal int Lines { get; private set; }

    /// <summary>The delimiter of a header: a tab where there is one, else the most frequent of comma, semicolon and bar.</summary>
    /// <param name="header">The first line.</param>
    internal static char DelimiterOf(string header)
    {
        if (header.Contains('\t', StringComparison.Ordinal))
        {
            return '\t';
        }

        var best = ',';
        foreach (var candidate in ",;|")
        {
            best = header.Count(c => c == candidate) > header.Count(c => c == best) ? candidate : best;
        }

        return best;
    }

    /// <summary>The next row that holds anything, or null at the end.</summary>
    internal TextRow? Next()
    {
        while (reader.Peek() >= 0)
        {
            var line = Lines + 1;
            var fields = Row();
            if (fields.Exists(f => f.Length > 0))
            {
                return new TextRow(line, fields);
            }
        }

        return null;
    }

    private List<string> Row()
    {
        List<string> fields = [];
        field.Clear();
        var quoted = false;
        var wasQuoted = false;
        for (var c = reader.Read(); ; c = reader.Read())
        {
            if (quoted && c >= 0)
            {
                if (c != quote)
                {
                    field.Append((char)c);
                    Lines += c == '\n' ? 1 : 0;
                }
                else if (reader.Peek() == quote)
                {
                    field.Append((char)reader.Read());
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == quote && quote is not null && !wasQuoted && string.IsNullOrWhiteSpace(field.ToString()))
            {
                quoted = wasQuoted = true;
                field.Clear();
            }
            else if (c == delimiter || c is '\n' or < 0)
            {
                fields.Add(field.ToString().Trim().Trim('\uFEFF'));
                field.Clear();
                wasQuoted = false;
                if (c != delimiter)
                {
                    Lines++;
                    return fields;
                }
            }
            else if (c != '\r' || reader.Peek() != '\n')
            {
                field.Append((char)c);
            }
        }
    }
}
