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

    public static Sourced<Grid<byte>>? Load(Loading loading, Canvas? canvas)
    {
        if (loading.City.Barriers.Count == 0)
        {
            return null;
        }

        loading.Step(new Wording("Reading barriers", "读取阻隔要素"));
        var (shapes, inputs, notes) = (new List<Geometry>(), new List<InputRef>(), new List<Note>());
        foreach (var file in loading.City.Barriers)
        {
            string[] fields = [.. new[] { file.WidthField, file.TrafficField }.OfType<string>()];
            if (VectorReader.Read(loading, file.Layer, new VectorAsk("barriers", Shape.LinesOrPolygons, fields), canvas) is { } layer)
            {
                shapes.AddRange(canvas is null ? [] : Widened(loading, file, layer, fields.Length, notes));
                notes.AddRange(layer.Notes);
                inputs.Add(layer.Input);
            }
        }

        return canvas is null ? null : new Sourced<Grid<byte>>(PolygonMask.Touched(shapes, canvas.Frame), inputs, notes);
    }

    private static Geometry[] Widened(Loading loading, BarrierRef file, VectorFeatures layer, int fields, List<Note> notes)
    {
        var lines = layer.Items.Select(item => (item.Geometry, Width: Width(file, item), Counts: Counts(file, item, fields))).ToArray();
        var quiet = lines.Count(l => !l.Counts);
        if (quiet > 0)
        {
            notes.Add(new Note(Severity.Note, "quiet-roads", Say.It($"{quiet} of {lines.Length} lines of {layer.Layer} are narrower than {WideM:0} m and carry at most {BusyVehiclesADay:0} vehicles a day, or nobody counted: they are no barriers.", $"{layer.Layer} 的 {lines.Length} 条线中有 {quiet} 条宽度不足 {WideM:0} 米且日车流量不超过 {BusyVehiclesADay:0} 辆(或无统计),不作为阻隔。")));
        }

        var shapes = lines.Where(l => l.Counts).ToArray();
        var widened = new Geometry[shapes.Length];
        System.Threading.Tasks.Parallel.For(0, shapes.Length, loading.Parallel, i =>
            widened[i] = shapes[i].Geometry is ILineal ? shapes[i].Geometry.Buffer(shapes[i].Width / 2) : shapes[i].Geometry);
        return widened;
    }

    private static double Width(BarrierRef file, VectorFeature line) =>
        file.WidthField is not null && line.Numbers[0] is > 0 and { } width ? width : file.WidthMetres;

    private static bool Counts(BarrierRef file, VectorFeature line, int fields) =>
        file.TrafficField is null || line.Geometry is not ILineal || Width(file, line) >= WideM || line.Numbers[fields - 1] > BusyVehiclesADay;
}
