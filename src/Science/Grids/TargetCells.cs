using System.Numerics;
using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Grids;

/// <summary>Which bytes of a map are targets of a distance.</summary>
public sealed class TargetCells
{
    /// <summary>Bytes that are compared one by one before a table is quicker.</summary>
    private const int Compared = 4;

    private readonly byte[] marks = new byte[256];
    private readonly byte[] few;

    private TargetCells(IEnumerable<byte> cells)
    {
        foreach (var cell in cells)
        {
            marks[cell] = 255;
        }

        few = [.. Enumerable.Range(0, 256).Where(cell => marks[cell] != 0).Select(cell => (byte)cell)];
    }

    /// <summary>Some bytes.</summary>
    /// <param name="cells">The bytes; an empty list makes no cell a target.</param>
    /// <returns>The targets.</returns>
    public static TargetCells Of(params IEnumerable<byte> cells) => new(cells);

    /// <summary>All bytes but some.</summary>
    /// <param name="cells">The others, such as the inside of a class and the byte of no data.</param>
    /// <returns>The targets.</returns>
    public static TargetCells AllBut(params IEnumerable<byte> cells) => new(Enumerable.Range(0, 256).Select(cell => (byte)cell).Except(cells));

    /// <summary>Whether a byte is a target.</summary>
    /// <param name="cell">The byte.</param>
    /// <returns>True for a target.</returns>
    public bool Holds(byte cell) => marks[cell] != 0;

    /// <summary>Marks targets with 255, all others with 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Mark(ReadOnlySpan<byte> cells, Span<byte> into)
    {
        var at = 0;
        if (few.Length <= Compared)
        {
            for (; at + Vector<byte>.Count <= cells.Length; at += Vector<byte>.Count)
            {
                var values = new Vector<byte>(cells[at..]);
                var marked = Vector<byte>.Zero;
                foreach (var cell in few)
                {
                    marked |= Vector.Equals(values, new Vector<byte>(cell));
                }

                marked.CopyTo(into[at..]);
            }
        }

        for (; at < cells.Length; at++)
        {
            into[at] = marks[cells[at]];
        }
    }
}
