using Hedgerow.Corridors.Ground;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;
using Hedgerow.Science.Landscape.Corridors;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Corridors.Network;

/// <summary>Pinch points: 1 A from source to source inside each cut corridor; where the current crowds, there is little room.</summary>
internal sealed class PinchFinder(GroundMap ground, Grid<ushort> sources, Districts districts, PinchRules rules)
{
    private readonly GridFrame frame = sources.Frame;

    /// <summary>The current of all corridors added up, the pinch points and their shapes, and each corridor's resistance.</summary>
    public (Grid<float>? Currents, List<PinchPoint> Points, List<(int Pinch, Geometry Shape)> Shapes, double?[] Resistances) Of(IReadOnlyList<Corridor> corridors, RunOptions options)
    {
        var sum = new Grid<float>(frame);
        var drafts = new List<(PinchPoint Point, Geometry Shape)>();
        var resistances = new double?[corridors.Count];
        // As many at a time as there are threads, each on its own; added up in their order, so that the sums do not depend on the threads.
        var single = new RunOptions(1, null, options.Cancel);
        for (var from = 0; from < corridors.Count; from += options.Threads)
        {
            var batch = new (GridWindow Window, double Resistance, Grid<float> Current)?[Math.Min(options.Threads, corridors.Count - from)];
            Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancel }, i => batch[i] = Flow(corridors[from + i], single));
            for (var i = 0; i < batch.Length; i++)
            {
                if (batch[i] is { } flow)
                {
                    resistances[from + i] = flow.Resistance;
                    drafts.AddRange(Points(corridors[from + i], flow.Window, flow.Current, sum));
                }
            }

            options.Progress?.Report((double)Math.Min(corridors.Count, from + options.Threads) / corridors.Count);
        }

        List<(PinchPoint Point, Geometry Shape)> ranked = [.. drafts.OrderBy(d => d.Point.EffectiveMetres).ThenBy(d => d.Point.Corridor, StringComparer.Ordinal).Take(rules.Most)];
        return (sum, [.. ranked.Select((d, i) => d.Point with { Number = i + 1 })], [.. ranked.Select((d, i) => (i + 1, d.Shape))], resistances);
    }

    private (GridWindow Window, double Resistance, Grid<float> Current)? Flow(Corridor corridor, RunOptions options)
    {
        var (area, link) = (corridor.Area, corridor.Link);
        if (Between(corridor) is not { } window)
        {
            return null;
        }

        var resistance = ground.Resistance.Part(window);
        var (from, to) = (new List<int>(), new List<int>());
        for (var y = 0; y < window.Rows; y++)
        {
            for (var x = 0; x < window.Columns; x++)
            {
                var (column, row) = (window.Column + x, window.Row + y);
                if (!area.Holds(column, row))
                {
                    resistance[x, y] = float.NaN;
                    continue;
                }

                var source = sources[column, row];
                (source == link.First ? from : source == link.Second ? to : null)?.Add((y * window.Columns) + x);
            }
        }

        return from.Count > 0 && to.Count > 0 && Circuit.Of(resistance, options: options).Between(new CircuitNode(from), new CircuitNode(to), options: options) is { } flow
            ? (window, flow.Resistance, flow.Currents(options))
            : null;
    }

    // A source is one node, whatever of it is seen: the land between the two and a cell of each around it are enough.
    private GridWindow? Between(Corridor corridor)
    {
        var (window, mask, link) = (corridor.Area.Window, corridor.Area.Mask, corridor.Link);
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = 0; y < window.Rows; y++)
        {
            for (var x = 0; x < window.Columns; x++)
            {
                if (mask[x, y] == Cell.Yes && sources[window.Column + x, window.Row + y] is var source && source != link.First && source != link.Second)
                {
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
                }
            }
        }

        if (right < 0)
        {
            return null;
        }

        (left, top, right, bottom) = (Math.Max(0, left - 1), Math.Max(0, top - 1), Math.Min(window.Columns - 1, right + 1), Math.Min(window.Rows - 1, bottom + 1));
        return new GridWindow(window.Column + left, window.Row + top, right - left + 1, bottom - top + 1);
    }

    private List<(PinchPoint Point, Geometry Shape)> Points(Corridor corridor, GridWindow window, Grid<float> current, Grid<float> sum)
    {
        var values = new List<float>();
        for (var y = 0; y < window.Rows; y++)
        {
            for (var x = 0; x < window.Columns; x++)
            {
                if (!(current[x, y] > 0) || sources[window.Column + x, window.Row + y] != 0)
                {
                    current[x, y] = 0;
                    continue;
                }

                sum[window.Column + x, window.Row + y] += current[x, y];
                values.Add(current[x, y]);
            }
        }

        if (values.Count == 0)
        {
            return [];
        }

        values.Sort();
        var least = values[Math.Max(0, values.Count - Math.Max(1, (int)(values.Count * rules.SharePercent / 100)))];
        var strong = new Grid<byte>(current.Frame);
        for (var i = 0; i < strong.Cells.Length; i++)
        {
            strong.Cells[i] = current.Cells[i] >= least ? Cell.Yes : Cell.No;
        }

        var patches = Patches.Of(strong);
        var labels = patches.Labels();
        var best = new int[patches.Count + 1];
        Array.Fill(best, -1);
        for (var i = 0; i < labels.Cells.Length; i++)
        {
            var label = labels.Cells[i];
            if (label > 0 && (best[label] < 0 || current.Cells[i] > current.Cells[best[label]]))
            {
                best[label] = i;
            }
        }

        List<int> kept = [.. Enumerable.Range(1, patches.Count).OrderByDescending(l => current.Cells[best[l]]).ThenBy(l => l).Take(rules.PerCorridor)];
        var chosen = new Grid<byte>(current.Frame);
        for (var i = 0; i < labels.Cells.Length; i++)
        {
            chosen.Cells[i] = (byte)(kept.IndexOf(labels.Cells[i]) + 1);
        }

        var shapes = Shapes(chosen);
        var cell = Math.Sqrt(frame.CellArea);
        return [.. kept.Select((label, i) =>
        {
            var (x, y) = (window.Column + (best[label] % window.Columns), window.Row + (best[label] / window.Columns));
            var share = Math.Min(1, current.Cells[best[label]]);
            return (new PinchPoint(
                0, corridor.Id, frame.X(x), frame.Y(y), 100 * share, cell / share, patches.AreaOf(label - 1).Hectares, districts.NameAt(x, y), ground.LandName(ground.LandAt(x, y))), shapes[i + 1]);
        })];
    }

    private static Dictionary<int, Geometry> Shapes(Grid<byte> map)
    {
        var reader = new WKBReader();
        return Polygonizer.Run<byte>(map.Cells, Frames.Of(map.Frame), eightConnected: false)
            .Where(a => a.Value > 0).GroupBy(a => a.Value)
            .ToDictionary(g => g.Key, Geometry (g) => new MultiPolygon([.. g.Select(a => (Polygon)reader.Read(a.Wkb))]));
    }
}

/// <summary>Frames in the words of the GDAL binding.</summary>
internal static class Frames
{
    /// <summary>The same frame.</summary>
    public static RasterFrame Of(GridFrame frame) => new(frame.Left, frame.Top, frame.CellWidth, frame.CellHeight, frame.Columns, frame.Rows);
}
