using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;

namespace Hedgerow.Server.WhatIf;

/// <summary>An outcome to be shown.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Json">The JSON that it was read from.</param>
/// <param name="Milliseconds">How long it took; null for one that was kept.</param>
/// <param name="Words">Numbers as people read them.</param>
/// <param name="T">The reader's language.</param>
public sealed record OutcomeView(Outcome Outcome, string Json, long? Milliseconds, RunWords Words, Texts T)
{
    /// <summary>A value with its unit.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="side">Before or after.</param>
    /// <returns>The text.</returns>
    public string Value(OutcomeIndicator indicator, OutcomeSide side)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(side);
        return side.ValueShown is { } value ? Words.Figure(Math.Round(value, 3), Words.DecimalsOf(Outcome.Editions[0].Edition, indicator.Key)) + Words.Unit(indicator.Unit) : "–";
    }

    /// <summary>A change with its sign; small ones keep enough decimals to be seen.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The text.</returns>
    public string Change(double? change) => change switch
    {
        null => "–",
        0 => "±0",
        { } d => (d > 0 ? "+" : string.Empty) + T.Number(d, Math.Abs(d) switch { >= 100 => 0, >= 1 => 2, >= 0.01 => 3, _ => 5 }),
    };

    /// <summary>The total of a side.</summary>
    /// <param name="total">The total.</param>
    /// <returns>The text.</returns>
    public string Total(OutcomeTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return total.Value is { } value ? T.Number(value, 2) : Words.Points(total.Score, total.Max);
    }

    /// <summary>Points of a side.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="side">The side.</param>
    /// <returns>The text.</returns>
    public string Points(OutcomeIndicator indicator, OutcomeSide side)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(side);
        return side.Contribution is { } part ? T.Number(part, 2) : Words.Points(side.Score, indicator.Max);
    }
}
