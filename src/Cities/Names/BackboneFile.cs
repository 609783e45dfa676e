using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hedgerow.Cities.Records;
using Hedgerow.Cities.Records.Archives;
using Hedgerow.Cities.Records.Text;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Names;

/// <summary>A table of taxa as DuckDB reads it: text columns <c>c0</c>, <c>c1</c> ...</summary>
/// <param name="Sql">The table expression.</param>
/// <param name="Columns">Names of its columns.</param>
internal sealed record BackboneFile(string Sql, IReadOnlyList<string> Columns)
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding; null for UTF-8.</param>
    /// <param name="temp">For what is unpacked.</param>
    /// <param name="database">Where it will be read.</param>
    /// <param name="rowType">Which table of an archive: its core for null, else the extension whose row type ends so.</param>
    /// <returns>The table; null where there is no such extension.</returns>
    /// <exception cref="InvalidDataException">It cannot serve.</exception>
    /// <exception cref="UnsafeArchiveException">It is not to be trusted.</exception>
    internal static BackboneFile? Open(string path, string? encoding, TempFolder temp, DuckDbConnection database, string? rowType = null)
    {
        switch (FileKinds.Of(path))
        {
            case FileKind.Parquet:
                using (var described = database.Query($"SELECT * FROM read_parquet({DuckDb.Sql.Quote(DuckDb.Sql.Pattern(path))}) LIMIT 0"))
                {
                    List<string> columns = [.. described.Columns.Select(c => c.Name)];
                    var parts = columns.Select((c, i) => $"CAST({DuckDb.Sql.Name(c)} AS VARCHAR) AS c{Number(i)}");
                    return rowType is null ? new BackboneFile($"(SELECT {string.Join(", ", parts)} FROM read_parquet({DuckDb.Sql.Quote(DuckDb.Sql.Pattern(path))}))", columns) : null;
                }

            case FileKind.Zip:
                return Zip(path, encoding, temp, rowType);
            case FileKind.Gzip:
                using (var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
                {
                    var limit = Math.Max(RecordZip.Harmless, new FileInfo(path).Length * RecordZip.Ratio);
                    return rowType is null ? Text(Unpacked(packed, limit, temp), encoding, null) : null;
                }

            case FileKind.Text:
                return rowType is null ? Text(path, encoding, null) : null;
            default:
                throw new InvalidDataException("it is no table");
        }

        BackboneFile Text(string text, string? given, Layout? layout) => OfText(Utf8(text, given, temp), layout);
    }

    private sealed record Layout(char Delimiter, char? Quote, int HeaderLines, IReadOnlyDictionary<int, string> Terms);

    private static BackboneFile? Zip(string path, string? encoding, TempFolder temp, string? rowType)
    {
        using var zip = new RecordZip(path);
        string OnDisk(string name) => zip.OnDisk(name, temp, CancellationToken.None);
        var meta = zip.Names.FirstOrDefault(n => Path.GetFileName(n).Equals(ArchiveMeta.File, StringComparison.OrdinalIgnoreCase));
        if (meta is null)
        {
            var tables = zip.Names.Where(n => Path.GetExtension(n).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT").ToList();
            var usage = tables.Count == 1 ? tables[0] : tables.Find(n => Path.GetFileNameWithoutExtension(n).ToUpperInvariant() is "NAMEUSAGE" or "TAXON" or "TAXA");
            return rowType is not null ? null
                : usage is null ? throw new InvalidDataException("it holds neither meta.xml nor a single table") : OfText(Utf8(OnDisk(usage), encoding, temp), null);
        }

        using var stream = zip.Open(meta);
        var said = ArchiveMeta.Read(SafeXml.Root(stream));
        var part = rowType is null ? said.Core : said.Extensions.FirstOrDefault(e => e.Type == rowType);
        if (part is null)
        {
            return rowType is null ? throw new InvalidDataException("its meta.xml names no core") : null;
        }

        var location = part.Files.Count > 0 ? part.Files[0] : string.Empty;
        var name = zip.Find(meta[..^Path.GetFileName(meta).Length], location) ?? throw new InvalidDataException($"it lacks {location}, which its meta.xml names");
        Dictionary<int, string> terms = part.Places.GroupBy(p => p.Value).ToDictionary(g => g.Key, g => g.First().Key);
        if (part.Id >= 0 && !part.Places.ContainsKey("taxonID"))
        {
            terms.TryAdd(part.Id, "taxonID");
        }

        return OfText(
            Utf8(OnDisk(name), encoding ?? part.Encoding, temp),
            new Layout(part.Delimiter.Length == 0 ? ',' : part.Delimiter[0], part.Quote.Length == 0 ? null : part.Quote[0], part.HeaderRows, terms));
    }

    private static BackboneFile OfText(string utf8, Layout? layout)
    {
        string first;
        using (var reader = new StreamReader(utf8, Encoding.UTF8))
        {
            first = reader.ReadLine() ?? throw new InvalidDataException("it is empty");
        }

        var delimiter = layout?.Delimiter ?? (first.Contains('\t', StringComparison.Ordinal) ? '\t' : first.Count(c => c == ';') > first.Count(c => c == ',') ? ';' : first.Count(c => c == '|') > first.Count(c => c == ',') ? '|' : ',');
        var quote = layout is not null ? layout.Quote : delimiter == '\t' && !first.StartsWith('"') ? null : (char?)'"';
        var header = Split(first, delimiter, quote);
        List<string> columns = layout is { HeaderLines: 0 } or { Terms.Count: > 0 }
            ? [.. Enumerable.Range(0, Math.Max(header.Count, layout!.Terms.Count == 0 ? 0 : layout.Terms.Keys.Max() + 1)).Select(i => layout!.Terms.GetValueOrDefault(i, $"column {Number(i)}"))]
            : header;
        var names = string.Join(", ", columns.Select((_, i) => $"'c{Number(i)}': 'VARCHAR'"));
        var sql = $"read_csv({DuckDb.Sql.Quote(DuckDb.Sql.Pattern(utf8))}, header = false, auto_detect = false, skip = {Number(layout?.HeaderLines ?? 1)}, delim = {Quote(delimiter.ToString())}, quote = {Quote(quote?.ToString() ?? string.Empty)}, " +
            $"escape = {Quote(quote?.ToString() ?? string.Empty)}, columns = {{{names}}}, null_padding = true, strict_mode = false, ignore_errors = true, parallel = false, max_line_size = 16000000)";
        return new BackboneFile(sql, columns);
    }

    private static List<string> Split(string line, char delimiter, char? quote)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line.TrimStart('\uFEFF').TrimEnd('\r'))
        {
            if (c == quote)
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return fields;
    }

    private static string Utf8(string path, string? encoding, TempFolder temp)
    {
        if (encoding is null || encoding.Replace("-", string.Empty, StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase))
        {
            return path;
        }

        var named = Encodings.Named(encoding) ?? throw new InvalidDataException($"encoding: {encoding} is not known");
        var target = temp.NewFile(".txt");
        using var from = Encodings.Open(path, named);
        using var to = File.Create(target);
        from.CopyTo(to);
        return target;
    }

    private static string Unpacked(Stream packed, long limit, TempFolder temp)
    {
        var target = temp.NewFile(".txt");
        using var to = File.Create(target);
        Unpacking.Copy(packed, to, limit, () => new InvalidDataException($"it unpacks to more than {RecordZip.Ratio} times its size, as no table does; do not trust it"), CancellationToken.None);
        return target;
    }

    private static string Quote(string text) => DuckDb.Sql.Quote(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
