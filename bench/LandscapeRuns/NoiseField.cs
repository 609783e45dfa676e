using System.Runtime.CompilerServices;

namespace Hedgerow.LandscapeRuns;

/// <summary>
/// Spatially correlated noise, row by row: octaves of normal numbers on coarse knots, interpolated bilinearly. Every number comes from a hash of its place, so that any
/// row can be made alone, by any thread, and the map depends on side and seed only.
/// </summary>
/// <param name="side">Columns of the map.</param>
/// <param name="seed">Seed of the map.</param>
/// <param name="tag">Number of the field.</param>
internal sealed class NoiseField(int side, ulong seed, ulong tag)
{
    private static readonly int[] Knots = [256, 64, 16, 4];
    private static readonly float[] Weights = [1f, 0.7f, 0.45f, 0.25f];

    // For each octave: the two rows of knots around the present row of the map, and which they are.
    private readonly float[][] upper = [.. Knots.Select(knot => new float[(side / knot) + 3])];
    private readonly float[][] lower = [.. Knots.Select(knot => new float[(side / knot) + 3])];
    private readonly int[] held = [-2, -2, -2, -2];
    private readonly float[] line = new float[(side / 4) + 3];

    /// <summary>One row of the field.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="values">Receives it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Row(int row, Span<float> values)
    {
        values.Clear();
        for (var octave = 0; octave < Knots.Length; octave++)
        {
            var knot = Knots[octave];
            Turn(octave, row / knot);
            var share = row % knot / (float)knot;
            var (above, below, weight) = (upper[octave], lower[octave], Weights[octave]);
            for (var i = 0; i < above.Length; i++)
            {
                line[i] = weight * (above[i] + ((below[i] - above[i]) * share));
            }

            for (var (i, column) = (0, 0); column < values.Length; i++, column += knot)
            {
                var step = (line[i + 1] - line[i]) / knot;
                var part = values.Slice(column, Math.Min(knot, values.Length - column));
                for (var j = 0; j < part.Length; j++)
                {
                    part[j] += line[i] + (step * j);
                }
            }
        }
    }

    /// <summary>Well mixed bits of a place.</summary>
    public static ulong Hash(ulong seed, ulong place)
    {
        var bits = (seed * 0x9E3779B97F4A7C15UL) ^ (place + 0xD1B54A32D192ED03UL);
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }

    private void Turn(int octave, int knotRow)
    {
        if (held[octave] == knotRow)
        {
            return;
        }

        if (held[octave] == knotRow - 1)
        {
            (upper[octave], lower[octave]) = (lower[octave], upper[octave]);
        }
        else
        {
            Fill(upper[octave], octave, knotRow);
        }

        Fill(lower[octave], octave, knotRow + 1);
        held[octave] = knotRow;
    }

    private void Fill(float[] row, int octave, int knotRow)
    {
        var salt = Hash(seed, (tag << 32) + (ulong)octave);
        for (var i = 0; i < row.Length; i++)
        {
            var bits = Hash(salt, ((ulong)knotRow << 32) + (ulong)i);
            var (a, b) = (((uint)(bits >> 32) + 0.5f) / 4294967296f, (uint)bits / 4294967296f);
            row[i] = MathF.Sqrt(-2 * MathF.Log(a)) * MathF.Cos(MathF.Tau * b);
        }
    }
}
