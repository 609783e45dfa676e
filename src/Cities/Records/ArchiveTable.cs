using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Opens a zip: a Darwin Core archive by its meta.xml, or a single table such as GBIF's SIMPLE_CSV.</summary>
internal static class ArchiveTable
{
    private const string Meta = "meta.xml";

    /// <summary>Opens the archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The encoding that the city gives, or null.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For what is unpacked.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static RecordTable? Open(string path, string? encoding, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var meta = zip.Entries.FirstOrDefault(e => e.Name.Equals(Meta, StringComparison.OrdinalIgnoreCase));
            return meta is null ? Single(zip, encoding, report, temp, cancel) : Core(zip, meta, encoding, report, temp, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException)
        {
            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} cannot be read: {fault.Message}", $"无法读取 {report.Name}：{fault.Message}"),
                new("a whole zip; fetch it again", "应为完整的 zip 文件，请重新下载"));
            return null;
        }
    }

    private static RecordTable? Single(ZipArchive zip, string? encoding, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        var tables = zip.Entries.Where(e => Path.GetExtension(e.Name).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT").ToList();
        if (tables.Count == 1)
        {
            return TextTable.Open(Unpack(tables[0], temp), encoding, null, report, temp, cancel);
        }

        report.InCity(
            Severity.Error,
            "no-table-in-zip",
            new($"{report.Name} holds neither meta.xml nor a single table, but {zip.Entries.Count} files", $"{report.Name} 中既没有 meta.xml，也不是单个表格，而是 {zip.Entries.Count} 个文件"),
            new("a Darwin Core archive, or a zip with one CSV or TSV", "应为 Darwin Core 归档，或仅含一个 CSV/TSV 表格的 zip"));
        return null;
    }

    private static RecordTable? Core(ZipArchive zip, ZipArchiveEntry meta, string? encoding, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        using var stream = meta.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var core = XDocument.Load(xml).Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "core");
        var type = Last((string?)core?.Attribute("rowType") ?? string.Empty);
        var name = core?.Descendants().FirstOrDefault(e => e.Name.LocalName == "location")?.Value.Trim();
        if (core is null || type != "Occurrence")
        {
            report.InCity(
                Severity.Error,
                "archive-core",
                new($"the core of {report.Name} is '{type}'", $"{report.Name} 的核心表类型是“{type}”"),
                new("a Darwin Core archive whose core is Occurrence", "应为以 Occurrence 为核心的 Darwin Core 归档"));
            return null;
        }

        var folder = meta.FullName[..^meta.Name.Length];
        if (zip.GetEntry(folder + name) is not { } entry)
        {
            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} lacks {name}, which its meta.xml names", $"{report.Name} 缺少 meta.xml 中所列的 {name}"),
                new("the whole archive; fetch it again", "应为完整的归档文件，请重新下载"));
            return null;
        }

        var delimiter = Unescaped((string?)core.Attribute("fieldsTerminatedBy") ?? ",");
        var quote = Unescaped((string?)core.Attribute("fieldsEnclosedBy") ?? "\"");
        var lines = Number((string?)core.Attribute("ignoreHeaderLines")) ?? 0;
        var layout = new TextTable.Layout(delimiter.Length == 0 ? ',' : delimiter[0], quote.Length == 0 ? null : quote[0], lines);
        if (TextTable.Open(Unpack(entry, temp), encoding ?? (string?)core.Attribute("encoding"), layout, report, temp, cancel) is not { } table)
        {
            return null;
        }

        var fields = core.Elements().Where(e => e.Name.LocalName == "field").ToList();
        Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> constants = new(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            var term = Last((string?)field.Attribute("term") ?? string.Empty);
            if (Number((string?)field.Attribute("index")) is { } index && index < table.Columns.Count)
            {
                places.TryAdd(term, index);
            }

            // A default serves where there is no column, and where the column is empty.
            if ((string?)field.Attribute("default") is { } value)
            {
                constants.TryAdd(term, value);
            }
        }

        var id = core.Elements().FirstOrDefault(e => e.Name.LocalName == "id");
        var columns = table.Columns.Select((c, i) => places.FirstOrDefault(p => p.Value == i).Key ?? c).ToList();
        return table with { Columns = columns, Places = places, Constants = constants, IdPlace = Number((string?)id?.Attribute("index")) ?? -1 };
    }

    private static string Unpack(ZipArchiveEntry entry, TempFolder temp)
    {
        var target = temp.NewFile(".txt");
        entry.ExtractToFile(target);
        return target;
    }

    private static string Last(string uri) => uri[(uri.LastIndexOfAny(['/', '#']) + 1)..];

    private static string Unescaped(string text) =>
        text.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
