using System.Globalization;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Opens Parquet: one file, or the parts into which GBIF and others cut a table. DuckDB reads it; nothing of it passes through C#.</summary>
internal static class ParquetTable
{
    // One value repeated takes next to nothing: a file of some megabytes could hold more rows than any disk.
    private const long Harmless = 1_000_000;
    private const long RowsAByte = 20;

    /// <summary>The parts of a table in a folder: every file in it that begins as Parquet does.</summary>
    /// <param name="folder">The folder.</param>
    internal static IReadOnlyList<string> Parts(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 })
            .Where(f => Path.GetFileName(f)[0] is not ('.' or '_') && new FileInfo(f) is { Length: > 8, LinkTarget: null } && FileKinds.Of(f) == FileKind.Parquet).Order(StringComparer.Ordinal)];

    /// <summary>Opens the parts; null when they cannot be read, and the report says why.</summary>
    /// <param name="paths">Their paths.</param>
    /// <param name="reading">What reading needs.</param>
    internal static RecordTable? Open(IReadOnlyList<string> paths, SourceReading reading)
    {
        try
        {
            List<DuckDbColumn> columns;
            using (var described = reading.Database.Query($"SELECT * FROM read_parquet({Sql.Quote(Sql.Pattern(paths[0]))}, hive_partitioning = false) LIMIT 0"))
            {
                columns = [.. described.Columns];
            }

            List<string> types = [.. columns.Select(c => c.Type is DuckDbType.BigInt or DuckDbType.Integer ? "BIGINT" : IsNumber(c.Type) ? "DOUBLE" : "VARCHAR")];
            // Lists, such as GBIF's issue, read as their parts.
            var values = string.Join(", ", columns.Select((c, i) => string.Create(
                CultureInfo.InvariantCulture, $"{(c.Type == DuckDbType.Varchar || types[i] != "VARCHAR" ? Sql.Name(c.Name) : $"CAST({Sql.Name(c.Name)} AS VARCHAR)")} AS c{i}")));
            List<string> parts = [];
            var before = 0L;
            foreach (var path in paths)
            {
                // The position of a row in its part and the rows of the parts before it: the same whichever thread reads it.
                parts.Add(string.Create(
                    CultureInfo.InvariantCulture, $"SELECT {values}, file_row_number + {before + 1} AS place FROM read_parquet({Sql.Quote(Sql.Pattern(path))}, hive_partitioning = false, file_row_number = true)"));
                var rows = Rows(path, reading);
                if (rows > Harmless && rows / Math.Max(1, new FileInfo(path).Length) >= RowsAByte)
                {
                    reading.Report.InCity(
                        Severity.Error,
                        "archive-too-large",
                        new($"{reading.Report.Name} is refused: {new FileInfo(path).Length} bytes hold {rows} rows", $"拒绝读取 {reading.Report.Name}：{new FileInfo(path).Length} 字节中有 {rows} 行"),
                        new("rows that differ: those of records take a byte at least; do not trust this file", "各行应有差异：每条记录至少占一个字节；请勿信任该文件"));
                    return null;
                }

                before += rows;
            }

            return new RecordTable($"({string.Join(" UNION ALL ", parts)})", [.. columns.Select(c => c.Name)])
            {
                Format = RecordFormat.Parquet, Types = types, ScansCheaply = true, RowNumber = "place", Complete = Complete(paths, columns, reading),
            };
        }
        catch (DuckDbException fault)
        {
            reading.Report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{reading.Report.Name} cannot be read: {fault.Message}", $"无法读取 {reading.Report.Name}：{fault.Message}"),
                new("a whole Parquet file, or a folder of parts with the same columns", "应为完整的 Parquet 文件，或各部分列相同的文件夹"));
            return null;
        }
    }

    private static bool IsNumber(DuckDbType type) => type is DuckDbType.TinyInt or DuckDbType.SmallInt or DuckDbType.Integer or DuckDbType.BigInt
        or DuckDbType.UnsignedTinyInt or DuckDbType.UnsignedSmallInt or DuckDbType.UnsignedInteger or DuckDbType.UnsignedBigInt or DuckDbType.Float or DuckDbType.Double;

    // Columns without a missing value, as the parts say at their ends.
    private static HashSet<int> Complete(IReadOnlyList<string> paths, List<DuckDbColumn> columns, SourceReading reading)
    {
        HashSet<int> complete = [.. Enumerable.Range(0, columns.Count)];
        foreach (var path in paths)
        {
            HashSet<string> named = new(StringComparer.Ordinal);
            using var reader = reading.Database.Query($"SELECT path_in_schema FROM parquet_metadata({Sql.Quote(Sql.Pattern(path))}) GROUP BY 1 HAVING bool_and(coalesce(stats_null_count = 0, false))", reading.Cancel);
            while (reader.Read())
            {
                named.Add(reader.GetString(0));
            }

            complete.RemoveWhere(place => !named.Contains(columns[place].Name));
        }

        return complete;
    }

    // DuckDB answers it from what the file says at its end.
    private static long Rows(string path, SourceReading reading)
    {
        using var reader = reading.Database.Query($"SELECT count(*) FROM read_parquet({Sql.Quote(Sql.Pattern(path))}, hive_partitioning = false)", reading.Cancel);
        return reader.Read() ? reader.GetInt64(0) : 0;
    }
}
