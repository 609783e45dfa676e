using Hedgerow.Science.Grids;

namespace Hedgerow.Cities;

/// <summary>The working grid of a year: it covers the boundary and all units and <see cref="MarginMetres"/> beyond, aligned to the cells of the land cover.</summary>
/// <param name="Frame">Where it lies.</param>
/// <param name="Wkt">Its reference system: metric, x east, y north.</param>
/// <param name="CrsName">Name of the reference system, such as <c>EPSG:32735</c>.</param>
public sealed record Canvas(GridFrame Frame, string Wkt, string CrsName)
{
    /// <summary>Ground beyond the areas that the canvas covers, m: parks within reach and barriers at the edge lie there.</summary>
    public const double MarginMetres = 600;
}
