using System.Globalization;

namespace Hedgerow.Science.Species.Cells;

/// <summary>The code of a cell of a plain metric grid in any projected system.</summary>
/// <remarks>
/// <para><b>Formula</b>: name:size:⌊x/s⌋:⌊y/s⌋, as EPSG4547:1000:512:3380.</para>
/// <para><b>Meaning</b>: the name says which system the numbers belong to, so that codes of two systems are never mixed.</para>
/// <para><b>Units</b>: metres in, text out.</para>
/// <para><b>Range</b>: any coordinates up to a thousand billion metres, negative ones too.</para>
/// <para><b>Behaviour</b>: a point on an edge belongs to the cell to its right or above.</para>
/// <para><b>Assumes</b>: a projected system in metres, equal-area where densities are compared.</para>
/// <para><b>Source</b>: a plain floor division, as Hedgerow writes it.</para>
/// </remarks>
public static class MetricGridCode
{
    private const double Most = 1e12;

    /// <summary>Names the cell.</summary>
    /// <param name="x">m to the right.</param>
    /// <param name="y">m upwards.</param>
    /// <param name="size">The size of the cell in m, 1 or more.</param>
    /// <param name="system">The name of the coordinate system, without a colon.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds a colon.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is no number or too large.</exception>
    public static string Of(double x, double y, int size, string system)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(system);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (system.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"A colon parts the code, so the name of the system may hold none: EPSG4547, not {system}.", nameof(system));
        }

        return Math.Abs(x) <= Most && Math.Abs(y) <= Most
            ? string.Create(CultureInfo.InvariantCulture, $"{system}:{size}:{(long)Math.Floor(x / size)}:{(long)Math.Floor(y / size)}")
            : throw new ArgumentOutOfRangeException(nameof(x), (x, y), "Coordinates are finite numbers of metres.");
    }
}
