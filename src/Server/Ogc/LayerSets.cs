using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Tiles;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Ogc;

/// <summary>A data set that is served layer by layer: a run, or the files of a city.</summary>
/// <param name="Root">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Collections">Its layers.</param>
internal sealed record LayerSet(string Root, Wording Title, IReadOnlyList<Collection> Collections);

/// <summary>A layer that is served.</summary>
/// <param name="Id">Key in the address.</param>
/// <param name="Title">Title.</param>
/// <param name="Degrees">File with the layer in longitude and latitude.</param>
/// <param name="Layer">The layer in it.</param>
/// <param name="Metres">File with the same features in metres; null where there is none.</param>
/// <param name="MetreLayer">The layer in that.</param>
internal sealed record Collection(string Id, Wording Title, string Degrees, PackageLayer Layer, string? Metres, PackageLayer? MetreLayer)
{
    /// <summary>The reference system of the metres, where its axes are east and north: the zones of UTM.</summary>
    public int? Native => MetreLayer?.Epsg is { } code && code is (>= 32601 and <= 32660) or (>= 32701 and <= 32760) ? code : null;
}

/// <summary>Finds what can be served.</summary>
/// <param name="office">The workspace.</param>
/// <param name="shelf">Open files.</param>
/// <param name="examined">What is known of single files.</param>
internal sealed class LayerSets(Office office, TileShelf shelf, ExaminedFiles examined)
{
    private static readonly Dictionary<string, Wording> Names = new(StringComparer.Ordinal)
    {
        ["boundary"] = new Wording("Boundary", "边界"), ["units"] = new Wording("Districts with their values", "分区及其指标值"), ["connectivity_groups"] = new Wording("Connected nature", "相连的自然"),
        ["critical_links"] = new Wording("Links whose loss hurts most", "最关键的连接"), ["parks"] = new Wording("Parks", "公园"), ["protected"] = new Wording("Protected areas", "保护地"), ["built_up"] = new Wording("Built-up areas", "建成区"),
    };

    /// <summary>The layers of a run.</summary>
    public LayerSet? Of(RegisteredRun run, RegisteredCity city)
    {
        if (!run.Files.TryGetValue("map/features.gpkg", out var degrees) || !run.Files.TryGetValue("layers.gpkg", out var metres))
        {
            return null;
        }

        var (first, second) = (office.Files.PathOf(degrees.Sha256), office.Files.PathOf(metres.Sha256));
        var own = shelf.ReadPath(second, GeoPackage.Layers).ToDictionary(layer => layer.Name, StringComparer.Ordinal);
        return new LayerSet(
            $"/ogc/runs/{run.Id}", new Wording($"{city.Name.En}, {run.Edition} {run.Year}", $"{city.Name.Zh}，{run.Edition} {run.Year}"),
            [.. shelf.ReadPath(first, GeoPackage.Layers).Select(layer => new Collection(layer.Name, Names.GetValueOrDefault(layer.Name, Wording.Same(layer.Name)), first, layer, second, own.GetValueOrDefault(layer.Name)))]);
    }

    /// <summary>The vector layers of a city's files, as far as a check has looked at them.</summary>
    public LayerSet Of(RegisteredCity city)
    {
        var collections = new List<Collection>();
        foreach (var file in office.CityFiles.List(city.Id))
        {
            if (examined.Degrees(file.Sha256) is not { } path)
            {
                continue;
            }

            var layers = shelf.ReadPath(path, GeoPackage.Layers);
            collections.AddRange(layers.Select(layer =>
            {
                // A key of letters that addresses take as they are.
                var id = string.Concat($"{file.Path}{(layers.Count > 1 ? "." + layer.Name : string.Empty)}".Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
                return new Collection(id, Wording.Same(layers.Count > 1 ? $"{file.Path}: {layer.Name}" : file.Path), path, layer, null, null);
            }));
        }

        return new LayerSet($"/ogc/cities/{city.Slug}", city.Name, [.. collections.DistinctBy(collection => collection.Id)]);
    }
}
