using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands;

/// <summary>The commands of <c>hedgerow</c>, in the order a person needs them.</summary>
internal static class CommandLine
{
    /// <summary>Builds the command line.</summary>
    /// <param name="screen">Where people look.</param>
    /// <returns>The root command.</returns>
    public static RootCommand Build(Screen screen)
    {
        var root = new RootCommand(screen.Say(
            "Hedgerow measures the nature of a city, scores it on a published index and explains every number.",
            "Hedgerow 测算城市的自然状况，按已发布的指数评分，并解释每一个数值。"))
        {
            DemoCommand.Build(screen),
            NewCommand.Build(screen),
            CheckCommand.Build(screen),
            AssessCommand.Build(screen),
            CompareCommand.Build(screen),
            ExplainCommand.Build(screen),
            EditionsCommand.Build(screen),
            MeasuresCommand.Build(screen),
        };
        root.Options.Add(Arguments.Lang(screen));
        return root;
    }
}
