using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands.Plans;

/// <summary><c>hedgerow plan VERB CITY ...</c>: the strategy and action plan of a city. One file a verb.</summary>
internal static class PlanCommand
{
    /// <summary>The verbs, in the order a person needs them.</summary>
    private static readonly CommandEntry[] Verbs =
    [
        new("new", PlanNewCommand.Build),
        new("check", PlanCheckCommand.Build),
        new("update", PlanUpdateCommand.Build),
        new("status", PlanStatusCommand.Build),
        new("export", ExportPlanCommand.Build),
    ];

    /// <summary>Builds the group.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments after its name: only the verb that they name is built, all when they name none.</param>
    /// <returns>The command.</returns>
    public static Command Build(Screen screen, ReadOnlySpan<string> args)
    {
        var command = new Command("plan", screen.Say("The strategy and action plan of a city: begin, check, update, follow, export", "城市战略与行动计划：新建、检查、更新、跟踪、导出"));
        CommandEntry.Add(command, Verbs, screen, args);
        return command;
    }
}
