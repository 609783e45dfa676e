using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads parks and leaves out those that nobody may enter.</summary>
internal static class ParksLoader
{
    public static Found<Sourced<ParkSet>> Load(Loading loading, Canvas? canvas)
    {
        if (loading.City.Parks.Count == 0)
        {
            return new Gap(
                new Wording("The city names no parks.", "城市未提供公园图层。"),
                new Wording("Add `parks:` to city.yaml: polygons of parks and other green space that people may enter. OpenStreetMap's leisure=park, from Geofabrik, is a start.", "在 city.yaml 中加入 `parks:`:公众可进入的公园及其他绿地多边形。可先用 Geofabrik 提供的 OpenStreetMap leisure=park 数据。"));
        }

        loading.Step(new Wording("Reading parks", "读取公园"));
        var (polygons, names, inputs, notes) = (new List<Geometry>(), new List<string?>(), new List<InputRef>(), new List<Note>());
        foreach (var parks in loading.City.Parks)
        {
            string[] fields = parks.AccessField is { } access ? [access] : [];
            if (VectorReader.Read(loading, parks.Layer, new VectorAsk("parks", Shape.Polygons, fields) { TakesName = true }, canvas) is not { } layer)
            {
                continue;
            }

            var open = layer.Items.Where(p => fields.Length == 0 || !AccessWords.Forbids(p.Texts[0])).ToList();
            if (open.Count < layer.Items.Count)
            {
                notes.Add(new Note(Severity.Note, "parks-without-access", Say.It($"{layer.Items.Count - open.Count} of {layer.Items.Count} parks are not open to people ({parks.AccessField}) and are left out.", $"{layer.Items.Count} 处公园中有 {layer.Items.Count - open.Count} 处不对公众开放({parks.AccessField}),未计入。")));
            }

            polygons.AddRange(open.Select(p => p.Geometry));
            names.AddRange(open.Select(p => p.Texts[^1]));
            notes.AddRange(layer.Notes);
            inputs.Add(layer.Input);
        }

        return new Sourced<ParkSet>(new ParkSet(polygons, names), inputs, notes);
    }
}
