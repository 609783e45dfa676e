namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Cells that wait, in a ring of buckets of equal width: the cheapest bucket is taken first.</summary>
internal sealed class CostBuckets
{
    private const int Smallest = 64;

    private int[][] items = [];
    private int[] counts = [];

    /// <summary>Number of buckets less one: a power of two less one.</summary>
    public int Mask { get; private set; }

    /// <summary>Cells that wait, stale ones included.</summary>
    public long Waiting { get; private set; }

    /// <summary>Empties the ring and makes it as large as asked.</summary>
    public void Prepare(int buckets)
    {
        if (items.Length != buckets)
        {
            items = new int[buckets][];
            counts = new int[buckets];
            Array.Fill(items, []);
        }

        Array.Clear(counts);
        (Mask, Waiting) = (buckets - 1, 0);
    }

    public void Add(long bucket, int cell)
    {
        var at = (int)(bucket & Mask);
        var list = items[at];
        var count = counts[at];
        if (count == list.Length)
        {
            Array.Resize(ref list, Math.Max(Smallest, list.Length * 2));
            items[at] = list;
        }

        list[count] = cell;
        counts[at] = count + 1;
        Waiting++;
    }

    /// <summary>How many cells wait in a bucket now; it may grow while it is worked on.</summary>
    public int Count(long bucket) => counts[(int)(bucket & Mask)];

    /// <summary>The cells of a bucket; valid until it grows.</summary>
    public int[] Items(long bucket) => items[(int)(bucket & Mask)];

    /// <summary>Empties a bucket.</summary>
    public void Clear(long bucket)
    {
        var at = (int)(bucket & Mask);
        Waiting -= counts[at];
        counts[at] = 0;
    }
}
