using Hedgerow.Cities.Layers;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>An area that is assessed: the whole city, or one of its units (districts, municipalities ...).</summary>
/// <param name="Id">Key inside the assessment: <c>city</c> for the whole, else <c>units key/number</c> in the order of the file.</param>
/// <param name="Name">Its name; unique among the units.</param>
/// <param name="IsUnit">False for the whole city.</param>
/// <param name="Polygon">Its polygon in the canvas' reference system; a unit is not cut by the city's boundary.</param>
/// <param name="PolygonAreaM2">Area of the polygon, m².</param>
/// <param name="Window">The part of the canvas that holds it.</param>
/// <param name="Mask">Its cells over <paramref name="Window"/>: <see cref="Cell.Yes"/> where the cell's centre lies in the polygon.</param>
public sealed record AssessedArea(string Id, string Name, bool IsUnit, Geometry Polygon, double PolygonAreaM2, GridWindow Window, Grid<byte> Mask)
{
    private readonly Grid<byte>? given = Mask;
    private readonly RunMask? runs;

    internal AssessedArea(string id, string name, bool isUnit, Geometry polygon, GridWindow window, RunMask runs)
        : this(id, name, isUnit, polygon, polygon.Area, window, null!) =>
        this.runs = runs;

    /// <summary>Its cells over <see cref="Window"/>: <see cref="Cell.Yes"/> where the cell's centre lies in the polygon. Hold on to it while you use it: it is made when asked for.</summary>
    public Grid<byte> Mask => given ?? runs!.Grid;
}
