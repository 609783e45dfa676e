using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>The radius of gyration of every patch; read once from the top in one order, memory by the width of the map plus 8 bytes a patch.</summary>
internal sealed class PatchGyration(ClassPatches patches)
{
    private readonly double[] sums = new double[patches.Count];
    private readonly LabelRuns runs = new();

    public static double[] Of(ClassPatches patches, RunOptions options)
    {
        var gyration = new PatchGyration(patches);
        LabelSweep.Over(patches.Labels, false, options, gyration.Take);
        return gyration.Finish();
    }

    /// <summary>Takes the next row from the top.</summary>
    public void Take(int row, ReadOnlySpan<uint> cells)
    {
        var frame = patches.Map.Frame;
        runs.Read(cells);
        for (var run = 0; run < runs.Count; run++)
        {
            ref readonly var patch = ref patches.Table[runs.Patch[run]];
            if (patch.Cells > 1)
            {
                sums[runs.Patch[run]] += Distances(
                    runs.First[run] - patch.CentroidColumn, runs.End[run] - runs.First[run], frame.CellWidth, (row - patch.CentroidRow) * frame.CellHeight);
            }
        }
    }

    /// <summary>Ends after the last row.</summary>
    /// <returns>The radius of each patch, m.</returns>
    public double[] Finish()
    {
        for (var patch = 0; patch < sums.Length; patch++)
        {
            sums[patch] = RadiusOfGyration.Of(sums[patch], patches.Table[patch].Cells);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Distances(double from, int count, double width, double down)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var across = (from + i) * width;
            sum += Math.Sqrt((across * across) + (down * down));
        }

        return sum;
    }
}
