using Hedgerow.Assessment;
using Spectre.Console;

namespace Hedgerow.Cli.Terminal;

/// <summary>Shows on the error output what is being done and how long it will take; nothing where that output is no terminal.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work with progress.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="screen">Where people look.</param>
    /// <param name="work">The work.</param>
    /// <returns>What it gave.</returns>
    public static async Task<T> Run<T>(Screen screen, Func<Watch, T> work)
    {
        if (!screen.Error.Profile.Out.IsTerminal)
        {
            return await Task.Run(() => work(new Watch(null, null))).ConfigureAwait(false);
        }

        return await screen.Error.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(screen.Say("Reading", "读取"), maxValue: 1);
                var steps = new Teller<AssessStep>(step =>
                {
                    var left = step.Remaining is { TotalSeconds: >= 1 } time ? screen.Say($" · about {time.TotalSeconds:0} s left", $" · 约剩 {time.TotalSeconds:0} 秒") : string.Empty;
                    bar.Description = Markup.Escape(screen.Say(step.What) + left);
                    bar.Value = step.Fraction;
                });
                var writing = new Teller<AssessmentResult>(result =>
                    bar.Description = Markup.Escape(screen.Say($"Writing {result.Edition.Id} {result.Year}", $"写出 {result.Edition.Id} {result.Year}")));
                return await Task.Run(() => work(new Watch(steps, writing))).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }

    /// <summary>Where work reports to.</summary>
    /// <param name="Steps">Steps of an assessment.</param>
    /// <param name="Writing">Results being written.</param>
    internal sealed record Watch(IProgress<AssessStep>? Steps, IProgress<AssessmentResult>? Writing);

    // Progress<T> would hand reports to another thread, where they may come late and out of order.
    private sealed class Teller<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
