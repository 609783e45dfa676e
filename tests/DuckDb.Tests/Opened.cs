namespace Hedgerow.DuckDb.Tests;

/// <summary>An open connection and a folder of its own, both gone after the test.</summary>
internal sealed class Opened : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duck db's ");

    internal Opened(DuckDbSettings? settings = null)
    {
        Connection = new DuckDbConnection(settings);
        Connection.Open();
    }

    internal DuckDbConnection Connection { get; }

    internal string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    internal string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    internal string Write(string name, string content)
    {
        File.WriteAllText(Path(name), content);
        return Path(name);
    }

    /// <summary>All rows of a query of texts, fields joined by a bar, a missing one shown as a dot.</summary>
    internal string[] Rows(string sql, params object?[] parameters)
    {
        using var reader = Connection.Query(sql, parameters);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.Columns.Count).Select(column => reader.GetStringOrNull(column) ?? "·")));
        }

        return [.. rows];
    }

    public void Dispose()
    {
        Connection.Dispose();
        folder.Delete(recursive: true);
    }
}
