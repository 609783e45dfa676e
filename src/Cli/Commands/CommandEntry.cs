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

    /// <summary>Adds the command that the first argument names; all where it names none, for help and for hints at what may have been meant. A list tells each by its first sentence.</summary>
    public static void Add(Command parent, IReadOnlyList<CommandEntry> entries, Screen screen, ReadOnlySpan<string> args)
    {
        foreach (var entry in entries)
        {
            if (args.Length > 0 && entry.name == args[0])
            {
                parent.Add(entry.Build(screen, args[1..]));
                return;
            }
        }

        foreach (var entry in entries)
        {
            var command = entry.Build(screen, args.IsEmpty ? args : args[1..]);
            command.Description = FirstSentence(command.Description ?? "");
            parent.Add(command);
        }
    }

    private static string FirstSentence(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '。');
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        end = end < 0 || (stop >= 0 && stop < end) ? stop : end;
        return end < 0 ? text : text[..end].TrimEnd('.');
    }
}
