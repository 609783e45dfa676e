using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Species;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species survey</c>: transects, plots and point counts with effort.</summary>
internal static class SurveyCommand
{
    public static Command Build(Screen screen)
    {
        var command = new Command("survey", screen.Say(
            "Surveys with effort (transects, plots, point counts): how often each species was met, per unit of effort, per hectare, its cover, each with an interval; richness with visits as units, empty visits included. "
            + "A table with a row a visit and a column a species, or a row a visit and species. Example: hedgerow species survey transects.csv --out survey",
            "带调查力度的调查(样线、样方、样点)：各物种的频度、单位力度遇见率、每公顷密度、盖度，均带区间；以调查次为单位估计丰富度，包含未发现物种的调查。"
            + "表格每行一次调查、每列一个物种，或每行一次调查的一个物种。示例：hedgerow species survey transects.csv --out survey"));
        var arguments = new SpeciesArguments(screen, command);
        command.SetAction((parsed, cancel) => arguments.Run(parsed, (request, progress) => SurveyRun.Run(request, progress, cancel), cancel));
        return command;
    }
}
