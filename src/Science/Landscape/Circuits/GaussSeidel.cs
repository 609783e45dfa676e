using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Gauss-Seidel in four colours: even and odd rows, in them even and odd columns. No cell has a neighbour of its own colour, so a sweep is the same for any number of threads.</summary>
internal static class GaussSeidel
{
    /// <summary>A sweep in the order of the colours, from X = 0 whatever X holds.</summary>
    public static void Down(StencilLevel level, RunOptions options)
    {
        level.Bands(options, (from, to) =>
        {
            for (var row = from; row < to; row += 2)
            {
                Relax(level, row, 0, beside: false, across: false);
                Relax(level, row, 1, beside: true, across: false);
                if (row > from)
                {
                    Odd(level, row - 1);
                }
            }

            if (to == level.Layout.Rows && (to & 1) == 0)
            {
                Odd(level, to - 1);
            }
        });
        for (var row = StencilLevel.BandRows - 1; row < level.Layout.Rows - 1; row += StencilLevel.BandRows)
        {
            Odd(level, row);
        }

        static void Odd(StencilLevel level, int row)
        {
            Relax(level, row, 0, beside: false, across: true);
            Relax(level, row, 1, beside: true, across: true);
        }
    }

    /// <summary>A sweep in the opposite order, from the present X.</summary>
    public static void Up(StencilLevel level, RunOptions options)
    {
        level.Bands(options, (from, to) =>
        {
            for (var row = from + 1; row < to; row += 2)
            {
                Both(level, row);
                if (row > from + 1 || from == 0)
                {
                    Both(level, row - 1);
                }
            }

            if (((to - from) & 1) == 1 && (to - 1 > from || from == 0))
            {
                Both(level, to - 1);
            }
        });
        for (var row = StencilLevel.BandRows; row < level.Layout.Rows; row += StencilLevel.BandRows)
        {
            Both(level, row);
        }

        static void Both(StencilLevel level, int row)
        {
            Relax(level, row, 1, beside: true, across: true);
            Relax(level, row, 0, beside: true, across: true);
        }
    }

    /// <summary>One colour of one row: each unknown is set so that its own equation holds.</summary>
    /// <param name="level">The level.</param>
    /// <param name="row">The row.</param>
    /// <param name="parity">Even (0) or odd (1) columns.</param>
    /// <param name="beside">Whether the cells of the row itself count; without, they are still 0.</param>
    /// <param name="across">Whether the rows above and below count.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Relax(StencilLevel level, int row, int parity, bool beside, bool across)
    {
        var layout = level.Layout;
        ref var x = ref MemoryMarshal.GetArrayDataReference(level.X);
        ref var b = ref MemoryMarshal.GetArrayDataReference(level.B);
        ref var inverse = ref MemoryMarshal.GetArrayDataReference(level.InverseDiagonal);
        ref var east = ref MemoryMarshal.GetArrayDataReference(level.East);
        ref var south = ref MemoryMarshal.GetArrayDataReference(level.South);
        ref var southEast = ref MemoryMarshal.GetArrayDataReference(level.SouthEast);
        ref var southWest = ref MemoryMarshal.GetArrayDataReference(level.SouthWest);
        var stride = (nuint)layout.Stride;
        var self = (nuint)layout.At(row, parity);
        var right = (nuint)(layout.At(row, 1 - parity) + parity);
        var left = right - 1;
        for (nuint k = 0; k < (nuint)layout.Evens; k += SplitLayout.Pad)
        {
            var (c, l, r) = (self + k, left + k, right + k);
            var sum = Vector256.LoadUnsafe(ref b, c);
            if (beside)
            {
                sum = Add(ref east, c, ref x, r, sum);
                sum = Add(ref east, l, ref x, l, sum);
            }

            if (across)
            {
                sum = Add(ref south, c, ref x, c + stride, sum);
                sum = Add(ref south, c - stride, ref x, c - stride, sum);
                sum = Add(ref southEast, c, ref x, r + stride, sum);
                sum = Add(ref southEast, l - stride, ref x, l - stride, sum);
                sum = Add(ref southWest, c, ref x, l + stride, sum);
                sum = Add(ref southWest, r - stride, ref x, r - stride, sum);
            }

            (sum * Vector256.LoadUnsafe(ref inverse, c)).StoreUnsafe(ref x, c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Add(ref float conductance, nuint at, ref float x, nuint neighbour, Vector256<float> sum) =>
        Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref conductance, at), Vector256.LoadUnsafe(ref x, neighbour), sum);
}
