using System.IO.Compression;
using System.Text;
using System.Xml;
using Hedgerow.DuckDb;
using Hedgerow.Species.Tables;

namespace Hedgerow.Species.Publishing;

/// <summary>Writes a Darwin Core Archive. The same records give the same bytes.</summary>
internal static class DarwinCoreArchive
{
    private const string Term = "http://rs.tdwg.org/dwc/terms/";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static string Write(SpeciesWork work, ResultTable table, string target, ArchiveDescription description, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-archive-");
        try
        {
            var records = Path.Combine(folder.FullName, "occurrence.txt");
            Records(work, table, records, cancel);
            TableFiles.Whole(target, temporary =>
            {
                using var zip = new ZipArchive(File.Create(temporary), ZipArchiveMode.Create);
                Add(zip, "meta.xml", stream => Xml(stream, writer => Meta(writer, table)));
                Add(zip, "eml.xml", stream => Xml(stream, writer => Eml.Write(writer, work, description)));
                Add(zip, "occurrence.txt", stream =>
                {
                    using var text = File.OpenRead(records);
                    text.CopyTo(stream);
                });
            });
            return target;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The address of a term.</summary>
    private static string TermOf(string column) => column switch
    {
        "longitude" => Term + "decimalLongitude",
        "latitude" => Term + "decimalLatitude",
        "license" => "http://purl.org/dc/terms/license",
        "species" => Term + "acceptedNameUsage",
        _ => Term + column,
    };

    private static void Records(SpeciesWork work, ResultTable table, string path, CancellationToken cancel)
    {
        var texts = table.Columns.Where(column => column.Kind == ResultKind.Text).Select(column => Sql.Name(column.Name)).ToArray();
        using (var count = work.Database.Query($"SELECT CAST({TableFiles.GuardCount(texts)} AS BIGINT) FROM {TableStore.Relation(table.Name)}", cancel))
        {
            work.Store.GuardedCells += count.Read() ? count.GetInt64(0) : 0;
        }

        // A field holds no line break and no tab: every reader of archives then sees one line a record.
        var columns = string.Join(", ", table.Columns.Select(column =>
        {
            var name = Sql.Name(column.Name);
            var header = Sql.Name(TermOf(column.Name)[(TermOf(column.Name).LastIndexOf('/') + 1)..]);
            return column.Kind == ResultKind.Text ? $"{TableFiles.Guarded($"regexp_replace({name}, '[\\t\\r\\n]+', ' ', 'g')")} AS {header}" : $"{name} AS {header}";
        }));
        work.Database.Export(work.Store.Ordered(table, columns), path, "FORMAT csv, HEADER, DELIMITER '\t', QUOTE '\"', ESCAPE '\"'", cancel);
    }

    private static void Meta(XmlWriter writer, ResultTable table)
    {
        writer.WriteStartElement("archive", "http://rs.tdwg.org/dwc/text/");
        writer.WriteAttributeString("metadata", "eml.xml");
        writer.WriteStartElement("core");
        foreach (var (name, value) in new[]
        {
            ("encoding", "UTF-8"), ("fieldsTerminatedBy", "\\t"), ("linesTerminatedBy", "\\n"), ("fieldsEnclosedBy", "\""), ("ignoreHeaderLines", "1"), ("rowType", Term + "Occurrence"),
        })
        {
            writer.WriteAttributeString(name, value);
        }

        writer.WriteStartElement("files");
        writer.WriteElementString("location", "occurrence.txt");
        writer.WriteEndElement();
        writer.WriteStartElement("id");
        writer.WriteAttributeString("index", "0");
        writer.WriteEndElement();
        for (var at = 0; at < table.Columns.Count; at++)
        {
            Field(writer, TermOf(table.Columns[at].Name), FormattableString.Invariant($"{at}"), null);
        }

        Field(writer, Term + "geodeticDatum", null, "WGS84");
        Field(writer, Term + "occurrenceStatus", null, "present");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Field(XmlWriter writer, string term, string? index, string? value)
    {
        writer.WriteStartElement("field");
        if (index is not null)
        {
            writer.WriteAttributeString("index", index);
        }

        if (value is not null)
        {
            writer.WriteAttributeString("default", value);
        }

        writer.WriteAttributeString("term", term);
        writer.WriteEndElement();
    }

    private static void Add(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        write(stream);
    }

    private static void Xml(Stream stream, Action<XmlWriter> write)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        writer.WriteStartDocument();
        write(writer);
        writer.WriteEndDocument();
    }
}
