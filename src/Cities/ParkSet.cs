using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>Parks that people may enter, those beyond the boundary but within the canvas included.</summary>
/// <param name="Polygons">Valid polygons in the canvas' reference system, in the order of the files; they may overlap.</param>
/// <param name="Names">Their names, where the file has a field for it.</param>
public sealed record ParkSet(IReadOnlyList<Geometry> Polygons, IReadOnlyList<string?> Names);
