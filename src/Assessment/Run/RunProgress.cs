using System.Diagnostics;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Run;

/// <summary>Tells how far a run has come, and guesses from the work done how long the rest will take.</summary>
internal sealed class RunProgress(IProgress<AssessStep>? progress)
{
    /// <summary>Part of a run that loading takes, roughly.</summary>
    private const double LoadingShare = 0.4;

    /// <summary>Work that must be done before a guess is worth showing.</summary>
    private const double LeastForGuess = 0.05;

    private readonly Lock gate = new();
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceLoaded = new();
    private double done;
    private double total = 1;

    /// <summary>Hears the steps of loading.</summary>
    public IProgress<LoadStep>? Loading() => progress is null ? null : new LoadingProgress(this);

    /// <summary>Loading is over, measuring begins.</summary>
    public void Begin(double work)
    {
        total = Math.Max(work, double.Epsilon);
        sinceLoaded.Start();
    }

    /// <summary>A piece of work begins.</summary>
    public void Start(Wording what)
    {
        if (progress is null)
        {
            return;
        }

        lock (gate)
        {
            var fraction = Math.Min(1, done / total);
            TimeSpan? remaining = fraction >= LeastForGuess ? sinceLoaded.Elapsed * ((1 - fraction) / fraction) : null;
            progress.Report(new AssessStep(what, LoadingShare + ((1 - LoadingShare) * fraction), remaining));
        }
    }

    /// <summary>A piece of work is done.</summary>
    public void Finish(double work)
    {
        lock (gate)
        {
            done += work;
        }
    }

    private void Tell(AssessStep step) => progress?.Report(step);

    private sealed class LoadingProgress(RunProgress run) : IProgress<LoadStep>
    {
        public void Report(LoadStep value)
        {
            lock (run.gate)
            {
                var fraction = LoadingShare * Math.Clamp(value.Fraction ?? 0, 0, 1);
                TimeSpan? remaining = fraction >= LeastForGuess ? run.sinceStart.Elapsed * ((1 - fraction) / fraction) : null;
                run.Tell(new AssessStep(value.What, fraction, remaining));
            }
        }
    }
}
