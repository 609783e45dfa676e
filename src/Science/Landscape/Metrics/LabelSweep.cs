using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Hands over the rows of a map of patches one after the other, from the top or from the bottom; memory by the width of the map.</summary>
internal static class LabelSweep
{
    /// <summary>Takes one row.</summary>
    /// <param name="row">Its number, from 0 at the top.</param>
    /// <param name="labels">Patch number plus 1 of each cell, 0 for no data.</param>
    public delegate void TakeRow(int row, ReadOnlySpan<uint> labels);

    /// <summary>Sweeps over all rows.</summary>
    /// <param name="labels">The map of patches.</param>
    /// <param name="fromBottom">Whether the last row comes first.</param>
    /// <param name="options">Progress and end.</param>
    /// <param name="takers">Each takes every row in order; different ones may run side by side.</param>
    public static void Over(IRows<uint> labels, bool fromBottom, RunOptions options, params IReadOnlyList<TakeRow> takers)
    {
        var frame = labels.Frame;
        var height = Math.Clamp(labels.BlockRows, 1, frame.Rows);
        var strips = (int)(((long)frame.Rows + height - 1) / height);
        var buffer = GC.AllocateUninitializedArray<uint>(checked(height * frame.Columns));
        using var reader = labels.Open();
        for (var i = 0; i < strips; i++)
        {
            options.Cancel.ThrowIfCancellationRequested();
            var first = (fromBottom ? strips - 1 - i : i) * height;
            var count = Math.Min(height, frame.Rows - first);
            reader.Read(first, buffer.AsSpan(0, count * frame.Columns));
            RowStrips.Run(takers.Count, options, taker =>
            {
                for (var n = 0; n < count; n++)
                {
                    var row = fromBottom ? count - 1 - n : n;
                    takers[taker](first + row, buffer.AsSpan(row * frame.Columns, frame.Columns));
                }
            });
            options.Progress?.Report((i + 1) / (double)strips);
        }
    }
}
