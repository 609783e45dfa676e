using System.Runtime.InteropServices;

namespace Hedgerow.Species.Cubes;

/// <summary>Numbers the uncertainties of records, of which there are few.</summary>
internal sealed class Radii
{
    /// <summary>Bits of a number.</summary>
    internal const int Bits = 24;

    // Beyond these, uncertainties are rounded up to three digits: so many different ones are measured by nobody.
    private const int Exact = 15_000_000;

    private readonly Dictionary<double, int> numbers = [];
    private readonly List<double> values = [];

    /// <summary>All of them, by their numbers, m.</summary>
    internal IReadOnlyList<double> Values => values;

    /// <summary>The uncertainty of a number, m.</summary>
    internal double this[int number] => values[number];

    /// <summary>The number of an uncertainty.</summary>
    /// <param name="metres">The uncertainty.</param>
    internal int Of(double metres)
    {
        var held = values.Count < Exact || numbers.ContainsKey(metres) ? metres : Rounded(metres);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, held, out var known);
        if (!known)
        {
            number = values.Count;
            values.Add(held);
        }

        return number;
    }

    private static double Rounded(double metres)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(metres, 1e-3))) - 2);
        return Math.Ceiling(metres / step) * step;
    }
}
