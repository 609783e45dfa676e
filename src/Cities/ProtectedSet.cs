using Hedgerow.Cities.Layers;
using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>One protected or secured site.</summary>
/// <param name="Polygon">Its polygon in the canvas' reference system.</param>
/// <param name="Name">Its name, where the file has a field for it.</param>
/// <param name="Kind">How it is protected.</param>
/// <param name="Accessible">Whether people may enter it.</param>
public sealed record ProtectedSite(Geometry Polygon, string? Name, ProtectionKind Kind, bool Accessible);

/// <summary>The sites that count, and their union: designations stacked on one another are counted once.</summary>
/// <param name="Sites">The sites that touch the canvas, in the order of the files.</param>
/// <param name="Union">Their union.</param>
/// <param name="Mask">Over the canvas: <see cref="Cell.Yes"/> where the cell's centre lies in the union.</param>
public sealed record ProtectedSet(IReadOnlyList<ProtectedSite> Sites, Geometry Union, Grid<byte> Mask)
{
    private readonly Grid<byte>? given = Mask;
    private readonly RunMask? runs;

    internal ProtectedSet(IReadOnlyList<ProtectedSite> sites, Geometry union, RunMask runs)
        : this(sites, union, (Grid<byte>)null!) =>
        this.runs = runs;

    /// <summary>Over the canvas: <see cref="Cell.Yes"/> where the cell's centre lies in the union. Hold on to it while you use it: it is made when asked for.</summary>
    public Grid<byte> Mask => given ?? runs!.Grid;
}
