using Hedgerow.Assessment;

namespace Hedgerow.Planning;

/// <summary>An indicator of the index, ready to be used in a plan.</summary>
/// <param name="Indicator">The indicator, with the code that it has or shall have in the plan.</param>
/// <param name="Series">Its history, by year: of the run, of its baseline year, of earlier runs.</param>
/// <param name="Baseline">The newest value; null where nothing was measured.</param>
/// <param name="Year">Its year.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Next">The way to the next better band; null in the best one, and where nothing was measured.</param>
/// <param name="NextValue">The value at which that band begins.</param>
public sealed record IndexPick(PlanIndicator Indicator, IReadOnlyList<IndicatorValue> Series, double? Baseline, int Year, string Unit, NextStep? Next, double? NextValue);
