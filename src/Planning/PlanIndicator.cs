namespace Hedgerow.Planning;

/// <summary>An indicator of a plan: from the index, from a framework, or the city's own.</summary>
public sealed record PlanIndicator
{
    /// <summary>Code, such as "I1".</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name.</summary>
    public PlanText Name { get; init; } = PlanText.None;

    /// <summary>Where it comes from.</summary>
    public IndicatorSource Source { get; init; }

    /// <summary>Of the index: edition and id, <c>singapore-2021/1</c>; of a framework: <c>kmgbf/12.1</c>; empty for an own one.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Unit of its values.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Which way is better.</summary>
    public BetterWhen Better { get; init; }

    /// <summary>How it is made: formula, data, version of the formula.</summary>
    public PlanText Method { get; init; } = PlanText.None;

    /// <summary>How often it is measured.</summary>
    public PlanText Frequency { get; init; } = PlanText.None;

    /// <summary>Who measures it.</summary>
    public PlanText Owner { get; init; } = PlanText.None;
}

/// <summary>The value of an indicator in a year.</summary>
public sealed record IndicatorValue
{
    /// <summary>Code of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>The value.</summary>
    public double Value { get; init; }

    /// <summary>Where it comes from: an assessment with its day, a survey, a register.</summary>
    public string Source { get; init; } = "";

    /// <summary>A remark that stands under the table.</summary>
    public PlanText Note { get; init; } = PlanText.None;
}
