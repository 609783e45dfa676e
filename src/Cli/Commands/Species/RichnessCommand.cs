using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species richness</c>: how many species, and how sure that is.</summary>
internal static class RichnessCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("richness", screen.Say(
            "Richness with intervals: observed, Chao2 (records: Chao1) in the bias-corrected and the classic form, ICE (ACE), jackknife 1 and 2, bootstrap, sample coverage, accumulation curves, "
            + "richness at equal coverage, Hill numbers 0, 1, 2, evenness, turnover between districts, years or habitats; with --grid also completeness of each cell and occupancy. "
            + "The unit is a visit (a day, an observer, a cell). Below a coverage of 0.5 or 10 visits nothing is estimated and the reason is given. "
            + "Example: hedgerow species richness my-city --by unit --group birds",
            "带区间的物种丰富度：观测值、Chao2(按记录为 Chao1)的偏差校正式与经典式、ICE(ACE)、一阶与二阶刀切、自助法、样本覆盖度、累积曲线、同等覆盖度下的丰富度、希尔数 q=0、1、2、均匀度，以及分区、年份或生境间的周转；"
            + "给出 --grid 时另有各网格完整度与占有率。单位为调查次(日期、观察者、网格)。覆盖度低于 0.5 或不足 10 次时不作估计，并说明原因。示例：hedgerow species richness my-city --by unit --group birds"));
        var arguments = new SpeciesArguments(screen, command);
        var by = new Option<string>("--by") { Description = screen.Say("Told apart by: group, unit, year, habitat, all", "划分依据：group、unit、year、habitat、all"), DefaultValueFactory = _ => "group" };
        by.AcceptOnlyFromAmong("group", "unit", "year", "habitat", "all");
        var count = new Option<string>("--count") { Description = screen.Say("What is counted: visits, records, individuals", "计数单位：visits、records、individuals"), DefaultValueFactory = _ => "visits" };
        count.AcceptOnlyFromAmong("visits", "records", "individuals");
        var least = new Option<long>("--least-visits") { Description = screen.Say("Fewest visits from which anything is estimated", "作估计所需的最少调查次数"), DefaultValueFactory = _ => 10 };
        var covered = new Option<double>("--least-coverage") { Description = screen.Say("Least coverage from which anything is estimated", "作估计所需的最低覆盖度"), DefaultValueFactory = _ => 0.5 };
        var at = new Option<double?>("--at-coverage") { Description = screen.Say("Compare at this coverage (default: the lowest that the samples reached)", "在该覆盖度下比较(默认取各样本所达的最低值)") };
        var grid = new GridOptions(screen, command, asked: true);
        foreach (var option in (Option[])[by, count, least, covered, at])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => arguments.Run(
            parsed,
            (request, progress) => RichnessRun.Run(
                request,
                new RichnessOptions
                {
                    By = Enum.Parse<RichnessBy>(parsed.GetRequiredValue(by), ignoreCase: true), Count = Enum.Parse<RichnessCount>(parsed.GetRequiredValue(count), ignoreCase: true), LeastUnits = parsed.GetValue(least),
                    LeastCoverage = parsed.GetValue(covered), AtCoverage = parsed.GetValue(at), Grid = grid.Choice(parsed),
                },
                progress, cancel),
            cancel));
        return command;
    }
}
