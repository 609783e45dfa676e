using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Corner contacts inside patches, and the border of the landscape; read once from the top, memory by the width of the map.</summary>
internal sealed class PatchCorners
{
    private readonly LabelRuns[] held = [new(), new()];
    private readonly uint[] before;
    private readonly uint[] last;

    public PatchCorners(int columns, int patches) => (Inside, before, last) = (new long[patches], new uint[columns], new uint[columns]);

    /// <summary>Corner contacts inside each patch, counted from both cells.</summary>
    public long[] Inside { get; }

    /// <summary>Cells with a side at no data or at the border of the map.</summary>
    public long BorderCells { get; private set; }

    /// <summary>Such sides.</summary>
    public long BorderSides { get; private set; }

    public static PatchCorners Of(IRows<uint> labels, int patches, RunOptions options)
    {
        var corners = new PatchCorners(labels.Frame.Columns, patches);
        LabelSweep.Over(labels, false, options, corners.Take);
        return corners.Finish();
    }

    /// <summary>Takes the next row from the top.</summary>
    public void Take(int row, ReadOnlySpan<uint> cells)
    {
        Contacts(row, cells);
        if (row > 0)
        {
            Border(before, last, cells);
            last.CopyTo(before, 0);
        }

        cells.CopyTo(last);
    }

    /// <summary>Ends after the last row.</summary>
    public PatchCorners Finish()
    {
        Border(before, last, new uint[last.Length]);
        return this;
    }

    private void Contacts(int row, ReadOnlySpan<uint> cells)
    {
        var (above, here) = (held[(row + 1) & 1], held[row & 1]);
        here.Read(cells);
        var upper = 0;
        for (var run = 0; run < here.Count && row > 0; run++)
        {
            while (upper < above.Count && above.End[upper] + 1 <= here.First[run])
            {
                upper++;
            }

            for (var next = upper; next < above.Count && above.First[next] <= here.End[run]; next++)
            {
                if (above.Patch[next] == here.Patch[run])
                {
                    Inside[here.Patch[run]] += 2 * (Overlap(above, next, here, run, 1) + Overlap(above, next, here, run, -1));
                }
            }
        }
    }

    private static long Overlap(LabelRuns above, int upper, LabelRuns here, int lower, int shift) =>
        Math.Max(0, Math.Min(above.End[upper] + shift, here.End[lower]) - Math.Max(above.First[upper] + shift, here.First[lower]));

    private void Border(ReadOnlySpan<uint> above, ReadOnlySpan<uint> here, ReadOnlySpan<uint> below)
    {
        for (var column = 0; column < here.Length; column++)
        {
            if (here[column] != 0)
            {
                var sides = (above[column] == 0 ? 1 : 0) + (below[column] == 0 ? 1 : 0)
                    + (column == 0 || here[column - 1] == 0 ? 1 : 0) + (column == here.Length - 1 || here[column + 1] == 0 ? 1 : 0);
                BorderSides += sides;
                BorderCells += sides > 0 ? 1 : 0;
            }
        }
    }
}
