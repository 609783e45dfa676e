using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>The map of patches, labelled anew strip by strip when it is read: the same strips give the same parts, whose patches are known.</summary>
/// <param name="map">The map of classes.</param>
/// <param name="neighbours">Which cells touch.</param>
/// <param name="stripRows">Rows of a strip, as the patches were found.</param>
/// <param name="patchOfPart">Number of the patch of each part; shape (parts).</param>
/// <param name="firstPart">Number of the first part of each strip; shape (strips).</param>
internal sealed class PatchLabels(ClassMap map, Neighbours neighbours, int stripRows, int[] patchOfPart, int[] firstPart) : IRows<uint>
{
    /// <inheritdoc />
    public GridFrame Frame => map.Frame;

    /// <inheritdoc />
    public int BlockRows => stripRows;

    /// <inheritdoc />
    public IRowReader<uint> Open() => new Reader(this, map, neighbours);

    private sealed class Reader(PatchLabels owner, ClassMap map, Neighbours neighbours) : IRowReader<uint>
    {
        private readonly IRowReader<byte> cellsReader = map.Rows.Open();
        private readonly StripLabels labels = new(map.Frame.Columns, map.NoData ?? -1, neighbours);
        private readonly byte[] cells = new byte[map.Frame.Columns];
        private readonly List<RowRuns> rows = [];
        private int[] numbers = [];
        private int held = -1;

        public void Read(int row, Span<uint> target)
        {
            var columns = owner.Frame.Columns;
            if (target.Length % columns != 0 || row < 0 || (long)row + (target.Length / columns) > owner.Frame.Rows)
            {
                throw new ArgumentException($"{target.Length} cells from row {row} are no whole rows of {columns} columns × {owner.Frame.Rows} rows.", nameof(target));
            }

            for (; !target.IsEmpty; target = target[columns..], row++)
            {
                Hold(row / owner.StripRows);
                var runs = rows[row % owner.StripRows];
                for (var run = 0; run < runs.Count; run++)
                {
                    var label = runs.Label[run];
                    target[runs.Start[run]..runs.Start[run + 1]].Fill(label < 0 ? 0 : (uint)owner.PatchOf(held, numbers[label]) + 1);
                }
            }
        }

        public void Dispose() => cellsReader.Dispose();

        /// <summary>Labels a strip unless it is the one that was labelled last.</summary>
        private void Hold(int strip)
        {
            if (held == strip)
            {
                return;
            }

            labels.Clear();
            rows.Clear();
            var from = strip * owner.StripRows;
            for (var row = from; row < Math.Min(owner.Frame.Rows, (long)from + owner.StripRows); row++)
            {
                cellsReader.Read(row, cells);
                labels.Take(row, cells);
                rows.Add(labels.Last.Copy());
            }

            if (numbers.Length < labels.Count)
            {
                numbers = new int[labels.Count];
            }

            var parts = labels.Finish(numbers).Length;
            if (parts != owner.PartsOf(strip))
            {
                throw new InvalidOperationException(
                    $"Rows {from} and further had {owner.PartsOf(strip)} patches when the map was first read and have {parts} now: the map has changed in between, or its file is damaged.");
            }

            held = strip;
        }
    }

    private int StripRows => stripRows;

    private int PartsOf(int strip) => (strip + 1 < firstPart.Length ? firstPart[strip + 1] : patchOfPart.Length) - firstPart[strip];

    private int PatchOf(int strip, int part) => patchOfPart[firstPart[strip] + part];
}
