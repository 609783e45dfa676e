using System.CommandLine;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Quantities;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species names</c>: names taken apart, resolved, offered, compared.</summary>
internal static class NamesCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("names", screen.Say(
            "Scientific names of a city's records and checklists, or of a file (a table with a column of names, or one name a line): taken apart, resolved by a taxonomy (synonyms followed, homonyms told), "
            + "near names offered but never taken, and with --against what became of them since an earlier taxonomy. Example: hedgerow species names my-city --backbone backbone.zip --out names.csv",
            "城市记录与名录或文件(含名称列的表格，或每行一个名称)中的学名：解析、按分类名录匹配(追踪异名、提示同名异物)、列出相近名称供确认(不自动采用)，--against 可与此前的名录比较。示例：hedgerow species names my-city --backbone backbone.zip --out names.csv"));
        var arguments = new SpeciesArguments(screen, command);
        var backbone = new Option<string?>("--backbone") { Description = screen.Say("Taxonomy: Darwin Core taxon table or archive, Catalogue of Life, CSV, TSV, Parquet (default: `taxonomy:` of the city)", "分类名录：Darwin Core 分类单元表或归档、Catalogue of Life、CSV、TSV、Parquet(默认取城市的 `taxonomy:`)") };
        var version = new Option<string?>("--backbone-version") { Description = screen.Say("Its version, stored with every match", "名录版本，随每条匹配结果保存") };
        var against = new Option<string?>("--against") { Description = screen.Say("An earlier taxonomy, or names.csv written before: what became of each name", "此前的分类名录，或此前写出的 names.csv：比较每个名称的变化") };
        var accepted = new Option<string?>("--accepted") { Description = screen.Say("Table of names that people have settled: columns written and key or name", "人工确认的名称表：含 written 与 key 或 name 列") };
        foreach (var option in (Option[])[backbone, version, against, accepted])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => arguments.Run(
            parsed,
            (request, progress) =>
            {
                var files = request.Records.Files;
                return SpeciesNames.Run(
                    request with { Records = request.Records with { Files = [] } },
                    new NamesOptions
                    {
                        Files = [.. files.Select(f => f.Path)], Encoding = files.Count > 0 ? files[0].Encoding : null,
                        Taxonomy = There(parsed.GetValue(backbone)) is { } path ? TaxonomyRef.OfFile(path) with { Version = parsed.GetValue(version) } : null,
                        Against = There(parsed.GetValue(against)), Accepted = There(parsed.GetValue(accepted)),
                    },
                    progress,
                    cancel);
            },
            cancel));
        return command;
    }

    private static string? There(string? path) => path is null || File.Exists(path)
        ? path
        : throw new InputException([new Finding(Severity.Error, "missing-file", path, null, new Wording($"there is no {path}", $"找不到 {path}"), new Wording("a file that is there", "应为存在的文件"))]);
}
