using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hedgerow.Science.Grids;

/// <summary>How many cells of a map hold each class: read once by strips of rows; memory by the width of the map.</summary>
public static class ClassCells
{
    /// <summary>Counts the cells of every byte, that of no data included.</summary>
    /// <param name="map">The map.</param>
    /// <param name="options">How; the counts do not depend on it.</param>
    /// <returns>The number of cells by byte; shape (256).</returns>
    public static long[] ByByte(ClassMap map, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        return ByByte(map.Rows, RowStrips.RowsOf(map.Frame, map.Rows.BlockRows), options ?? RunOptions.Default);
    }

    internal static long[] ByByte(IRows<byte> rows, int stripRows, RunOptions options)
    {
        var total = new long[256];
        foreach (var strip in RowStrips.Read(rows, stripRows, options, (_, _) => new long[256], (counts, _, cells) => Add(cells, counts)))
        {
            for (var cell = 0; cell < total.Length; cell++)
            {
                total[cell] += strip[cell];
            }
        }

        return total;
    }

    /// <summary>Counts bytes; cells that follow one another are mostly equal, so each has a table of its own and none waits for the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(ReadOnlySpan<byte> cells, Span<long> counts)
    {
        const int Tables = 8;
        Span<uint> tables = stackalloc uint[256 * Tables];
        tables.Clear();
        ref var table = ref MemoryMarshal.GetReference(tables);
        var words = MemoryMarshal.Cast<byte, ulong>(cells);
        foreach (var word in words)
        {
            Unsafe.Add(ref table, (nint)(word & 255))++;
            Unsafe.Add(ref table, (nint)((word >> 8) & 255) + 256)++;
            Unsafe.Add(ref table, (nint)((word >> 16) & 255) + 512)++;
            Unsafe.Add(ref table, (nint)((word >> 24) & 255) + 768)++;
            Unsafe.Add(ref table, (nint)((word >> 32) & 255) + 1024)++;
            Unsafe.Add(ref table, (nint)((word >> 40) & 255) + 1280)++;
            Unsafe.Add(ref table, (nint)((word >> 48) & 255) + 1536)++;
            Unsafe.Add(ref table, (nint)(word >> 56) + 1792)++;
        }

        foreach (var cell in cells[(words.Length * sizeof(ulong))..])
        {
            tables[cell]++;
        }

        for (var i = 0; i < tables.Length; i++)
        {
            counts[i & 255] += tables[i];
        }
    }
}
