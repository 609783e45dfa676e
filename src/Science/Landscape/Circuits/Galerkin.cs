using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hedgerow.Science.Grids;
using V = System.Runtime.Intrinsics.Vector256<float>;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The coarser level: PᵀAP, where P is <see cref="Interpolation"/>. Summed link by link over the squares between four coarse unknowns, so it is again a circuit with 8 neighbours.</summary>
internal static class Galerkin
{
    /// <summary>Makes the level below.</summary>
    public static StencilLevel Of(StencilLevel level, RunOptions options)
    {
        var layout = level.Layout;
        var coarse = new StencilLevel(layout.Evens, layout.CoarseRows);
        var ground = new float[coarse.Layout.Length];
        level.Bands(options, (from, to) =>
        {
            var (above, here) = (new Square(layout.Half), new Square(layout.Half));
            if (from > 0)
            {
                Sum(level, (from >> 1) - 1, above);
            }

            for (var row = from; row < to; row += 2)
            {
                Sum(level, row >> 1, here);
                here.Finish(above);
                Transfer.Split(here.Top, coarse.East, coarse.Layout, row >> 1);
                Transfer.Split(here.Left, coarse.South, coarse.Layout, row >> 1);
                Transfer.Split(here.Falling, coarse.SouthEast, coarse.Layout, row >> 1);
                Transfer.Split(here.Rising, coarse.SouthWest, coarse.Layout, row >> 1);
                Transfer.Split(here.GroundNorthWest, ground, coarse.Layout, row >> 1);
                (above, here) = (here, above);
            }
        });
        coarse.Ground = Array.TrueForAll(ground, g => g == 0) ? null : ground;
        coarse.Bands(options, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                Diagonal(coarse, row, 0);
                Diagonal(coarse, row, 1);
            }
        });
        return coarse;
    }

    /// <summary>1 over the sum of each cell's conductances.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Diagonal(StencilLevel level, int row, int parity)
    {
        var layout = level.Layout;
        var (east, south, southEast, southWest) = (level.East, level.South, level.SouthEast, level.SouthWest);
        var stride = (nuint)layout.Stride;
        var self = (nuint)layout.At(row, parity);
        var right = (nuint)(layout.At(row, 1 - parity) + parity);
        for (nuint k = 0; k < (nuint)layout.Evens; k += SplitLayout.Pad)
        {
            var (c, l, r) = (self + k, right + k - 1, right + k);
            var sum = Load(east, c) + Load(east, l) + Load(south, c) + Load(south, c - stride)
                + Load(southEast, c) + Load(southEast, l - stride) + Load(southWest, c) + Load(southWest, r - stride);
            if (level.Ground is not null)
            {
                sum += Load(level.Ground, c);
            }

            var some = Vector256.GreaterThan(sum, V.Zero);
            if (level.Held is not null)
            {
                some &= Vector256.Equals(Load(level.Held, c), V.Zero);
            }

            Vector256.ConditionalSelect(some, V.One / sum, V.Zero).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(level.InverseDiagonal), c);
        }
    }

    /// <summary>Adds up the links inside one row of squares.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(StencilLevel level, int coarseRow, Square into)
    {
        var layout = level.Layout;
        var weights = level.Interpolation!;
        var (east, south, southEast, southWest) = (level.East, level.South, level.SouthEast, level.SouthWest);
        var block = (nuint)layout.Block(coarseRow);
        var below = block + (nuint)layout.Half;
        var row = 2 * coarseRow;
        var (e0, o0) = ((nuint)layout.At(row, 0), (nuint)layout.At(row, 1));
        var (e1, o1) = (e0 + (nuint)layout.Stride, o0 + (nuint)layout.Stride);
        // The row below the last stands in the rim; the one below that does not exist.
        var e2 = row + 2 <= layout.Rows ? e1 + (nuint)layout.Stride : e1;
        var ground = level.Ground;
        for (nuint k = 0; k < (nuint)layout.Evens; k += SplitLayout.Pad)
        {
            var at = block + k;
            var nw = new Basis(Unit(level, e0 + k), V.Zero, V.Zero, V.Zero);
            var ne = new Basis(V.Zero, Unit(level, e0 + k + 1), V.Zero, V.Zero);
            var sw = new Basis(V.Zero, V.Zero, Unit(level, e2 + k), V.Zero);
            var se = new Basis(V.Zero, V.Zero, V.Zero, Unit(level, e2 + k + 1));
            var n = new Basis(Load(weights.West, at), Load(weights.East, at), V.Zero, V.Zero);
            var w = new Basis(Load(weights.North, at), V.Zero, Load(weights.South, at), V.Zero);
            var e = new Basis(V.Zero, Load(weights.North, at + 1), V.Zero, Load(weights.South, at + 1));
            var s = new Basis(V.Zero, V.Zero, Load(weights.West, below + k), Load(weights.East, below + k));
            var f = new Basis(Load(weights.NorthWest, at), Load(weights.NorthEast, at), Load(weights.SouthWest, at), Load(weights.SouthEast, at));
            var sum = default(Links);
            sum.Add(Load(east, e0 + k), nw, n);
            sum.Add(Load(east, o0 + k), n, ne);
            sum.Add(Load(east, e1 + k), w, f);
            sum.Add(Load(east, o1 + k), f, e);
            sum.Add(Load(south, e0 + k), nw, w);
            sum.Add(Load(south, e1 + k), w, sw);
            sum.Add(Load(south, o0 + k), n, f);
            sum.Add(Load(south, o1 + k), f, s);
            sum.Add(Load(southEast, e0 + k), nw, f);
            sum.Add(Load(southEast, o0 + k), n, e);
            sum.Add(Load(southEast, e1 + k), w, s);
            sum.Add(Load(southEast, o1 + k), f, se);
            sum.Add(Load(southWest, e0 + k + 1), ne, f);
            sum.Add(Load(southWest, o0 + k), n, w);
            sum.Add(Load(southWest, e1 + k + 1), e, s);
            sum.Add(Load(southWest, o1 + k), f, sw);
            if (ground is not null)
            {
                sum.AddGround(Load(ground, e0 + k), nw);
                sum.AddGround(Load(ground, o0 + k), n);
                sum.AddGround(Load(ground, e1 + k), w);
                sum.AddGround(Load(ground, o1 + k), f);
            }

            into.Store(SplitLayout.Pad + k, sum);
        }
    }

    private static V Unit(StencilLevel level, nuint at) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(Load(level.InverseDiagonal, at), V.Zero), V.One, V.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(float[] values, nuint at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), at);

    /// <summary>The weights of the four unknowns round a square in one cell, and their sum.</summary>
    private readonly struct Basis(V northWest, V northEast, V southWest, V southEast)
    {
        public readonly V NorthWest = northWest;
        public readonly V NorthEast = northEast;
        public readonly V SouthWest = southWest;
        public readonly V SouthEast = southEast;
        public readonly V Total = Snap(northWest + northEast + southWest + southEast);

        private static V Snap(V sum) => Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256.Abs(sum - V.One), Vector256.Create(1e-5f)), V.One, sum);
    }

    /// <summary>What a square adds to the links between its four unknowns, and to their conductance to the ground.</summary>
    private struct Links
    {
        public V Top, Bottom, Left, Right, Falling, Rising;
        public V NorthWest, NorthEast, SouthWest, SouthEast;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(V conductance, in Basis one, in Basis two)
        {
            var (nw, ne) = (one.NorthWest - two.NorthWest, one.NorthEast - two.NorthEast);
            var (sw, se) = (one.SouthWest - two.SouthWest, one.SouthEast - two.SouthEast);
            var total = conductance * (one.Total - two.Total);
            var (gnw, gne, gsw) = (conductance * nw, conductance * ne, conductance * sw);
            Top -= gnw * ne;
            Bottom -= gsw * se;
            Left -= gnw * sw;
            Right -= gne * se;
            Falling -= gnw * se;
            Rising -= gne * sw;
            NorthWest += total * nw;
            NorthEast += total * ne;
            SouthWest += total * sw;
            SouthEast += total * se;
        }

        public void AddGround(V conductance, in Basis one)
        {
            var total = conductance * one.Total;
            NorthWest += total * one.NorthWest;
            NorthEast += total * one.NorthEast;
            SouthWest += total * one.SouthWest;
            SouthEast += total * one.SouthEast;
        }
    }

    /// <summary>The links of one row of squares, columns in order.</summary>
    private sealed class Square(int half)
    {
        private readonly float[] bottom = new float[half + SplitLayout.Pad];
        private readonly float[] right = new float[half + SplitLayout.Pad];
        private readonly float[] rising = new float[half + SplitLayout.Pad];
        private readonly float[] northEast = new float[half + SplitLayout.Pad];
        private readonly float[] southWest = new float[half + SplitLayout.Pad];
        private readonly float[] southEast = new float[half + SplitLayout.Pad];

        public float[] Top { get; } = new float[half + SplitLayout.Pad];

        public float[] Left { get; } = new float[half + SplitLayout.Pad];

        public float[] Falling { get; } = new float[half + SplitLayout.Pad];

        public float[] Rising { get; } = new float[half + SplitLayout.Pad];

        public float[] GroundNorthWest { get; } = new float[half + SplitLayout.Pad];

        public void Store(nuint at, in Links sum)
        {
            Put(Top, at, sum.Top);
            Put(bottom, at, sum.Bottom);
            Put(Left, at, sum.Left);
            Put(right, at, sum.Right);
            Put(Falling, at, sum.Falling);
            Put(rising, at, sum.Rising);
            Put(GroundNorthWest, at, sum.NorthWest);
            Put(northEast, at, sum.NorthEast);
            Put(southWest, at, sum.SouthWest);
            Put(southEast, at, sum.SouthEast);
        }

        /// <summary>Adds what the squares to the west and to the north hold of the same links.</summary>
        public void Finish(Square above)
        {
            for (nuint at = SplitLayout.Pad; at < (nuint)half; at += SplitLayout.Pad)
            {
                Put(Top, at, Load(Top, at) + Load(above.bottom, at));
                Put(Left, at, Load(Left, at) + Load(right, at - 1));
                Put(Rising, at, Load(rising, at - 1));
                Put(GroundNorthWest, at, Load(GroundNorthWest, at) + Load(northEast, at - 1) + Load(above.southWest, at) + Load(above.southEast, at - 1));
            }
        }

        private static void Put(float[] row, nuint at, V value) => value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(row), at);
    }
}
