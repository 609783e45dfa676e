using System.Diagnostics;
using Hedgerow.Assessment.Run;
using Hedgerow.Assessment.Scenarios;
using Hedgerow.Cities;

namespace Hedgerow.Assessment;

/// <summary>
/// A city that is loaded and measured once and then changed as often as one likes: each time only what the edits touch is measured again, and every number
/// equals that of a run from scratch on the changed city. Edits are applied one after the other.
/// </summary>
public sealed class ScenarioSession : IDisposable
{
    private readonly Basis basis;
    private readonly Lock gate = new();

    // Masks are made when asked for and let go when nobody holds them: a session would make them again at every edit.
    private readonly object held;

    private ScenarioSession(Basis basis) => (this.basis, held) = (basis, basis.Data.ForYear(basis.Years[0]).Hold());

    /// <summary>The city as it is, one result for each edition.</summary>
    public IReadOnlyList<AssessmentResult> Before => basis.Results;

    /// <summary>Loads and measures a city.</summary>
    /// <param name="request">What to assess: one year at most, no edits.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The session; dispose it to let go of the city.</returns>
    /// <exception cref="InputException">The city's input is wrong.</exception>
    /// <exception cref="ArgumentException">Several years, or edits.</exception>
    public static ScenarioSession Open(AssessRequest request, IProgress<AssessStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Years.Distinct().Count() > 1)
        {
            throw new ArgumentException($"A scenario changes one year, and {request.Years.Count} were given.", nameof(request));
        }

        if (request.Edits.Count > 0)
        {
            throw new ArgumentException("A session starts with the city as it is; give the edits to Apply.", nameof(request));
        }

        return new ScenarioSession(Assessor.Measure(request, progress, keep: true, cancel));
    }

    /// <summary>Changes the city as it is by some edits; none gives the city as it is.</summary>
    /// <param name="edits">The edits; each acts on what the ones before have left.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Before and after.</returns>
    /// <exception cref="ScenarioException">An edit cannot be computed; the exception holds everything that was found.</exception>
    public ScenarioResult Apply(IReadOnlyList<ScenarioEdit> edits, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(edits);
        lock (gate)
        {
            var watch = Stopwatch.StartNew();
            return Recomputation.Of(basis, edits, cancel) with { Took = watch.Elapsed };
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        basis.Data.Dispose();
        GC.KeepAlive(held);
    }
}
