using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hedgerow.Science.Grids;

/// <summary>Finds where two rows of bytes differ, 64 cells at a time.</summary>
internal static class CellChanges
{
    /// <summary>Which of 64 cells differ between two stretches, the first one as the lowest bit; beyond the end 0.</summary>
    /// <param name="one">One stretch.</param>
    /// <param name="other">The other one, as long.</param>
    /// <param name="from">The first cell looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int from)
    {
        if (one.Length - from >= 64 && Vector256.IsHardwareAccelerated)
        {
            ref var a = ref Unsafe.Add(ref MemoryMarshal.GetReference(one), from);
            ref var b = ref Unsafe.Add(ref MemoryMarshal.GetReference(other), from);
            var low = Vector256.Equals(Vector256.LoadUnsafe(ref a), Vector256.LoadUnsafe(ref b)).ExtractMostSignificantBits();
            var high = Vector256.Equals(Vector256.LoadUnsafe(ref a, 32), Vector256.LoadUnsafe(ref b, 32)).ExtractMostSignificantBits();
            return ~(low | ((ulong)high << 32));
        }

        var bits = 0ul;
        for (var i = from; i < Math.Min(from + 64, one.Length); i++)
        {
            bits |= one[i] != other[i] ? 1ul << (i - from) : 0;
        }

        return bits;
    }
}
