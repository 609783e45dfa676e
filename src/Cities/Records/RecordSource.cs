using System.Globalization;
using System.IO.Compression;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Opens a file of records, whatever its format.</summary>
internal sealed class RecordSource : IRecordFormat
{
    /// <inheritdoc />
    public RecordTable? Open(RecordsRef file, DuckDbConnection database, FileReport report, TempFolder temp, CancellationToken cancel)
    {
        if (Kind(file.Path, report) is not { } kind)
        {
            return null;
        }

        return kind switch
        {
            FileKind.Zip => ArchiveTable.Open(file.Path, file.Encoding, report, temp, cancel),
            FileKind.Parquet => Parquet(file.Path, database, report),
            FileKind.Vector => VectorTable.Open(file, report, temp),
            FileKind.Gzip => TextTable.Open(Unpacked(file.Path, temp), file.Encoding, null, report, temp, cancel),
            _ => TextTable.Open(file.Path, file.Encoding, null, report, temp, cancel),
        };
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
            FileKind.Empty => (new($"{report.Name} is empty", $"{report.Name} 是空文件"), new("a table with a header", "应为带表头的表格")),
            _ => null,
        };
        if (nothing is { } text)
        {
            report.InCity(Severity.Error, "not-data", text.Found, text.Expected);
            return null;
        }

        return kind;
    }

    private static RecordTable? Parquet(string path, DuckDbConnection database, FileReport report)
    {
        try
        {
            var source = $"read_parquet({Sql.Quote(path)}, file_row_number = true)";
            using var described = database.Query($"SELECT * FROM read_parquet({Sql.Quote(path)}) LIMIT 0");
            List<string> columns = [.. described.Columns.Select(c => c.Name)];
            List<string> types = [.. described.Columns.Select(c => IsNumber(c.Type) ? "DOUBLE" : "VARCHAR")];
            // Lists, such as GBIF's issue, read as their parts.
            var parts = columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{(described.Columns[i].Type == DuckDbType.Varchar || types[i] == "DOUBLE" ? Sql.Name(c) : $"CAST({Sql.Name(c)} AS VARCHAR)")} AS c{i}"));
            return new RecordTable($"(SELECT {string.Join(", ", parts)}, file_row_number FROM {source})", columns) { Types = types, ScansCheaply = true, RowNumber = "file_row_number + 1" };
        }
        catch (DuckDbException fault)
        {
            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} cannot be read: {fault.Message}", $"无法读取 {report.Name}：{fault.Message}"),
                new("a whole Parquet file", "应为完整的 Parquet 文件"));
            return null;
        }
    }

    private static bool IsNumber(DuckDbType type) => type is DuckDbType.TinyInt or DuckDbType.SmallInt or DuckDbType.Integer or DuckDbType.BigInt
        or DuckDbType.UnsignedTinyInt or DuckDbType.UnsignedSmallInt or DuckDbType.UnsignedInteger or DuckDbType.UnsignedBigInt or DuckDbType.Float or DuckDbType.Double;

    private static string Unpacked(string path, TempFolder temp)
    {
        var target = temp.NewFile(".txt");
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var plain = File.Create(target);
        packed.CopyTo(plain);
        return target;
    }
}
