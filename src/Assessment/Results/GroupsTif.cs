using System.Numerics;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Assessment.Results;

/// <summary>Writes groups.tif, a cloud-optimised GeoTIFF: band 1 the connectivity group, band 2 the patch of each natural cell, 0 elsewhere.</summary>
internal static class GroupsTif
{
    /// <summary>Writes the file. Numbers take two bytes where they fit: the file is smaller and written in half the time.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="connectivity">The connectivity of the whole city.</param>
    /// <param name="wkt">The reference system.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(string path, Connectivity connectivity, string wkt, CancellationToken cancel)
    {
        if (Math.Max(connectivity.Patches.Count, connectivity.Groups.Count) < ushort.MaxValue)
        {
            Write<ushort>(path, connectivity, wkt, cancel);
        }
        else
        {
            Write<int>(path, connectivity, wkt, cancel);
        }
    }

    private static void Write<T>(string path, Connectivity connectivity, string wkt, CancellationToken cancel)
        where T : unmanaged, IBinaryInteger<T> =>
        RasterWriter.WriteGeoTiff<T>(
            path,
            [connectivity.Groups.Labels<T>(null, cancel).Cells, connectivity.Patches.Labels<T>(cancel).Cells],
            Frames.Of(connectivity.Frame),
            wkt,
            new RasterWriterOptions { AsCog = true, NoData = 0, BandDescriptions = ["group", "patch"] },
            cancel: cancel);
}

/// <summary>Frames in the words of the GDAL binding.</summary>
internal static class Frames
{
    /// <summary>The same frame.</summary>
    public static RasterFrame Of(GridFrame frame) => new(frame.Left, frame.Top, frame.CellWidth, frame.CellHeight, frame.Columns, frame.Rows);
}
