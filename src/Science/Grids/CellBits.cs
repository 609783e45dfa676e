using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hedgerow.Science.Grids;

/// <summary>Reads 64 cells of a row at a time, as bits.</summary>
internal static class CellBits
{
    /// <summary>Number of cells read at a time.</summary>
    public const int Width = 64;

    /// <summary>Which of 64 cells hold a value, the first one as the lowest bit; beyond the row's end 0.</summary>
    public static ulong Of(ReadOnlySpan<byte> row, int from, byte value)
    {
        var here = row[from..];
        if (here.Length >= Width && Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(here);
            var wanted = Vector256.Create(value);
            var low = Vector256.Equals(Vector256.LoadUnsafe(ref start), wanted).ExtractMostSignificantBits();
            var high = Vector256.Equals(Vector256.LoadUnsafe(ref start, 32), wanted).ExtractMostSignificantBits();
            return low | ((ulong)high << 32);
        }

        var bits = 0ul;
        for (var i = 0; i < Math.Min(Width, here.Length); i++)
        {
            bits |= here[i] == value ? 1ul << i : 0;
        }

        return bits;
    }
}
