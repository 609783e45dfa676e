using System.CommandLine;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands;

/// <summary>A command that is built only when it is asked for: building all of them costs more time than some of them run.</summary>
internal sealed class CommandEntry
{
    /// <summary>Builds a command, given the arguments after its name.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="args">The arguments.</param>
    /// <returns>The command.</returns>
    public delegate Command Builder(Screen screen, ReadOnlySpan<string> args);

    private readonly string name;
    private readonly Builder build;

    /// <summary>A group of commands.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="build">Builds it.</param>
    public CommandEntry(string name, Builder build) => (this.name, this.build) = (name, build);

    /// <summary>A command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="build">Builds it.</param>
    public CommandEntry(string name, Func<Screen, Command> build)
        : this(name, (screen, _) => build(screen))
    {
    }

    /// <summary>Builds it.</summary>
    public Command Build(Screen screen, ReadOnlySpan<string> args) => build(screen, args);

    /// <summary>The command that the first argument names; all where it names none, for help and for hints at what may have been meant.</summary>
    public static IReadOnlyList<CommandEntry> Asked(IReadOnlyList<CommandEntry> entries, ReadOnlySpan<string> args)
    {
        if (args.Length > 0)
        {
            foreach (var entry in entries)
            {
                if (entry.name == args[0])
                {
                    return [entry];
                }
            }
        }

        return entries;
    }
}
