using Hedgerow.Cities;
using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Sources;

/// <summary>The sources that were found, numbered by size from 1.</summary>
/// <param name="Map">Number of the source of each cell; 0 elsewhere.</param>
/// <param name="All">The sources.</param>
internal sealed record SourceSet(Grid<ushort> Map, IReadOnlyList<Source> All);

/// <summary>Finds sources by the rules, or takes those of the city's own layer.</summary>
internal sealed class SourceFinder(Place place, GroundMap ground, CorridorRules rules, int most, Districts districts, List<Note> notes)
{
    private readonly CityYear data = place.Data;
    private readonly GridFrame frame = place.Frame;

    public SourceSet Find(CancellationToken cancel) => data.Corridors!.Sources is { } own ? Own(own) : ByRules(cancel);

    private SourceSet Own(Sourced<IReadOnlyList<NamedPolygon>> own)
    {
        var map = new Grid<ushort>(frame);
        var drafts = new List<Draft>();
        foreach (var polygon in own.Value.Take(ushort.MaxValue - 1))
        {
            var box = polygon.Shape.EnvelopeInternal;
            if (!box.Intersects(new NetTopologySuite.Geometries.Envelope(frame.Left, frame.Right, frame.Bottom, frame.Top)))
            {
                continue;
            }

            var window = frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
            var mask = PolygonMask.ByCentre([polygon.Shape], frame.Part(window));
            var draft = new Draft(drafts.Count + 1) { Name = polygon.Name };
            for (var row = 0; row < window.Rows; row++)
            {
                for (var column = 0; column < window.Columns; column++)
                {
                    var (x, y) = (window.Column + column, window.Row + row);
                    // A cell that cannot be crossed holds nobody.
                    if (mask[column, row] == Cell.Yes && map[x, y] == 0 && !float.IsNaN(ground.Resistance[x, y]))
                    {
                        map[x, y] = (ushort)draft.Label;
                        draft.Add(core: false, Protected(x, y));
                    }
                }
            }

            if (draft.Cells > 0)
            {
                drafts.Add(draft);
            }
        }

        var lost = own.Value.Count - drafts.Count;
        if (lost > 0)
        {
            notes.Add(new Note(Severity.Warning, "sources-without-cells", Say(
                $"{lost} of {own.Value.Count} sources of the layer hold no cell of the map that can be crossed and are left out.", $"图层中的 {own.Value.Count} 处源地有 {lost} 处在图上没有可通行的像元，未计入。")));
        }

        Part(map, drafts);
        return Numbered(map, drafts, hasCore: false);
    }

    // Polygons that touch would have no land between them: the cells of the smaller number keep theirs.
    private void Part(Grid<ushort> map, List<Draft> drafts)
    {
        var taken = 0;
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                if (map[column, row] is > 0 and var label && Around(column, row).Any(p => map[p.Column, p.Row] > 0 && map[p.Column, p.Row] < label))
                {
                    map[column, row] = 0;
                    drafts[label - 1].Cells--;
                    taken++;
                }
            }
        }

        if (taken > 0)
        {
            notes.Add(new Note(Severity.Note, "touching-sources", Say(
                $"Sources of the layer touch one another; {taken} cells between them were left to the land, so that each is one of its own.", $"图层中的源地彼此相接；其间 {taken} 个像元划归一般用地，以便各自独立。")));
        }
    }

    private SourceSet ByRules(CancellationToken cancel)
    {
        var natural = Natural();
        var core = Core(natural, cancel);
        var rule = rules.Sources;
        var cell = frame.CellArea / 1e4;
        var cores = Patches.Of(core, cancel: cancel).AtLeast(Area.FromSquareMetres(1e4 * Math.Min(rule.MinimumCoreHectares, rule.ProtectedMinimumHectares)));
        var labels = cores.Labels(cancel);
        var drafts = Enumerable.Range(1, cores.Count).Select(label => new Draft(label)).ToList();
        Grow(labels, natural, cancel);
        for (var row = 0; row < frame.Rows; row++)
        {
            var line = labels.Row(row);
            for (var column = 0; column < line.Length; column++)
            {
                if (line[column] > 0)
                {
                    drafts[line[column] - 1].Add(core[column, row] == Cell.Yes, Protected(column, row));
                }
            }
        }

        List<Draft> kept = [.. drafts.Where(d => d.Cells * cell >= rule.MinimumHectares && d.CoreCells * cell >= rule.MinimumCoreHectares
            || (d.ProtectedCells * 100.0 >= rule.ProtectedPercent * d.Cells && data.Protected.Gap is null
                && d.Cells * cell >= rule.ProtectedMinimumHectares && d.CoreCells * cell >= rule.ProtectedMinimumHectares))];
        if (kept.Count > most)
        {
            notes.Add(new Note(Severity.Note, "more-sources", Say(
                $"{kept.Count} patches meet the rules; the {most} largest are the sources.", $"符合规则的斑块共 {kept.Count} 处，取面积最大的 {most} 处作为生态源地。")));
        }

        kept = [.. kept.OrderByDescending(d => d.Cells).ThenBy(d => d.Label).Take(most)];
        var number = new ushort[cores.Count + 1];
        for (var i = 0; i < kept.Count; i++)
        {
            number[kept[i].Label] = (ushort)(i + 1);
        }

        var map = new Grid<ushort>(frame);
        Parallel.For(0, frame.Rows, row =>
        {
            var from = labels.Row(row);
            var to = map.Row(row);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = number[Math.Max(0, from[i])];
            }
        });
        for (var i = 0; i < kept.Count; i++)
        {
            kept[i].Label = i + 1;
        }

        return Numbered(map, kept, hasCore: true);
    }

    // Natural ground inside the area assessed; roads part it.
    private Grid<byte> Natural()
    {
        var natural = new Grid<byte>(frame);
        Parallel.For(0, frame.Rows, row =>
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                if (place.Inside[column, row] == Cell.Yes && IsNatural((GroundKind)ground.Kinds[column, row]) && ground.Roads?[column, row] is null or 0 && !float.IsNaN(ground.Resistance[column, row]))
                {
                    natural[column, row] = Cell.Yes;
                }
            }
        });
        return natural;
    }

    private bool IsNatural(GroundKind kind) => kind is GroundKind.NaturalTree or GroundKind.Natural || (kind is GroundKind.Water && rules.Sources.Water);

    // Deep enough: no cell of other land nearer than the depth, from the cell's own edge. Water and the edge of what is known are no other land.
    private Grid<byte> Core(Grid<byte> natural, CancellationToken cancel)
    {
        var depth = rules.Sources.CoreDepthMetres;
        if (depth <= 0)
        {
            return natural;
        }

        var edge = new Grid<byte>(frame);
        Parallel.For(0, frame.Rows, row =>
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                var kind = (GroundKind)ground.Kinds[column, row];
                var other = kind is not (GroundKind.NaturalTree or GroundKind.Natural or GroundKind.Water or GroundKind.Sea or GroundKind.Unknown);
                edge[column, row] = other || ground.Roads?[column, row] > 0 ? Cell.Yes : Cell.No;
            }
        });
        var distance = DistanceTransform.Of(edge, cancel);
        var least = depth + (Math.Min(frame.CellWidth, frame.CellHeight) / 2);
        var core = new Grid<byte>(frame);
        Parallel.For(0, frame.Rows, row =>
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                core[column, row] = natural[column, row] == Cell.Yes && distance[column, row] >= least ? Cell.Yes : Cell.No;
            }
        });
        return core;
    }

    // Ring by ring back into the natural ground, as far as the core lies deep; where two would touch, a cell stays free between them.
    private void Grow(Grid<int> labels, Grid<byte> natural, CancellationToken cancel)
    {
        const int Free = -1;
        var rings = (int)Math.Ceiling(rules.Sources.CoreDepthMetres / Math.Min(frame.CellWidth, frame.CellHeight));
        var width = frame.Columns;
        int[] around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
        var cells = labels.Cells;
        var front = new List<int>();
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] > 0)
            {
                front.Add(cell);
            }
        }

        for (var ring = 0; ring < rings && front.Count > 0; ring++)
        {
            cancel.ThrowIfCancellationRequested();
            var next = new List<int>();
            foreach (var cell in front.Where(Inner))
            {
                foreach (var offset in around)
                {
                    var at = cell + offset;
                    if (cells[at] == 0 && natural.Cells[at] == Cell.Yes && Inner(at))
                    {
                        cells[at] = Touches(at, cells[cell]) ? Free : cells[cell];
                        if (cells[at] > 0)
                        {
                            next.Add(at);
                        }
                    }
                }
            }

            front = next;
        }

        // The map reaches beyond the city: its outermost cells need no growth.
        bool Inner(int cell) => cell >= width && cell < cells.Length - width && cell % width > 0 && cell % width < width - 1;

        bool Touches(int cell, int label)
        {
            foreach (var offset in around)
            {
                if (cells[cell + offset] > 0 && cells[cell + offset] != label)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private IEnumerable<(int Column, int Row)> Around(int column, int row)
    {
        for (var y = Math.Max(0, row - 1); y <= Math.Min(frame.Rows - 1, row + 1); y++)
        {
            for (var x = Math.Max(0, column - 1); x <= Math.Min(frame.Columns - 1, column + 1); x++)
            {
                if (x != column || y != row)
                {
                    yield return (x, y);
                }
            }
        }
    }

    private Grid<byte>? protectedMask;

    private bool Protected(int column, int row)
    {
        protectedMask ??= data.Protected.Missing(out _) ? new Grid<byte>(frame) : place.Of(data.Protected.Value.Value.Mask);
        return protectedMask[column, row] == Cell.Yes;
    }

    private SourceSet Numbered(Grid<ushort> map, List<Draft> drafts, bool hasCore)
    {
        if (!hasCore)
        {
            // By size, as the others are; the largest stay.
            var order = drafts.Where(d => d.Cells > 0).OrderByDescending(d => d.Cells).ThenBy(d => d.Label).Take(most).ToList();
            var number = new ushort[drafts.Count + 1];
            for (var i = 0; i < order.Count; i++)
            {
                number[order[i].Label] = (ushort)(i + 1);
            }

            for (var cell = 0; cell < map.Cells.Length; cell++)
            {
                map.Cells[cell] = number[map.Cells[cell]];
            }

            drafts = order;
        }

        var middle = SourceMiddles.Of(map, drafts.Count);
        var names = new SourceNames(data, map, districts);
        var sources = new List<Source>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var district = names.District(i + 1);
            sources.Add(new Source(
                i + 1,
                draft.Name is { Length: > 0 } own ? own : names.Site(i + 1) ?? district ?? string.Empty,
                district,
                draft.Cells * frame.CellArea / 1e4,
                hasCore ? draft.CoreCells * frame.CellArea / 1e4 : null,
                data.Protected.Missing(out _) ? null : 100.0 * draft.ProtectedCells / draft.Cells,
                middle[i].X,
                middle[i].Y));
        }

        return new SourceSet(map, sources);
    }

    private static Wording Say(FormattableString en, FormattableString zh) => new(FormattableString.Invariant(en), FormattableString.Invariant(zh));

    private sealed class Draft(int label)
    {
        public int Label { get; set; } = label;

        public string? Name { get; init; }

        public long Cells { get; set; }

        public long CoreCells { get; private set; }

        public long ProtectedCells { get; private set; }

        public void Add(bool core, bool isProtected)
        {
            Cells++;
            CoreCells += core ? 1 : 0;
            ProtectedCells += isProtected ? 1 : 0;
        }
    }
}
