using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Species;

/// <summary>What all verbs begin and end with.</summary>
internal static class SpeciesRuns
{
    private static readonly Wording Counting = new("Counting", "统计");

    /// <summary>Opens the records, loads the ground of the city where the verb needs it, and makes the tables.</summary>
    internal static SpeciesResult Run(
        SpeciesRequest request, string verb, bool ground, Action<SpeciesWork> make, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        SpeciesWork Work() => Made(request, ground, make, progress, cancel);
        return new SpeciesResult(Work(), verb, Work);
    }

    private static SpeciesWork Made(SpeciesRequest request, bool ground, Action<SpeciesWork> make, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        var work = SpeciesOpening.Open(request, ground, progress, cancel);
        try
        {
            progress?.Report(new LoadStep(Counting, null));
            make(work);
            return work;
        }
        catch (DuckDbException fault) when (work.Occurrences?.GivesUp(fault) == true)
        {
            // What was kept is damaged: all is read and cleaned again.
            work.Dispose();
            return Made(request, ground, make, progress, cancel);
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }
}
