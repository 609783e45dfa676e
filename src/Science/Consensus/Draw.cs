namespace Hedgerow.Science.Consensus;

/// <summary>Whole numbers by SplitMix64 from a seed: the same everywhere and in every version.</summary>
internal static class Draw
{
    /// <summary>A number from 0 to below a bound, each as likely.</summary>
    public static int Below(ref ulong state, int bound)
    {
        // Draws beyond the last full turn are thrown away.
        var turns = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        while (true)
        {
            var z = Next(ref state);
            if (z < turns)
            {
                return (int)(z % (ulong)bound);
            }
        }
    }

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
