using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands.Species;

/// <summary><c>hedgerow species VERB CITY|FILE ...</c>: species records of a city, or of files without one. One file a verb.</summary>
internal static class SpeciesCommand
{
    /// <summary>The verbs, in the order a person needs them.</summary>
    private static readonly CommandEntry[] Verbs =
    [
        new("check", CheckRecordsCommand.Build),
        new("clean", CleanCommand.Build),
        new("names", NamesCommand.Build),
        new("list", ListCommand.Build),
        new("richness", RichnessCommand.Build),
        new("change", SpeciesChangeCommand.Build),
        new("cube", CubeCommand.Build),
        new("survey", SurveyCommand.Build),
        new("invasive", InvasiveCommand.Build),
        new("export", ExportCommand.Build),
    ];

    /// <summary>Builds the group.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments after its name: only the verb that they name is built, all when they name none.</param>
    /// <returns>The command.</returns>
    public static Command Build(Screen screen, ReadOnlySpan<string> args)
    {
        var command = new Command("species", screen.Say(
            "Species records: check, clean, list, richness, change, cubes, invasive species, export",
            "物种记录：检查、清洗、名录、丰富度、变化、数据立方体、入侵物种、导出"));
        CommandEntry.Add(command, Verbs, screen, args);
        return command;
    }
}
