using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hedgerow.Science.Grids;

/// <summary>The column sweep of <see cref="DistanceStrips"/>, eight columns at a time.</summary>
internal static class Vector256Words
{
    /// <summary>Whether the machine has the instructions.</summary>
    public static bool IsFast => Avx2.IsSupported;

    /// <summary>Sweeps as many columns as fit.</summary>
    /// <returns>The columns done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Sweep(ReadOnlySpan<byte> marks, Span<int> nearest, int row, Span<int> distances, bool down)
    {
        ref var mark = ref MemoryMarshal.GetReference(marks);
        ref var near = ref MemoryMarshal.GetReference(nearest);
        ref var away = ref MemoryMarshal.GetReference(distances);
        var (here, none, far) = (Vector256.Create(row), Vector256.Create(RowEnvelope.None), Vector256.Create((1 << 29) - 1));
        var column = 0;
        for (; column + 8 <= marks.Length; column += 8)
        {
            var marked = Vector256.Equals(
                Avx2.ConvertToVector256Int32(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref mark, column))).AsByte()), Vector256<int>.Zero);
            var now = Vector256.ConditionalSelect(marked, Vector256.LoadUnsafe(ref near, (nuint)column), here);
            now.StoreUnsafe(ref near, (nuint)column);
            if (down)
            {
                (here - now).StoreUnsafe(ref away, (nuint)column);
            }
            else
            {
                var least = Vector256.Min(now - here, Vector256.LoadUnsafe(ref away, (nuint)column));
                Vector256.ConditionalSelect(Vector256.GreaterThan(least, far), none, least).StoreUnsafe(ref away, (nuint)column);
            }
        }

        return column;
    }
}
