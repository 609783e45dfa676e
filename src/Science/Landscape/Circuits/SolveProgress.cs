using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The progress of one solve of several as that of all.</summary>
internal sealed class SolveProgress(IProgress<double> all, int solve, int solves) : IProgress<double>
{
    public void Report(double value) => all.Report((solve + value) / solves);

    public static RunOptions Of(RunOptions? options, int solve, int solves)
    {
        options ??= RunOptions.Default;
        return options.Progress is { } all ? options with { Progress = new SolveProgress(all, solve, solves) } : options;
    }
}
