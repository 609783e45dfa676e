using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Conjugate gradients in double, preconditioned by <see cref="Multigrid"/> in float; sums are taken by row and then over rows, so threads change no bit.</summary>
internal sealed class ConjugateGradients
{
    /// <summary>Steps after which a circuit counts as unsolvable.</summary>
    private const int MostSteps = 4000;

    private readonly Multigrid multigrid;
    private readonly StencilLevel level;
    private readonly double[] r;
    private readonly double[] p;
    private readonly double[] product;
    private readonly double[] rows;

    public ConjugateGradients(Multigrid multigrid)
    {
        this.multigrid = multigrid;
        level = multigrid.Finest;
        var length = level.Layout.Length;
        (r, p, product) = (new double[length], new double[length], new double[length]);
        rows = new double[level.Layout.Rows];
    }

    /// <summary>Solves for the voltages.</summary>
    /// <param name="loads">Current into each place of the layout, A; equal over the cells of a merged node.</param>
    /// <param name="merged">Cells that share a voltage.</param>
    /// <param name="tolerance">True relative residual to reach.</param>
    /// <param name="options">How the work is done; progress is that of this solve.</param>
    public Solution Solve(IReadOnlyList<(int At, double Amperes)> loads, MergedNodes merged, double tolerance, RunOptions options)
    {
        var x = new double[level.Layout.Length];
        Array.Clear(r);
        Load(loads, r);
        var size = Math.Sqrt(Dot(r, r, options) + merged.MissingSquares(r));
        var steps = 0;
        var residual = size == 0 ? 0 : 1.0;
        while (residual > tolerance)
        {
            var before = residual;
            steps += Descend(x, merged, tolerance * size * (before < 1 ? 0.5 : 1), MostSteps - steps, options, tolerance);
            Multiply(x, product, options);
            Array.Clear(r);
            Load(loads, r);
            Subtract(options);
            merged.Average(r);
            residual = Math.Sqrt(Dot(r, r, options) + merged.MissingSquares(r)) / size;
            if (residual > tolerance && (steps >= MostSteps || residual > 0.9 * before))
            {
                throw new ArithmeticException(
                    $"The circuit was not solved: relative residual {residual:g3} after {steps} steps, {tolerance:g3} asked. Do resistances span more than about 10 powers of ten?");
            }
        }

        return new Solution(x, residual, steps, Dot(x, r, options));
    }

    /// <summary>One solution minus another, in a buffer that the next solve uses again; null is 0.</summary>
    public Solution Difference(Solution? one, Solution? two)
    {
        Rows(RunOptions.Default, row =>
        {
            var (from, length) = RowOf(row);
            for (var i = from; i < from + length; i++)
            {
                product[i] = (one?.X[i] ?? 0) - (two?.X[i] ?? 0);
            }
        });
        return new Solution(product, (one?.Residual ?? 0) + (two?.Residual ?? 0), 0, 0);
    }

    private static void Load(IReadOnlyList<(int At, double Amperes)> loads, double[] target)
    {
        foreach (var (at, amperes) in loads)
        {
            target[at] += amperes;
        }
    }

    /// <summary>Lowers the residual r of x below a limit; gives the number of steps.</summary>
    private int Descend(double[] x, MergedNodes merged, double limit, int most, RunOptions options, double tolerance)
    {
        Array.Clear(p);
        var rho = 0.0;
        var begin = 0.0;
        for (var step = 0; step < most; step++)
        {
            options.Cancel.ThrowIfCancellationRequested();
            var norm = Math.Sqrt((step == 0 ? Dot(r, r, options) : rows.Sum()) + merged.MissingSquares(r));
            if (norm <= limit)
            {
                return step;
            }

            begin = step == 0 ? norm : begin;
            options.Progress?.Report(Math.Clamp(Math.Log(norm / begin) / Math.Log(Math.Min(tolerance, 0.5)), 0, 1));
            Precondition(norm, merged, options);
            var next = DotX(options) * norm;
            if (!(next > 0))
            {
                return step;
            }

            Direct(norm, step == 0 ? 0 : next / rho, options);
            rho = next;
            Multiply(p, product, options);
            merged.Average(product);
            var curvature = Dot(p, product, options);
            if (!(curvature > 0))
            {
                return step;
            }

            Step(x, rho / curvature, options);
        }

        return most;
    }

    /// <summary>Finest X = the multigrid's answer to r / norm.</summary>
    private void Precondition(double norm, MergedNodes merged, RunOptions options)
    {
        var scale = 1 / norm;
        Rows(options, row =>
        {
            var (from, length) = RowOf(row);
            var target = level.B.AsSpan(from, length);
            var source = r.AsSpan(from, length);
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (float)(source[i] * scale);
            }
        });
        multigrid.Cycle(options);
        merged.Level(level.B, level.X);
        merged.Average(level.X);
    }

    /// <summary>r · X.</summary>
    private double DotX(RunOptions options)
    {
        Rows(options, row =>
        {
            var (from, length) = RowOf(row);
            rows[row] = Dot(r.AsSpan(from, length), level.X.AsSpan(from, length));
        });
        return rows.Sum();
    }

    /// <summary>p = norm X + beta p.</summary>
    private void Direct(double norm, double beta, RunOptions options) => Rows(options, row =>
    {
        var (from, length) = RowOf(row);
        Combine(level.X.AsSpan(from, length), norm, p.AsSpan(from, length), beta);
    });

    /// <summary>x += alpha p, r -= alpha product; leaves the squares of r in rows.</summary>
    private void Step(double[] x, double alpha, RunOptions options) => Rows(options, row =>
    {
        var (from, length) = RowOf(row);
        rows[row] = Step(x.AsSpan(from, length), p.AsSpan(from, length), r.AsSpan(from, length), product.AsSpan(from, length), alpha);
    });

    private void Subtract(RunOptions options) => Rows(options, row =>
    {
        var (from, length) = RowOf(row);
        for (var i = from; i < from + length; i++)
        {
            r[i] -= product[i];
        }
    });

    private double Dot(double[] a, double[] b, RunOptions options)
    {
        Rows(options, row =>
        {
            var (from, length) = RowOf(row);
            rows[row] = Dot(a.AsSpan(from, length), b.AsSpan(from, length));
        });
        return rows.Sum();
    }

    /// <summary>target = A source; 0 where there is no unknown.</summary>
    private void Multiply(double[] source, double[] target, RunOptions options) => Rows(options, row =>
    {
        Multiply(source, target, row, 0);
        Multiply(source, target, row, 1);
    });

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(double[] source, double[] target, int row, int parity)
    {
        var layout = level.Layout;
        ref var v = ref MemoryMarshal.GetArrayDataReference(source);
        ref var inverse = ref MemoryMarshal.GetArrayDataReference(level.InverseDiagonal);
        ref var east = ref MemoryMarshal.GetArrayDataReference(level.East);
        ref var south = ref MemoryMarshal.GetArrayDataReference(level.South);
        ref var southEast = ref MemoryMarshal.GetArrayDataReference(level.SouthEast);
        ref var southWest = ref MemoryMarshal.GetArrayDataReference(level.SouthWest);
        var ground = level.Ground;
        var stride = (nuint)layout.Stride;
        var self = (nuint)layout.At(row, parity);
        var right = (nuint)(layout.At(row, 1 - parity) + parity);
        for (nuint k = 0; k < (nuint)layout.Evens; k += 4)
        {
            var (c, l, r) = (self + k, right + k - 1, right + k);
            var here = Vector256.LoadUnsafe(ref v, c);
            var sum = Vector256<double>.Zero;
            sum = Flow(ref east, c, ref v, r, here, sum);
            sum = Flow(ref east, l, ref v, l, here, sum);
            sum = Flow(ref south, c, ref v, c + stride, here, sum);
            sum = Flow(ref south, c - stride, ref v, c - stride, here, sum);
            sum = Flow(ref southEast, c, ref v, r + stride, here, sum);
            sum = Flow(ref southEast, l - stride, ref v, l - stride, here, sum);
            sum = Flow(ref southWest, c, ref v, l + stride, here, sum);
            sum = Flow(ref southWest, r - stride, ref v, r - stride, here, sum);
            if (ground is not null)
            {
                sum = Vector256.FusedMultiplyAdd(Wide(ref MemoryMarshal.GetArrayDataReference(ground), c), here, sum);
            }

            var unknown = Vector256.GreaterThan(Wide(ref inverse, c), Vector256<double>.Zero);
            Vector256.ConditionalSelect(unknown, sum, Vector256<double>.Zero).StoreUnsafe(ref target[0], c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Flow(ref float conductance, nuint at, ref double v, nuint neighbour, Vector256<double> here, Vector256<double> sum) =>
        Vector256.FusedMultiplyAdd(Wide(ref conductance, at), here - Vector256.LoadUnsafe(ref v, neighbour), sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Wide(ref float values, nuint at)
    {
        var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref values, at));
        return Vector256.Create(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < a.Length; i += 4)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(a.Slice(i, 4)), Vector256.Create(b.Slice(i, 4)), sum);
        }

        return Vector256.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < a.Length; i += 4)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(a.Slice(i, 4)), Wide(ref MemoryMarshal.GetReference(b), (nuint)i), sum);
        }

        return Vector256.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine(ReadOnlySpan<float> z, double norm, Span<double> p, double beta)
    {
        var (n, b) = (Vector256.Create(norm), Vector256.Create(beta));
        for (var i = 0; i < z.Length; i += 4)
        {
            var target = p.Slice(i, 4);
            Vector256.FusedMultiplyAdd(n, Wide(ref MemoryMarshal.GetReference(z), (nuint)i), b * Vector256.Create<double>(target)).CopyTo(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Step(Span<double> x, ReadOnlySpan<double> p, Span<double> r, ReadOnlySpan<double> product, double alpha)
    {
        var (a, sum) = (Vector256.Create(alpha), Vector256<double>.Zero);
        for (var i = 0; i < x.Length; i += 4)
        {
            var place = x.Slice(i, 4);
            Vector256.FusedMultiplyAdd(a, Vector256.Create(p.Slice(i, 4)), Vector256.Create<double>(place)).CopyTo(place);
            var rest = r.Slice(i, 4);
            var left = Vector256.FusedMultiplyAdd(-a, Vector256.Create(product.Slice(i, 4)), Vector256.Create<double>(rest));
            left.CopyTo(rest);
            sum = Vector256.FusedMultiplyAdd(left, left, sum);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Where a row lies in the layout, both halves.</summary>
    private (int From, int Length) RowOf(int row) => (level.Layout.At(row, 0) - SplitLayout.Pad, level.Layout.Stride);

    private void Rows(RunOptions options, Action<int> work) => level.Bands(options, (from, to) =>
    {
        for (var row = from; row < to; row++)
        {
            work(row);
        }
    });

    /// <summary>The voltages, what their equations lack relative to the currents, the steps taken, and x · (b - Ax).</summary>
    internal sealed record Solution(double[] X, double Residual, int Steps, double Lack);
}
