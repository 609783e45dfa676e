using System.Numerics;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>The Yes cells of a mask as bits, a row of words at a time: an eighth of a byte per cell.</summary>
internal sealed class BitRows
{
    private readonly ulong[] words;

    private BitRows(int wordsPerRow, ulong[] words) => (WordsPerRow, this.words) = (wordsPerRow, words);

    /// <summary>Words in a row.</summary>
    public int WordsPerRow { get; }

    /// <summary>Packs a mask; null when there is none or when it holds no Yes cell.</summary>
    public static BitRows? Of(Grid<byte>? mask, CancellationToken cancel)
    {
        if (mask is null || !mask.Cells.AsSpan().Contains(Cell.Yes))
        {
            return null;
        }

        var perRow = (mask.Frame.Columns + 63) / 64;
        var words = new ulong[(long)perRow * mask.Frame.Rows];
        Parallel.For(0, mask.Frame.Rows, new ParallelOptions { CancellationToken = cancel }, row =>
        {
            var cells = mask.Row(row);
            var target = words.AsSpan((int)((long)row * perRow), perRow);
            for (var column = 0; column < cells.Length; column++)
            {
                target[column >> 6] |= cells[column] == Cell.Yes ? 1ul << (column & 63) : 0;
            }
        });
        return new BitRows(perRow, words);
    }

    /// <summary>Packs a map as it is read; null when there is none or when it holds no Yes cell.</summary>
    public static BitRows? Of(IRows<byte>? map, RunOptions options)
    {
        if (map is null)
        {
            return null;
        }

        var frame = map.Frame;
        var perRow = (frame.Columns + 63) / 64;
        var words = new ulong[(long)perRow * frame.Rows];
        var some = RowStrips.Read(map, RowStrips.RowsOf(frame, map.BlockRows), options with { Progress = null }, (_, _) => new bool[1], (found, row, cells) =>
        {
            for (var at = 0; at < cells.Length; at += frame.Columns, row++)
            {
                for (var column = 0; column < frame.Columns; column += 64)
                {
                    var bits = CellBits.Of(cells.Slice(at, frame.Columns), column, Cell.Yes);
                    words[((long)row * perRow) + (column >> 6)] = bits;
                    found[0] |= bits != 0;
                }
            }
        });
        return Array.Exists(some, found => found[0]) ? new BitRows(perRow, words) : null;
    }

    /// <summary>Whether a cell is one of them.</summary>
    public bool Has(int column, int row) => (words[((long)row * WordsPerRow) + (column >> 6)] >> (column & 63) & 1) != 0;

    /// <summary>The words of a row.</summary>
    public ReadOnlySpan<ulong> Row(int row) => words.AsSpan((int)((long)row * WordsPerRow), WordsPerRow);

    /// <summary>The words of a row, to be kept.</summary>
    public ReadOnlyMemory<ulong> Kept(int row) => words.AsMemory((int)((long)row * WordsPerRow), WordsPerRow);

    /// <summary>64 bits from a column on, which may lie outside on either side; there the bits are 0.</summary>
    public static ulong From(ReadOnlySpan<ulong> row, int column)
    {
        var word = column >> 6;
        var shift = column & 63;
        var low = (uint)word < (uint)row.Length ? row[word] >> shift : 0;
        var high = shift != 0 && (uint)(word + 1) < (uint)row.Length ? row[word + 1] << (64 - shift) : 0;
        return low | high;
    }

    /// <summary>Whether a row has a bit from one column to another, both included; they are cut to the row.</summary>
    public static bool Any(ReadOnlySpan<ulong> row, int first, int last)
    {
        first = Math.Max(first, 0);
        last = Math.Min(last, (row.Length * 64) - 1);
        if (first > last)
        {
            return false;
        }

        var from = first >> 6;
        var to = last >> 6;
        var head = ulong.MaxValue << (first & 63);
        var tail = ulong.MaxValue >> (63 - (last & 63));
        if (from == to)
        {
            return (row[from] & head & tail) != 0;
        }

        return (row[from] & head) != 0 || (row[to] & tail) != 0 || row[(from + 1)..to].ContainsAnyExcept(0ul);
    }

    /// <summary>Adds the bits of a row to others.</summary>
    public void AddTo(int row, Span<ulong> target)
    {
        var source = Row(row);
        for (var word = 0; word < source.Length; word++)
        {
            target[word] |= source[word];
        }
    }

    /// <summary>Number of the lowest bit.</summary>
    public static int Lowest(ulong bits) => BitOperations.TrailingZeroCount(bits);
}
