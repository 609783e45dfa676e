using Hedgerow.Assessment.Run;
using Hedgerow.Cities;

namespace Hedgerow.Assessment.Scenarios;

/// <summary>A measured city, as scenarios need it.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Data">The loaded city.</param>
/// <param name="Years">The years assessed, rising.</param>
/// <param name="Readings">All readings.</param>
/// <param name="Results">The results: editions in the order asked for, years rising.</param>
internal sealed record Basis(AssessRequest Request, CityData Data, IReadOnlyList<int> Years, RunReadings Readings, IReadOnlyList<AssessmentResult> Results);
