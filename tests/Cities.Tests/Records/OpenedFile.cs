using System.IO.Compression;
using System.Text;
using Hedgerow.Cities.Records;
using Hedgerow.Cities.Records.Cleaning;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Tests.Records;

/// <summary>A file of records as its reader hands it to cleaning, without cleaning it.</summary>
internal sealed class OpenedFile : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly DuckDbConnection database = new();
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-test-").FullName;

    private readonly FirstSeen first;

    public OpenedFile()
    {
        database.Open();
        first = new FirstSeen(database);
    }

    public List<Finding> Findings { get; } = [];

    public RecordTable? Table { get; private set; }

    public string Folder => folder;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Zip(string name, params (string Name, string Text)[] entries) =>
        Zip(name, [.. entries.Select(e => (e.Name, Encoding.UTF8.GetBytes(e.Text)))]);

    public string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                using var stream = zip.CreateEntry(entry.Name).Open();
                stream.Write(entry.Bytes);
            }
        }

        return Write(name, memory.ToArray());
    }

    public string Parquet(string name, string query)
    {
        var path = Write(name, string.Empty);
        database.Execute($"COPY ({query}) TO {Sql.Quote(path)} (FORMAT parquet)");
        return path;
    }

    public OpenedFile Open(string path) => Open(SpeciesFolder.Records(path));

    public OpenedFile Open(RecordsRef file)
    {
        Findings.Clear();
        Table = RecordSource.Open(file, new SourceReading(database, new FileReport(Findings, file), temp, CancellationToken.None));
        return this;
    }

    /// <summary>Some columns of all rows, in the order of the file; nothing is ·.</summary>
    public List<string> Rows(params int[] places) => Query($"SELECT {string.Join(", ", places.Select(p => $"c{p}"))} FROM {Table!.Sql}");

    /// <summary>The values of terms, as cleaning reads them.</summary>
    public List<string> Terms(params string[] terms)
    {
        var places = RecordColumns.Find(Table!, new Dictionary<string, string>(), new FileReport(Findings, SpeciesFolder.Records("x")));
        var source = new SourceSql(Table!, places);
        foreach (var (table, repeated) in new[] { ("t", SourceSql.TaxonTerms), ("k", SourceSql.KindTerms), ("p", SourceSql.PersonTerms) })
        {
            first.Forget();
            database.Execute($"CREATE OR REPLACE TEMP TABLE {table} AS {source.Distinct(repeated)}");
        }

        return Query($"SELECT {string.Join(", ", terms.Select(Sql.Name))} FROM ({source.Rows()}) JOIN t ON taxon_key = t.key JOIN k ON kind_key = k.key JOIN p ON person_key = p.key ORDER BY n");
    }

    /// <summary>The lines of the rows.</summary>
    public List<long> Lines() => [.. Query($"SELECT {(Table!.HasLines ? "line" : Table.Line)} FROM (SELECT *, {Table.RowNumber} AS n FROM {Table.Sql}) ORDER BY n").Select(long.Parse)];

    public List<string> Rejects() => Table!.Rejects is { } query ? Query($"SELECT line, reason, text FROM ({query}) ORDER BY line") : [];

    public Finding Refused(string code)
    {
        Assert.Null(Table);
        var finding = Assert.Single(Findings, f => f.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.Found.Zh);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.Expected.Zh);
        return finding;
    }

    public void Dispose()
    {
        database.Dispose();
        temp.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private List<string> Query(string sql)
    {
        List<string> rows = [];
        using var described = database.Query($"SELECT concat_ws('|', {string.Join(", ", Names(sql).Select(n => $"coalesce(CAST({n} AS VARCHAR), '·')"))}) FROM ({sql})");
        while (described.Read())
        {
            rows.Add(described.GetString(0));
        }

        return rows;
    }

    private List<string> Names(string sql)
    {
        using var described = database.Query($"SELECT * FROM ({sql}) LIMIT 0");
        return [.. described.Columns.Select(c => Sql.Name(c.Name))];
    }
}
