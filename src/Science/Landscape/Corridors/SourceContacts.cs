using System.Runtime.InteropServices;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>Which sources are neighbours: those whose regions touch when every cell goes to the source that reaches it at the least cost.</summary>
internal static class SourceContacts
{
    /// <summary>Finds the neighbours.</summary>
    /// <param name="map">The resistances.</param>
    /// <param name="cells">The cells of all sources.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <returns>For each pair, the smaller number first, the least cost of a way that stays in the two regions: an upper bound of the real one.</returns>
    public static SortedDictionary<(int First, int Second), double> Of(ResistanceMap map, CostSource[] cells, RunOptions options)
    {
        var search = new CostSearch(map, Steps.Eight, allocation: true);
        search.Run(cells, options: options);
        var frame = map.Frame;
        var found = new Dictionary<(int, int), double>();
        var (diagonal, width, height) = (Math.Sqrt((frame.CellWidth * frame.CellWidth) + (frame.CellHeight * frame.CellHeight)), frame.CellWidth, frame.CellHeight);
        var (above, here) = (new Line(frame.Columns), new Line(frame.Columns));
        for (var row = 0; row < frame.Rows; row++)
        {
            options.Cancel.ThrowIfCancellationRequested();
            here.Read(search, map, row);
            for (var column = 0; column < frame.Columns; column++)
            {
                if (here.Ids[column] == 0)
                {
                    continue;
                }

                Meet(here, column, here, column - 1, width);
                if (row > 0)
                {
                    Meet(here, column, above, column, height);
                    Meet(here, column, above, column - 1, diagonal);
                    Meet(here, column, above, column + 1, diagonal);
                }
            }

            (above, here) = (here, above);
        }

        return new SortedDictionary<(int First, int Second), double>(found);

        void Meet(Line one, int column, Line other, int next, double length)
        {
            if ((uint)next >= (uint)frame.Columns || other.Ids[next] == 0 || other.Ids[next] == one.Ids[column])
            {
                return;
            }

            var (a, b) = (one.Ids[column], other.Ids[next]);
            var cost = one.Costs[column] + other.Costs[next] + ((one.Resistances[column] + other.Resistances[next]) / 2 * length);
            ref var least = ref CollectionsMarshal.GetValueRefOrAddDefault(found, a < b ? (a, b) : (b, a), out var known);
            least = known ? Math.Min(least, cost) : cost;
        }
    }

    private sealed class Line(int columns)
    {
        public int[] Ids { get; } = new int[columns];

        public float[] Costs { get; } = new float[columns];

        public double[] Resistances { get; } = new double[columns];

        public void Read(CostSearch search, ResistanceMap map, int row)
        {
            search.AllocationRow(row, Ids);
            search.Costs(row, Costs);
            var from = map.At(0, row);
            for (var i = 0; i < Resistances.Length; i++)
            {
                Resistances[i] = map.ResistanceAt(from + i);
            }
        }
    }
}
