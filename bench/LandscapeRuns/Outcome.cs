namespace Hedgerow.LandscapeRuns;

/// <summary>What one tool cost on one map, and what it answered.</summary>
/// <param name="Tool">Name of the tool, with its version.</param>
/// <param name="Side">Side of the map.</param>
/// <param name="Times">Seconds of every counted run, in order of size.</param>
/// <param name="Inside">Seconds of computing alone, as the tool itself measured; null where it does not say.</param>
/// <param name="Megabytes">Highest memory of all runs.</param>
/// <param name="Answer">Numbers that must agree with those of other tools.</param>
/// <param name="Remark">Why there is no time.</param>
internal sealed record Outcome(string Tool, int Side, double[] Times, double? Inside, double Megabytes, IReadOnlyDictionary<string, double> Answer, string? Remark = null)
{
    /// <summary>A tool that gave nothing.</summary>
    public static Outcome Without(string tool, int side, string remark) => new(tool, side, [], null, 0, new Dictionary<string, double>(), remark);

    /// <summary>Middle of the times.</summary>
    public double Seconds => Times.Length == 0 ? double.NaN : Times[Times.Length / 2];

    /// <summary>Whether there is a time.</summary>
    public bool Ran => Times.Length > 0;
}
