using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape VERB MAP</c>: analyses of any map that GDAL reads. One file a verb.</summary>
internal static class LandscapeCommand
{
    /// <summary>The verbs, in the order a person needs them.</summary>
    private static readonly CommandEntry[] Verbs =
    [
        new("areas", AreasCommand.Build),
        new("zones", ZonesCommand.Build),
        new("patches", PatchesCommand.Build),
        new("edges", EdgesCommand.Build),
        new("change", ChangeCommand.Build),
        new("groups", GroupsCommand.Build),
        new("metrics", MetricsCommand.Build),
        new("mspa", MspaCommand.Build),
        new("graph", GraphCommand.Build),
        new("window", WindowCommand.Build),
        new("distance", DistanceCommand.Build),
        new("cost", CostCommand.Build),
        new("circuit", CircuitCommand.Build),
    ];

    /// <summary>Builds the group.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments after its name: only the verb that they name is built, all when they name none.</param>
    /// <returns>The command.</returns>
    public static Command Build(Screen screen, ReadOnlySpan<string> args)
    {
        var command = new Command("landscape", screen.Say(
            "Analyse any raster map: areas, patches, metrics, groups, distances, corridors, change",
            "分析任意栅格地图：面积、斑块、景观指数、斑块群、距离、廊道、变化"));
        CommandEntry.Add(command, Verbs, screen, args);
        return command;
    }
}
