using System.Globalization;

namespace Hedgerow.Science.Quantities;

/// <summary>A part of a whole, from 0 to 1; its default is 0.</summary>
public readonly record struct Share : IComparable<Share>
{
    /// <summary>Rounding allowed beyond the ends of the range; what lies within is set to the end.</summary>
    private const double Slack = 1e-9;

    private Share(double ratio) => Ratio = ratio;

    /// <summary>Nothing of the whole.</summary>
    public static Share Zero => default;

    /// <summary>All of it.</summary>
    public static Share One => new(1);

    /// <summary>The share as a number from 0 to 1.</summary>
    public double Ratio { get; }

    /// <summary>The share as a number from 0 to 100.</summary>
    public double Percent => Ratio * 100;

    /// <summary>Makes a share from a ratio.</summary>
    /// <param name="ratio">From 0 to 1; a rounding error of 1e-9 beyond is cut.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio lies outside.</exception>
    public static Share FromRatio(double ratio) => ratio is >= -Slack and <= 1 + Slack
        ? new Share(Math.Clamp(ratio, 0, 1))
        : throw new ArgumentOutOfRangeException(
            nameof(ratio), ratio, "A share lies between 0 and 1: is the part larger than its whole, or was a percentage given?");

    /// <summary>Makes a share from a percentage.</summary>
    /// <param name="percent">From 0 to 100.</param>
    /// <returns>The share.</returns>
    public static Share FromPercent(double percent) => FromRatio(percent / 100);

    /// <summary>The share of a part in a whole.</summary>
    /// <param name="part">The part, at most the whole.</param>
    /// <param name="whole">The whole, above 0.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The whole is 0, or the part exceeds it.</exception>
    public static Share Of(Area part, Area whole) => whole == Area.Zero
        ? throw new ArgumentOutOfRangeException(nameof(whole), whole, "A share needs a whole above 0 m².")
        : FromRatio(part.SquareMetres / whole.SquareMetres);

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Share left, Share right) => left.Ratio < right.Ratio;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Share left, Share right) => left.Ratio > right.Ratio;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Share left, Share right) => left.Ratio <= right.Ratio;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Share left, Share right) => left.Ratio >= right.Ratio;

    /// <inheritdoc />
    public int CompareTo(Share other) => Ratio.CompareTo(other.Ratio);

    /// <summary>The share in percent.</summary>
    /// <returns>The text, culture invariant.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent:0.####} %");
}
