using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Corridors;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Network;

/// <summary>Small natural patches inside corridors, ranked by how much dearer the corridors become without them.</summary>
internal static class StoneFinder
{
    public static (IReadOnlyList<SteppingStone> Stones, Grid<int>? Map) Of(
        GroundMap ground, Grid<ushort> sources, IReadOnlyList<Corridor> corridors, CorridorRules rules, double width, Districts districts, RunOptions options)
    {
        if (corridors.Count == 0)
        {
            return ([], null);
        }

        var frame = sources.Frame;
        var patches = Patches.Of(Natural(ground, sources), cancel: options.Cancel).AtLeast(Area.FromSquareMetres(rules.Stones.MinimumHectares * 1e4));
        var labels = patches.Labels(options.Cancel);
        var attached = Attached(labels, sources, patches.Count);
        var losses = new (int Patch, double Loss, bool AtLeast, string Id)[corridors.Count][];
        var done = 0;
        Parallel.For(0, corridors.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancel }, i =>
        {
            var corridor = corridors[i];
            var inside = Inside(corridor.Area, labels).Where(p => !attached[p]).ToList();
            losses[i] = [.. inside.Select(patch =>
            {
                options.Cancel.ThrowIfCancellationRequested();
                var (loss, atLeast) = SteppingStones.Loss(ground.Resistance, sources, corridor.Link, corridor.Area, width, labels, patch, (float)rules.Resistance.Lost);
                return (patch, loss, atLeast, corridor.Id);
            })];
            options.Progress?.Report((double)Interlocked.Increment(ref done) / corridors.Count);
        });
        var stones = losses.SelectMany(l => l).GroupBy(l => l.Patch)
            .Select(g => (Patch: g.Key, Loss: g.Sum(l => l.Loss), AtLeast: g.Any(l => l.AtLeast), Ids: g.Select(l => l.Id).ToList()))
            .OrderByDescending(s => s.Loss).ThenByDescending(s => patches[s.Patch - 1].Cells).ThenBy(s => s.Patch)
            .Take(rules.Stones.Most)
            .Select((s, i) =>
            {
                var first = patches[s.Patch - 1].FirstCell;
                var (column, row) = (first % frame.Columns, first / frame.Columns);
                return new SteppingStone(
                    i + 1, patches.AreaOf(s.Patch - 1).Hectares, frame.X(column), frame.Y(row), districts.NameAt(column, row), s.Loss, s.AtLeast, s.Ids) { Patch = s.Patch };
            }).ToList();
        return (stones, labels);
    }

    private static Grid<byte> Natural(GroundMap ground, Grid<ushort> sources)
    {
        var natural = new Grid<byte>(sources.Frame);
        Parallel.For(0, natural.Frame.Rows, row =>
        {
            for (var column = 0; column < natural.Frame.Columns; column++)
            {
                natural[column, row] = sources[column, row] == 0 && ground.IsNatural(column, row) ? Cell.Yes : Cell.No;
            }
        });
        return natural;
    }

    // An arm of a source is no stone to step on.
    private static bool[] Attached(Grid<int> labels, Grid<ushort> sources, int count)
    {
        var attached = new bool[count + 1];
        var frame = labels.Frame;
        for (var row = 0; row < frame.Rows; row++)
        {
            var line = sources.Row(row);
            for (var column = line.IndexOfAnyExcept((ushort)0); column >= 0 && column < line.Length; column++)
            {
                if (line[column] == 0)
                {
                    continue;
                }

                for (var y = Math.Max(0, row - 1); y <= Math.Min(frame.Rows - 1, row + 1); y++)
                {
                    for (var x = Math.Max(0, column - 1); x <= Math.Min(frame.Columns - 1, column + 1); x++)
                    {
                        attached[labels[x, y]] = true;
                    }
                }
            }
        }

        attached[0] = true;
        return attached;
    }

    private static SortedSet<int> Inside(CorridorArea area, Grid<int> labels)
    {
        var inside = new SortedSet<int>();
        var last = 0;
        for (var y = 0; y < area.Window.Rows; y++)
        {
            for (var x = 0; x < area.Window.Columns; x++)
            {
                if (area.Mask[x, y] == Cell.Yes && labels[area.Window.Column + x, area.Window.Row + y] is > 0 and var patch && patch != last)
                {
                    inside.Add(last = patch);
                }
            }
        }

        return inside;
    }
}
