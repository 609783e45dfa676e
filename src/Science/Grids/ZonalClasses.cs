namespace Hedgerow.Science.Grids;

/// <summary>How many cells of a class a zone holds.</summary>
/// <param name="Zone">Number of the zone.</param>
/// <param name="Class">The byte of the class in its map, that of no data included.</param>
/// <param name="Cells">Number of cells, at least 1.</param>
public readonly record struct ZoneClass(int Zone, byte Class, long Cells);

/// <summary>
/// Counts the classes of a map by the zones of another one, in one pass by strips of rows; memory by the width of the maps and the
/// number of zones and classes that meet. Counts are whole numbers: neither threads nor strips show in them.
/// </summary>
public static class ZonalClasses
{
    /// <summary>Counts.</summary>
    /// <param name="map">The classes.</param>
    /// <param name="zones">The number of the zone of each cell.</param>
    /// <param name="outside">The number of cells that belong to no zone.</param>
    /// <param name="options">How; the counts do not depend on it.</param>
    /// <returns>The zones and classes that meet, in the order of the zones' numbers and then of the bytes.</returns>
    /// <exception cref="ArgumentException">The maps do not lie on the same cells.</exception>
    public static IReadOnlyList<ZoneClass> Of(ClassMap map, IRows<int> zones, int outside, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(zones);
        var rows = new PairRows<byte, int>(map.Rows, zones, nameof(zones));
        return Of(rows, RowStrips.RowsOf(rows.Frame, rows.BlockRows), outside, options ?? RunOptions.Default);
    }

    internal static IReadOnlyList<ZoneClass> Of(PairRows<byte, int> rows, int stripRows, int outside, RunOptions options)
    {
        var strips = RowStrips.Read(rows, stripRows, options, (_, _) => new Dictionary<long, long>(), (Dictionary<long, long> counts, int _, ReadOnlySpan<CellPair<byte, int>> cells) =>
        {
            // Neighbours are mostly alike: a run of them is added at once.
            for (var from = 0; from < cells.Length;)
            {
                var (first, to) = (cells[from], from + 1);
                while (to < cells.Length && cells[to].First == first.First && cells[to].Second == first.Second)
                {
                    to++;
                }

                if (first.Second != outside)
                {
                    Add(counts, ((long)first.Second << 8) | first.First, to - from);
                }

                from = to;
            }
        });
        var total = new Dictionary<long, long>();
        foreach (var strip in strips)
        {
            foreach (var (key, cells) in strip)
            {
                Add(total, key, cells);
            }
        }

        return [.. total.OrderBy(found => found.Key).Select(found => new ZoneClass((int)(found.Key >> 8), (byte)found.Key, found.Value))];
    }

    private static void Add(Dictionary<long, long> counts, long key, long cells) => counts[key] = counts.GetValueOrDefault(key) + cells;
}
