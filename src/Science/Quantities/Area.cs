using System.Globalization;

namespace Hedgerow.Science.Quantities;

/// <summary>An area, never negative; its default is 0 m².</summary>
public readonly record struct Area : IComparable<Area>
{
    /// <summary>Square metres in a hectare.</summary>
    private const double SquareMetresPerHectare = 10_000;

    /// <summary>Square metres in a square kilometre.</summary>
    private const double SquareMetresPerSquareKilometre = 1_000_000;

    private Area(double squareMetres) => SquareMetres = squareMetres;

    /// <summary>No area.</summary>
    public static Area Zero => default;

    /// <summary>The area in m².</summary>
    public double SquareMetres { get; }

    /// <summary>The area in ha.</summary>
    public double Hectares => SquareMetres / SquareMetresPerHectare;

    /// <summary>The area in km².</summary>
    public double SquareKilometres => SquareMetres / SquareMetresPerSquareKilometre;

    /// <summary>Makes an area from m².</summary>
    /// <param name="squareMetres">m², finite and at least 0.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public static Area FromSquareMetres(double squareMetres) => double.IsFinite(squareMetres) && squareMetres >= 0
        ? new Area(squareMetres)
        : throw new ArgumentOutOfRangeException(
            nameof(squareMetres), squareMetres, "An area is a finite number of m², at least 0: was a difference taken, or a no-data value read?");

    /// <summary>Makes an area from hectares.</summary>
    /// <param name="hectares">ha, finite and at least 0.</param>
    /// <returns>The area.</returns>
    public static Area FromHectares(double hectares) => FromSquareMetres(hectares * SquareMetresPerHectare);

    /// <summary>Adds two areas.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Area operator +(Area left, Area right) => FromSquareMetres(left.SquareMetres + right.SquareMetres);

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Area left, Area right) => left.SquareMetres < right.SquareMetres;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Area left, Area right) => left.SquareMetres > right.SquareMetres;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Area left, Area right) => left.SquareMetres <= right.SquareMetres;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Area left, Area right) => left.SquareMetres >= right.SquareMetres;

    /// <summary>Adds two areas.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public Area Add(Area other) => this + other;

    /// <inheritdoc />
    public int CompareTo(Area other) => SquareMetres.CompareTo(other.SquareMetres);

    /// <summary>The area with its unit: m² below 1 ha, ha from there on.</summary>
    /// <returns>The text, culture invariant.</returns>
    public override string ToString() => SquareMetres < SquareMetresPerHectare
        ? string.Create(CultureInfo.InvariantCulture, $"{SquareMetres:0.###} m²")
        : string.Create(CultureInfo.InvariantCulture, $"{Hectares:0.####} ha");
}
