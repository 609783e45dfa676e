using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species cube</c>: species by cell by year.</summary>
internal static class CubeCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("cube", screen.Say(
            "Occurrence cube: records of each species by cell and year, with the records of its genus, family, class and group in the same cell and year as effort. "
            + "Each record lies in the cell of a point drawn in its circle of uncertainty, seeded from its identifier: the same on every machine. "
            + "Example: hedgerow species cube my-city --grid eea --cell 1000 --out cube.parquet",
            "物种分布数据立方体：按网格和年份统计各物种记录数，并给出同网格同年内同属、同科、同纲、同类群的记录数作为调查力度。每条记录按不确定性圆内随机点归入网格，种子取自记录标识，各机器结果一致。"
            + "示例：hedgerow species cube my-city --grid eea --cell 1000 --out cube.parquet"));
        var arguments = new SpeciesArguments(screen, command);
        var grid = new GridOptions(screen, command);
        var months = new Option<bool>("--months") { Description = screen.Say("Tell months apart", "区分月份") };
        var most = new Option<double?>("--most-uncertainty") { Description = screen.Say("Leave out records less sure of their place than this, m", "剔除位置不确定性大于此值(米)的记录") };
        command.Add(months);
        command.Add(most);
        command.SetAction((parsed, cancel) => arguments.Run(
            parsed, (request, progress) => CubeRun.Run(request, new CubeOptions { Grid = grid.Choice(parsed)!, Months = parsed.GetValue(months), MostUncertainty = parsed.GetValue(most) }, progress, cancel), cancel));
        return command;
    }
}
