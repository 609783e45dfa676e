namespace Hedgerow.Science.Index;

/// <summary>Rounding as people do it by hand: a half goes up, towards plus infinity, below zero too.</summary>
/// <remarks>
/// <para><b>Formula</b>: ⌊x · 10ᵈ + ½⌋ / 10ᵈ.</para>
/// <para><b>Meaning</b>: 6.95 is shown as 7.0 and −0.5 as 0, so that a band is reached as soon as its printed edge is shown.</para>
/// <para><b>Units</b>: those of the value.</para>
/// <para><b>Range</b>: |x| below 10¹⁸, d from 0 to 9.</para>
/// <para><b>Behaviour</b>: the result lies less than or exactly half a step away; rounding twice changes nothing.</para>
/// <para><b>Assumes</b>: decimal arithmetic. A double is first read to 15 significant digits, so that the double nearest to 19.95 counts as 19.95.</para>
/// <para><b>Source</b>: the reading of the printed bands that Hedgerow chose; the handbook [chan-2021] is silent.</para>
/// </remarks>
public static class HalfUp
{
    private const decimal Limit = 1_000_000_000_000_000_000m;

    /// <summary>Rounds a value.</summary>
    /// <param name="value">The value, in any unit.</param>
    /// <param name="decimals">How many decimals stay, from 0 to 9.</param>
    /// <returns>The rounded value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value or the number of decimals is out of range.</exception>
    public static decimal Round(decimal value, int decimals)
    {
        if (value is <= -Limit or >= Limit)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, "A value to be scored lies between -10^18 and 10^18: is its unit right?");
        }

        var scale = Scale(decimals);
        return decimal.Floor((value * scale) + 0.5m) / scale;
    }

    /// <summary>Reads a measured double as a decimal of 15 significant digits.</summary>
    /// <param name="value">A finite value, |value| below 10¹⁸.</param>
    /// <returns>The value as a decimal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite or too large.</exception>
    public static decimal Read(double value) => double.IsFinite(value) && Math.Abs(value) < 1e18
        ? (decimal)value
        : throw new ArgumentOutOfRangeException(
            nameof(value), value, "A value to be scored is a finite number below 10^18: a missing value is a gap, not a number.");

    /// <summary>The smallest step at some number of decimals: 10⁻ᵈ.</summary>
    /// <param name="decimals">From 0 to 9.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is out of range.</exception>
    public static decimal Step(int decimals) => 1m / Scale(decimals);

    private static decimal Scale(int decimals)
    {
        if (decimals is < 0 or > 9)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A scoring table has between 0 and 9 decimals.");
        }

        var scale = 1m;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10m;
        }

        return scale;
    }
}
