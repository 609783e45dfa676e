namespace Hedgerow.Planning;

/// <summary>The thresholds by which progress is judged; a city may choose others, and every page says which.</summary>
public sealed record ProgressSettings
{
    /// <summary>The usual ones.</summary>
    public static ProgressSettings Usual { get; } = new();

    /// <summary>Up to which share of the way, in either direction, nothing has changed.</summary>
    public double NoChange { get; init; } = 0.02;

    /// <summary>By how many percent points the reported work of an action may lag behind its time before its light turns amber.</summary>
    public double Lag { get; init; } = 25;

    /// <summary>Up to how many points an indicator of the index counts as low.</summary>
    public int LowScore { get; init; } = 1;
}
