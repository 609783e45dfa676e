using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads roads, rails, walls and canals: lines widened to their width, polygons as they are; every cell they touch.</summary>
internal static class BarriersLoader
{
    /// <summary>From this width in all a road parts habitats whatever its traffic, m [chan-2021].</summary>
    private const double WideM = 15;

    /// <summary>A narrower road does so above this traffic, vehicles a day [chan-2021].</summary>
    private const double BusyVehiclesADay = 5000;

    /// <summary>The shapes of all barriers that count, as wide as they are on the ground; null where none are declared.</summary>
    public static Sourced<IReadOnlyList<Road>>? Roads(Loading loading, Canvas? canvas)
    {
        if (loading.City.Barriers.Count == 0)
        {
            return null;
        }

        loading.Step(new Wording("Reading barriers", "读取阻隔要素"));
        var (roads, inputs, notes) = (new List<Road>(), new List<InputRef>(), new List<Note>());
        foreach (var file in loading.City.Barriers)
        {
            string[] fields = [.. new[] { file.WidthField, file.TrafficField, file.ClassField }.OfType<string>()];
            if (VectorReader.Read(loading, file.Layer, new VectorAsk("barriers", Shape.LinesOrPolygons, fields), canvas) is { } layer)
            {
                roads.AddRange(canvas is null ? [] : Widened(loading, file, layer, notes));
                notes.AddRange(layer.Notes);
                inputs.Add(layer.Input);
            }
        }

        return new Sourced<IReadOnlyList<Road>>(roads, inputs, notes);
    }

    /// <summary>Every cell that one of them touches.</summary>
    public static Sourced<Grid<byte>> Mask(Sourced<IReadOnlyList<Road>> roads, Canvas canvas) =>
        new(PolygonMask.Touched(roads.Value.Select(r => r.Shape), canvas.Frame), roads.Inputs, roads.Notes);

    private static Road[] Widened(Loading loading, BarrierRef file, VectorFeatures layer, List<Note> notes)
    {
        var traffic = file.TrafficField is null ? -1 : file.WidthField is null ? 0 : 1;
        var lines = layer.Items.Select(item => (item.Geometry, Width: Width(file, item), Counts: Counts(file, item, traffic), Class: file.ClassField is null ? null : item.Texts[^1])).ToArray();
        var quiet = lines.Count(l => !l.Counts);
        if (quiet > 0)
        {
            notes.Add(new Note(Severity.Note, "quiet-roads", Say.It($"{quiet} of {lines.Length} lines of {layer.Layer} are narrower than {WideM:0} m and carry at most {BusyVehiclesADay:0} vehicles a day, or nobody counted: they are no barriers.", $"{layer.Layer} 的 {lines.Length} 条线中有 {quiet} 条宽度不足 {WideM:0} 米且日车流量不超过 {BusyVehiclesADay:0} 辆(或无统计),不作为阻隔。")));
        }

        var shapes = lines.Where(l => l.Counts).ToArray();
        var widened = new Road[shapes.Length];
        System.Threading.Tasks.Parallel.For(0, shapes.Length, loading.Parallel, i =>
            widened[i] = new Road(shapes[i].Geometry is ILineal ? shapes[i].Geometry.Buffer(shapes[i].Width / 2) : shapes[i].Geometry, shapes[i].Class));
        return widened;
    }

    private static double Width(BarrierRef file, VectorFeature line) =>
        file.WidthField is not null && line.Numbers[0] is > 0 and { } width ? width : file.WidthMetres;

    private static bool Counts(BarrierRef file, VectorFeature line, int traffic) =>
        file.TrafficField is null || line.Geometry is not ILineal || Width(file, line) >= WideM || line.Numbers[traffic] > BusyVehiclesADay;
}
