namespace Hedgerow.Science.Landscape;

/// <summary>Swap: change of a class that its net change does not show.</summary>
/// <remarks>
/// <para><b>Formula</b>: S = 2 min(G, L), with G the area gained and L the area lost between two dates.</para>
/// <para><b>Meaning</b>: as much was lost in one place as was gained in another; G + L = |G − L| + S.</para>
/// <para><b>Units</b>: those of G and L.</para>
/// <para><b>Range</b>: 0 (only gains or only losses) to G + L (no net change).</para>
/// <para><b>Behaviour</b>: errors of the two maps look like swap: read it beside their accuracy.</para>
/// <para><b>Assumes</b>: cells without data at either date are left out of both.</para>
/// <para><b>Source</b>: [pontius-2004].</para>
/// </remarks>
public static class SwapChange
{
    /// <summary>Computes the swap.</summary>
    /// <param name="gain">Gained, at least 0.</param>
    /// <param name="loss">Lost, at least 0.</param>
    /// <returns>The swap, in the same unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One is below 0.</exception>
    public static double Of(double gain, double loss)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gain);
        ArgumentOutOfRangeException.ThrowIfNegative(loss);
        return 2 * Math.Min(gain, loss);
    }
}
