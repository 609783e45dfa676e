using Hedgerow.Science.Quantities;
using Spectre.Console;

namespace Hedgerow.Cli.Terminal;

/// <summary>Shows on the error output how far a computation is; nothing where that output is no terminal.</summary>
internal static class RunBar
{
    /// <summary>Runs work with progress.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="screen">Where people look.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="work">The work; it may report the share done, 0 to 1, or gets null.</param>
    /// <returns>What it gave.</returns>
    public static T Run<T>(Screen screen, Wording what, Func<IProgress<double>?, T> work) =>
        Staged(screen, what, bar => work(bar is null ? null : new Silent(bar)));

    /// <summary>Runs work that says what it is at.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="screen">Where people look.</param>
    /// <param name="what">What is done at first.</param>
    /// <param name="work">The work; it may report what is being done and the share done, 0 to 1, or gets null.</param>
    /// <returns>What it gave.</returns>
    public static T Staged<T>(Screen screen, Wording what, Func<IProgress<(Wording? What, double Share)>?, T> work) =>
        Console.IsErrorRedirected ? work(null) : Shown(screen, what, work);

    // Apart, so that the terminal library is not loaded where nothing is shown.
    private static T Shown<T>(Screen screen, Wording what, Func<IProgress<(Wording? What, double Share)>?, T> work) =>
        screen.Error.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(screen.Say(what)), maxValue: 1);
                return work(new Teller(screen, bar));
            });

    // Progress<T> would hand reports to another thread, where they may come late and out of order.
    private sealed class Teller(Screen screen, ProgressTask bar) : IProgress<(Wording? What, double Share)>
    {
        public void Report((Wording? What, double Share) value)
        {
            bar.Value = value.Share;
            if (value.What is { } what)
            {
                bar.Description = Markup.Escape(screen.Say(what));
            }
        }
    }

    private sealed class Silent(IProgress<(Wording? What, double Share)> bar) : IProgress<double>
    {
        public void Report(double value) => bar.Report((null, value));
    }
}
