using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Spreads costs from the cells that wait in the buckets: the inner loop of <see cref="CostSearch"/>.</summary>
/// <typeparam name="TCell">Byte or float resistances.</typeparam>
/// <typeparam name="TAllocation">Whether ids of sources travel along.</typeparam>
/// <typeparam name="TBarriers">Whether diagonal steps have to look for barriers beside them.</typeparam>
internal sealed class CostSweep<TCell, TAllocation, TBarriers>(
    TCell[] resistances, double[] costs, int[] ids, StepTable steps, CostBuckets buckets, double bucketWidth, double limit)
    where TCell : unmanaged, INumber<TCell>
    where TAllocation : struct
    where TBarriers : struct
{
    private const int LookEvery = 1 << 20;

    private readonly double perBucket = 1 / bucketWidth;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(long passable, RunOptions options)
    {
        var (bucket, settled) = (0L, 0L);
        while (buckets.Waiting > 0)
        {
            options.Cancel.ThrowIfCancellationRequested();
            while (buckets.Count(bucket) == 0)
            {
                bucket++;
            }

            for (var n = 0; n < buckets.Count(bucket); n++)
            {
                var at = buckets.Items(bucket)[n];
                var here = costs[at];
                if ((long)(here * perBucket) != bucket)
                {
                    continue; // it got cheaper since and was taken then
                }

                Touching(at, here, bucket);
                if (steps.Knights.Length > 0)
                {
                    Knights(at, here, bucket);
                }

                if ((++settled & (LookEvery - 1)) == 0)
                {
                    options.Progress?.Report(Math.Min(1, settled / (double)passable));
                }
            }

            buckets.Clear(bucket);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Touching(int at, double here, long bucket)
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

            Reach(at, to, here + ((own + double.CreateTruncating(resistances[to])) * steps.Factors[lane]), bucket);
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
        var above = at + steps.Offsets[0];
        var below = at + steps.Offsets[8];
        return Row(above, wideHere, wideOwn, Vector256.LoadUnsafe(ref factors))
            | (Row(at - 1, wideHere, wideOwn, Vector256.LoadUnsafe(ref factors, 4)) << 4)
            | (Row(below, wideHere, wideOwn, Vector256.LoadUnsafe(ref factors, 8)) << 8);
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

    private void Knights(int at, double here, long bucket)
    {
        var own = double.CreateTruncating(resistances[at]);
        for (var move = 0; move < steps.Knights.Length; move++)
        {
            var (to, near, far) = (at + steps.Knights[move], at + steps.Between[2 * move], at + steps.Between[(2 * move) + 1]);
            if (costs[near] < 0 || costs[far] < 0)
            {
                continue;
            }

            // Summed from both ends inward, so that the way back costs the same to the last bit.
            var sum = (own + double.CreateTruncating(resistances[to])) + (double.CreateTruncating(resistances[near]) + double.CreateTruncating(resistances[far]));
            var there = here + (sum * steps.KnightFactors[move]);
            if (there < costs[to] || (typeof(TAllocation) == typeof(With) && there == costs[to]))
            {
                Reach(at, to, there, bucket);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reach(int from, int to, double cost, long bucket)
    {
        if (!(cost <= limit))
        {
            return;
        }

        var target = (long)(cost * perBucket);
        if (typeof(TAllocation) == typeof(With))
        {
            if (cost == costs[to])
            {
                if (ids[from] >= ids[to])
                {
                    return;
                }
            }

            ids[to] = ids[from];
        }

        // Already waiting in that bucket, unless it is the one being emptied.
        var waits = (long)(costs[to] * perBucket) == target && target != bucket;
        costs[to] = cost;
        if (!waits)
        {
            buckets.Add(target, to);
        }
    }
}

/// <summary>A part of the inner loop that is compiled in.</summary>
internal readonly struct With;

/// <summary>A part of the inner loop that is left out.</summary>
internal readonly struct Without;
