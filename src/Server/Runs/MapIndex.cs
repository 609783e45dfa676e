using System.Text.Json;
using System.Text.Json.Serialization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Runs;

/// <summary>What maps a run has: its map.json, read.</summary>
/// <param name="Bounds">West, south, east, north in degrees.</param>
/// <param name="Layers">The layers, pictures first.</param>
public sealed record MapIndex(IReadOnlyList<double> Bounds, IReadOnlyList<MapLayerInfo> Layers)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    internal static MapIndex Read(string path) => JsonSerializer.Deserialize<MapIndex>(File.ReadAllBytes(path), Form) ?? throw new InvalidDataException("The run's map.json is empty.");
}

/// <summary>One layer.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind"><c>raster</c> or <c>vector</c>.</param>
/// <param name="Tiles">Which tiles hold it.</param>
/// <param name="SourceLayer">Its name within them.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it shows.</param>
/// <param name="Minzoom">First zoom of its tiles.</param>
/// <param name="Maxzoom">Last zoom of its tiles.</param>
/// <param name="TileSize">Pixels of a picture's side.</param>
/// <param name="Geometry"><c>polygon</c>, <c>line</c>, <c>point</c>.</param>
/// <param name="Legend">Names and colours.</param>
public sealed record MapLayerInfo(
    string Id, string Kind, string Tiles, string? SourceLayer, Wording Name, int? Year, int Minzoom, int Maxzoom, int? TileSize, string? Geometry, IReadOnlyList<MapLegendEntry> Legend)
{
    /// <summary>Names of the fields that a shape bears.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Whether it is a picture.</summary>
    [JsonIgnore]
    public bool IsRaster => Kind == "raster";
}

/// <summary>One line of a legend.</summary>
/// <param name="Value">The class.</param>
/// <param name="Name">What it means.</param>
/// <param name="Colour">Its colour, <c>#rrggbb</c>.</param>
public sealed record MapLegendEntry(int Value, Wording Name, string Colour);

/// <summary>A result by district that the map can be coloured by.</summary>
/// <param name="Field">Field of the districts that holds the value.</param>
/// <param name="Name">Name of the indicator.</param>
/// <param name="From">Where each class begins.</param>
/// <param name="Shades">The shade of each class, 0 light to 4 dark.</param>
/// <param name="Labels">The classes as they are read.</param>
public sealed record MapResult(string Field, string Name, IReadOnlyList<double> From, IReadOnlyList<int> Shades, IReadOnlyList<string> Labels);
