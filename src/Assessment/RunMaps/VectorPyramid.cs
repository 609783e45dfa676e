using Hedgerow.Gdal;

namespace Hedgerow.Assessment.RunMaps;

/// <summary>Cuts layers into vector tiles, from the coarsest tile down: each tile is cut from the one above it, so that the work grows with what there is to see.</summary>
internal static class VectorPyramid
{
    // A margin around each tile, as a share of its side, in which lines are drawn that meet at the edge.
    private const double Margin = 64.0 / VectorTile.Extent;

    /// <summary>Writes the tiles.</summary>
    /// <param name="layers">The layers; their coordinates lie in the square of the world.</param>
    /// <param name="square">The box around them.</param>
    /// <param name="least">Coarsest zoom.</param>
    /// <param name="most">Finest zoom.</param>
    /// <param name="file">Where to.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(IReadOnlyList<TileLayer> layers, Extent square, int least, int most, TileFile file, CancellationToken cancel)
    {
        var range = Mercator.Tiles(square, least);
        for (var row = range.Top; row <= range.Bottom; row++)
        {
            for (var column = range.Left; column <= range.Right; column++)
            {
                Tile(layers, least, column, row, most, file, cancel);
            }
        }
    }

    private static void Tile(IReadOnlyList<TileLayer> above, int zoom, int column, int row, int most, TileFile file, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var side = 1.0 / (1 << zoom);
        var cut = new List<TileLayer>(above.Count);
        foreach (var layer in above)
        {
            var strip = Clipping.Cut(layer.Shapes, (column - Margin) * side, (column + 1 + Margin) * side, 0);
            var shapes = Clipping.Cut(strip, (row - Margin) * side, (row + 1 + Margin) * side, 1);
            if (shapes.Count > 0)
            {
                cut.Add(layer with { Shapes = shapes });
            }
        }

        if (cut.Count == 0)
        {
            return;
        }

        if (VectorTile.Encode(cut, zoom, column, row, zoom == most) is { } bytes)
        {
            file.Add(zoom, column, row, TileFile.Pack(bytes));
        }

        if (zoom < most)
        {
            for (var child = 0; child < 4; child++)
            {
                Tile(cut, zoom + 1, (2 * column) + (child & 1), (2 * row) + (child >> 1), most, file, cancel);
            }
        }
    }
}
