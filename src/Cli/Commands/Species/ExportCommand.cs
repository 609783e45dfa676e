using System.CommandLine;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Quantities;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species export</c>: records for others, with licences and citations.</summary>
internal static class ExportCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("export", screen.Say(
            "Records for others: a Darwin Core Archive ready to publish (.zip: occurrence.txt, meta.xml, eml.xml with licences and citations), CSV, Parquet or GeoPackage. "
            + "Only records under CC0, CC BY or CC BY-NC go out, or under a licence that you vouch for (--allow); the others are left out and counted. Sensitive species are told by squares of 0.1 degree, "
            + "without observer. A text that a spreadsheet would compute (it begins with = + - @, a tab or a line break) is led by an apostrophe in text files. "
            + "Example: hedgerow species export my-city --out birds.zip --organisation \"City of X\" --title \"Birds of X\"",
            "对外提供记录：可直接发布的 Darwin Core 档案(.zip：occurrence.txt、meta.xml、含许可与引用的 eml.xml)、CSV、Parquet 或 GeoPackage。"
            + "仅导出 CC0、CC BY、CC BY-NC 许可的记录，或经 --allow 作保的许可；其余不导出并计数。敏感物种仅以 0.1 度方格表示，且不含观察者。文本文件中会被表格软件当作公式的文字(以 = + - @、制表符或换行开头)前加撇号。"
            + "示例：hedgerow species export my-city --out birds.zip --organisation \"X 市\" --title \"X 市鸟类\""));
        var arguments = new SpeciesArguments(screen, command, screen.Say("Write .zip (Darwin Core Archive), .csv, .tsv, .parquet or .gpkg, or all tables as CSV into a folder", "写出 .zip(Darwin Core 档案)、.csv、.tsv、.parquet、.gpkg，或将全部表以 CSV 写入文件夹"));
        var title = new Option<string?>("--title") { Description = screen.Say("Title of the data set (default: the city's name)", "数据集标题(默认取城市名称)") };
        var organisation = new Option<string?>("--organisation") { Description = screen.Say("Who publishes it; needed for an archive", "发布机构；写档案时必填") };
        var email = new Option<string?>("--email") { Description = screen.Say("Whom to ask about it", "联系邮箱") };
        var allow = new Option<string[]>("--allow") { Description = screen.Say("Licences, as the records state them, that you vouch for", "由你作保可转发的许可(按记录中的写法)"), AllowMultipleArgumentsPerToken = true };
        foreach (var option in (Option[])[title, organisation, email, allow])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => arguments.Run(
            parsed,
            (request, progress) => IsArchive(arguments.Out(parsed)) && string.IsNullOrWhiteSpace(parsed.GetValue(organisation))
                ? throw new InputException([new Finding(
                    Severity.Error, "missing-key", "--organisation", null, new Wording("an archive without a publisher", "档案缺少发布机构"),
                    new Wording("--organisation NAME: an archive names who publishes it", "--organisation 名称：档案须注明发布机构"))])
                : SpeciesExport.Run(request, parsed.GetValue(allow), progress, cancel),
            cancel,
            (result, path) => IsArchive(path)
                ? [SpeciesExport.WriteArchive(
                    result, path,
                    new ArchiveDescription(parsed.GetValue(title) is { } named && !string.IsNullOrWhiteSpace(named) ? named : (result.City is { } city ? $"Species records of {city.En}" : "Species records"), parsed.GetValue(organisation)!, parsed.GetValue(email), RunDate.Today()), cancel)]
                : result.Write(path, cancel)));
        return command;
    }

    private static bool IsArchive(string? path) => Path.GetExtension(path ?? string.Empty).Equals(".zip", StringComparison.OrdinalIgnoreCase);
}
