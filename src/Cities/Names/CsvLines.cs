using System.Text;

namespace Hedgerow.Cities.Names;

/// <summary>Small delimited tables, row by row; quoted fields may hold delimiters and line breaks.</summary>
internal static class CsvLines
{
    /// <summary>Reads rows.</summary>
    internal static IEnumerable<List<string>> Read(string path, char delimiter)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        List<string> fields = [];
        var field = new StringBuilder();
        var (quoted, any) = (false, false);
        for (int c; (c = reader.Read()) >= 0;)
        {
            any = true;
            if (quoted)
            {
                if (c == '"' && reader.Peek() == '"')
                {
                    field.Append((char)reader.Read());
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append((char)c);
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == delimiter || c == '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                    any = false;
                }
            }
            else
            {
                field.Append((char)c);
            }
        }

        if (any)
        {
            fields.Add(field.ToString().Trim());
            yield return fields;
        }
    }
}
