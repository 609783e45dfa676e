using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary>The arguments of every verb of species records, and how their answers are shown.</summary>
internal sealed class SpeciesArguments
{
    private const int ShownRows = 20;
    private const int JsonRows = 10_000;

    private readonly Screen screen;
    private readonly Argument<string[]> from;
    private readonly Option<string?> group;
    private readonly Option<int?> first;
    private readonly Option<int?> last;
    private readonly Option<string?> units;
    private readonly Option<string?> crs;
    private readonly Option<string?> encoding;
    private readonly Option<string?> licence;
    private readonly Option<string[]> off;
    private readonly Option<string[]> drop;
    private readonly Option<string[]> inform;
    private readonly Option<string[]> sensitive;
    private readonly Option<double> memory;
    private readonly Option<string?> temporary;
    private readonly Option<bool> fresh;
    private readonly Option<int> threads;
    private readonly Option<double> confidence;
    private readonly Option<string?> output;
    private readonly Option<bool> times;
    private readonly Option<bool> json;

    /// <summary>Makes them and adds them to a command.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="command">The command.</param>
    /// <param name="written">What <c>--out</c> writes; null for the usual.</param>
    public SpeciesArguments(Screen screen, Command command, string? written = null)
    {
        this.screen = screen;
        from = new Argument<string[]>("CITY|FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = screen.Say("A city's folder, or files of records: Darwin Core Archive, CSV, TSV, Parquet, GeoPackage ...", "城市文件夹，或记录文件：Darwin Core 档案、CSV、TSV、Parquet、GeoPackage 等"),
        };
        group = new Option<string?>("--group") { Description = screen.Say("One group, such as birds or vascular_plants", "仅某一类群，如 birds、vascular_plants") };
        first = new Option<int?>("--from") { Description = screen.Say("First year", "起始年份") };
        last = new Option<int?>("--to") { Description = screen.Say("Last year", "结束年份") };
        units = new Option<string?>("--units") { Description = screen.Say("Districts: a key of `units:`, or none (default: the first)", "分区：`units:` 的键，或 none(默认第一个)") };
        crs = new Option<string?>("--crs") { Description = screen.Say("Reference system of the coordinates of FILE (default: degrees, WGS 84)", "FILE 坐标的参考系(默认 WGS 84 经纬度)") };
        encoding = new Option<string?>("--encoding") { Description = screen.Say("Text encoding of FILE, where it cannot be told", "FILE 的文字编码，无法识别时给出") };
        licence = new Option<string?>("--licence") { Description = screen.Say("Licence of the records of FILE that state none, such as CC-BY-4.0", "FILE 中未注明许可的记录所适用的许可，如 CC-BY-4.0") };
        off = Many("--off", screen.Say("Rules of cleaning not to ask", "不使用的清洗规则"));
        drop = Many("--drop", screen.Say("Rules that leave records out", "命中即剔除的规则"));
        inform = Many("--inform", screen.Say("Rules that only mark records", "命中仅作标记的规则"));
        sensitive = Many("--sensitive", screen.Say("Taxa whose places are told coarsely in everything written", "敏感物种：凡写出者均降低位置精度"));
        memory = new Option<double>("--memory") { Description = screen.Say("Largest memory, GiB; the rest goes to the temporary folder", "内存上限(GiB)，超出部分写入临时文件夹"), DefaultValueFactory = _ => 4 };
        memory.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0.25 and <= 4096))
            {
                result.AddError(screen.Say("--memory takes GiB from 0.25 to 4096", "--memory 须为 0.25 至 4096 之间的 GiB 数"));
            }
        });
        temporary = new Option<string?>("--temp") { Description = screen.Say("Temporary folder", "临时文件夹") };
        fresh = new Option<bool>("--fresh") { Description = screen.Say("Clean anew, even where records cleaned before are kept (see HEDGEROW_CACHE)", "重新清洗，不使用此前保存的清洗结果(见 HEDGEROW_CACHE)") };
        threads = Arguments.Threads(screen);
        confidence = new Option<double>("--confidence") { Description = screen.Say("Confidence of the intervals, between 0 and 1", "区间的置信水平，0 至 1 之间"), DefaultValueFactory = _ => 0.95 };
        confidence.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1))
            {
                result.AddError(screen.Say("--confidence takes a number between 0 and 1, such as 0.95", "--confidence 须为 0 至 1 之间的数，如 0.95"));
            }
        });
        output = new Option<string?>("--out")
        {
            Description = written ?? screen.Say(
                "Write .csv, .tsv or .parquet (the main table, data sets beside it), .gpkg (all tables), or all tables as CSV into a folder", "写出 .csv、.tsv、.parquet(主表，数据集另附)、.gpkg(全部表)，或将全部表以 CSV 写入文件夹"),
        };
        times = new Option<bool>("--times") { Description = screen.Say("Say at the end what each step took, in seconds", "结束时列出各步骤用时(秒)") };
        json = Arguments.Json(screen);
        command.Add(from);
        foreach (var option in (Option[])[group, first, last, units, crs, encoding, licence, off, drop, inform, sensitive, memory, temporary, fresh, threads, confidence, output, times, json])
        {
            command.Add(option);
        }
    }

    /// <summary>The records asked for.</summary>
    public SpeciesRequest Request(ParseResult parsed)
    {
        var named = parsed.GetRequiredValue(from);
        var cities = named.Where(IsCity).ToList();
        if (cities.Count > 1)
        {
            throw Wrong(cities[1], screen.Say("one city; files of records may stand beside it", "只能给出一个城市；可另附记录文件"));
        }

        var files = named.Where(name => !IsCity(name)).Select(name => new RecordsRef(Path.GetFullPath(name), new Dictionary<string, string>(), parsed.GetValue(crs), null, 0) { Encoding = parsed.GetValue(encoding), Licence = parsed.GetValue(licence) }).ToList();
        foreach (var file in files.Where(file => !File.Exists(file.Path)))
        {
            throw new InputException([new Finding(Severity.Error, "missing-file", file.Path, null, new Science.Quantities.Wording($"there is no {file.Path}", $"找不到 {file.Path}"), new Science.Quantities.Wording("a city's folder or a file of records", "城市文件夹或记录文件"))]);
        }

        return new SpeciesRequest
        {
            City = cities.Count == 1 ? CityFolder.Read(cities[0]) : null,
            Records = new OccurrenceRequest
            {
                Files = files, Rules = new RuleSwitches(parsed.GetValue(off) ?? [], parsed.GetValue(drop) ?? [], parsed.GetValue(inform) ?? []), Sensitive = parsed.GetValue(sensitive) ?? [],
                MemoryGiB = parsed.GetValue(memory), Threads = parsed.GetValue(threads), TempFolder = parsed.GetValue(temporary),
                Keeping = CleanedSets.Usual() is { } kept ? kept with { Fresh = parsed.GetValue(fresh) } : null,
            },
            Group = parsed.GetValue(group), From = parsed.GetValue(first), To = parsed.GetValue(last), Units = parsed.GetValue(units), Confidence = parsed.GetValue(confidence),
        };
    }

    /// <summary>Where the result is written; null for nowhere.</summary>
    public string? Out(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>Runs a verb, writes and shows its answer.</summary>
    public Task<int> Run(ParseResult parsed, Func<SpeciesRequest, IProgress<LoadStep>?, SpeciesResult> verb, CancellationToken cancel, Func<SpeciesResult, string, IReadOnlyList<string>>? write = null) => Guard.Run(screen, async () =>
    {
        StepTimes? steps = null;
        using var result = await Task.Run(() =>
        {
            using var line = RowLine.On(screen);
            steps = new StepTimes(line: line);
            return verb(Request(parsed), steps);
        }).ConfigureAwait(false);
        if (result.From is { } set)
        {
            Console.Error.WriteLine(screen.Say(
                $"Records cleaned {set.Made.ToLocalTime():yyyy-MM-dd HH:mm} are taken from {set.Folder}; --fresh cleans anew.", $"使用 {set.Made.ToLocalTime():yyyy-MM-dd HH:mm} 的清洗结果：{set.Folder}；--fresh 可重新清洗。"));
        }

        steps!.Next(new Science.Quantities.Wording("Writing the results", "写出结果"));
        var written = Out(parsed) is { } path ? (write is null ? result.Write(path, cancel) : write(result, path)) : [];
        if (parsed.GetValue(times))
        {
            steps.Print(screen);
        }

        if (parsed.GetValue(json))
        {
            Console.Out.WriteLine(JsonText.Of(Json(result, written)));
        }
        else
        {
            Print(result, written);
        }

        return ExitCode.Done;
    });

    private static bool IsCity(string name) =>
        Directory.Exists(name) || Path.GetExtension(name).Equals(".yaml", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(name).Equals(".yml", StringComparison.OrdinalIgnoreCase);

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static InputException Wrong(string given, string expected) =>
        new([new Finding(Severity.Error, "both-given", "species", null, Science.Quantities.Wording.Same(given), Science.Quantities.Wording.Same(expected))]);

    private void Print(SpeciesResult result, IReadOnlyList<string> written)
    {
        if (result.Findings.Count > 0)
        {
            screen.Show(result.Findings, screen.Error);
        }

        foreach (var table in result.Tables.Where(table => table.Rows > 0))
        {
            Console.Out.WriteLine(screen.Say($"\n{table.Title.En} ({table.Name}, {PlainTable.Number(table.Rows)} rows)", $"\n{table.Title.Zh}({table.Name}，{PlainTable.Number(table.Rows)} 行)"));
            // Of a text in both languages the reader's stands here; files hold both.
            var other = screen.Say("_zh", "_en");
            var shown = table.Columns.Select((column, at) => (column, at))
                .Where(one => one.column.Shown && !one.column.Name.EndsWith(other, StringComparison.Ordinal) && !(other == "_en" && table.Columns.Any(two => two.Shown && two.Name == one.column.Name + "_zh"))).ToArray();
            var text = new PlainTable([.. shown.Select(one => screen.Say(one.column.Heading).Replace("(中文)", string.Empty, StringComparison.Ordinal))]);
            foreach (var row in result.Rows(table, ShownRows))
            {
                text.Add([.. shown.Select(one => Cell(one.column.Name, row[one.at]))]);
            }

            text.Write();
            if (table.Rows > ShownRows)
            {
                Console.Out.WriteLine(screen.Say($"... {PlainTable.Number(table.Rows - ShownRows)} more: --out writes all", $"……另有 {PlainTable.Number(table.Rows - ShownRows)} 行：用 --out 写出全部"));
            }
        }

        Console.Out.WriteLine();
        foreach (var note in result.Notes)
        {
            Console.Out.WriteLine($"- {screen.Say(note.Text)}");
        }

        foreach (var file in written)
        {
            Console.Out.WriteLine(screen.Say($"Written: {file}", $"已写出：{file}"));
        }

        if (result.GuardedCells > 0)
        {
            Console.Out.WriteLine(screen.Say(
                $"{PlainTable.Number(result.GuardedCells)} cells that a spreadsheet would compute were led by an apostrophe.", $"{PlainTable.Number(result.GuardedCells)} 个会被表格软件当作公式的单元格前加了撇号。"));
        }
    }

    private string Cell(string column, object? value) => value switch
    {
        null => "–",
        long year when column.Contains("year", StringComparison.Ordinal) => year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        long number => PlainTable.Number(number),
        double number => PlainTable.Number(number, Math.Abs(number) < 10 ? 3 : 1),
        bool flag => flag ? screen.Say("yes", "是") : screen.Say("no", "否"),
        string text when text.Length > 60 => text[..57] + "...",
        _ => screen.Say(ShownWords.Of(column, (string)value)),
    };

    private static JsonObject Json(SpeciesResult result, IReadOnlyList<string> written) => new()
    {
        ["verb"] = result.Verb,
        ["city"] = result.City is { } city ? JsonText.Words(city) : null,
        ["tables"] = new JsonObject(result.Tables.Select(table => KeyValuePair.Create<string, JsonNode?>(table.Name, new JsonObject
        {
            ["title"] = JsonText.Words(table.Title),
            ["rows_total"] = table.Rows,
            ["rows"] = new JsonArray([.. result.Rows(table, JsonRows).Select(row => (JsonNode)new JsonObject(
                table.Columns.Select((column, at) => KeyValuePair.Create(column.Name, Value(row[at])))))]),
        }))),
        ["notes"] = new JsonArray([.. result.Notes.Select(note => (JsonNode)new JsonObject { ["severity"] = note.Severity.ToString().ToLowerInvariant(), ["code"] = note.Code, ["text"] = JsonText.Words(note.Text) })]),
        ["datasets"] = new JsonArray([.. result.Datasets.Select(one => (JsonNode)new JsonObject
        {
            ["dataset"] = one.Dataset, ["file"] = one.File, ["records"] = one.Records, ["licence"] = one.Licence, ["citation"] = one.Citation,
        })]),
        ["findings"] = JsonText.Findings(result.Findings),
        ["written"] = new JsonArray([.. written.Select(file => (JsonNode?)file)]),
        ["guarded_cells"] = result.GuardedCells,
    };

    private static JsonNode? Value(object? value) => value is double number && !double.IsFinite(number) ? null : JsonText.Value(value);
}
