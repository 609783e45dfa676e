using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult VERB ...</c>: consultations from files, without a server. One file a verb.</summary>
internal static class ConsultCommand
{
    private static readonly CommandEntry[] Verbs = [new("template", TemplateCommand.Build), new("analyse", AnalyseCommand.Build), new("propose", ProposeCommand.Build), new("revise", ReviseCommand.Build), new("rescore", RescoreCommand.Build), new("weights", WeightsCommand.Build)];

    /// <summary>Builds the group.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments after its name: only the verb that they name is built, all when they name none.</param>
    /// <returns>The command.</returns>
    public static Command Build(Screen screen, ReadOnlySpan<string> args)
    {
        var command = new Command("consult", screen.Say("Consultations from files: a questionnaire to start from, what the answers came to, a revised edition and what it changes", "专家征询(基于文件)：生成问卷模板、统计作答结果、修订版本及其影响"));
        CommandEntry.Add(command, Verbs, screen, args);
        return command;
    }
}
