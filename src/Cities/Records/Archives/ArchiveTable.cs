using System.Xml;
using Hedgerow.Cities.Records.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Opens an archive, packed or not: a Darwin Core Archive by its meta.xml, parts of Parquet, or a single table such as GBIF's SIMPLE_CSV.</summary>
internal static class ArchiveTable
{
    /// <summary>Opens it; null when it cannot serve, and the report says why.</summary>
    /// <param name="file">The file.</param>
    /// <param name="packed">Whether it is a zip and no folder.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Open(RecordsRef file, bool packed, SourceReading reading)
    {
        try
        {
            using RecordArchive archive = packed ? new RecordZip(file.Path) : new RecordFolder(file.Path);
            var meta = archive.Names.Where(n => Path.GetFileName(n).Equals(ArchiveMeta.File, StringComparison.OrdinalIgnoreCase)).MinBy(n => n.Count(c => c == '/'));
            return meta is null ? WithoutMeta(archive, file, reading) : Described(archive, meta, file, reading);
        }
        catch (UnsafeArchiveException refused)
        {
            var name = reading.Report.Name;
            reading.Report.InCity(Severity.Error, refused.Code, new($"{name} is refused: {refused.Found.En}", $"拒绝读取 {name}：{refused.Found.Zh}"), refused.Expected);
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or OverflowException or NotSupportedException)
        {
            Unreadable(reading.Report, fault.Message);
            return null;
        }
    }

    private static RecordTable? WithoutMeta(RecordArchive archive, RecordsRef file, SourceReading reading)
    {
        var report = reading.Report;
        var tables = archive.Names.Where(n => Path.GetExtension(n).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT").ToList();
        if (tables.Count == 1)
        {
            var path = archive.OnDisk(tables[0], reading.Temp, reading.Cancel);
            if (FileKinds.Of(path) is FileKind.Zip or FileKind.Gzip)
            {
                throw Nested(tables[0]);
            }

            return RecordSource.Text(path, file, reading);
        }

        var parts = archive.Names.Where(n => IsParquet(archive, n)).ToList();
        if (parts.Count > 0)
        {
            return ParquetTable.Open([.. parts.Select(p => archive.OnDisk(p, reading.Temp, reading.Cancel))], reading);
        }

        if (archive.Names.FirstOrDefault(RecordArchive.IsPacked) is { } inner)
        {
            throw Nested(inner);
        }

        report.InCity(
            Severity.Error,
            "no-table-in-zip",
            new($"{report.Name} holds neither meta.xml nor a single table, but {archive.Names.Count} files", $"{report.Name} 中既没有 meta.xml，也不是单个表格，而是 {archive.Names.Count} 个文件"),
            new("a Darwin Core archive, or a zip with one CSV or TSV", "应为 Darwin Core 归档，或仅含一个 CSV/TSV 表格的 zip"));
        return null;
    }

    private static bool IsParquet(RecordArchive archive, string name)
    {
        using var stream = archive.Open(name);
        Span<byte> head = stackalloc byte[4];
        return stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head.SequenceEqual("PAR1"u8);
    }

    private static RecordTable? Described(RecordArchive archive, string metaName, RecordsRef file, SourceReading reading)
    {
        var report = reading.Report;
        ArchiveMeta meta;
        using (var stream = archive.Open(metaName))
        {
            meta = ArchiveMeta.Read(SafeXml.Root(stream));
        }

        var folder = metaName[..(metaName.LastIndexOf('/') + 1)];
        var occurrences = meta.Core is not { } core ? [] : core.Type == "Occurrence" ? [core] : core.Type == "Event" ? meta.Extensions.Where(e => e.Type == "Occurrence").ToList() : [];
        if (occurrences.Count == 0)
        {
            var type = meta.Core?.Type ?? string.Empty;
            report.InCity(
                Severity.Error,
                "archive-core",
                new($"the core of {report.Name} is '{type}'", $"{report.Name} 的核心表类型是“{type}”"),
                type == "Taxon"
                    ? new("occurrences; an archive of taxa serves as a checklist, by its table of taxa", "应为出现记录；物种名录归档请作为 checklists 使用其中的分类单元表")
                    : new("a Darwin Core archive whose core is Occurrence, or Event with occurrences beside it", "应为以 Occurrence 为核心、或以 Event 为核心并附有出现记录的 Darwin Core 归档"));
            return null;
        }

        List<RecordTable> read = [];
        foreach (var part in occurrences.SelectMany(p => p.Files.Select(f => (Part: p, File: f))))
        {
            if (ArchiveText.Open(archive, folder, part.Part, part.File, file, reading) is not { } table)
            {
                return null;
            }

            read.Add(table);
        }

        var all = ArchiveText.United(read);
        if (meta.Core!.Type == "Event")
        {
            if (EventTable.Join(all, archive, folder, meta.Core, file, reading) is not { } joined)
            {
                return null;
            }

            all = joined;
        }

        Ignored(meta, occurrences, report);
        return all with
        {
            Format = meta.Core.Type == "Event" ? RecordFormat.EventArchive : RecordFormat.OccurrenceArchive,
            Description = Descriptions.OfArchive(archive, folder, meta.Description, report),
            Datasets = Descriptions.OfDatasets(archive, folder),
        };
    }

    private static void Ignored(ArchiveMeta meta, IReadOnlyList<ArchivePart> used, FileReport report)
    {
        var others = meta.Extensions.Except(used).Select(e => e.Type).Distinct().Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            report.InCity(
                Severity.Note,
                "extensions-not-read",
                new($"{report.Name}: the tables {string.Join(", ", others)} beside the occurrences were not read", $"{report.Name}：未读取出现记录之外的表 {string.Join("、", others)}"),
                new("nothing: no indicator needs them", "无需处理：各指标均不使用这些表"));
        }
    }

    private static void Unreadable(FileReport report, string why) => report.InCity(
        Severity.Error,
        "unreadable-file",
        new($"{report.Name} cannot be read: {why}", $"无法读取 {report.Name}：{why}"),
        new("a whole archive; fetch it again", "应为完整的归档文件，请重新下载"));

    private static UnsafeArchiveException Nested(string name) => new(
        "nested-archive",
        new($"it holds another archive, '{name}'", $"其中还有归档文件“{name}”"),
        new("the table itself in the zip: unpack the inner archive", "zip 中应直接包含表格：请先解压内层归档"));
}
