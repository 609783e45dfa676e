using System.CommandLine;
using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow whatif CITY --edits FILE</c>: a city before and after what somebody draws.</summary>
internal static class WhatIfCommand
{
    public static Command Build(Screen screen)
    {
        var city = Arguments.City(screen);
        var edits = new Option<string>("--edits") { Description = screen.Say("GeoJSON of what is drawn: park, remove_park, restored, corridor, road, building, protected (docs/what-if.md)", "所绘内容的 GeoJSON：park、remove_park、restored、corridor、road、building、protected(见 docs/what-if.md)"), Required = true };
        var edition = new Option<string[]>("--edition") { Description = screen.Say("Edition to score, by id or file; may be repeated (default singapore-2021)", "评分版本(ID 或文件)，可重复(默认 singapore-2021)"), DefaultValueFactory = _ => ["singapore-2021"], AllowMultipleArgumentsPerToken = true };
        var year = new Option<int?>("--year") { Description = screen.Say("Year that is changed (default: the year of city.yaml)", "所改变的年份(默认取 city.yaml 中的年份)") };
        var by = new Option<string?>("--by") { Description = screen.Say("Districts to assess too: a key of `units:`, or none (default: the first)", "同时评估的分区：`units:` 的键，或 none(默认第一个)") };
        var output = new Option<string?>("--out") { Description = screen.Say("Folder for the result of the changed city, scenario.json and edits.geojson", "结果文件夹：改变后的城市评估结果、scenario.json 与 edits.geojson") };
        var threads = Arguments.Threads(screen);
        var json = Arguments.Json(screen);
        var command = new Command("whatif", screen.Say("Draw a park, a wood, a road ... and see what becomes of every indicator", "绘制公园、林地、道路等，查看各项指标的变化")) { city, edits, edition, year, by, output, threads, json };
        command.SetAction((parsed, cancel) => Guard.Run(screen, async () =>
        {
            var file = parsed.GetRequiredValue(edits);
            var drawn = Drawn(file);
            var request = new AssessRequest(CityFolder.Read(parsed.GetRequiredValue(city)), AssessCommand.Read(parsed.GetRequiredValue(edition)))
            {
                Years = parsed.GetValue(year) is { } one ? [one] : [],
                Units = parsed.GetValue(by),
                Threads = parsed.GetValue(threads),
            };
            using var session = await ProgressBar.Run(screen, watch => ScenarioSession.Open(request, watch.Steps, cancel)).ConfigureAwait(false);
            var outcome = Said(file, () => session.Apply(drawn, cancel));
            if (parsed.GetValue(output) is { } folder)
            {
                ScenarioFolder.Write(outcome, folder, RunDate.Today(), screen.Language, cancel);
            }

            if (parsed.GetValue(json))
            {
                Console.Out.Write(Encoding.UTF8.GetString(ScenarioJson.Write(outcome)));
            }
            else
            {
                ScenarioTable.Write(screen, outcome);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static IReadOnlyList<ScenarioEdit> Drawn(string file) => File.Exists(file)
        ? Said(file, () => ScenarioEdits.Read(File.ReadAllText(file)))
        : throw new InputException([new Finding(
            Severity.Error, "missing-file", file, null, new Wording("the file is not there", "文件不存在"), new Wording("a GeoJSON file with what is drawn", "含所绘内容的 GeoJSON 文件"))]);

    private static T Said<T>(string file, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (ScenarioException wrong)
        {
            throw new InputException([.. wrong.Problems.Select(p => new Finding(
                p.Severity, p.Code, p.Edit is null ? file : $"{file} ({p.Edit})", null, p.Text, new Wording("edits as docs/what-if.md describes them", "符合 docs/what-if.md 说明的编辑")))]);
        }
    }
}
