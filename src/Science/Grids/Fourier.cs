using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>The discrete Fourier transform of squares of a power of two, in place; real and imaginary parts apart. One object may serve several threads.</summary>
internal sealed class Fourier
{
    private readonly int[] mirrored;
    private readonly double[] cosine;
    private readonly double[] sine;

    public Fourier(int size)
    {
        Size = size;
        var bits = BitOperations.Log2((uint)size);
        mirrored = new int[size];
        (cosine, sine) = (new double[size], new double[size]);
        for (var i = 0; i < size; i++)
        {
            mirrored[i] = bits == 0 ? 0 : (mirrored[i >> 1] >> 1) | ((i & 1) << (bits - 1));
        }

        // Factors of each stage one after the other: stage of half h begins at h.
        for (var half = 1; half < size; half *= 2)
        {
            for (var i = 0; i < half; i++)
            {
                (sine[half + i], cosine[half + i]) = Math.SinCos(-Math.PI * i / half);
            }
        }
    }

    /// <summary>Cells along one side.</summary>
    public int Size { get; }

    /// <summary>Transforms a square; the outcome is turned over (columns as rows), which a second call turns back.</summary>
    public void Transform(double[] real, double[] imaginary)
    {
        Rows(real, imaginary);
        Turn(real);
        Turn(imaginary);
        Rows(real, imaginary);
    }

    private void Rows(double[] real, double[] imaginary)
    {
        for (var row = 0; row < Size; row++)
        {
            Row(real.AsSpan(row * Size, Size), imaginary.AsSpan(row * Size, Size));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row(Span<double> real, Span<double> imaginary)
    {
        for (var i = 0; i < real.Length; i++)
        {
            var other = mirrored[i];
            if (other > i)
            {
                (real[i], real[other]) = (real[other], real[i]);
                (imaginary[i], imaginary[other]) = (imaginary[other], imaginary[i]);
            }
        }

        for (var half = 1; half < real.Length; half *= 2)
        {
            var c = cosine.AsSpan(half, half);
            var s = sine.AsSpan(half, half);
            for (var begin = 0; begin < real.Length; begin += 2 * half)
            {
                var lowR = real.Slice(begin, half);
                var highR = real.Slice(begin + half, half);
                var lowI = imaginary.Slice(begin, half);
                var highI = imaginary.Slice(begin + half, half);
                for (var i = 0; i < lowR.Length; i++)
                {
                    var r = (highR[i] * c[i]) - (highI[i] * s[i]);
                    var m = (highR[i] * s[i]) + (highI[i] * c[i]);
                    highR[i] = lowR[i] - r;
                    highI[i] = lowI[i] - m;
                    lowR[i] += r;
                    lowI[i] += m;
                }
            }
        }
    }

    private void Turn(double[] square)
    {
        const int Block = 16;
        for (var top = 0; top < Size; top += Block)
        {
            for (var left = 0; left <= top; left += Block)
            {
                for (var row = top; row < Math.Min(top + Block, Size); row++)
                {
                    for (var column = left; column < Math.Min(left + Block, row); column++)
                    {
                        ref var one = ref square[(row * Size) + column];
                        ref var other = ref square[(column * Size) + row];
                        (one, other) = (other, one);
                    }
                }
            }
        }
    }
}
