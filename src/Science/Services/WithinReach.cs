using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Science.Services;

/// <summary>Which cell centres lie at most a distance, straight, from any of some polygons.</summary>
/// <remarks>
/// <para><b>Formula</b>: served(p) ⇔ min over polygons P of dist(p, P) ≤ r; a point inside a polygon has distance 0.</para>
/// <para><b>Meaning</b>: who can reach a park by a straight line; streets are not looked at.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: Yes or No on every cell of the frame.</para>
/// <para><b>Behaviour</b>: exact. A distance transform from the touched cells decides nearly all cells, because it differs from the true
/// distance by half a cell diagonal at most; the ring in doubt is measured on the polygons themselves.</para>
/// <para><b>Assumes</b>: polygons in the grid's metric reference system. They may reach beyond the frame.</para>
/// <para><b>Source</b>: the straight line of indicator 13 of [chan-2021].</para>
/// </remarks>
public static class WithinReach
{
    /// <summary>Finds the cells served.</summary>
    /// <param name="touched">Yes where a polygon touches the cell, as GDAL's ALL_TOUCHED marks them.</param>
    /// <param name="polygons">The polygons and multipolygons.</param>
    /// <param name="reach">The distance r.</param>
    /// <param name="cancel">Stops the work between rows.</param>
    /// <returns>Yes where a cell's centre is served, else No.</returns>
    /// <exception cref="ArgumentException">A geometry is not a polygon.</exception>
    public static Grid<byte> Of(Grid<byte> touched, IReadOnlyList<Geometry> polygons, Length reach, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(touched);
        return Of(touched, polygons, reach, touched.Frame, new GridWindow(0, 0, touched.Frame.Columns, touched.Frame.Rows), cancel);
    }

    /// <summary>Finds the cells served in a part of a frame: the very cells that the whole frame would show there.</summary>
    /// <param name="touched">Yes where a polygon touches the cell, over the part.</param>
    /// <param name="polygons">All polygons and multipolygons that lie within reach of the part, at least.</param>
    /// <param name="reach">The distance r.</param>
    /// <param name="whole">The whole frame, whose cell centres count.</param>
    /// <param name="part">The part of it.</param>
    /// <param name="cancel">Stops the work between rows.</param>
    /// <returns>Yes where a cell's centre is served, else No; over the part.</returns>
    /// <exception cref="ArgumentException">A geometry is not a polygon, or the grid does not lie over the part.</exception>
    public static Grid<byte> Of(Grid<byte> touched, IReadOnlyList<Geometry> polygons, Length reach, GridFrame whole, GridWindow part, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(touched);
        ArgumentNullException.ThrowIfNull(polygons);
        var frame = touched.Frame;
        whole.Part(part).Require(touched, nameof(touched));
        var facets = new PolygonFacets(Polygons.Of(polygons, nameof(polygons)));
        var distance = DistanceTransform.Of(touched, cancel);

        // Half a diagonal is the bound; a whole one forgives a touched cell that a rasterizer's rounding misses or adds beside the true ones.
        var doubt = Math.Sqrt((frame.CellWidth * frame.CellWidth) + (frame.CellHeight * frame.CellHeight));
        var open = facets.ReachesBeyond(frame);
        var served = new Grid<byte>(frame);
        Parallel.For(0, frame.Rows, new ParallelOptions { CancellationToken = cancel }, row =>
        {
            var cells = served.Row(row);
            var near = distance.Row(row);
            var y = whole.Y(part.Row + row);
            for (var column = 0; column < cells.Length; column++)
            {
                if (near[column] < reach.Metres - doubt)
                {
                    cells[column] = Cell.Yes;
                    continue;
                }

                var x = whole.X(part.Column + column);
                var edge = Math.Min(Math.Min(x - frame.Left, frame.Right - x), Math.Min(frame.Top - y, y - frame.Bottom));

                // Ground beyond the frame has no touched cells: near the edge only the polygons know.
                if ((near[column] <= reach.Metres + doubt || (open && edge <= reach.Metres + doubt)) && facets.Within(x, y, reach.Metres))
                {
                    cells[column] = Cell.Yes;
                }
            }
        });
        return served;
    }
}
