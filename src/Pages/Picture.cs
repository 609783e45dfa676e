using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Pages;

/// <summary>Turns a small map into the bytes of a picture.</summary>
internal static class Picture
{
    /// <summary>Encodes a map; what lies outside stays clear.</summary>
    public static byte[] Png(Grid<byte> cells, IReadOnlyList<MapCategory> legend) =>
        PngWriter.Encode(cells.Cells, cells.Frame.Columns, cells.Frame.Rows, [new ColorEntry(255, 255, 255, 0), .. legend.Select(c => new ColorEntry(c.Red, c.Green, c.Blue))]);
}
