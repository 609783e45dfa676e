using System.CommandLine;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow demo</c>: a fictional town, assessed in two years and editions, and what to open.</summary>
internal static class DemoCommand
{
    private static readonly string[] DemoEditions = ["singapore-2021", "singapore-2014"];

    public static Command Build(Screen screen)
    {
        var folder = new Argument<string>("DIR") { Description = screen.Say("Where to write the town", "写入虚构城镇的文件夹"), DefaultValueFactory = _ => "hedgerow-demo" };
        var seed = new Option<int>("--seed") { Description = screen.Say("Seed of the generator: the same seed, the same town", "生成器种子：相同的种子得到相同的城镇"), DefaultValueFactory = _ => 2025 };
        seed.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 0)
            {
                r.AddError(screen.Say("--seed takes a whole number from 0", "--seed 须为非负整数"));
            }
        });
        var command = new Command("demo", screen.Say("Write a fictional town, assess it and show what to open; works offline", "生成一座虚构城镇并评估，离线可用")) { folder, seed };
        command.SetAction((parsed, cancel) => Guard.Run(screen, async () =>
        {
            screen.Out.WriteLine(screen.Say(
                "Thornwick is fictional: its map, people, species and answers come from a generator. Nothing in it describes a real place.",
                "棘村镇纯属虚构：地图、人口、物种和答案均由程序生成，与任何真实地点无关。"));
            var file = DemoCity.Write(parsed.GetRequiredValue(folder), parsed.GetValue(seed), cancel);
            screen.Out.WriteLine(screen.Say($"Written: {file}", $"已写入：{file}"));
            var (baseline, now) = DemoCity.Years;
            var request = new AssessRequest(CityFolder.Read(file), [.. DemoEditions.Select(id => Editions.Read(id).Edition!)]) { Years = [baseline, now] };
            var (results, page) = await AssessCommand.Assess(screen, request, Path.Combine(Path.GetDirectoryName(file)!, "results"), cancel).ConfigureAwait(false);
            using var data = results[0].Data.City;
            AssessCommand.Print(screen, [.. results.Where(r => r.Year == now && r.Edition.Id == DemoEditions[0])], page);
            screen.Out.WriteLine(screen.Say(
                $"Compare the years: hedgerow compare {Folder(page, baseline)} {Folder(page, now)}",
                $"比较两年：hedgerow compare {Folder(page, baseline)} {Folder(page, now)}"));
            screen.Out.WriteLine(screen.Say(
                $"Then edit {file}, or start your own: hedgerow new my-city --boundary FILE",
                $"随后可修改 {file}，或建立自己的城市：hedgerow new my-city --boundary 边界文件"));
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Folder(string page, int year) => Path.Combine(Path.GetDirectoryName(page)!, $"{DemoEditions[0]}-{year}");
}
