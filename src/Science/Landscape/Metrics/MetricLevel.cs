namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>What a metric is a property of.</summary>
[Flags]
public enum MetricLevel
{
    /// <summary>Of nothing.</summary>
    None = 0,

    /// <summary>Of each patch.</summary>
    Patch = 1,

    /// <summary>Of each class.</summary>
    Class = 2,

    /// <summary>Of the whole map.</summary>
    Landscape = 4,
}
