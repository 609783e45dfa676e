using System.Numerics;

namespace Hedgerow.Species.Cubes;

/// <summary>Numbers cells from 0 in the order in which they come.</summary>
internal sealed class CellNumbers
{
    private const int Smallest = 1 << 12;

    private long[] cells = new long[Smallest];
    private int count;
    private int[] places = new int[Smallest];

    /// <summary>The cells, by their numbers.</summary>
    internal ArraySegment<long> Cells => new(cells, 0, count);

    /// <summary>The number of a cell.</summary>
    /// <param name="cell">Its key.</param>
    internal int Of(long cell)
    {
        var mask = places.Length - 1;
        // Fibonacci hashing: neighbouring keys fall far apart.
        var at = (int)(unchecked((ulong)cell * 0x9E3779B97F4A7C15UL) >> (64 - BitOperations.Log2((uint)places.Length)));
        while (places[at] is var found && found != 0)
        {
            if (cells[found - 1] == cell)
            {
                return found - 1;
            }

            at = (at + 1) & mask;
        }

        if (count == cells.Length)
        {
            Array.Resize(ref cells, count * 2);
        }

        cells[count++] = cell;
        places[at] = count;
        if (count * 2 > places.Length)
        {
            Grow();
        }

        return count - 1;
    }

    private void Grow()
    {
        places = new int[places.Length * 2];
        var shift = 64 - BitOperations.Log2((uint)places.Length);
        for (var number = 0; number < count; number++)
        {
            var at = (int)(unchecked((ulong)cells[number] * 0x9E3779B97F4A7C15UL) >> shift);
            while (places[at] != 0)
            {
                at = (at + 1) & (places.Length - 1);
            }

            places[at] = number + 1;
        }
    }
}
