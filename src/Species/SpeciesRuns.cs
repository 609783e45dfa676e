using Hedgerow.Cities;

namespace Hedgerow.Species;

/// <summary>What all verbs begin and end with.</summary>
internal static class SpeciesRuns
{
    /// <summary>Opens the records, loads the ground of the city where the verb needs it, and makes the tables.</summary>
    internal static SpeciesResult Run(
        SpeciesRequest request, string verb, bool ground, Action<SpeciesWork> make, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var work = SpeciesOpening.Open(request, ground, progress, cancel);
        try
        {
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
