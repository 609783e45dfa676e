using System.Text;
using Hedgerow.Assessment.Measures;
using Hedgerow.Assessment.Run;
using Hedgerow.Assessment.Scenarios;
using Hedgerow.Cities;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>The ordinary run on a changed city, nothing of it known before: what a scenario is held against.</summary>
internal static class FullRun
{
    public static readonly DateOnly Day = new(2020, 1, 1);

    /// <summary>Measures everything anew on a city that was loaded apart.</summary>
    public static IReadOnlyList<string> Of(CityData data, AssessRequest request, IReadOnlyList<ScenarioEdit> edits)
    {
        var year = request.City.City!.Year;
        var changed = ChangedCity.Of(data, year, edits, CancellationToken.None).Data;
        var readings = new WorkList(changed, request.Editions, [year]).Measure(2, new RunProgress(null), keep: false, CancellationToken.None);
        return [.. request.Editions.Select(edition => Json(Composer.Of(changed, edition, year, edition.Rounding, readings)))];
    }

    /// <summary>Loads a city as a run does.</summary>
    public static CityData Load(AssessRequest request) => CityData.Load(
        request.City, new LoadOptions([.. new[] { request.City.City!.Year, request.City.City.Baseline ?? request.City.City.Year }.Distinct().Order()], request.Units, 2), null, CancellationToken.None);

    public static string Json(AssessmentResult result) => Encoding.UTF8.GetString(ResultFolder.JsonOf(result, Day));
}
