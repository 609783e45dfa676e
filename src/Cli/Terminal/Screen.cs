using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Spectre.Console;

namespace Hedgerow.Cli.Terminal;

/// <summary>What people see: results on the standard output, progress and findings on the error output, in one language.</summary>
/// <param name="language">"en" or "zh".</param>
internal sealed class Screen(string language)
{
    /// <summary>The language.</summary>
    public string Language { get; } = language;

    /// <summary>Results.</summary>
    public IAnsiConsole Out { get; } = Wide(AnsiConsole.Console);

    /// <summary>Progress, findings and errors.</summary>
    public IAnsiConsole Error { get; } = Wide(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    /// <summary>A text in the terminal's language.</summary>
    /// <param name="text">The wording.</param>
    /// <returns>The text.</returns>
    public string Say(Wording text) => PlainText.Of(text.In(Language));

    /// <summary>A text in the terminal's language.</summary>
    /// <param name="en">English.</param>
    /// <param name="zh">Chinese.</param>
    /// <returns>The text.</returns>
    public string Say(string en, string zh) => PlainText.Of(Language == "zh" ? zh : en);

    /// <summary>Writes findings, errors first, each with file, line, what was found, what was expected and the nearest spelling.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="console">Where to.</param>
    public void Show(IReadOnlyList<Finding> findings, IAnsiConsole console)
    {
        foreach (var finding in findings.OrderBy(f => f.Severity))
        {
            var (word, colour) = finding.Severity switch
            {
                Severity.Error => (Say("error", "错误"), "red"),
                Severity.Warning => (Say("warning", "警告"), "yellow"),
                _ => (Say("note", "提示"), "grey"),
            };
            console.MarkupLine($"[{colour}]{word}[/] [bold]{Markup.Escape(PlainText.Of(finding.Place))}[/] [grey]({finding.Code})[/]");
            console.WriteLine($"  {Say("found", "发现")}: {Say(finding.Found)}");
            console.WriteLine($"  {Say("expected", "应为")}: {Say(finding.Expected)}");
            if (finding.Nearest is { } nearest)
            {
                console.WriteLine($"  {Say("did you mean", "是否想写")}: {PlainText.Of(nearest)}");
            }
        }

        var errors = findings.Count(f => f.Severity == Severity.Error);
        var warnings = findings.Count(f => f.Severity == Severity.Warning);
        console.WriteLine(Say($"{Count(errors, "error")}, {Count(warnings, "warning")}, {Count(findings.Count - errors - warnings, "note")}", $"错误 {errors} 个，警告 {warnings} 个，提示 {findings.Count - errors - warnings} 个"));
    }

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";

    // Lines are not to be broken where output goes to a file or a pipe: tools read them.
    private static IAnsiConsole Wide(IAnsiConsole console)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = 4096;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }

        return console;
    }
}
