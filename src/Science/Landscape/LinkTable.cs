namespace Hedgerow.Science.Landscape;

/// <summary>The best link found so far for each pair of patches: a table open for addressing, since there are millions.</summary>
internal sealed class LinkTable
{
    private const double MostFull = 0.6;

    /// <summary>An empty place: no link has a negative patch.</summary>
    private static readonly Link Nothing = new(-1, -1, double.PositiveInfinity, -1, -1);

    private Link[] places = NewPlaces(1 << 12);
    private int count;

    /// <summary>Order among links of one pair: the smaller gap, then the earlier upper cell, then the earlier lower cell.</summary>
    public static int Compare(in Link one, in Link other)
    {
        var byGap = one.GapSquared.CompareTo(other.GapSquared);
        if (byGap != 0)
        {
            return byGap;
        }

        var byUpper = Upper(one).CompareTo(Upper(other));
        return byUpper != 0 ? byUpper : Lower(one).CompareTo(Lower(other));
    }

    /// <summary>The cell of a link that comes first in row-major order.</summary>
    public static int Upper(in Link link) => Math.Min(link.FirstCell, link.SecondCell);

    /// <summary>The best link of a pair; its patches are -1 when there is none yet. The reference holds until the next <see cref="Keep"/>.</summary>
    public ref Link Find(int first, int second)
    {
        var mask = places.Length - 1;
        var place = Hash(first, second) & mask;
        while (true)
        {
            ref var link = ref places[place];
            if (link.First < 0 || (link.First == first && link.Second == second))
            {
                return ref link;
            }

            place = (place + 1) & mask;
        }
    }

    /// <summary>Writes a link to the place that <see cref="Find"/> gave for its pair, if it is better than what stands there.</summary>
    public void Keep(ref Link place, in Link link)
    {
        if (place.First < 0)
        {
            place = link;
            if (++count > places.Length * MostFull)
            {
                Grow();
            }
        }
        else if (Compare(link, place) < 0)
        {
            place = link;
        }
    }

    /// <summary>Takes everything out.</summary>
    public Link[] Drain()
    {
        var all = new Link[count];
        var next = 0;
        foreach (ref var link in places.AsSpan())
        {
            if (link.First >= 0)
            {
                all[next++] = link;
                link = Nothing;
            }
        }

        count = 0;
        return all;
    }

    private static int Lower(in Link link) => Math.Max(link.FirstCell, link.SecondCell);

    private static int Hash(int first, int second)
    {
        var mixed = (((ulong)(uint)first << 32) | (uint)second) * 0x9E3779B97F4A7C15ul; // golden ratio, odd: Fibonacci hashing
        return (int)(mixed >> 33);
    }

    private static Link[] NewPlaces(int size)
    {
        var places = new Link[size];
        Array.Fill(places, Nothing);
        return places;
    }

    private void Grow()
    {
        var old = places;
        places = NewPlaces(old.Length * 2);
        foreach (ref readonly var link in old.AsSpan())
        {
            if (link.First >= 0)
            {
                Find(link.First, link.Second) = link;
            }
        }
    }
}
