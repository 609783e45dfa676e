using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Hedgerow.Cli.Commands.Consult;
using Hedgerow.Cli.Commands.Landscape;
using Hedgerow.Cli.Commands.Plans;
using Hedgerow.Cli.Commands.Species;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands;

/// <summary>The commands of <c>hedgerow</c>, in the order a person needs them.</summary>
internal static class CommandLine
{
    private static readonly CommandEntry[] Entries =
    [
        new("demo", DemoCommand.Build),
        new("new", NewCommand.Build),
        new("check", CheckCommand.Build),
        new("assess", AssessCommand.Build),
        new("compare", CompareCommand.Build),
        new("report", ReportCommand.Build),
        new("whatif", WhatIfCommand.Build),
        new("corridors", CorridorsCommand.Build),
        new("landscape", LandscapeCommand.Build),
        new("species", SpeciesCommand.Build),
        new("consult", ConsultCommand.Build),
        new("plan", PlanCommand.Build),
        new("explain", ExplainCommand.Build),
        new("editions", EditionsCommand.Build),
        new("measures", MeasuresCommand.Build),
        new("serve", screen => ServerVerbs.Build(screen, "serve")),
        new("work", screen => ServerVerbs.Build(screen, "work")),
        new("backup", screen => ServerVerbs.Build(screen, "backup")),
        new("restore", screen => ServerVerbs.Build(screen, "restore")),
        new("doctor", screen => ServerVerbs.Build(screen, "doctor")),
    ];

    /// <summary>Builds the command line.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments: only the command that they name is built, all when they name none.</param>
    /// <returns>The root command.</returns>
    public static RootCommand Build(Screen screen, ReadOnlySpan<string> args)
    {
        var root = new RootCommand(screen.Say(
            "Hedgerow measures the nature of a city, scores it on a published index and explains every number.",
            "Hedgerow 测算城市的自然状况，按已发布的指数评分，并解释每一个数值。"));
        CommandEntry.Add(root, Entries, screen, args);
        root.Options.Add(Arguments.Lang(screen));
        return root;
    }

    /// <summary>Runs a command. What the parser does not understand is wrong input: it is said on the error output, and nothing else is.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments; none shows the help.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(Screen screen, string[] args, CancellationToken cancel)
    {
        var parsed = Build(screen, args).Parse(args.Length == 0 ? ["--help"] : args);
        // Stopping is ours: the library would end the program after two seconds, tidied up or not.
        var calling = new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false };
        using var said = new StringWriter();
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            calling.Output = calling.Error = said;
            await parsed.InvokeAsync(calling, cancel).ConfigureAwait(false);
            var command = NameOf(parsed.CommandResult);
            Console.Error.Write(ParserWords.In(screen.Language, said.ToString()));
            Console.Error.WriteLine(screen.Say($"Help: {command} --help", $"帮助：{command} --help"));
            return ExitCode.Input;
        }

        if (parsed.Action is not HelpAction)
        {
            return await parsed.InvokeAsync(calling, cancel).ConfigureAwait(false);
        }

        calling.Output = said;
        var code = await parsed.InvokeAsync(calling, cancel).ConfigureAwait(false);
        Console.Out.Write(ParserWords.In(screen.Language, said.ToString()));
        return code;
    }

    /// <summary>A command as it is called, its groups included.</summary>
    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult group ? $"{NameOf(group)} {command.Command.Name}" : "hedgerow";
}
