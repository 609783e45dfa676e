using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Carries what a sweep left unsolved to the coarser level, and the coarser level's answer back.</summary>
internal static class Transfer
{
    /// <summary>Coarse B = what the equations of this level still lack, weighted by <see cref="Interpolation"/>. Cells in odd columns of odd rows were relaxed last and lack nothing.</summary>
    public static void Restrict(StencilLevel level, StencilLevel coarse, RunOptions options)
    {
        level.Bands(options, (from, to) =>
        {
            var half = level.Layout.Half;
            var (above, evens, odds) = (new float[half + SplitLayout.Pad], new float[half + SplitLayout.Pad], new float[half + SplitLayout.Pad]);
            var (below, line) = (new float[half + SplitLayout.Pad], new float[half + SplitLayout.Pad]);
            if (from > 0)
            {
                Residual(level, from - 1, 0, above);
            }

            for (var row = from; row < to; row += 2)
            {
                Residual(level, row, 0, evens);
                Residual(level, row, 1, odds);
                if (row + 1 < level.Layout.Rows)
                {
                    Residual(level, row + 1, 0, below);
                }
                else
                {
                    Array.Clear(below);
                }

                Gather(level, row >> 1, above, evens, odds, below, line);
                Split(line, coarse.B, coarse.Layout, row >> 1);
                (above, below) = (below, above);
            }
        });
    }

    /// <summary>X += the coarse X, interpolated.</summary>
    public static void Prolong(StencilLevel level, StencilLevel coarse, RunOptions options)
    {
        level.Bands(options, (from, to) =>
        {
            var half = level.Layout.Half;
            var (here, next) = (new float[half + (2 * SplitLayout.Pad)], new float[half + (2 * SplitLayout.Pad)]);
            Join(coarse.X, coarse.Layout, from >> 1, here);
            for (var row = from; row < to; row += 2)
            {
                Join(coarse.X, coarse.Layout, (row >> 1) + 1, next);
                Spread(level, row, here, next);
                (here, next) = (next, here);
            }
        });
    }

    /// <summary>One row of one coarse level with its columns in order, from index <see cref="SplitLayout.Pad"/>; zeros outside.</summary>
    private static void Join(float[] values, SplitLayout layout, int row, float[] line)
    {
        Array.Clear(line);
        if (row >= layout.Rows)
        {
            return;
        }

        var evens = values.AsSpan(layout.At(row, 0), layout.Evens);
        var odds = values.AsSpan(layout.At(row, 1), layout.Evens);
        var target = line.AsSpan(SplitLayout.Pad, layout.Columns);
        for (var k = 0; k < layout.Columns / 2; k++)
        {
            target[2 * k] = evens[k];
            target[(2 * k) + 1] = odds[k];
        }

        if ((layout.Columns & 1) == 1)
        {
            target[^1] = evens[layout.Columns / 2];
        }
    }

    /// <summary>The inverse of <see cref="Join"/>.</summary>
    public static void Split(float[] line, float[] values, SplitLayout layout, int row)
    {
        var evens = values.AsSpan(layout.At(row, 0), layout.Evens);
        var odds = values.AsSpan(layout.At(row, 1), layout.Evens);
        var source = line.AsSpan(SplitLayout.Pad, layout.Columns);
        for (var k = 0; k < layout.Columns / 2; k++)
        {
            evens[k] = source[2 * k];
            odds[k] = source[(2 * k) + 1];
        }

        if ((layout.Columns & 1) == 1)
        {
            evens[layout.Columns / 2] = source[^1];
        }
    }

    /// <summary>What one half row's equations lack, from index <see cref="SplitLayout.Pad"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Residual(StencilLevel level, int row, int parity, float[] target)
    {
        var layout = level.Layout;
        ref var x = ref MemoryMarshal.GetArrayDataReference(level.X);
        ref var b = ref MemoryMarshal.GetArrayDataReference(level.B);
        ref var inverse = ref MemoryMarshal.GetArrayDataReference(level.InverseDiagonal);
        ref var east = ref MemoryMarshal.GetArrayDataReference(level.East);
        ref var south = ref MemoryMarshal.GetArrayDataReference(level.South);
        ref var southEast = ref MemoryMarshal.GetArrayDataReference(level.SouthEast);
        ref var southWest = ref MemoryMarshal.GetArrayDataReference(level.SouthWest);
        ref var lack = ref MemoryMarshal.GetArrayDataReference(target);
        var ground = level.Ground;
        var stride = (nuint)layout.Stride;
        var self = (nuint)layout.At(row, parity);
        var right = (nuint)(layout.At(row, 1 - parity) + parity);
        var left = right - 1;
        for (nuint k = 0; k < (nuint)layout.Evens; k += SplitLayout.Pad)
        {
            var (c, l, r) = (self + k, left + k, right + k);
            var here = Vector256.LoadUnsafe(ref x, c);
            var sum = Vector256.LoadUnsafe(ref b, c);
            sum = Add(ref east, c, ref x, r, here, sum);
            sum = Add(ref east, l, ref x, l, here, sum);
            sum = Add(ref south, c, ref x, c + stride, here, sum);
            sum = Add(ref south, c - stride, ref x, c - stride, here, sum);
            sum = Add(ref southEast, c, ref x, r + stride, here, sum);
            sum = Add(ref southEast, l - stride, ref x, l - stride, here, sum);
            sum = Add(ref southWest, c, ref x, l + stride, here, sum);
            sum = Add(ref southWest, r - stride, ref x, r - stride, here, sum);
            if (ground is not null)
            {
                sum -= here * Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(ground), c);
            }

            var unknown = Vector256.GreaterThan(Vector256.LoadUnsafe(ref inverse, c), Vector256<float>.Zero);
            Vector256.ConditionalSelect(unknown, sum, Vector256<float>.Zero).StoreUnsafe(ref lack, SplitLayout.Pad + k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Add(ref float conductance, nuint at, ref float x, nuint neighbour, Vector256<float> here, Vector256<float> sum) =>
        Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref conductance, at), Vector256.LoadUnsafe(ref x, neighbour) - here, sum);

    /// <summary>One row of coarse B, columns in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(StencilLevel level, int coarseRow, float[] above, float[] evens, float[] odds, float[] below, float[] line)
    {
        var weights = level.Interpolation!;
        var block = (nuint)level.Layout.Block(coarseRow);
        var up = block - (nuint)level.Layout.Half;
        ref var target = ref MemoryMarshal.GetArrayDataReference(line);
        for (nuint k = 0; k < (nuint)level.Layout.Evens; k += SplitLayout.Pad)
        {
            var at = SplitLayout.Pad + k;
            var sum = Load(evens, at);
            sum = Vector256.FusedMultiplyAdd(Load(weights.West, block + k), Load(odds, at), sum);
            sum = Vector256.FusedMultiplyAdd(Load(weights.East, block + k - 1), Load(odds, at - 1), sum);
            sum = Vector256.FusedMultiplyAdd(Load(weights.North, block + k), Load(below, at), sum);
            sum = Vector256.FusedMultiplyAdd(Load(weights.South, up + k), Load(above, at), sum);
            sum.StoreUnsafe(ref target, at);
        }
    }

    /// <summary>Adds the interpolated coarse values to an even row and the odd one below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(StencilLevel level, int row, float[] here, float[] next)
    {
        var layout = level.Layout;
        var weights = level.Interpolation!;
        var block = (nuint)layout.Block(row >> 1);
        ref var x = ref MemoryMarshal.GetArrayDataReference(level.X);
        var (evens, odds) = ((nuint)layout.At(row, 0), (nuint)layout.At(row, 1));
        var under = row + 1 < layout.Rows;
        for (nuint k = 0; k < (nuint)layout.Evens; k += SplitLayout.Pad)
        {
            var at = SplitLayout.Pad + k;
            var (own, east) = (Load(here, at), Load(here, at + 1));
            (Vector256.LoadUnsafe(ref x, evens + k) + own).StoreUnsafe(ref x, evens + k);
            var between = (Load(weights.West, block + k) * own) + (Load(weights.East, block + k) * east);
            (Vector256.LoadUnsafe(ref x, odds + k) + between).StoreUnsafe(ref x, odds + k);
            if (under)
            {
                var (south, corner) = (Load(next, at), Load(next, at + 1));
                var (e, o) = (evens + (nuint)layout.Stride + k, odds + (nuint)layout.Stride + k);
                var side = (Load(weights.North, block + k) * own) + (Load(weights.South, block + k) * south);
                (Vector256.LoadUnsafe(ref x, e) + side).StoreUnsafe(ref x, e);
                var face = (Load(weights.NorthWest, block + k) * own) + (Load(weights.NorthEast, block + k) * east)
                    + (Load(weights.SouthWest, block + k) * south) + (Load(weights.SouthEast, block + k) * corner);
                (Vector256.LoadUnsafe(ref x, o) + face).StoreUnsafe(ref x, o);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(float[] values, nuint at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), at);
}
