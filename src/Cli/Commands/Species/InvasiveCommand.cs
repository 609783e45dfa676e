using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species invasive</c>: invasive species of a city.</summary>
internal static class InvasiveCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("invasive", screen.Say(
            "Invasive species of a city: their share by group, the list with first records, arrivals a year with interval, spread in cells a year, distance to the nearest protected area, "
            + "which species emerge (decision rules on the yearly series), and the news of the year judged: first records, new places, species that come near. A city with checklists is needed. "
            + "Example: hedgerow species invasive my-city --year 2020 --out invasive.gpkg",
            "城市入侵物种：各类群比例、名录与首次记录、每年新到数(带区间)、每年扩散网格数、距最近保护地的距离、新兴物种判定(按逐年序列的决策规则)，以及评判年份的新情况：首次记录、新地点、临近城市。需要含名录的城市。"
            + "示例：hedgerow species invasive my-city --year 2020 --out invasive.gpkg"));
        var arguments = new SpeciesArguments(screen, command);
        var grid = new GridOptions(screen, command);
        var year = new Option<int?>("--year") { Description = screen.Say("The year judged (default: the year of city.yaml)", "评判年份(默认取 city.yaml 中的年份)") };
        command.Add(year);
        command.SetAction((parsed, cancel) => arguments.Run(parsed, (request, progress) => InvasiveRun.Run(request, parsed.GetValue(year), grid.Choice(parsed), progress, cancel), cancel));
        return command;
    }
}
