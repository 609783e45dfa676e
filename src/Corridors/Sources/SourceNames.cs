using Hedgerow.Cities;
using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Grids;

namespace Hedgerow.Corridors.Sources;

/// <summary>Names for sources: the protected site that covers at least half of one, the district that holds most of it.</summary>
internal sealed class SourceNames
{
    private readonly Dictionary<int, (string Name, long Cells)> sites = [];
    private readonly Dictionary<int, string> district = [];
    private readonly Dictionary<int, long> size = [];

    public SourceNames(CityYear data, Grid<ushort> map, Districts districts)
    {
        var held = new Dictionary<(int Source, int District), long>();
        for (var row = 0; row < map.Frame.Rows; row++)
        {
            var line = map.Row(row);
            for (var column = line.IndexOfAnyExcept((ushort)0); column >= 0 && column < line.Length; column++)
            {
                if (line[column] != 0)
                {
                    var key = ((int)line[column], districts.At(column, row));
                    held[key] = held.GetValueOrDefault(key) + 1;
                }
            }
        }

        foreach (var source in held.GroupBy(h => h.Key.Source))
        {
            size[source.Key] = source.Sum(s => s.Value);
            var most = source.OrderByDescending(s => s.Value).ThenBy(s => s.Key.District).First().Key.District;
            if (most > 0)
            {
                district[source.Key] = districts.Name(most).En;
            }
        }

        if (!data.Protected.Missing(out _))
        {
            foreach (var site in data.Protected.Value.Value.Sites.Where(s => !string.IsNullOrWhiteSpace(s.Name)))
            {
                Count(site, map);
            }
        }
    }

    public string? District(int source) => district.GetValueOrDefault(source);

    public string? Site(int source) => sites.TryGetValue(source, out var site) && site.Cells * 2 >= size[source] ? site.Name : null;

    private void Count(ProtectedSite site, Grid<ushort> map)
    {
        var box = site.Polygon.EnvelopeInternal;
        var window = map.Frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
        var mask = PolygonMask.ByCentre([site.Polygon], map.Frame.Part(window));
        var cells = new Dictionary<int, long>();
        for (var row = 0; row < window.Rows; row++)
        {
            for (var column = 0; column < window.Columns; column++)
            {
                if (mask[column, row] == Cell.Yes && map[window.Column + column, window.Row + row] is > 0 and var source)
                {
                    cells[source] = cells.GetValueOrDefault(source) + 1;
                }
            }
        }

        foreach (var (source, count) in cells)
        {
            if (!sites.TryGetValue(source, out var known) || count > known.Cells)
            {
                sites[source] = (site.Name!.Trim(), count);
            }
        }
    }
}
