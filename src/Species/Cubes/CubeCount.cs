using System.Runtime.InteropServices;

namespace Hedgerow.Species.Cubes;

/// <summary>Counts the records of a year or month by cell and species, and beside each row those of its higher taxa in the same cell.</summary>
/// <param name="cells">How many cells there are.</param>
/// <param name="radii">The uncertainties.</param>
/// <param name="higher">The higher taxa of the species.</param>
/// <param name="most">Records that are sorted at once; where there are more, they are read several times, some cells each time.</param>
internal sealed class CubeCount(int cells, Radii radii, HigherTaxaCodes higher, long most)
{
    private readonly int[][] sums = [.. higher.Sizes.Select(size => new int[size])];
    private ulong[] keys = new ulong[1024], values = new ulong[1024];

    /// <summary>Counts.</summary>
    /// <param name="time">The records.</param>
    /// <param name="add">Receives each row, in the order of cells and species.</param>
    /// <param name="cancel">Stops it.</param>
    internal void Run(CubeTime time, Action<CubeRow> add, CancellationToken cancel)
    {
        var passes = (int)((time.Count + most - 1) / most);
        for (var pass = 0; pass < passes; pass++)
        {
            cancel.ThrowIfCancellationRequested();
            Pass(time, (int)((long)pass * cells / passes), (int)((pass + 1L) * cells / passes), passes == 1 ? (int)time.Count : 0, add);
        }
    }

    private void Pass(CubeTime time, int from, int to, int count, Action<CubeRow> add)
    {
        Grow(count);
        var filled = 0;
        foreach (var (share, bucket) in time.Parts)
        {
            var (ranks, numbers) = (share.Ranks, share.RadiusNumbers);
            bucket.Read(records =>
            {
                Grow(filled + records.Length);
                foreach (var record in records)
                {
                    var rank = ranks[(int)(record.Place >> 32)];
                    if (rank >= from && rank < to)
                    {
                        keys[filled] = ((ulong)(uint)rank << 32) | (uint)record.Place;
                        values[filled++] = (record.Rest & 0xFFFF_FFFF_0000_0003UL) | ((ulong)(uint)numbers[(int)((uint)record.Rest >> 2)] << 2);
                    }
                }
            });
        }

        keys.AsSpan(0, filled).Sort(values.AsSpan(0, filled));
        var rows = new List<CubeRow>();
        for (var at = 0; at < filled;)
        {
            var cell = (int)(keys[at] >> 32);
            rows.Clear();
            while (at < filled && (int)(keys[at] >> 32) == cell)
            {
                var end = at + 1;
                while (end < filled && keys[end] == keys[at])
                {
                    end++;
                }

                rows.Add(Row(cell, (int)(uint)keys[at], values.AsSpan(at, end - at)));
                at = end;
            }

            WithEffort(rows, add);
        }
    }

    private void Grow(int length)
    {
        if (length > keys.Length)
        {
            var larger = (int)Math.Min(Array.MaxLength, Math.Max(length, keys.Length * 2L));
            Array.Resize(ref keys, larger);
            Array.Resize(ref values, larger);
        }
    }

    private CubeRow Row(int cell, int species, Span<ulong> records)
    {
        var (least, exact) = (double.PositiveInfinity, 0);
        foreach (var record in records)
        {
            least = Math.Min(least, radii[(int)((uint)record >> 2)]);
            exact = Math.Max(exact, (int)(record & 3));
        }

        return new CubeRow(cell, species, records.Length, least, exact, Observers(records), 0, 0, 0, 0);
    }

    private static int Observers(Span<ulong> records)
    {
        if (records.Length == 1)
        {
            return records[0] >> 32 == 0 ? 0 : 1;
        }

        // The person stands in the upper half: the same persons come together.
        records.Sort();
        var (count, last) = (0, 0UL);
        foreach (var record in records)
        {
            var person = record >> 32;
            count += person != last ? 1 : 0;
            last = person;
        }

        return count;
    }

    private void WithEffort(List<CubeRow> rows, Action<CubeRow> add)
    {
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows))
        {
            for (var rank = 0; rank < HigherTaxaCodes.Ranks; rank++)
            {
                if (higher.Of(rank, row.Species) is >= 0 and var taxon)
                {
                    sums[rank][taxon] += row.Records;
                }
            }
        }

        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows))
        {
            add(row with { Genus = Sum(0, row.Species), Family = Sum(1, row.Species), Class = Sum(2, row.Species), Group = Sum(3, row.Species) });
        }

        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows))
        {
            for (var rank = 0; rank < HigherTaxaCodes.Ranks; rank++)
            {
                if (higher.Of(rank, row.Species) is >= 0 and var taxon)
                {
                    sums[rank][taxon] = 0;
                }
            }
        }
    }

    private int Sum(int rank, int species) => higher.Of(rank, species) is >= 0 and var taxon ? sums[rank][taxon] : -1;
}
