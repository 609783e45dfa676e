using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>A landscape metric: its short name, what it is called, and how it is computed.</summary>
/// <param name="Key">Its short name, as landscapemetrics has it: "lpi".</param>
/// <param name="Levels">What it is a property of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit; empty where it has none.</param>
/// <param name="Range">The values it can take.</param>
/// <param name="Formula">Its formula in one line; the documentation of its class explains the signs.</param>
/// <param name="Source">Keys of docs/references.bib.</param>
public sealed record Metric(string Key, MetricLevel Levels, Wording Name, string Unit, string Range, string Formula, string Source)
{
    internal const MetricLevel Both = MetricLevel.Class | MetricLevel.Landscape;

    /// <summary>Computes it for a class or for the landscape.</summary>
    internal Func<MetricScope, MetricValue>? Of { get; init; }

    /// <summary>Computes it for every patch, in the order of the patches; infinity where it is not defined.</summary>
    internal Func<LandscapeFacts, double[]>? OfPatches { get; init; }

    /// <summary>Why patches have none where they have none.</summary>
    internal MetricValue Missing { get; init; } = Undefined.NoPatch;

    /// <summary>What has to be found out before.</summary>
    internal MetricNeeds Needs { get; init; }
}
