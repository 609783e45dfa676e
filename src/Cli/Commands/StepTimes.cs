using System.Diagnostics;
using Hedgerow.Corridors;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands;

/// <summary>Passes the steps of a run on to the bar and keeps what each of them took.</summary>
/// <param name="bar">Where people look; null for nobody.</param>
internal sealed class StepTimes(IProgress<(Wording? What, double Share)>? bar) : IProgress<CorridorStep>
{
    private readonly Lock gate = new();
    private readonly List<(Wording What, double Seconds)> done = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private Wording? current;
    private double started;

    public void Report(CorridorStep value)
    {
        // Threads of one step tell how far they are; steps follow one another.
        lock (gate)
        {
            Begin(value.What);
        }

        bar?.Report((value.What, value.Fraction));
    }

    /// <summary>Ends the last step and tells all of them in order.</summary>
    public IReadOnlyList<(Wording What, double Seconds)> Ended()
    {
        lock (gate)
        {
            Begin(null);
            return done;
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
