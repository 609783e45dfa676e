using System.Diagnostics;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Corridors;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands;

/// <summary>Passes the steps of a run on to where people look and keeps what each of them took.</summary>
/// <param name="bar">A bar; null for none.</param>
/// <param name="line">A line; null for none.</param>
internal sealed class StepTimes(IProgress<(Wording? What, double Share)>? bar = null, IProgress<LoadStep>? line = null) : IProgress<CorridorStep>, IProgress<LoadStep>
{
    private readonly Lock gate = new();
    private readonly List<(Wording What, double Seconds)> done = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private Wording? current;
    private double started;

    // Threads of one step tell how far they are; steps follow one another.
    public void Report(CorridorStep value)
    {
        Next(value.What);
        bar?.Report((value.What, value.Fraction));
    }

    public void Report(LoadStep value)
    {
        Next(value.What);
        line?.Report(value);
    }

    /// <summary>Begins a step that nobody is told of.</summary>
    public void Next(Wording what)
    {
        lock (gate)
        {
            Begin(what);
        }
    }

    /// <summary>Ends the last step and says on the error output what each took.</summary>
    /// <param name="screen">Where people look.</param>
    public void Print(Screen screen)
    {
        lock (gate)
        {
            Begin(null);
            foreach (var (what, seconds) in done)
            {
                Console.Error.WriteLine(FormattableString.Invariant($"{seconds,8:0.0} s  {screen.Say(what)}"));
            }
        }
    }

    private void Begin(Wording? what)
    {
        if (what == current)
        {
            return;
        }

        var now = watch.Elapsed.TotalSeconds;
        if (current is { } ended)
        {
            done.Add((ended, now - started));
        }

        (current, started) = (what, now);
    }
}
