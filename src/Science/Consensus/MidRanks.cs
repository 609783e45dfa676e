using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Consensus;

/// <summary>Ranks from 1; equal values share the mean of their ranks.</summary>
internal static class MidRanks
{
    /// <summary>Ranks of the values, times two so that they are whole, and Σ(t³ − t) over the groups of equal values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int[] Doubled, long Ties) Of(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        var (sorted, order, doubled, ties) = (values.ToArray(), new int[n], new int[n], 0L);
        for (var at = 0; at < n; at++)
        {
            order[at] = at;
        }

        Array.Sort(sorted, order);
        for (var from = 0; from < n;)
        {
            var to = from + 1;
            while (to < n && sorted[to] == sorted[from])
            {
                to++;
            }

            long t = to - from;
            ties += (t * t * t) - t;
            for (var at = from; at < to; at++)
            {
                // The mean of the ranks from + 1 to to, doubled.
                doubled[order[at]] = from + 1 + to;
            }

            from = to;
        }

        return (doubled, ties);
    }
}
