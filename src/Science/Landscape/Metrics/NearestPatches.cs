using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>
/// The distance of every patch to the nearest other patch of its class, from cell centre to cell centre; exact. The map is swept twice,
/// from the top and from the bottom. For every class and column the last cell is kept that was met, and the last one of another patch than
/// that; from the ends of a run the columns are searched outwards no farther than the best distance found. 16 bytes a column and class of
/// two or more patches, 8 bytes a patch.
/// </summary>
internal sealed class NearestPatches
{
    private readonly ClassPatches patches;
    private readonly Met[]?[] met;
    private readonly double[] best;   // squared
    private readonly double width;
    private readonly double height;
    private readonly LabelRuns runs = new();
    private readonly int[] before = new int[256];
    private int step;

    public NearestPatches(ClassPatches patches)
    {
        this.patches = patches;
        var frame = patches.Map.Frame;
        (width, height) = (frame.CellWidth, frame.CellHeight);
        best = new double[patches.Count];
        Array.Fill(best, double.PositiveInfinity);
        var counts = new int[256];
        foreach (ref readonly var patch in patches.Table)
        {
            counts[patch.Class]++;
        }

        met = Array.ConvertAll(counts, count => count > 1 ? new Met[frame.Columns] : null);
    }

    /// <summary>Finds the distances.</summary>
    /// <param name="patches">The patches.</param>
    /// <param name="options">Progress and end.</param>
    /// <returns>The distance of each patch, m; infinity where its class has no other one.</returns>
    public static double[] Of(ClassPatches patches, RunOptions options)
    {
        var search = new NearestPatches(patches);
        LabelSweep.Over(patches.Labels, false, options, search.Take);
        return search.Finish(options);
    }

    /// <summary>Sweeps from the bottom after all rows came from the top.</summary>
    /// <param name="options">Progress and end.</param>
    /// <returns>The distance of each patch, m; infinity where its class has no other one.</returns>
    public double[] Finish(RunOptions options)
    {
        step = 0;
        foreach (var columns in met)
        {
            columns.AsSpan().Clear();
        }

        LabelSweep.Over(patches.Labels, true, options, Take);
        return Array.ConvertAll(best, Math.Sqrt);
    }

    /// <summary>Takes the next row.</summary>
    public void Take(int row, ReadOnlySpan<uint> cells)
    {
        step++;   // rows are counted as they come, from 1, so that 0 says that nothing was met
        runs.Read(cells);
        Array.Fill(before, -1);
        for (var run = 0; run < runs.Count; run++)
        {
            var kind = patches.Table[runs.Patch[run]].Class;
            if (before[kind] is var other and >= 0 && runs.Patch[other] != runs.Patch[run])
            {
                var across = (runs.First[run] - runs.End[other] + 1) * width;
                Offer(runs.Patch[run], runs.Patch[other], across * across);
            }

            before[kind] = run;
        }

        for (var run = 0; run < runs.Count; run++)
        {
            if (met[patches.Table[runs.Patch[run]].Class] is { } columns)
            {
                Search(columns, runs.First[run], runs.End[run], runs.Patch[run]);
            }
        }
    }

    /// <summary>Looks from one run at all that was met before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Search(Met[] columns, int first, int end, int patch)
    {
        // A cell below another one of its patch is never the nearest of what lies above, nor is one inside a run of what lies aside.
        if (!columns[first].Is(patch, step - 1))
        {
            for (var column = first - 1; column >= 0 && Squared(first - column, 0) < best[patch]; column--)
            {
                Look(columns[column], first - column, patch);
            }
        }

        if (!columns[end - 1].Is(patch, step - 1))
        {
            for (var column = end; column < columns.Length && Squared(column - end + 1, 0) < best[patch]; column++)
            {
                Look(columns[column], column - end + 1, patch);
            }
        }

        foreach (ref var at in columns.AsSpan(first, end - first))
        {
            if (!at.Is(patch, step - 1))
            {
                Look(at, 0, patch);
            }

            if (at.Last != patch + 1)
            {
                (at.Other, at.OtherStep, at.Last) = (at.Last, at.LastStep, patch + 1);
            }

            at.LastStep = step;
        }
    }

    private void Look(in Met at, int across, int patch)
    {
        var (other, when) = at.Last == patch + 1 ? (at.Other, at.OtherStep) : (at.Last, at.LastStep);
        if (other != 0)
        {
            Offer(patch, other - 1, Squared(across, step - when));
        }
    }

    private double Squared(long across, long down) => (across * width * across * width) + (down * height * down * height);

    private void Offer(int one, int other, double squared)
    {
        if (squared < best[one])
        {
            best[one] = squared;
        }

        if (squared < best[other])
        {
            best[other] = squared;
        }
    }

    /// <summary>What was met last in a column, and last of another patch: patch plus 1, 0 for nothing, and the step at which.</summary>
    private struct Met
    {
        public int Last;
        public int LastStep;
        public int Other;
        public int OtherStep;

        public readonly bool Is(int patch, int when) => Last == patch + 1 && LastStep == when;
    }
}
