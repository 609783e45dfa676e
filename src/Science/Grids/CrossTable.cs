using System.Collections.Concurrent;

namespace Hedgerow.Science.Grids;

/// <summary>How many cells hold each pair of classes in two maps of the same cells: two dates (transition matrix), or classes by units.</summary>
public sealed class CrossTable
{
    private readonly long[] cells;

    private CrossTable(ClassMap first, ClassMap second, long[] cells) => (First, Second, this.cells) = (first, second, cells);

    /// <summary>The first map.</summary>
    public ClassMap First { get; }

    /// <summary>The second map.</summary>
    public ClassMap Second { get; }

    /// <summary>Number of cells with a byte in the first map and one in the second; the bytes of no data have their counts too.</summary>
    /// <param name="first">Byte in the first map.</param>
    /// <param name="second">Byte in the second map.</param>
    /// <returns>The number.</returns>
    public long this[byte first, byte second] => cells[(first << 8) | second];

    /// <summary>Counts the pairs in one pass by strips of rows; memory by the width of the maps.</summary>
    /// <param name="first">The first map.</param>
    /// <param name="second">The second map, of the same cells.</param>
    /// <param name="options">How; the counts do not depend on it.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The maps do not lie on the same cells.</exception>
    public static CrossTable Of(ClassMap first, ClassMap second, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var rows = new PairRows<byte, byte>(first.Rows, second.Rows, nameof(second));
        var idle = new ConcurrentBag<long[]>();
        RowStrips.Read(
            rows,
            RowStrips.RowsOf(rows.Frame, rows.BlockRows),
            options ?? RunOptions.Default,
            (_, _) => idle.TryTake(out var free) ? free : new long[65536],
            (long[] counts, int _, ReadOnlySpan<CellPair<byte, byte>> pairs) =>
            {
                foreach (var pair in pairs)
                {
                    counts[(pair.First << 8) | pair.Second]++;
                }
            },
            counts =>
            {
                idle.Add(counts);
                return true;
            });

        // Whole numbers: who counted what does not show in the sum.
        var total = new long[65536];
        foreach (var counts in idle)
        {
            for (var pair = 0; pair < total.Length; pair++)
            {
                total[pair] += counts[pair];
            }
        }

        return new CrossTable(first, second, total);
    }
}
