using Hedgerow.Assessment.Run;
using Hedgerow.Assessment.Scenarios;
using Hedgerow.Cities;

namespace Hedgerow.Assessment;

/// <summary>Runs editions on a city.</summary>
public static class Assessor
{
    /// <summary>
    /// Measures and scores. Everything is loaded once, and what several editions or years ask for is measured once.
    /// The loaded city stays open in the results: dispose <c>Data.City</c> when they are written.
    /// </summary>
    /// <param name="request">What to assess.</param>
    /// <param name="progress">Told what is being done and how long it will take.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <returns>One result for each edition and year: editions in the order asked for, years rising.</returns>
    /// <exception cref="InputException">The city's input is wrong; the exception holds everything that was found.</exception>
    /// <exception cref="ScenarioException">An edit of the request cannot be computed.</exception>
    /// <exception cref="ArgumentException">No edition, an impossible number of threads, or edits and several years.</exception>
    public static IReadOnlyList<AssessmentResult> Run(AssessRequest request, IProgress<AssessStep>? progress, CancellationToken cancel) =>
        Measure(request, progress, keep: false, cancel).Results;

    /// <summary>Measures, and keeps what scenarios start from where that is wanted.</summary>
    internal static Basis Measure(AssessRequest request, IProgress<AssessStep>? progress, bool keep, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Threads, 1);
        if (request.Editions.Count == 0)
        {
            throw new ArgumentException("An assessment needs at least one edition.", nameof(request));
        }

        if (request.City.City is not { } city || request.City.Findings.Any(f => f.Severity == Severity.Error))
        {
            throw new InputException(request.City.Findings);
        }

        int[] years = [.. (request.Years.Count == 0 ? [city.Year] : request.Years).Distinct().Order()];
        if (request.Edits.Count > 0 && years.Length > 1)
        {
            throw new ArgumentException($"Edits change one year, and {years.Length} were given.", nameof(request));
        }

        var watch = new RunProgress(progress);
        int[] loaded = [.. years.Concat(city.Baseline is { } first ? [first] : []).Distinct().Order()];
        var data = CityData.Load(request.City, new LoadOptions(loaded, request.Units, request.Threads), watch.Loading(), cancel);
        try
        {
            if (request.Edits.Count > 0)
            {
                data = ChangedCity.Of(data, years[0], request.Edits, cancel).Data;
            }

            var work = new WorkList(data, request.Editions, years);
            var readings = work.Measure(request.Threads, watch, keep, cancel);
            return new Basis(request, data, years, readings, [.. request.Editions.SelectMany(edition => years.Select(year => Composer.Of(data, edition, year, request.Rounding ?? edition.Rounding, readings)))]);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }
}
