using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Services;

namespace Hedgerow.Cities.Layers;

/// <summary>Lays a raster of people on the cells of a canvas, with a rim so wide that every population cell that reaches the canvas is whole.</summary>
internal static class PeopleRaster
{
    /// <summary>The people on the canvas; null when the raster does not reach it.</summary>
    public static PeopleOnCells? OnCanvas(Loading loading, RasterSource raster, Canvas canvas, out double least)
    {
        least = 0;
        var frame = Rimmed(canvas, raster);
        if (SourceMap.Of(frame, canvas.Wkt, raster.Cells, raster.Wkt) is not { } map)
        {
            return null;
        }

        var people = new double[(long)map.Window.Columns * map.Window.Rows];
        raster.Read<double>(map.Window, people);
        Clean(raster, map.Window, people, ref least);
        if (least < 0)
        {
            return null;
        }

        var holder = new Grid<int>(frame);
        System.Threading.Tasks.Parallel.For(0, frame.Rows, loading.Parallel, row => map.Row(row, holder.Row(row)));
        return Dasymetric.FromCells(holder, people, Homes(raster, map.Window, canvas.Wkt, holder, people), loading.Cancel);
    }

    private static GridFrame Rimmed(Canvas canvas, RasterSource raster)
    {
        using var system = SpatialReference.FromUserInput(raster.Wkt);
        var cell = Math.Max(raster.Cells.CellWidth, raster.Cells.CellHeight);
        var metres = system.IsGeographic ? References.NorthSouthMetres(0, cell) * 1.02 : cell * system.LinearUnitsInMetres;
        var frame = canvas.Frame;
        var (columns, rows) = ((int)Math.Ceiling(2 * metres / frame.CellWidth) + 1, (int)Math.Ceiling(2 * metres / frame.CellHeight) + 1);
        return frame.Part(new GridWindow(-columns, -rows, frame.Columns + (2 * columns), frame.Rows + (2 * rows)));
    }

    private static void Clean(RasterSource raster, GridWindow window, double[] people, ref double least)
    {
        var mask = raster.Band.HasMask ? new byte[people.Length] : null;
        if (mask is not null)
        {
            raster.ReadMask(window, mask);
        }

        var noData = raster.Band.NoData;
        for (var i = 0; i < people.Length; i++)
        {
            if (!double.IsFinite(people[i]) || people[i] == noData || mask?[i] == 0)
            {
                people[i] = 0;
            }

            least = Math.Min(least, people[i]);
        }
    }

    // Only a population cell that holds no working centre needs one: its people go where its own centre lies.
    private static int[] Homes(RasterSource raster, GridWindow window, string wkt, Grid<int> holder, double[] people)
    {
        var held = new bool[people.Length];
        foreach (var place in holder.Cells)
        {
            if (place >= 0)
            {
                held[place] = true;
            }
        }

        var homes = new int[people.Length];
        Array.Fill(homes, Dasymetric.None);
        int[] homeless = [.. Enumerable.Range(0, people.Length).Where(i => !held[i] && people[i] > 0)];
        var cells = raster.Cells.Part(window);
        double[] xs = [.. homeless.Select(i => cells.X(i % window.Columns))];
        double[] ys = [.. homeless.Select(i => cells.Y(i / window.Columns))];
        using var from = SpatialReference.FromUserInput(raster.Wkt);
        using var to = SpatialReference.FromUserInput(wkt);
        if (!from.IsSame(to))
        {
            using var transform = new CoordinateTransform(from, to);
            transform.Transform(xs, ys);
        }

        for (var k = 0; k < homeless.Length; k++)
        {
            if (double.IsFinite(xs[k] + ys[k]))
            {
                var (column, row) = holder.Frame.CellAt(xs[k], ys[k]);
                homes[homeless[k]] = holder.Frame.Holds(column, row) ? (row * holder.Frame.Columns) + column : Dasymetric.None;
            }
        }

        return homes;
    }
}
