using System.Xml;
using Hedgerow.Cities.Names;
using Hedgerow.Cities.Records;
using Hedgerow.Cities.Records.Archives;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>The distinct names that records, checklists or a plain file hold.</summary>
public static class WrittenNames
{
    private static readonly string[] RankTerms = ["taxonRank", "rank"];

    /// <summary>The names of records, kept or not, with their numbers of records.</summary>
    /// <param name="database">The database of an <see cref="Occurrences"/>.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The names, in alphabetical order.</returns>
    public static IReadOnlyList<NameQuery> OfRecords(DuckDbConnection database, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return Read(database, "SELECT written, rank, kingdom, count(*) FROM occurrences WHERE written IS NOT NULL GROUP BY ALL ORDER BY ALL", cancel);
    }

    /// <summary>The names of a city's checklists, lumped to species as the lists are read.</summary>
    /// <param name="city">The city.</param>
    /// <param name="findings">Receives what was found in the lists.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The names, in alphabetical order.</returns>
    public static IReadOnlyList<NameQuery> OfChecklists(City city, IList<Finding> findings, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(city);
        ArgumentNullException.ThrowIfNull(findings);
        var taxa = new Taxa();
        return [.. city.Checklists
            .SelectMany(file => new ChecklistReader(file, new FileReport(findings, city, file), taxa, cancel).Read()?.Entries ?? [])
            .Select(e => e.Species).Distinct().Order(StringComparer.Ordinal).Select(s => new NameQuery(s, Records: 0))];
    }

    /// <summary>The names of a file: a table with a column of names, or one name a line.</summary>
    /// <param name="path">The file: text, gzip, zip, Darwin Core archive or Parquet.</param>
    /// <param name="encoding">Its encoding; null for UTF-8.</param>
    /// <param name="findings">Receives an error where it cannot serve.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The names, in alphabetical order; none where the file cannot serve.</returns>
    public static IReadOnlyList<NameQuery> OfFile(string path, string? encoding, IList<Finding> findings, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(findings);
        var shown = Path.GetFileName(path);
        using var temp = new TempFolder();
        using var database = new DuckDbConnection(new DuckDbSettings { TempDirectory = temp.NewFile(".spill"), Reach = [temp.Path, path] });
        database.Open();
        void Tell(string code, Wording found, Wording expected) => findings.Add(new Finding(Severity.Error, code, shown, null, found, expected));
        try
        {
            var file = BackboneFile.Open(path, encoding, temp, database)!;
            var places = DarwinCore.Match(file.Columns, new Dictionary<string, string>());
            // The name with its authors says more than the species it was lumped to.
            int? Place(string term) => places.TryGetValue(term, out var place) ? place : null;
            var written = file.Columns.ToList().FindIndex(c => DarwinCore.Plain(c) == "WRITTEN");
            var name = written >= 0 ? written : Place("scientificName") ?? Place("acceptedScientificName") ?? Place("species") ?? file.Columns.ToList().FindIndex(c => DarwinCore.Plain(c) is "NAME" or "SCIENTIFICNAME");
            var alone = name < 0 && file.Columns.Count == 1;
            if (name < 0 && !alone)
            {
                Tell(
                    "no-species-column",
                    new($"{shown} has no column with names among {RecordColumns.Shown(file.Columns)}", $"{shown} 中没有名称列，现有列：{RecordColumns.Shown(file.Columns)}"),
                    new("a column scientificName, or one name a line", "应有 scientificName 列，或每行一个名称"));
                return [];
            }

            var rank = RankTerms.Select(Place).FirstOrDefault(p => p is not null);
            string Column(int? place) => place is { } at ? FormattableString.Invariant($"nullif(trim(c{at}), '')") : "CAST(NULL AS VARCHAR)";
            var names = Read(
                database,
                $"SELECT {Column(alone ? 0 : name)} AS written, {Column(rank)} AS rank, {Column(Place("kingdom"))} AS kingdom, count(*) FROM {file.Sql} GROUP BY ALL HAVING written IS NOT NULL ORDER BY ALL",
                cancel);
            // Without a header the first line is a name like the others.
            return alone ? [.. names.Append(new NameQuery(file.Columns[0])).Where(n => n.Written.Length > 0).OrderBy(n => n.Written, StringComparer.Ordinal)] : names;
        }
        catch (UnsafeArchiveException unsafeArchive)
        {
            Tell(unsafeArchive.Code, unsafeArchive.Found, unsafeArchive.Expected);
        }
        catch (Exception fault) when (fault is DuckDbException or InvalidDataException or XmlException or IOException or UnauthorizedAccessException)
        {
            Tell(
                "unreadable-file",
                new($"{shown} cannot be read: {fault.Message}", $"无法读取 {shown}：{fault.Message}"),
                new("a table with a column of names, or one name a line", "应为含名称列的表格，或每行一个名称"));
        }

        return [];
    }

    /// <summary>Matches that were written by <c>hedgerow species names --out</c>: written name → accepted name and rank.</summary>
    /// <param name="path">The file, CSV or TSV.</param>
    /// <returns>The matches; null where the file is something else.</returns>
    public static IReadOnlyDictionary<string, (string? Accepted, string? Rank)>? Stored(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path) || FileKinds.Of(path) != FileKind.Text)
        {
            return null;
        }

        var delimiter = Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : ',';
        Dictionary<string, (string?, string?)> stored = new(StringComparer.Ordinal);
        List<string>? header = null;
        foreach (var fields in CsvLines.Read(path, delimiter))
        {
            if (header is null)
            {
                header = [.. fields.Select(f => f.TrimStart('\uFEFF'))];
                if (!header.Contains("written") || !header.Contains("match") || !header.Contains("accepted_canonical"))
                {
                    return null;
                }

                continue;
            }

            string? Field(string column) => header.IndexOf(column) is >= 0 and var place && place < fields.Count && fields[place].Length > 0 ? Unguarded(fields[place]) : null;
            if (Field("written") is { } written)
            {
                var matched = Field("match") is "exact" or "canonical" or "synonym" or "by_person";
                stored.TryAdd(written, matched ? (Field("accepted_canonical"), Field("accepted_rank")) : (null, null));
            }
        }

        return stored;
    }

    // What a spreadsheet would compute was written with an apostrophe before it.
    private static string Unguarded(string text) => text.Length > 1 && text[0] == '\'' && text[1] is ('=' or '+' or '-' or '@') ? text[1..] : text;

    private static List<NameQuery> Read(DuckDbConnection database, string sql, CancellationToken cancel)
    {
        List<NameQuery> names = [];
        using var reader = database.Query(sql, cancel);
        while (reader.Read())
        {
            names.Add(new NameQuery(reader.GetString(0), reader.GetStringOrNull(1), reader.GetStringOrNull(2), reader.GetInt64(3)));
        }

        return names;
    }
}
