using NetTopologySuite.Geometries;

namespace Hedgerow.Cities.Layers;

/// <summary>One feature: its geometry in the reference system asked for, and the fields asked for in their order.</summary>
internal sealed record VectorFeature(Geometry Geometry, IReadOnlyList<string?> Texts, IReadOnlyList<double?> Numbers);

/// <summary>The features of a layer that are of use.</summary>
internal sealed record VectorFeatures(VectorRef Reference, string Layer, string Wkt, IReadOnlyList<VectorFeature> Items, InputRef Input, IReadOnlyList<Note> Notes)
{
    public IEnumerable<Geometry> Geometries => Items.Select(i => i.Geometry);
}

/// <summary>Which geometries serve.</summary>
internal enum Shape
{
    Polygons,
    LinesOrPolygons,
}

/// <summary>What is asked of a layer.</summary>
/// <param name="Role">Key of city.yaml.</param>
/// <param name="Shape">Which geometries serve.</param>
/// <param name="Fields">Fields that must be there.</param>
internal sealed record VectorAsk(string Role, Shape Shape, params string[] Fields)
{
    /// <summary>Fields that are taken where they exist (else their text is null), after the wanted ones.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Whether a field that looks like a name is taken, as the last text.</summary>
    public bool TakesName { get; init; }

    /// <summary>Whether unreadable text forbids the use of the layer, as for the names of units.</summary>
    public bool TextMatters { get; init; }

    /// <summary>Whether points are left out and counted, and not a mistake.</summary>
    public bool DropPoints { get; init; }
}
