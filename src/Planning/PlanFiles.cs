using Hedgerow.Cities;
using Hedgerow.Pages;
using Hedgerow.Planning.Tables;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning;

/// <summary>The forms in which a plan stands in files. All hold the same: what one writes another reads.</summary>
public enum PlanFormat
{
    /// <summary>plan.yaml.</summary>
    Yaml,

    /// <summary>plan.json.</summary>
    Json,

    /// <summary>A folder with a CSV file a table.</summary>
    Csv,

    /// <summary>A workbook with a sheet a table.</summary>
    Xlsx,
}

/// <summary>A file of a plan: name and content.</summary>
/// <param name="Name">Name of the file, relative to the folder of the plan.</param>
/// <param name="Bytes">Its content.</param>
public sealed record PlanFile(string Name, byte[] Bytes);

/// <summary>What came of reading a plan.</summary>
/// <param name="Plan">The plan; null with errors.</param>
/// <param name="Findings">Everything that is wrong with the files, by file and line.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Finding> Findings);

/// <summary>What came of changing many values of a plan by one sheet.</summary>
/// <param name="Plan">The changed plan; null with errors: then nothing was changed.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Findings">Everything that is wrong with the sheet, by row and column.</param>
public sealed record PlanUpdate(Plan? Plan, IReadOnlyList<PlanChange> Changes, IReadOnlyList<Finding> Findings);

/// <summary>Reads and writes plans. All mistakes of a file are told at once, with file, line, row and column; a wrong file gives no plan.</summary>
public static class PlanFiles
{
    /// <summary>Name of the plan in a city's folder.</summary>
    public const string PlanYaml = "plan.yaml";

    private const string PlanFolder = "plan";

    /// <summary>Reads the plan of a city's folder (plan.yaml, plan.json, plan.xlsx or the folder plan/), or the file or folder itself.</summary>
    /// <param name="path">A city's folder, a file, or a folder of CSV files.</param>
    /// <returns>The plan, or what is wrong.</returns>
    public static PlanReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var found = Locate(path);
        if (found is null)
        {
            return new PlanReading(null, [new Finding(
                Severity.Error, "missing-plan", path, null, new Wording($"there is no plan in {path}", $"{path} 中没有规划"),
                new Wording($"{PlanYaml}, plan.json, plan.xlsx or a folder plan/ of CSV files; `hedgerow plan new CITY` writes one", $"{PlanYaml}、plan.json、plan.xlsx 或含 CSV 文件的 plan/ 文件夹；可用 `hedgerow plan new CITY` 新建"))]);
        }

        return Directory.Exists(found)
            ? Read([.. Directory.EnumerateFiles(found, "*.csv").Order(StringComparer.Ordinal).Select(file => new PlanFile(Path.GetFileName(file), File.ReadAllBytes(file)))])
            : Read([new PlanFile(Path.GetFileName(found), File.ReadAllBytes(found))]);
    }

    /// <summary>Where the plan of a city's folder stands; null where there is none. A file is its own place.</summary>
    /// <param name="path">A city's folder, a file, or a folder of CSV files.</param>
    /// <returns>The file or folder.</returns>
    public static string? Locate(string path)
    {
        if (File.Exists(path))
        {
            return Path.GetFileName(path) == CityFolder.CityFile ? Locate(Path.GetDirectoryName(Path.GetFullPath(path))!) : path;
        }

        string[] places = [Path.Combine(path, PlanYaml), Path.Combine(path, "plan.json"), Path.Combine(path, "plan.xlsx")];
        return Array.Find(places, File.Exists)
            ?? (File.Exists(Path.Combine(path, "plan.csv")) ? path : File.Exists(Path.Combine(path, PlanFolder, "plan.csv")) ? Path.Combine(path, PlanFolder) : null);
    }

    /// <summary>Reads a plan from files: one .yaml, .json or .xlsx, or several .csv, named by their tables.</summary>
    /// <param name="files">The files.</param>
    /// <returns>The plan, or what is wrong.</returns>
    public static PlanReading Read(IReadOnlyList<PlanFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var log = new ReadingLog();
        var tables = files.SelectMany(file => Raw(file, log)).ToList();
        if (log.Findings.Count == 0 && tables.TrueForAll(t => t.Name != Shapes.Head || t.Rows.Count == 0))
        {
            log.Add(new Finding(Severity.Error, "missing-table", files.Count > 0 ? files[0].Name : PlanFolder, null, new Wording("there is no table 'plan' with the plan's code and title", "缺少含规划代码与名称的 plan 表"), new Wording("a table 'plan' with one row", "含一行内容的 plan 表")));
        }

        var plan = new Plan();
        foreach (var group in tables.GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            var table = group.First();
            if (Shapes.Find(table.Name) is { } shape)
            {
                plan = shape.Read(plan, table, log);
            }
            else
            {
                var names = Shapes.All.Select(s => s.Name).ToList();
                var list = string.Join(", ", names);
                log.Add(new Finding(Severity.Error, "unknown-table", table.File, table.HeaderLine, new Wording($"nobody reads the table '{table.Name}'", $"未知的表“{table.Name}”"), new Wording($"one of {list}", $"下列之一：{list}"), Spelling.Nearest(table.Name, names)));
            }

            foreach (var twice in group.Skip(1))
            {
                log.Add(new Finding(Severity.Error, "duplicate-table", twice.File, twice.HeaderLine, new Wording($"the table '{twice.Name}' stands twice", $"表“{twice.Name}”重复出现"), new Wording("each table once", "每张表只出现一次")));
            }
        }

        log.Settle(plan);
        Twice(plan, files.Count > 0 ? files[0].Name : PlanFolder, log);
        return new PlanReading(log.Findings.Count == 0 ? plan : null, Sorted(log));
    }

    /// <summary>Changes many values by one sheet: rows are told by their code, only the columns that it names change, an empty cell leaves a value, "-" empties it. All or nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sheet">A .csv named by its table (<c>actions.csv</c>), or a .xlsx, .json or .yaml with some tables.</param>
    /// <param name="table">The table, where the file's name does not say it.</param>
    /// <returns>The changed plan with what changed, or what is wrong.</returns>
    public static PlanUpdate Update(Plan plan, PlanFile sheet, string? table = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sheet);
        var log = new ReadingLog();
        var changes = new List<PlanChange>();
        var changed = plan;
        foreach (var raw in Raw(sheet, log))
        {
            var name = table ?? raw.Name;
            if (Shapes.Find(name) is { } shape)
            {
                changed = shape.Update(changed, raw with { Name = name }, log, changes);
            }
            else
            {
                var names = Shapes.All.Select(s => s.Name).ToList();
                var list = string.Join(", ", names);
                log.Add(new Finding(Severity.Error, "unknown-table", raw.File, raw.HeaderLine, new Wording($"there is no table '{name}'", $"没有名为“{name}”的表"), new Wording($"one of {list}", $"下列之一：{list}"), Spelling.Nearest(name, names)));
            }
        }

        log.Settle(changed);
        return log.Findings.Count == 0 ? new PlanUpdate(changed, changes, []) : new PlanUpdate(null, [], Sorted(log));
    }

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">The form.</param>
    /// <returns>The files: one, or one a table.</returns>
    public static IReadOnlyList<PlanFile> Write(Plan plan, PlanFormat format)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = Shapes.All.Select(shape => (Table: shape.Write(plan), Shape: shape)).ToList();
        return format switch
        {
            PlanFormat.Yaml => [new PlanFile(PlanYaml, YamlForm.Write(tables))],
            PlanFormat.Json => [new PlanFile("plan.json", JsonForm.Write(tables))],
            PlanFormat.Xlsx => [new PlanFile("plan.xlsx", Workbook.Write(tables))],
            PlanFormat.Csv => [.. tables.Select(t => new PlanFile($"{t.Table.Name}.csv", CsvText.Write(t.Table)))],
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "This is not a form of a plan."),
        };
    }

    /// <summary>Writes a plan to a place: a file, or with <see cref="PlanFormat.Csv"/> a folder, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">The form.</param>
    /// <param name="path">The file or folder.</param>
    public static void Write(Plan plan, PlanFormat format, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var files = Write(plan, format);
        var full = Path.GetFullPath(path);
        if (format != PlanFormat.Csv)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var beside = full + "." + Guid.NewGuid().ToString("n")[..8] + ".new";
            File.WriteAllBytes(beside, files[0].Bytes);
            File.Move(beside, full, overwrite: true);
            return;
        }

        Directory.CreateDirectory(full);
        var aside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(full)!, $".plan-{Guid.NewGuid():n}"));
        try
        {
            foreach (var file in files)
            {
                File.WriteAllBytes(Path.Combine(aside.FullName, file.Name), file.Bytes);
            }

            FolderSwap.Run(aside.FullName, full, []);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }

    /// <summary>The tables of a plan as texts, for pages and reports.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The tables, in the order of files.</returns>
    public static IReadOnlyList<PlanTable> Tables(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Shapes.All.Select(shape => (Shape: shape, Raw: shape.Write(plan))).Select(t => new PlanTable(t.Shape.Name, t.Shape.Title, t.Raw.Columns, [.. t.Raw.Rows.Select(r => r.Cells)]))];
    }

    private static IReadOnlyList<RawTable> Raw(PlanFile file, ReadingLog log)
    {
        switch (Path.GetExtension(file.Name).ToLowerInvariant())
        {
            case ".yaml" or ".yml":
                return YamlForm.Read(file.Bytes, file.Name, log);
            case ".json":
                return JsonForm.Read(file.Bytes, file.Name, log);
            case ".xlsx":
                return Workbook.Read(file.Bytes, file.Name, log);
            case ".csv" or ".tsv" or ".txt":
                return [CsvText.Read(file.Bytes, Path.GetFileNameWithoutExtension(file.Name), file.Name)];
            default:
                log.Add(new Finding(Severity.Error, "unknown-format", file.Name, null, new Wording("the ending is not known", "未知的文件扩展名"), new Wording(".yaml, .json, .xlsx or .csv", ".yaml、.json、.xlsx 或 .csv")));
                return [];
        }
    }

    private static void Twice(Plan plan, string file, ReadingLog log)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in Tables(plan).Where(t => t.Columns[0] == "code" && t.Name != Shapes.Head))
        {
            foreach (var code in table.Rows.Select(r => r[0]).Where(c => c.Length > 0))
            {
                if (!codes.TryAdd(code, table.Name) && codes[code] != table.Name)
                {
                    log.Add(new Finding(Severity.Error, "duplicate-code", file, null, new Wording($"the code {code} stands in {codes[code]} and in {table.Name}", $"代码 {code} 同时出现在 {codes[code]} 与 {table.Name} 中"), new Wording("codes that are unique over the whole plan", "整个规划内不重复的代码")));
                }
            }
        }
    }

    private static IReadOnlyList<Finding> Sorted(ReadingLog log) => [.. log.Findings.Select((finding, at) => (finding, at)).OrderBy(f => f.finding.File, StringComparer.Ordinal).ThenBy(f => f.finding.Line ?? 0).ThenBy(f => f.at).Select(f => f.finding)];
}

/// <summary>A table of a plan as texts.</summary>
/// <param name="Name">Its name: <c>actions</c>.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows, a text a column.</param>
public sealed record PlanTable(string Name, Wording Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
