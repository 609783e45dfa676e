using Hedgerow.Gdal;

namespace Hedgerow.Maps;

/// <summary>The shapes of the rows of a table.</summary>
/// <param name="Type">What they are.</param>
/// <param name="Wkt">Their reference system; null for none.</param>
public sealed record TableShapes(GeometryType Type, string? Wkt);
