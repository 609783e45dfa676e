using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>
/// How the cells of a 2 × 2 block follow from the coarser level, whose unknowns are the cells in even columns of even rows (their own block's) of this one. A cell between two of
/// them follows them as its links say; a cell between four, as its links to its eight neighbours say. So a value never leaks through a barrier.
/// A cell that touches none of them (an irregular edge of no data) takes the unknown of its own block when that is free.
/// </summary>
internal sealed class Interpolation
{
    /// <summary>Smallest sum of weights that is no rounding of 1.</summary>
    private const float Rounding = 1e-5f;

    public Interpolation(SplitLayout layout)
    {
        var length = layout.BlockLength;
        (West, East, North, South) = (new float[length], new float[length], new float[length], new float[length]);
        (NorthWest, NorthEast, SouthWest, SouthEast) = (new float[length], new float[length], new float[length], new float[length]);
    }

    /// <summary>Weight of the block's own unknown, and of the one to the east, for the cell in the odd column of the even row.</summary>
    public float[] West { get; }

    public float[] East { get; }

    /// <summary>Weight of the block's own unknown, and of the one to the south, for the cell in the even column of the odd row.</summary>
    public float[] North { get; }

    public float[] South { get; }

    /// <summary>Weights of four unknowns for the cell in the odd column of the odd row.</summary>
    public float[] NorthWest { get; }

    public float[] NorthEast { get; }

    public float[] SouthWest { get; }

    public float[] SouthEast { get; }

    /// <summary>A sum of weights without its rounding.</summary>
    public static float Snap(float sum) => MathF.Abs(sum - 1) < Rounding ? 1 : sum;

    public static Interpolation Of(StencilLevel level, RunOptions options)
    {
        var weights = new Interpolation(level.Layout);
        level.Bands(options, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                weights.Edges(level, row);
            }
        });
        level.Bands(options, (from, to) =>
        {
            for (var row = from + 1; row < to; row += 2)
            {
                weights.Faces(level, row);
            }
        });
        return weights;
    }

    /// <summary>Cells between two unknowns: odd columns of even rows, even columns of odd rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Edges(StencilLevel level, int row)
    {
        var layout = level.Layout;
        var stride = layout.Stride;
        var inverse = level.InverseDiagonal;
        var horizontal = (row & 1) == 0;
        var parity = horizontal ? 1 : 0;
        var self = layout.At(row, parity);
        var right = layout.At(row, 1 - parity) + parity;
        var block = layout.Block(row >> 1);
        var (first, second) = horizontal ? (West, East) : (North, South);
        for (var k = 0; k < layout.Evens; k++)
        {
            var (c, r, l) = (self + k, right + k, right + k - 1);
            if (inverse[c] == 0)
            {
                continue;
            }

            var (ne, se) = (level.SouthWest[r - stride], level.SouthEast[c]);
            var (nw, sw) = (level.SouthEast[l - stride], level.SouthWest[c]);
            var (one, two) = horizontal ? (l, r) : (c - stride, c + stride);
            var a = inverse[one] == 0 ? 0 : horizontal ? nw + level.East[l] + sw : nw + level.South[c - stride] + ne;
            var b = inverse[two] == 0 ? 0 : horizontal ? ne + level.East[c] + se : sw + level.South[c] + se;
            (a, b) = (MathF.Max(0, a), MathF.Max(0, b));
            var own = horizontal ? l : c - stride;
            if (a + b > 0)
            {
                var sum = a + b + GroundOf(level, c);
                (first[block + k], second[block + k]) = (a / sum, b / sum);
            }
            else if (Free(level, own))
            {
                first[block + k] = 1;
            }
        }
    }

    /// <summary>Cells between four unknowns: odd columns of odd rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Faces(StencilLevel level, int row)
    {
        var layout = level.Layout;
        var stride = layout.Stride;
        var inverse = level.InverseDiagonal;
        var self = layout.At(row, 1);
        var right = layout.At(row, 0) + 1;
        var block = layout.Block(row >> 1);
        var below = block + layout.Half;
        for (var k = 0; k < layout.Columns / 2; k++)
        {
            var (c, r, l) = (self + k, right + k, right + k - 1);
            if (inverse[c] == 0)
            {
                continue;
            }

            var (e, w, s, n) = (level.East[c], level.East[l], level.South[c], level.South[c - stride]);
            var nw = Corner(level.SouthEast[l - stride], inverse[l - stride]) + (n * West[block + k]) + (w * North[block + k]);
            var ne = Corner(level.SouthWest[r - stride], inverse[r - stride]) + (n * East[block + k]) + (e * North[block + k + 1]);
            var sw = Corner(level.SouthWest[c], inverse[l + stride]) + (s * West[below + k]) + (w * South[block + k]);
            var se = Corner(level.SouthEast[c], inverse[r + stride]) + (s * East[below + k]) + (e * South[block + k + 1]);
            (nw, ne, sw, se) = (MathF.Max(0, nw), MathF.Max(0, ne), MathF.Max(0, sw), MathF.Max(0, se));
            var sum = nw + ne + sw + se;
            if (sum > 0)
            {
                sum += GroundOf(level, c);
                (NorthWest[block + k], NorthEast[block + k]) = (nw / sum, ne / sum);
                (SouthWest[block + k], SouthEast[block + k]) = (sw / sum, se / sum);
            }
            else if (Free(level, l - stride))
            {
                NorthWest[block + k] = 1;
            }
        }
    }

    private static float Corner(float conductance, float inverse) => inverse == 0 ? 0 : conductance;

    /// <summary>Whether a block's unknown has no cell of its own: nothing stands there.</summary>
    private static bool Free(StencilLevel level, int corner) =>
        level.InverseDiagonal[corner] == 0 && (level.Held is null || level.Held[corner] == 0);

    /// <summary>Conductance to the ground and to cells held at 0 V.</summary>
    private static float GroundOf(StencilLevel level, int c) => level.Ground is null ? 0 : level.Ground[c];
}
