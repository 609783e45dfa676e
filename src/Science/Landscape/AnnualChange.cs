namespace Hedgerow.Science.Landscape;

/// <summary>Annual rate of change of an area.</summary>
/// <remarks>
/// <para><b>Formula</b>: r = ln(A₂ / A₁) / (t₂ − t₁).</para>
/// <para><b>Meaning</b>: the constant rate at which the area would have grown or shrunk every moment between two dates.</para>
/// <para><b>Units</b>: 1 per year; shown as 100 r percent per year.</para>
/// <para><b>Range</b>: below 0 for a loss, above 0 for a gain; no value where either area is 0.</para>
/// <para><b>Behaviour</b>: the rates of periods that follow one another, weighted by their years, give the rate of all.</para>
/// <para><b>Assumes</b>: both areas count the same cells, those with data at both dates.</para>
/// <para><b>Source</b>: [puyravaud-2003].</para>
/// </remarks>
public static class AnnualChange
{
    /// <summary>Computes the rate.</summary>
    /// <param name="before">Area A₁, at least 0.</param>
    /// <param name="after">Area A₂, at least 0, in the same unit.</param>
    /// <param name="years">Years between, above 0.</param>
    /// <returns>The rate per year, or null where an area is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An area is below 0, or the years are not above 0.</exception>
    public static double? Of(double before, double after, double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        return before > 0 && after > 0 ? Math.Log(after / before) / years : null;
    }
}
