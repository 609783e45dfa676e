using Hedgerow.Cities;

namespace Hedgerow.Cli.Terminal;

/// <summary>One line on the error output that says what is being done, with rows and seconds; nothing where that output is no terminal.</summary>
internal sealed class RowLine : IProgress<LoadStep>, IDisposable
{
    private readonly Screen screen;
    private int length;

    private RowLine(Screen screen) => this.screen = screen;

    /// <summary>The line; null where nobody would see it.</summary>
    public static RowLine? On(Screen screen) => Console.IsErrorRedirected ? null : new RowLine(screen);

    /// <inheritdoc />
    public void Report(LoadStep value)
    {
        var text = screen.Say(value.What);
        text += value.Rows is { } rows ? screen.Say($" · {PlainTable.Number(rows)} rows", $" · {PlainTable.Number(rows)} 行") : string.Empty;
        text += value.Seconds is { } seconds ? screen.Say($" · {PlainTable.Number(seconds, 0)} s", $" · {PlainTable.Number(seconds, 0)} 秒") : string.Empty;
        text += value.Fraction is { } part ? $" · {PlainTable.Number(100 * part, 0)} %" : string.Empty;
        Console.Error.Write("\r" + text.PadRight(length));
        length = text.Length;
    }

    /// <summary>Wipes the line.</summary>
    public void Dispose() => Console.Error.Write("\r" + new string(' ', 2 * length) + "\r");
}
