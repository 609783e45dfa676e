using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Ground;

/// <summary>What each cell is and how it resists.</summary>
internal sealed class GroundMap
{
    private readonly Grid<ushort>? codes;
    private readonly IReadOnlyDictionary<int, LegendClass> classes;

    private GroundMap(Grid<byte> kinds, Grid<ushort>? codes, IReadOnlyDictionary<int, LegendClass> classes, Grid<byte>? roads, IReadOnlyList<string> roadClasses, Grid<float> resistance)
    {
        (Kinds, this.codes, this.classes, Roads, RoadClasses, Resistance) = (kinds, codes, classes, roads, roadClasses, resistance);
    }

    /// <summary>Kind of each cell.</summary>
    public Grid<byte> Kinds { get; }

    /// <summary>Place of the road's class in <see cref="RoadClasses"/> plus 1, where a road touches the cell; 0 elsewhere. Null without roads.</summary>
    public Grid<byte>? Roads { get; }

    public IReadOnlyList<string> RoadClasses { get; }

    /// <summary>Resistance; NaN cannot be crossed.</summary>
    public Grid<float> Resistance { get; }

    public static GroundMap Of(Place place, CorridorRules rules, List<Gap> leftOut, List<Note> notes, ParallelOptions parallel)
    {
        var (data, frame) = (place.Data, place.Frame);
        var map = data.LandCover.Missing(out _) ? null : data.LandCover.Value.Value with { Codes = place.Of(data.LandCover.Value.Value.Codes) };
        var kinds = KindsOf(frame, map, notes, parallel);
        var vectors = data.City.City.RoleLayers.Keys.Where(role => !data.Role(role).Missing(out _)).ToList();
        foreach (var role in vectors)
        {
            Replace(kinds, role, place.Of(data.Role(role).Value.Value.Mask));
        }

        if (data.Sea is { } sea)
        {
            var wet = place.Of(sea.Value);
            for (var i = 0; i < kinds.Cells.Length; i++)
            {
                kinds.Cells[i] = wet.Cells[i] == Cell.Yes ? (byte)GroundKind.Sea : kinds.Cells[i];
            }
        }

        var (roads, roadClasses) = RoadMap.Of(data.Corridors?.Roads?.Value, rules.Resistance, frame);
        if (data.Corridors?.Roads is null)
        {
            leftOut.Add(new Gap(
                new Wording("The city names no roads: corridors cross them as if they were not there.", "城市未提供道路：廊道穿越道路时未计其阻隔。"),
                new Wording("Add `barriers:` to city.yaml, with `class_field:` where the roads have classes.", "在 city.yaml 中加入 `barriers:`；道路带等级字段时用 `class_field:` 注明。")));
        }

        var resistance = ResistanceSurface.Of(place, rules.Resistance, map, kinds, roads, roadClasses, leftOut, notes, parallel);
        // Where a layer of the city replaces a role, classes of the legend no longer tell what the ground is.
        var byClass = map is not null && vectors.Count == 0 && map.Legend.Classes.Count > 0;
        return new GroundMap(kinds, byClass ? map!.Codes : null, byClass ? map!.Legend.Classes : new Dictionary<int, LegendClass>(), roads, roadClasses, resistance);
    }

    /// <summary>Whether a cell is natural land, water apart, without a road.</summary>
    public bool IsNatural(int column, int row) => (GroundKind)Kinds[column, row] is GroundKind.Natural or GroundKind.NaturalTree && Roads?[column, row] is null or 0;

    /// <summary>A number for what the cell is in tables: a class of the legend, else a kind.</summary>
    public int LandAt(int column, int row) => codes is null ? Kinds[column, row] : codes[column, row];

    /// <summary>The name of such a number.</summary>
    public Wording LandName(int land) => codes is null
        ? Ground.Kinds.Name((GroundKind)land)
        : classes.TryGetValue(land, out var known) ? known.Name : Ground.Kinds.Name(GroundKind.Unknown);

    private static Grid<byte> KindsOf(GridFrame frame, LandCoverMap? map, List<Note> notes, ParallelOptions parallel)
    {
        var kinds = new Grid<byte>(frame);
        if (map is null)
        {
            Array.Fill(kinds.Cells, (byte)GroundKind.Other);
            notes.Add(new Note(Severity.Warning, "no-land-cover", new Wording(
                "The city has no land cover: ground that none of its layers names counts as “other”.", "城市未提供土地覆盖图：各图层均未涉及的地面按“其他”计。")));
            return kinds;
        }

        var table = new byte[ushort.MaxValue + 1];
        foreach (var (code, entry) in map.Legend.Classes)
        {
            table[code] = (byte)Ground.Kinds.Of(entry.Roles);
        }

        Parallel.For(0, kinds.Frame.Rows, parallel, row =>
        {
            var from = map.Codes.Row(row);
            var to = kinds.Row(row);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = table[from[i]];
            }
        });
        return kinds;
    }

    // A layer of the city replaces the role: what the legend called so elsewhere is something else.
    private static void Replace(Grid<byte> kinds, LandRole role, Grid<byte> mask)
    {
        (GroundKind? Inside, GroundKind[] Was, GroundKind Else)? rule = role switch
        {
            LandRole.Natural => (GroundKind.Natural, [GroundKind.Natural, GroundKind.NaturalTree], GroundKind.Permeable),
            LandRole.BuiltUp => (GroundKind.BuiltUp, [GroundKind.BuiltUp], GroundKind.Other),
            LandRole.Water => (GroundKind.Water, [GroundKind.Water], GroundKind.Other),
            LandRole.Permeable => (GroundKind.Permeable, [GroundKind.Permeable], GroundKind.Other),
            LandRole.Tree => (GroundKind.Tree, [GroundKind.Tree], GroundKind.Permeable),
            _ => null,
        };
        if (rule is not { } r)
        {
            return;
        }

        for (var i = 0; i < kinds.Cells.Length; i++)
        {
            var kind = (GroundKind)kinds.Cells[i];
            kinds.Cells[i] = (byte)(mask.Cells[i] == Cell.Yes ? Inside(kind) : r.Was.Contains(kind) ? r.Else : kind);
        }

        GroundKind Inside(GroundKind kind) => (role, kind) switch
        {
            // Trees are no reason to call natural ground, water or buildings something else.
            (LandRole.Tree, GroundKind.Natural or GroundKind.NaturalTree) => GroundKind.NaturalTree,
            (LandRole.Tree, GroundKind.Water or GroundKind.Sea) => kind,
            (LandRole.Permeable, not (GroundKind.Other or GroundKind.BuiltUp or GroundKind.Unknown)) => kind,
            (LandRole.Natural, GroundKind.Water) => kind,
            (LandRole.Natural, GroundKind.Tree or GroundKind.NaturalTree) => GroundKind.NaturalTree,
            _ => r.Inside!.Value,
        };
    }
}
