using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>How far the cells of one class lie from the targets.</summary>
/// <param name="Cell">The byte of the class.</param>
/// <param name="Cells">Number of its cells.</param>
/// <param name="Mean">Mean distance, m.</param>
/// <param name="Max">Greatest distance, m.</param>
/// <param name="Bands">Number of cells from each band's edge to below the next; shape (bands).</param>
public sealed record ClassDistance(byte Cell, long Cells, double Mean, double Max, IReadOnlyList<long> Bands);

/// <summary>Distances to targets, summed up for each class of a map as they are computed.</summary>
public static class DistanceByClass
{
    /// <summary>Computes the distances and sums them up.</summary>
    /// <param name="map">The map.</param>
    /// <param name="targets">Its bytes that are targets.</param>
    /// <param name="edges">Where bands begin, m: ascending, the first 0.</param>
    /// <param name="into">Receives the distances too; null for nobody.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>The classes that occur, ascending, no data among them; infinite mean and maximum where there is no target.</returns>
    /// <exception cref="ArgumentException">The edges do not begin with 0 or do not ascend.</exception>
    public static IReadOnlyList<ClassDistance> Of(IRows<byte> map, TargetCells targets, IReadOnlyList<double> edges, IRowSink<float>? into = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.Count == 0 || edges[0] != 0 || edges.Zip(edges.Skip(1)).Any(pair => !(pair.First < pair.Second)))
        {
            throw new ArgumentException($"The edges {string.Join(", ", edges)} m must begin with 0 and ascend.", nameof(edges));
        }

        var turns = into is null ? null : new RowTurns<float>(into);
        var stripRows = DistanceStrips.StripRows(map.Frame, map.BlockRows);
        var parts = new Sums[((long)map.Frame.Rows + stripRows - 1) / stripRows];
        float[] limits = [.. edges.Select(edge => (float)edge), float.PositiveInfinity];
        DistanceStrips.Run(
            map,
            targets,
            options ?? RunOptions.Default,
            (strip, row, cells, metres) =>
            {
                parts[strip] = new Sums(edges.Count);
                parts[strip].Add(cells, metres, limits);
                turns?.Take(strip, row, metres);
            },
            () => turns?.Break());

        // Strips are added in the order of the map, so that rounding does not depend on threads.
        var all = new Sums(edges.Count);
        foreach (var part in parts)
        {
            all.Add(part);
        }

        return all.Classes();
    }

    private sealed class Sums(int bands)
    {
        private readonly double[] sum = new double[256];
        private readonly float[] max = new float[256];
        private readonly long[] count = new long[256 * bands];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(ReadOnlySpan<byte> cells, ReadOnlySpan<float> metres, float[] limits)
        {
            // Neighbours mostly lie in the same band: look there first.
            var band = 0;
            for (var i = 0; i < cells.Length; i++)
            {
                var (cell, here) = (cells[i], metres[i]);
                while (here < limits[band])
                {
                    band--;
                }

                while (here >= limits[band + 1] && band + 1 < bands)
                {
                    band++;
                }

                sum[cell] += here;
                max[cell] = here > max[cell] ? here : max[cell];
                count[(cell * bands) + band]++;
            }
        }

        public void Add(Sums part)
        {
            for (var cell = 0; cell < 256; cell++)
            {
                sum[cell] += part.sum[cell];
                max[cell] = Math.Max(max[cell], part.max[cell]);
            }

            for (var i = 0; i < count.Length; i++)
            {
                count[i] += part.count[i];
            }
        }

        public IReadOnlyList<ClassDistance> Classes() =>
        [
            .. from cell in Enumerable.Range(0, 256)
               let cells = count.AsSpan(cell * bands, bands).ToArray()
               where cells.Sum() > 0
               select new ClassDistance((byte)cell, cells.Sum(), sum[cell] / cells.Sum(), max[cell], cells),
        ];
    }
}
