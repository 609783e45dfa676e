namespace Hedgerow.LandscapeRuns;

/// <summary>What a task of Hedgerow may cost on a map, end to end.</summary>
/// <param name="Task">Key of the task.</param>
/// <param name="Side">Side of the map.</param>
/// <param name="Seconds">Longest median time; infinite where only memory is limited.</param>
/// <param name="Megabytes">Most memory.</param>
internal sealed record Gate(string Task, int Side, double Seconds, double Megabytes)
{
    /// <summary>The gates, on 2 cores.</summary>
    public static readonly Gate[] All =
    [
        new("areas", 10000, 0.3, 1500),
        new("patches", 10000, 0.8, 1500),
        new("edges", 10000, 0.35, 1500),
        new("distance", 10000, 1.2, 1500),
        new("cost", 10000, 15, 1500),
        new("circuit", 2000, 3, 1000),
        new("patches", 40000, double.PositiveInfinity, 6000),
        new("mesh", 40000, double.PositiveInfinity, 6000),
        new("distance", 40000, double.PositiveInfinity, 6000),
    ];
}
