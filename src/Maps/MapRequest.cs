using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>Which map is asked about, and how its cells are read.</summary>
/// <param name="Path">A file, or a name that GDAL understands.</param>
/// <param name="Band">Number of the band, from 1.</param>
/// <param name="CellSize">Size of a cell where the file has none in a unit of length; null to rely on the file.</param>
/// <param name="NoData">Codes that mean no data beyond what the file declares; null for none.</param>
public sealed record MapRequest(string Path, int Band = 1, CellSize? CellSize = null, IReadOnlyCollection<long>? NoData = null)
{
    /// <summary>Opens the map.</summary>
    /// <returns>The map.</returns>
    /// <exception cref="MapException">It cannot be opened, or its cells have no size in metres.</exception>
    public MapFile Open() => MapFile.Open(Path, Band, CellSize);

    /// <summary>Opens the map as classes.</summary>
    /// <param name="options">How the pass over a map of wider numbers is done.</param>
    /// <returns>The map and its classes.</returns>
    /// <exception cref="MapException">It cannot be opened, or holds no classes.</exception>
    public (MapFile Map, ClassMap Classes) OpenClasses(RunOptions? options = null)
    {
        var map = Open();
        return (map, map.Classes(NoData, options));
    }
}
