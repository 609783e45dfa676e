using Hedgerow.Corridors.Network;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Corridors.Results;

/// <summary>Writes the surfaces as cloud-optimised GeoTIFF.</summary>
internal static class Surfaces
{
    private const float NoData = -9999;

    public static IEnumerable<string> Write(string folder, CorridorResult r, int threads, CancellationToken cancel)
    {
        yield return One("resistance.tif", r.Maps.Ground.Resistance, v => float.IsNaN(v));
        if (r.Corridors.Count == 0)
        {
            yield break;
        }

        yield return One("corridors.tif", r.Maps.Mosaic, float.IsInfinity);
        if (r.Maps.CorridorCurrent is { } current)
        {
            yield return One("current_corridors.tif", current, v => !(v > 0));
        }

        if (r.WholeMap is { } whole)
        {
            yield return One("current_map.tif", whole.Currents, v => !(v > 0));
        }

        string One(string name, Grid<float> grid, Func<float, bool> none)
        {
            var cells = new float[grid.Cells.Length];
            Parallel.For(0, grid.Frame.Rows, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, row =>
            {
                var from = grid.Row(row);
                var to = cells.AsSpan(row * grid.Frame.Columns, grid.Frame.Columns);
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = none(from[i]) ? NoData : from[i];
                }
            });
            RasterWriter.WriteGeoTiff<float>(
                Path.Combine(folder, name), cells, Frames.Of(grid.Frame), r.Data.Canvas.Wkt,
                new RasterWriterOptions { AsCog = true, NoData = NoData, Overviews = Resampling.Average, BandDescriptions = [Path.GetFileNameWithoutExtension(name)], Threads = threads }, cancel: cancel);
            return name;
        }
    }
}
