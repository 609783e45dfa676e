using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>A line of a job's log.</summary>
/// <param name="Number">1, 2, 3 ... within the job.</param>
/// <param name="At">When.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Text">What it says.</param>
public sealed record JobLine(long Number, DateTimeOffset At, JobLevel Level, Wording Text);
