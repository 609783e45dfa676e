using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;

namespace Hedgerow.Cities.Layers;

/// <summary>Puts the people of a year on the canvas.</summary>
internal sealed class PeoplePlacer(Loading loading, CanvasLayers layers, LandCoverLayer? cover, RoleMasks masks)
{
    public Found<Sourced<PeopleMap>> Of(int year)
    {
        var notes = new List<Note>();
        if (Chosen(year, notes) is not { } source)
        {
            return loading.City.Buildings?.PeopleField is null || layers.Buildings is null
                ? new Gap(
                    new Wording("The city names no population.", "城市未提供人口数据。"),
                    new Wording("Add `population:` to city.yaml: a raster of people per cell, or districts with `field:`. The census, WorldPop or GHS-POP serve.", "在 city.yaml 中加入 `population:`:每单元人口数的栅格，或带 `field:` 的分区图层。可用人口普查、WorldPop 或 GHS-POP 数据。"))
                : OfBuildings(layers.Buildings);
        }

        notes.AddRange(source.Notes);
        InputRef[] inputs = source.Input is null ? [] : [source.Input];
        if (source.Cells is { } cells)
        {
            return Told(new PeopleMap(Cut(cells.People), cells.Given - cells.Outside, new Dictionary<string, double> { ["cells"] = cells.Given - cells.Outside }), inputs, notes);
        }

        return OfDistricts(source, inputs, notes);
    }

    private Found<Sourced<PeopleMap>> OfDistricts(PeopleSource source, InputRef[] inputs, List<Note> notes)
    {
        // Where only a total is known, the city is one district.
        (NetTopologySuite.Geometries.Geometry Polygon, double People)[] districts = source.Districts is null
            ? [(layers.Areas.Whole.Polygon, source.Reference.Total ?? 0)]
            : [.. source.Districts.Items.Select(d => (d.Geometry, d.Numbers[0] ?? 0))];
        var frame = PeopleLoader.WideFrame(layers.Canvas.Frame, [source]);
        var holder = new Grid<int>(frame);
        Array.Fill(holder.Cells, Dasymetric.None);
        var homes = new int[districts.Length];
        for (var k = 0; k < districts.Length; k++)
        {
            loading.Cancel.ThrowIfCancellationRequested();
            PolygonCells.Fill(districts[k].Polygon, holder, k);
            var point = districts[k].Polygon.InteriorPoint;
            var (column, row) = frame.CellAt(point.X, point.Y);
            homes[k] = frame.Holds(column, row) ? (row * frame.Columns) + column : Dasymetric.None;
        }

        double[] people = [.. districts.Select(d => d.People)];
        var laid = Dasymetric.FromDistricts(holder, people, homes, Choices(frame), loading.Cancel);
        if (!laid.IsConserved)
        {
            notes.Add(new Note(Severity.Warning, "population-not-conserved", Say.It($"Sharing out changed {Say.Number(laid.Given)} people by a share of {laid.RelativeError:0.###e+0}.", $"人口分配后 {Say.Number(laid.Given)} 人的相对误差为 {laid.RelativeError:0.###e+0}。")));
        }

        var by = new Dictionary<string, double>();
        for (var k = 0; k < people.Length; k++)
        {
            if (Word(laid.ByDistrict[k]) is { } word)
            {
                by[word] = by.GetValueOrDefault(word) + people[k];
            }
        }

        return Told(new PeopleMap(Cut(laid.People), laid.Given, by), [.. inputs, .. PlacedWith(by.Keys)], notes);
    }

    // What decided where people live is a source of the number too: another year's map moves them.
    private IEnumerable<InputRef> PlacedWith(IReadOnlyCollection<string> choices)
    {
        if (choices.Contains("buildings"))
        {
            yield return layers.Buildings!.Input;
        }

        foreach (var role in new[] { (Word: "built_up", Role: LandRole.BuiltUp), (Word: "land", Role: LandRole.Water) }.Where(r => choices.Contains(r.Word)))
        {
            if (layers.Roles.TryGetValue(role.Role, out var files) && files.Count > 0)
            {
                foreach (var file in files)
                {
                    yield return file.Input;
                }
            }
            else
            {
                yield return cover!.Input;
            }
        }
    }

    private Found<Sourced<PeopleMap>> OfBuildings(VectorFeatures buildings)
    {
        var people = BuildingWeights.Of(buildings, loading.City.Buildings!, byPeople: true, layers.Canvas.Frame);
        var total = buildings.Items.Sum(b => Math.Max(0, b.Numbers[0] ?? 0));
        return Told(new PeopleMap(people, total, new Dictionary<string, double> { ["buildings"] = total }), [buildings.Input], [.. buildings.Notes]);
    }

    // The best first: people of buildings, volume of buildings, built-up ground, land.
    private List<PlacementChoice> Choices(GridFrame frame)
    {
        var choices = new List<PlacementChoice>();
        if (layers.Buildings is { Items.Count: > 0 } buildings)
        {
            var reference = loading.City.Buildings!;
            if (reference.PeopleField is not null)
            {
                choices.Add(PlacementChoice.ByWeights(PlacedBy.BuildingPeople, BuildingWeights.Of(buildings, reference, true, frame)));
            }

            choices.Add(PlacementChoice.ByWeights(PlacedBy.BuildingVolume, BuildingWeights.Of(buildings, reference, false, frame)));
        }

        var codes = cover is null ? null : frame == layers.Canvas.Frame ? cover.Map.Codes : cover.Over(frame);
        if (Mask(LandRole.BuiltUp, codes, frame) is { } builtUp)
        {
            choices.Add(PlacementChoice.OnCells(PlacedBy.BuiltUpCells, builtUp));
        }

        if (Mask(LandRole.Water, codes, frame) is { } water)
        {
            choices.Add(PlacementChoice.OnCells(PlacedBy.LandCells, new Grid<byte>(frame, Array.ConvertAll(water.Cells, w => w == Cell.Yes ? Cell.No : Cell.Yes))));
        }

        return choices;
    }

    private Grid<byte>? Mask(LandRole role, Grid<ushort>? codes, GridFrame frame)
    {
        if (layers.Roles.TryGetValue(role, out var files) && files.Count > 0)
        {
            return PolygonMask.ByCentre(files.SelectMany(f => f.Geometries), frame);
        }

        return codes is not null && LegendRoles.Has(cover!.Map.Legend, role)
            ? masks.Looked(codes, role == LandRole.Water ? LegendRoles.Lookup(cover.Map.Legend, LandRole.Water, LandRole.Sea) : LegendRoles.Lookup(cover.Map.Legend, role))
            : null;
    }

    private PeopleSource? Chosen(int year, List<Note> notes)
    {
        var known = layers.People.Values.ToList();
        var chosen = known.Where(p => p.Reference.Year is not { } y || y <= year).MaxBy(p => p.Reference.Year ?? int.MinValue) ?? known.MinBy(p => p.Reference.Year);
        if (chosen?.Reference.Year is { } used && used != year)
        {
            notes.Add(new Note(Severity.Note, "population-of-other-year", Say.It($"Population of {used} stands for {year}.", $"以 {used} 年人口代替 {year} 年。")));
        }

        return chosen;
    }

    private Grid<float> Cut(Grid<float> people)
    {
        var frame = layers.Canvas.Frame;
        return people.Frame == frame ? people : people.Part(new GridWindow(
            (int)Math.Round((frame.Left - people.Frame.Left) / frame.CellWidth),
            (int)Math.Round((people.Frame.Top - frame.Top) / frame.CellHeight),
            frame.Columns,
            frame.Rows));
    }

    // The number of people in the city is said aloud: nobody can tell a raster of densities from one of people but by that.
    private Sourced<PeopleMap> Told(PeopleMap map, IReadOnlyList<InputRef> inputs, List<Note> notes)
    {
        var city = layers.Areas.Whole;
        var inside = 0.0;
        var held = city.Mask;
        for (var row = 0; row < city.Window.Rows; row++)
        {
            var mask = held.Row(row);
            var people = map.People.Row(city.Window.Row + row).Slice(city.Window.Column, city.Window.Columns);
            for (var i = 0; i < mask.Length; i++)
            {
                inside += mask[i] == Cell.Yes ? people[i] : 0;
            }
        }

        var choices = map.ByChoice.OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        var placed = string.Join(", ", choices.Select(c => $"{Spoken(c.Key).En} {Say.Number(c.Value)}"));
        var placedZh = string.Join("，", choices.Select(c => $"{Spoken(c.Key).Zh} {Say.Number(c.Value)}"));
        notes.Add(new Note(Severity.Note, "people-placed", Say.It(
            $"{Say.Number(inside)} people live inside the boundary, {Say.Number(inside / city.PolygonAreaM2 * 1e6)} per km² (placed by: {placed}).",
            $"边界内共 {Say.Number(inside)} 人，每平方公里 {Say.Number(inside / city.PolygonAreaM2 * 1e6)} 人（分配依据：{placedZh}）。")));
        return new Sourced<PeopleMap>(map, inputs, notes);
    }

    private static Wording Spoken(string choice) => choice switch
    {
        "buildings" => new Wording("buildings", "建筑物"),
        "built_up" => new Wording("built-up cells", "建成区像元"),
        "land" => new Wording("land cells", "陆地像元"),
        "cells" => new Wording("population cells", "人口像元"),
        "all_cells" => new Wording("all cells, as nothing better is known", "全部像元（无更好依据）"),
        "point" => new Wording("a point inside the district", "区域内一点"),
        "outside" => new Wording("outside the map", "地图范围之外"),
        _ => new Wording(choice, choice),
    };

    private static string? Word(PlacedBy by) => by switch
    {
        PlacedBy.BuildingPeople or PlacedBy.BuildingVolume => "buildings",
        PlacedBy.BuiltUpCells => "built_up",
        PlacedBy.LandCells => "land",
        PlacedBy.AllCells => "all_cells",
        PlacedBy.OwnPoint => "point",
        PlacedBy.OutsideTheGrid => "outside",
        _ => null,
    };
}
