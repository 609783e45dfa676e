namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>The buckets of one stretch of costs for one tile; each holds places that have to be worked on, the cheapest bucket first.</summary>
internal sealed class CostLadder
{
    private readonly ushort[][] places;
    private readonly int[] counts;

    public CostLadder(int buckets)
    {
        (places, counts) = (new ushort[buckets][], new int[buckets]);
        Array.Fill(places, []);
    }

    /// <summary>The last bucket that holds something, or -1.</summary>
    public int Last { get; private set; } = -1;

    public void Add(int bucket, ushort place)
    {
        var list = places[bucket];
        var count = counts[bucket];
        if (count == list.Length)
        {
            Array.Resize(ref list, Math.Max(32, count * 2));
            places[bucket] = list;
        }

        list[count] = place;
        counts[bucket] = count + 1;
        Last = Math.Max(Last, bucket);
    }

    /// <summary>How many a bucket holds now; it may grow while it is worked on.</summary>
    public int Count(int bucket) => counts[bucket];

    /// <summary>The places of a bucket, valid until it grows.</summary>
    public ushort[] Places(int bucket) => places[bucket];

    /// <summary>Empties a bucket.</summary>
    public void Clear(int bucket) => counts[bucket] = 0;

    /// <summary>Says that all buckets were emptied.</summary>
    public void Close() => Last = -1;
}
