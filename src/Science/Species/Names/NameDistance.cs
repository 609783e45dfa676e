namespace Hedgerow.Science.Species.Names;

/// <summary>How many slips of the pen lie between two words.</summary>
/// <remarks>
/// <para><b>Formula</b>: the least number of letters left out, put in, replaced, or exchanged with their neighbour; no part is edited twice (optimal string alignment).</para>
/// <para><b>Meaning</b>: "montnaus" and "montanus" are one slip apart.</para>
/// <para><b>Units</b>: slips.</para>
/// <para><b>Range</b>: 0 to the length of the longer word; above the limit the answer is limit + 1.</para>
/// <para><b>Behaviour</b>: the same in both directions; 0 for equal words only. Time grows with length × limit.</para>
/// <para><b>Assumes</b>: letters are compared as they stand.</para>
/// <para><b>Source</b>: [damerau-1964].</para>
/// </remarks>
public static class NameDistance
{
    /// <summary>Slips between two words.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="limit">The largest number that is of interest, 0 or more.</param>
    /// <returns>The number of slips, or limit + 1 where there are more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 0.</exception>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        var width = other.Length + 1;
        Span<int> rows = width <= 64 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var now = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var best = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                now[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return Math.Min(last[width - 1], limit + 1);
    }
}
