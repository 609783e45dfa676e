namespace Hedgerow.Planning;

/// <summary>A target: an indicator that shall have a value in a year.</summary>
public sealed record PlanTarget
{
    /// <summary>Code, such as "T1.2".</summary>
    public string Code { get; init; } = "";

    /// <summary>Code of its goal.</summary>
    public string Goal { get; init; } = "";

    /// <summary>The target in a sentence.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>More about it.</summary>
    public PlanText Text { get; init; } = PlanText.None;

    /// <summary>Code of the indicator that it is measured by; empty where there is none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Value at the start.</summary>
    public double? Baseline { get; init; }

    /// <summary>Year of that value.</summary>
    public int? BaselineYear { get; init; }

    /// <summary>The value to be reached or kept.</summary>
    public double? Value { get; init; }

    /// <summary>Unit of these values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The year by which.</summary>
    public int? Year { get; init; }

    /// <summary>Values on the way; empty where the way is straight.</summary>
    public IReadOnlyList<PathPoint> Path { get; init; } = [];

    /// <summary>How far a value that is to be kept may stray; null for a value to be reached.</summary>
    public double? Tolerance { get; init; }

    /// <summary>Who answers for it.</summary>
    public PlanText Owner { get; init; } = PlanText.None;

    /// <summary>Money set aside for it besides that of its actions.</summary>
    public decimal? Budget { get; init; }

    /// <summary>The needs of people that it serves.</summary>
    public IReadOnlyList<NeedsLevel> Needs { get; init; } = [];

    /// <summary>Whether the result was achieved, as people judge it; apart from the work done on actions.</summary>
    public ResultStatus Result { get; init; }

    /// <summary>Codes of the findings that it answers.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}

/// <summary>A value on the way to a target.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value by then.</param>
public sealed record PathPoint(int Year, double Value);
