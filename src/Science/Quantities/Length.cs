using System.Globalization;

namespace Hedgerow.Science.Quantities;

/// <summary>A length or distance, never negative; its default is 0 m.</summary>
public readonly record struct Length : IComparable<Length>
{
    /// <summary>Metres in a kilometre.</summary>
    private const double MetresPerKilometre = 1_000;

    private Length(double metres) => Metres = metres;

    /// <summary>No length.</summary>
    public static Length Zero => default;

    /// <summary>The length in m.</summary>
    public double Metres { get; }

    /// <summary>The length in km.</summary>
    public double Kilometres => Metres / MetresPerKilometre;

    /// <summary>Makes a length from m.</summary>
    /// <param name="metres">m, finite and at least 0.</param>
    /// <returns>The length.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public static Length FromMetres(double metres) => double.IsFinite(metres) && metres >= 0
        ? new Length(metres)
        : throw new ArgumentOutOfRangeException(nameof(metres), metres, "A length is a finite number of m, at least 0.");

    /// <summary>Makes a length from km.</summary>
    /// <param name="kilometres">km, finite and at least 0.</param>
    /// <returns>The length.</returns>
    public static Length FromKilometres(double kilometres) => FromMetres(kilometres * MetresPerKilometre);

    /// <summary>Whether the left one is shorter.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Length left, Length right) => left.Metres < right.Metres;

    /// <summary>Whether the left one is longer.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Length left, Length right) => left.Metres > right.Metres;

    /// <summary>Whether the left one is not longer.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Length left, Length right) => left.Metres <= right.Metres;

    /// <summary>Whether the left one is not shorter.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Length left, Length right) => left.Metres >= right.Metres;

    /// <inheritdoc />
    public int CompareTo(Length other) => Metres.CompareTo(other.Metres);

    /// <summary>The length with its unit: m below 1 km, km from there on.</summary>
    /// <returns>The text, culture invariant.</returns>
    public override string ToString() => Metres < MetresPerKilometre
        ? string.Create(CultureInfo.InvariantCulture, $"{Metres:0.###} m")
        : string.Create(CultureInfo.InvariantCulture, $"{Kilometres:0.###} km");
}
