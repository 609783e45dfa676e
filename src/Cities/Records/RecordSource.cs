using System.IO.Compression;
using Hedgerow.Cities.Records.Archives;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>
/// The seam between reading and cleaning: opens a file of records, whatever its format. A reader hands over columns as they stand in the file
/// and everything it knows of rows and lines; it types nothing, cleans nothing and leaves nothing out but rows that cannot be read, which it lists.
/// </summary>
internal static class RecordSource
{
    /// <summary>Opens a file; null when it cannot be read, and the report says why.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Open(RecordsRef file, SourceReading reading)
    {
        if (Kind(file.Path, reading.Report) is not { } kind)
        {
            return null;
        }

        RecordTable? table;
        try
        {
            table = kind switch
            {
                FileKind.Zip => ArchiveTable.Open(file, packed: true, reading),
                FileKind.ArchiveFolder => ArchiveTable.Open(file, packed: false, reading),
                FileKind.Parquet => ParquetTable.Open([file.Path], reading),
                FileKind.ParquetFolder => ParquetTable.Open(ParquetTable.Parts(file.Path), reading),
                FileKind.Vector => VectorTable.Open(file, reading.Report, reading.Temp),
                FileKind.Gzip => Unpacked(file.Path, reading) is { } plain ? Text(plain, file, reading) : null,
                _ => Text(file.Path, file, reading),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Unreadable(reading.Report, fault.Message);
            return null;
        }

        if (table is not null && table.Format != RecordFormat.Text && table.Format != RecordFormat.Vector)
        {
            var (name, format) = (reading.Report.Name, table.Format.Name);
            reading.Report.InCity(
                Severity.Note,
                "records-format",
                new($"{name} was recognised as {format.En}", $"{name} 识别为：{format.Zh}"),
                new("nothing, if that is what it is; else name its columns by `columns:`", "若识别无误则无需处理；否则请用 `columns:` 指明各列"));
        }

        // What the city says of a term comes before what the format says.
        return table is null || file.Columns.Count == 0 ? table : table with
        {
            Derived = table.Derived.Where(d => !file.Columns.Keys.Contains(d.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>Opens a text table: as the export that its columns show it to be, as a survey of sites by species, or by its columns alone.</summary>
    /// <param name="path">The file, unpacked.</param>
    /// <param name="file">What city.yaml says of it.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Text(string path, RecordsRef file, SourceReading reading)
    {
        if (TextTable.Open(path, file, null, null, reading) is not { } table)
        {
            return null;
        }

        if (RecordFormat.OfColumns(table.Columns) is { } format)
        {
            return table with { Format = format, Derived = ExportTerms.Derived(format, table.Columns) };
        }

        var species = SurveyTable.Species(table.Columns, file.Columns);
        if (file.Sites is { } sites)
        {
            if (SiteTable.Join(table, file, sites, reading) is not { } placed)
            {
                return null;
            }

            table = placed;
        }

        return species.Count > 0 ? SurveyTable.Long(table, species, file, reading.Database) : SurveyTable.WithUnits(table, file, reading.Database);
    }

    /// <summary>What a file is; null when it holds no data at all, and the report says so.</summary>
    internal static FileKind? Kind(string path, FileReport report)
    {
        FileKind kind;
        try
        {
            kind = FileKinds.Of(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            report.InCity(
                Severity.Error,
                File.Exists(path) ? "unreadable-file" : "missing-file",
                new($"{report.Name} cannot be opened: {fault.Message}", $"无法打开 {report.Name}：{fault.Message}"),
                new("a file that is there and may be read", "应为存在且可读的文件"));
            return null;
        }

        (Wording Found, Wording Expected)? nothing = kind switch
        {
            FileKind.HtmlPage => (
                new($"{report.Name} is a web page, not data", $"{report.Name} 是网页而不是数据"),
                new("the data themselves: a download may have ended at a log-in or error page", "应为数据本身：下载时可能得到了登录页或错误页")),
            FileKind.LargeFilePointer => (
                new($"{report.Name} is a pointer of Git LFS, not data", $"{report.Name} 是 Git LFS 指针而不是数据"),
                new("the data themselves: run `git lfs pull` in their repository", "应为数据本身：请在其仓库中运行 `git lfs pull`")),
            FileKind.Empty => (new($"{report.Name} is empty, or no ordinary file", $"{report.Name} 是空文件，或不是普通文件"), new("a table with a header, in an ordinary file: pipes and devices are not read", "应为普通文件中带表头的表格；不读取管道与设备")),
            _ => null,
        };
        if (nothing is { } text)
        {
            report.InCity(Severity.Error, "not-data", text.Found, text.Expected);
            return null;
        }

        return kind;
    }

    private static string? Unpacked(string path, SourceReading reading)
    {
        var target = reading.Temp.NewFile(".txt");
        var most = Math.Min(reading.Temp.Room, Math.Max(RecordZip.Harmless, new FileInfo(path).Length * RecordZip.Ratio));
        try
        {
            using (var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
            using (var plain = File.Create(target))
            {
                Unpacking.Copy(packed, plain, most, () => new InvalidDataException(), reading.Cancel);
            }

            if (FileKinds.Of(target) is FileKind.Text or FileKind.Vector)
            {
                return target;
            }

            reading.Report.InCity(
                Severity.Error,
                "nested-archive",
                new($"{reading.Report.Name} is refused: what it packs is no text", $"拒绝读取 {reading.Report.Name}：其内容不是文本"),
                new("a packed CSV or TSV", "应为压缩的 CSV 或 TSV"));
        }
        catch (InvalidDataException) when (new FileInfo(target).Length >= most - (1 << 17))
        {
            reading.Report.InCity(
                Severity.Error,
                "archive-too-large",
                new($"{reading.Report.Name} is refused: it unpacks to more than {most} bytes", $"拒绝读取 {reading.Report.Name}：解压后超过 {most} 字节"),
                new($"no more than {RecordZip.Ratio} times its packed size; do not trust this file", $"解压后不应超过压缩大小的 {RecordZip.Ratio} 倍；请勿信任该文件"));
        }
        catch (InvalidDataException fault)
        {
            Unreadable(reading.Report, fault.Message);
        }

        return null;
    }

    private static void Unreadable(FileReport report, string why) => report.InCity(
        Severity.Error,
        "unreadable-file",
        new($"{report.Name} cannot be read: {why}", $"无法读取 {report.Name}：{why}"),
        new("a whole file; fetch it again", "应为完整的文件，请重新下载"));
}
