using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Spreads costs inside one tile within one stretch of costs: the inner loop of <see cref="CostSearch"/>, one for each thread.</summary>
/// <typeparam name="TCell">Byte or float resistances.</typeparam>
/// <typeparam name="TAllocation">Whether ids of sources travel along.</typeparam>
/// <typeparam name="TBarriers">Whether diagonal steps have to look for barriers beside them.</typeparam>
internal sealed class CostSweep<TCell, TAllocation, TBarriers>(CostFront front, TCell[] resistances, int[] ids) : ICostSweep
    where TCell : unmanaged, INumber<TCell>
    where TAllocation : struct
    where TBarriers : struct
{
    private readonly CostLadder ladder = new(front.Buckets);
    private readonly StepTable steps = front.Steps;
    private readonly double[] costs = front.Costs;
    private readonly double perBucket = front.PerBucket;
    private double limit = front.Limit;
    private readonly int stride = front.Stride;
    private CostTile tile = new(0, 0, 0);
    private long start;
    private int current;
    private bool fresh;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Visit(CostTile visited, long stretch)
    {
        (tile, start, fresh, limit) = (visited, stretch, visited.Stretch != stretch, front.Limit);
        tile.Stretch = stretch;
        Take();
        var settled = 0L;
        for (current = 0; current <= ladder.Last; current++)
        {
            for (var n = 0; n < ladder.Count(current); n++)
            {
                var place = ladder.Places(current)[n];
                var at = tile.First + ((place >> CostTile.ColumnBits) * stride) + (place & (CostTile.Columns - 1));
                var here = costs[at];
                if ((long)(here * perBucket) != start + current)
                {
                    continue; // it got cheaper since and was taken then
                }

                settled++;
                Touching(place, at, here);
                if (steps.Knights.Length > 0)
                {
                    Knights(place, at, here);
                }
            }

            ladder.Clear(current);
        }

        ladder.Close();
        return settled;
    }

    /// <summary>Puts what waits in the tile on the ladder as far as it belongs to this stretch.</summary>
    private void Take()
    {
        var (kept, earliest) = (0, long.MaxValue);
        var waiting = tile.Waiting;
        foreach (var place in waiting)
        {
            var bucket = (long)(costs[tile.First + ((place >> CostTile.ColumnBits) * stride) + (place & (CostTile.Columns - 1))] * perBucket);
            if (bucket >= start + front.Buckets)
            {
                waiting[kept++] = place;
                earliest = Math.Min(earliest, bucket);
            }
            else if (bucket >= start)
            {
                ladder.Add((int)(bucket - start), place);
            }
        }

        (tile.Count, tile.Earliest) = (kept, earliest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Touching(ushort place, int at, double here)
    {
        var own = double.CreateTruncating(resistances[at]);
        for (var better = Better(at, here, own); better != 0; better &= better - 1)
        {
            var lane = BitOperations.TrailingZeroCount(better);
            var to = at + steps.Offsets[lane];
            if (typeof(TBarriers) == typeof(With) && steps.Sideways[lane] != 0
                && costs[at + steps.Sideways[lane]] == CostSearch.Barrier && costs[at + steps.Downward[lane]] == CostSearch.Barrier)
            {
                continue;
            }

            var there = here + ((own + double.CreateTruncating(resistances[to])) * steps.Factors[lane]);
            Reach(place, at, to, (lane & 3) - 1, (lane >> 2) - 1, there);
        }
    }

    /// <summary>The lanes whose cells get cheaper, as bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Better(int at, double here, double own)
    {
        if (!Avx2.IsSupported)
        {
            var bits = 0u;
            for (var lane = 0; lane < StepTable.Lanes; lane++)
            {
                var to = at + steps.Offsets[lane];
                var there = here + ((own + double.CreateTruncating(resistances[to])) * steps.Factors[lane]);
                bits |= (typeof(TAllocation) == typeof(With) ? there <= costs[to] : there < costs[to]) ? 1u << lane : 0;
            }

            return bits;
        }

        ref var factors = ref MemoryMarshal.GetArrayDataReference(steps.Factors);
        var (wideHere, wideOwn) = (Vector256.Create(here), Vector256.Create(own));
        return Row(at - stride - 1, wideHere, wideOwn, Vector256.LoadUnsafe(ref factors))
            | (Row(at - 1, wideHere, wideOwn, Vector256.LoadUnsafe(ref factors, 4)) << 4)
            | (Row(at + stride - 1, wideHere, wideOwn, Vector256.LoadUnsafe(ref factors, 8)) << 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Row(int from, Vector256<double> here, Vector256<double> own, Vector256<double> factors)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(resistances), from);
        var across = typeof(TCell) == typeof(byte)
            ? Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref Unsafe.As<TCell, byte>(ref first))).AsByte()))
            : Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref Unsafe.As<TCell, float>(ref first)));
        var there = here + ((own + across) * factors);
        var now = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(costs), (nuint)from);
        return (typeof(TAllocation) == typeof(With) ? Vector256.LessThanOrEqual(there, now) : Vector256.LessThan(there, now)).ExtractMostSignificantBits();
    }

    private void Knights(ushort place, int at, double here)
    {
        var own = double.CreateTruncating(resistances[at]);
        for (var move = 0; move < steps.Knights.Length; move++)
        {
            var (to, near, far) = (at + steps.Knights[move], at + steps.Between[2 * move], at + steps.Between[(2 * move) + 1]);
            if (costs[near] < 0 || costs[far] < 0)
            {
                continue;
            }

            // Summed in pairs, so that the way back costs the same to the last bit.
            var sum = (own + double.CreateTruncating(resistances[to])) + (double.CreateTruncating(resistances[near]) + double.CreateTruncating(resistances[far]));
            var there = here + (sum * steps.KnightFactors[move]);
            if (there < costs[to] || (typeof(TAllocation) == typeof(With) && there == costs[to]))
            {
                var (across, down) = StepDirection.Offset((byte)(move + 9));
                Reach(place, at, to, across, down, there);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(ushort place, int from, int to, int across, int down, double cost)
    {
        if (!(cost <= limit))
        {
            return;
        }

        var (column, row) = ((place & (CostTile.Columns - 1)) + across, (place >> CostTile.ColumnBits) + down);
        if ((uint)column >= CostTile.Columns || (uint)row >= CostTile.Rows)
        {
            // Another thread may be working there: the cost is delivered when all have finished.
            tile.Leaving.Add(front.Message(tile.Column + column, tile.Row + row, cost, typeof(TAllocation) == typeof(With) ? ids[from] : 0));
            return;
        }

        var was = costs[to];
        if (typeof(TAllocation) == typeof(With))
        {
            if (cost == was && ids[from] >= ids[to])
            {
                return;
            }

            ids[to] = ids[from];
        }

        costs[to] = cost;
        var (before, bucket) = ((long)(was * perBucket), (long)(cost * perBucket));
        var target = (ushort)((row << CostTile.ColumnBits) | column);
        if (bucket >= start + front.Buckets)
        {
            if (was == double.PositiveInfinity)
            {
                tile.Wait(target, bucket);
            }
            else
            {
                tile.Earliest = Math.Min(tile.Earliest, bucket);
            }
        }
        else if (before != bucket || !fresh || bucket == start + current)
        {
            ladder.Add((int)(bucket - start), target);
        }
    }
}

/// <summary>A part of the inner loop that is compiled in.</summary>
internal readonly struct With;

/// <summary>A part of the inner loop that is left out.</summary>
internal readonly struct Without;
