namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>One value of one metric.</summary>
/// <param name="Level">What it is a property of.</param>
/// <param name="Class">Code of the class; null for the landscape.</param>
/// <param name="Patch">Number of the patch, from 0; null for a class or the landscape.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Value">The value, or why there is none.</param>
public readonly record struct MetricRow(MetricLevel Level, long? Class, int? Patch, Metric Metric, MetricValue Value);
