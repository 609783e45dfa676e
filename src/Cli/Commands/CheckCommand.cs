using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands;

/// <summary><c>hedgerow check CITY</c>: everything that is wrong with a city folder, without computing anything.</summary>
internal static class CheckCommand
{
    public static Command Build(Screen screen)
    {
        var city = Arguments.City(screen);
        var json = Arguments.Json(screen);
        var strict = new Option<bool>("--strict") { Description = screen.Say("Exit with 1 when there are warnings", "有警告时以 1 退出") };
        var command = new Command("check", screen.Say("Check a city folder and list everything that is wrong, without computing", "检查城市文件夹，列出全部问题，不做计算")) { city, json, strict };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var findings = Find(parsed.GetRequiredValue(city), cancel);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(new JsonObject { ["findings"] = JsonText.Findings(findings) }));
            }
            else
            {
                screen.Show(findings, screen.Out);
            }

            return Task.FromResult(
                findings.Any(f => f.Severity == Severity.Error) ? ExitCode.Input :
                parsed.GetValue(strict) && findings.Any(f => f.Severity == Severity.Warning) ? ExitCode.Gaps : ExitCode.Done);
        }));
        return command;
    }

    private static IReadOnlyList<Finding> Find(string path, CancellationToken cancel)
    {
        var reading = CityFolder.Read(path);
        if (reading.City is not { } city)
        {
            return reading.Findings;
        }

        try
        {
            var years = new SortedSet<int>(city.LandCover.Select(l => l.Year ?? city.Year)) { city.Year };
            using var data = CityData.Load(reading, new LoadOptions([.. years], null, Environment.ProcessorCount, Corridors: true), null, cancel);
            return data.Findings;
        }
        catch (InputException wrong)
        {
            return wrong.Findings;
        }
    }
}
