using Hedgerow.Cities;
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
        var work = SpeciesOpening.Open(request, ground, progress, cancel);
        try
        {
            progress?.Report(new LoadStep(Counting, null));
            make(work);
            return new SpeciesResult(work, verb);
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }
}
