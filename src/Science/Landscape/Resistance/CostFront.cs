using System.Collections.Concurrent;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>
/// The front of a search: tiles take turns at stretches of costs. In each stretch every tile with waiting cells spreads by itself, then what left the
/// tiles is delivered, until the stretch is settled. Costs only fall, and in the end each is the least of its neighbours' costs and steps, so the
/// result does not depend on the order.
/// </summary>
internal sealed class CostFront
{
    /// <summary>Buckets at most in the longest step: a map with a wider range of resistances gets wider ones, which are worked on until they stay.</summary>
    private const int MostBuckets = 1 << 12;

    private readonly ResistanceMap map;
    private readonly int[]? ids;
    private readonly CostTile[] tiles;
    private readonly int tilesAcross;
    private readonly GridWindow window;

    public CostFront(ResistanceMap map, StepTable steps, double[] costs, int[]? ids, GridWindow window, double limit)
    {
        (this.map, this.ids, Steps, Costs, this.window, Limit) = (map, ids, steps, costs, window, limit);
        var (least, greatest) = (map.Least * steps.Shortest, map.Greatest * steps.Longest);
        var width = Math.Max(least * (1 - 1e-6), greatest / MostBuckets);
        PerBucket = 1 / width;
        Buckets = (int)Math.Max(LeastBuckets, StretchSteps * greatest / width) + 1;
        tilesAcross = (window.Columns + CostTile.Columns - 1) / CostTile.Columns;
        var tilesDown = (window.Rows + CostTile.Rows - 1) / CostTile.Rows;
        tiles = new CostTile[tilesAcross * tilesDown];
        for (var i = 0; i < tiles.Length; i++)
        {
            var (column, row) = (i % tilesAcross * CostTile.Columns, i / tilesAcross * CostTile.Rows);
            tiles[i] = new CostTile(column, row, map.At(window.Column + column, window.Row + row));
        }
    }

    /// <summary>The least length of a stretch, in buckets.</summary>
    private const int LeastBuckets = 16;

    /// <summary>The least length of a stretch, in longest steps: a stretch as long as that leaves little for a second turn.</summary>
    private const double StretchSteps = 2;

    public StepTable Steps { get; }

    public double[] Costs { get; }

    public double PerBucket { get; }

    public double Limit { get; private set; }

    /// <summary>Buckets in a stretch.</summary>
    public int Buckets { get; }

    public int Stride => map.Stride;

    /// <summary>Lets a cell wait whose cost has been set.</summary>
    /// <param name="column">Column, from that of the window.</param>
    /// <param name="row">Row, from that of the window.</param>
    public void Wait(int column, int row)
    {
        var to = Message(column, row, 0, 0);
        tiles[to.Tile].Wait(to.Place, 0);
    }

    public CostMessage Message(int column, int row, double cost, int id) => new(
        cost,
        id,
        ((row / CostTile.Rows) * tilesAcross) + (column / CostTile.Columns),
        (ushort)(((row & (CostTile.Rows - 1)) << CostTile.ColumnBits) | (column & (CostTile.Columns - 1))));

    /// <summary>The parts of the map that hold all cells with a cost, in columns and rows of the map.</summary>
    public IEnumerable<GridWindow> Reached => tiles.Where(tile => tile.Reached).Select(tile => new GridWindow(
        window.Column + tile.Column, window.Row + tile.Row, Math.Min(CostTile.Columns, window.Columns - tile.Column), Math.Min(CostTile.Rows, window.Rows - tile.Row)));

    /// <summary>Lets the costs spread.</summary>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <param name="narrower">Told up to which cost all cells are settled, it answers with the greatest cost that is still of interest; null for the limit given at first.</param>
    public void Spread(RunOptions options, Func<double, double>? narrower)
    {
        var settled = 0L;
        var sweeps = new ConcurrentBag<ICostSweep>();
        var active = new List<CostTile>();
        while (tiles.Min(tile => tile.Earliest) is var start and < long.MaxValue)
        {
            if (start / PerBucket > Limit)
            {
                break;
            }

            while (true)
            {
                options.Cancel.ThrowIfCancellationRequested();
                active.Clear();
                foreach (var tile in tiles)
                {
                    if (tile.Earliest < start + Buckets)
                    {
                        active.Add(tile);
                    }
                }

                if (active.Count == 0)
                {
                    break;
                }

                if (active.Count == 1 || options.Threads == 1)
                {
                    var sweep = sweeps.TryTake(out var kept) ? kept : Sweep();
                    foreach (var tile in active)
                    {
                        settled += sweep.Visit(tile, start);
                    }

                    sweeps.Add(sweep);
                }
                else
                {
                    Parallel.For(
                        0,
                        active.Count,
                        options.Parallel,
                        () => (Sweep: sweeps.TryTake(out var kept) ? kept : Sweep(), Settled: 0L),
                        (i, _, own) => (own.Sweep, own.Settled + own.Sweep.Visit(active[i], start)),
                        own =>
                        {
                            sweeps.Add(own.Sweep);
                            Interlocked.Add(ref settled, own.Settled);
                        });
                }

                foreach (var tile in active)
                {
                    Deliver(tile, start + Buckets);
                }
            }

            Limit = narrower is null ? Limit : Math.Min(Limit, narrower((start + Buckets) / PerBucket));
            options.Progress?.Report(Math.Min(1, settled / (double)map.Passable));
        }
    }

    private void Deliver(CostTile tile, long end)
    {
        foreach (var message in tile.Leaving)
        {
            var to = tiles[message.Tile];
            var at = to.First + ((message.Place >> CostTile.ColumnBits) * Stride) + (message.Place & (CostTile.Columns - 1));
            var was = Costs[at];
            if (message.Cost > was || (message.Cost == was && (ids is null || message.Id >= ids[at])))
            {
                continue;
            }

            if (ids is not null)
            {
                ids[at] = message.Id;
            }

            Costs[at] = message.Cost;
            var bucket = (long)(message.Cost * PerBucket);
            if (bucket < end || was == double.PositiveInfinity)
            {
                to.Wait(message.Place, bucket);
            }
            else
            {
                to.Earliest = Math.Min(to.Earliest, bucket);
            }
        }

        tile.Leaving.Clear();
    }

    private ICostSweep Sweep() => map.Bytes is { } bytes ? Sweep(bytes) : Sweep(map.Floats ?? []);

    private ICostSweep Sweep<TCell>(TCell[] resistances)
        where TCell : unmanaged, System.Numerics.INumber<TCell> => (ids, map.Barriers) switch
        {
            (null, null) => new CostSweep<TCell, Without, Without>(this, resistances, []),
            (null, _) => new CostSweep<TCell, Without, With>(this, resistances, []),
            (_, null) => new CostSweep<TCell, With, Without>(this, resistances, ids),
            _ => new CostSweep<TCell, With, With>(this, resistances, ids),
        };
}
