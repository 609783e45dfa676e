using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>The radius of gyration of every patch; read once from the top in one order, memory by the width of the map plus 8 bytes a patch.</summary>
internal static class PatchGyration
{
    public static double[] Of(ClassPatches patches, RunOptions options)
    {
        var frame = patches.Map.Frame;
        var sums = new double[patches.Count];
        var runs = new LabelRuns();
        LabelSweep.Over(patches.Labels, false, options, (row, cells) =>
        {
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
        });
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
