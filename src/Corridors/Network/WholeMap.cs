using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Circuits;
using Hedgerow.Science.Landscape.Corridors;

namespace Hedgerow.Corridors.Network;

/// <summary>The current between neighbouring sources over the whole map, 1 A a pair, added up; on coarser cells where the map is large.</summary>
internal static class WholeMap
{
    public static WholeMapCurrent Of(Grid<float> resistance, Grid<ushort> sources, IReadOnlyList<CorridorLink> links, int mostCells, RunOptions options)
    {
        var factor = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(resistance.Frame.Count / (double)mostCells)));
        var (coarse, numbers) = Coarser(resistance, sources, factor);
        var nodes = new Dictionary<int, List<int>>();
        for (var i = 0; i < numbers.Cells.Length; i++)
        {
            if (numbers.Cells[i] > 0)
            {
                (nodes.TryGetValue(numbers.Cells[i], out var list) ? list : nodes[numbers.Cells[i]] = []).Add(i);
            }
        }

        var sum = new Grid<float>(coarse.Frame);
        var (done, unsolved) = (0, 0);
        // As many pairs at a time as there are threads, each on its own; added up in their order, so that the sums do not depend on the threads.
        var single = new RunOptions(1, null, options.Cancel);
        // A circuit keeps the memory of its solves: one for each that works at the same time.
        Circuit[] circuits = [.. Enumerable.Range(0, Math.Min(options.Threads, links.Count)).Select(_ => Circuit.Of(coarse, options: options with { Progress = null }))];
        for (var first = 0; first < links.Count; first += options.Threads)
        {
            var batch = new Grid<float>?[Math.Min(options.Threads, links.Count - first)];
            Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancel }, i =>
                batch[i] = nodes.TryGetValue(links[first + i].First, out var from) && nodes.TryGetValue(links[first + i].Second, out var to)
                    ? circuits[i].Between(new CircuitNode(from), new CircuitNode(to), options: single)?.Currents(single)
                    : null);
            foreach (var current in batch)
            {
                unsolved += current is null ? 1 : 0;
                for (var i = 0; current is not null && i < sum.Cells.Length; i++)
                {
                    sum.Cells[i] += current.Cells[i] > 0 && numbers.Cells[i] == 0 ? current.Cells[i] : 0;
                }
            }

            options.Progress?.Report((double)(done += batch.Length) / links.Count);
        }

        return new WholeMapCurrent(Math.Sqrt(sum.Frame.CellArea), factor, links.Count - unsolved, unsolved) { Currents = sum };
    }

    // The mean resistance of the cells that can be crossed, where at least half of them can; a source wherever it has a cell.
    private static (Grid<float> Resistance, Grid<ushort> Sources) Coarser(Grid<float> resistance, Grid<ushort> sources, int factor)
    {
        if (factor == 1)
        {
            return (resistance, sources);
        }

        var frame = resistance.Frame;
        var wide = frame with
        {
            CellWidth = frame.CellWidth * factor, CellHeight = frame.CellHeight * factor,
            Columns = (frame.Columns + factor - 1) / factor, Rows = (frame.Rows + factor - 1) / factor,
        };
        var (coarse, numbers) = (new Grid<float>(wide), new Grid<ushort>(wide));
        Parallel.For(0, wide.Rows, row =>
        {
            for (var column = 0; column < wide.Columns; column++)
            {
                var (sum, crossable, all, number) = (0.0, 0, 0, (ushort)0);
                for (var y = row * factor; y < Math.Min(frame.Rows, (row + 1) * factor); y++)
                {
                    for (var x = column * factor; x < Math.Min(frame.Columns, (column + 1) * factor); x++)
                    {
                        all++;
                        if (!float.IsNaN(resistance[x, y]))
                        {
                            sum += resistance[x, y];
                            crossable++;
                        }

                        number = sources[x, y] > 0 && (number == 0 || sources[x, y] < number) ? sources[x, y] : number;
                    }
                }

                coarse[column, row] = crossable > 0 && (crossable * 2 >= all || number > 0) ? (float)(sum / crossable) : float.NaN;
                numbers[column, row] = number;
            }
        });
        return (coarse, numbers);
    }
}
