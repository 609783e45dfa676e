using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Species.Tables;

/// <summary>Writes tables by the ending of the file. What is written lies beside its place first and moves there whole.</summary>
internal static class TableFiles
{
    /// <summary>What a spreadsheet takes for the start of a formula, in the wide forms of East Asia too; a plain number with its sign is none.</summary>
    private const string Formula = @"^[=@＝＠\t\r\n]|^[+\-＋－]([^0-9]|[0-9.,]*[^0-9.,])|^[+\-＋－]$";

    // Row groups are large enough for a dictionary in each to pay.
    private const string Parquet = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 491520";

    internal static IReadOnlyList<string> Write(SpeciesWork work, IReadOnlyList<ResultTable> tables, string path, CancellationToken cancel)
    {
        var target = Path.GetFullPath(path);
        switch (Path.GetExtension(target).ToLowerInvariant())
        {
            case ".csv" or ".tsv" or ".parquet":
                return [One(work, tables[0], target, cancel), .. Credits(work, target, cancel)];
            case ".gpkg":
                Whole(target, temporary => TableGpkg.Write(work, tables, temporary, cancel));
                return [target];
            case "":
                return Folder(work, tables, target, cancel);
            default:
                throw work.Wrong("unknown-word", path, new Wording("a file .csv, .tsv, .parquet or .gpkg, or a folder (no ending)", "扩展名应为 .csv、.tsv、.parquet 或 .gpkg，或为文件夹（无扩展名）"));
        }
    }

    /// <summary>Makes a file under a name beside its place, and moves it there when it is whole.</summary>
    internal static void Whole(string target, Action<string> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileNameWithoutExtension(target)}-{Guid.NewGuid():N}{Path.GetExtension(target)}");
        try
        {
            write(temporary);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The columns of a table for a file: texts that a spreadsheet would compute are led by an apostrophe.</summary>
    internal static string Guarded(IEnumerable<ResultColumn> columns) => string.Join(", ", columns.Select(column =>
        column.Kind == ResultKind.Text ? $"{Guarded(Sql.Name(column.Name))} AS {Sql.Name(column.Name)}" : Sql.Name(column.Name)));

    /// <summary>A text for a file.</summary>
    internal static string Guarded(string expression) => $"CASE WHEN regexp_matches({expression}, '{Formula}') THEN '''' || {expression} ELSE {expression} END";

    /// <summary>Counts the texts that need the apostrophe.</summary>
    internal static string GuardCount(IReadOnlyList<string> expressions) =>
        expressions.Count == 0 ? "0" : string.Join(" + ", expressions.Select(expression => $"coalesce(count_if(regexp_matches({expression}, '{Formula}')), 0)"));

    private static string One(SpeciesWork work, ResultTable table, string target, CancellationToken cancel)
    {
        var database = work.Database;
        var relation = TableStore.Relation(table.Name);
        Whole(target, temporary =>
        {
            if (Path.GetExtension(target).Equals(".parquet", StringComparison.OrdinalIgnoreCase))
            {
                database.Export(work.Store.Plain(table), temporary, Parquet, cancel);
                return;
            }

            var texts = table.Columns.Where(column => column.Kind == ResultKind.Text).Select(column => Sql.Name(column.Name)).ToArray();
            using (var count = database.Query($"SELECT CAST({GuardCount(texts)} AS BIGINT) FROM {relation}", cancel))
            {
                work.Store.GuardedCells += count.Read() ? count.GetInt64(0) : 0;
            }

            var delimiter = Path.GetExtension(target).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? "\t" : ",";
            database.Export(work.Store.Ordered(table, Guarded(table.Columns)), temporary, $"FORMAT csv, HEADER, DELIMITER {Sql.Quote(delimiter)}", cancel);
        });
        return target;
    }

    private static IEnumerable<string> Credits(SpeciesWork work, string target, CancellationToken cancel)
    {
        if (work.Credits is { } credits)
        {
            var extension = Path.GetExtension(target).Equals(".parquet", StringComparison.OrdinalIgnoreCase) ? ".csv" : Path.GetExtension(target);
            yield return One(work, credits, Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetFileNameWithoutExtension(target)}.datasets{extension}"), cancel);
        }
    }

    private static IReadOnlyList<string> Folder(SpeciesWork work, IReadOnlyList<ResultTable> tables, string target, CancellationToken cancel)
    {
        if (File.Exists(target))
        {
            throw work.Wrong("unknown-word", target, new Wording("a folder; a file of this name stands there", "应为文件夹；此处已有同名文件"));
        }

        return WholeFolder.Write(target, temporary => [.. tables.Select(table => Path.GetFileName(One(work, table, Path.Combine(temporary, $"{table.Name}.csv"), cancel)))]);
    }
}
