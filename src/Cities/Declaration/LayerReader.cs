using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Declaration;

/// <summary>Turns the layers of city.yaml into records.</summary>
/// <param name="paths">Resolves their paths.</param>
/// <param name="log">Where mistakes are reported.</param>
internal sealed class LayerReader(CityPaths paths, FindingLog log)
{
    public VectorRef Vector(Declared part) => new(paths.Resolve(part["path"]), part.Text("layer"), part.Text("where"), part.Line)
    {
        Source = part.Text("source"),
        Licence = part.Text("licence"),
        Year = part.Whole("year"),
        Encoding = part.Text("encoding"),
    };

    public IReadOnlyList<VectorRef> Vectors(Declared city, string key) => [.. Named(city, key).Select(Vector)];

    // A layer without a path was reported; there is nothing to look at.
    private static IEnumerable<Declared> Named(Declared city, string key) => city.Parts(key).Where(p => p["path"].Raw is not null);

    public IReadOnlyList<LandCoverRef> LandCover(Declared city, int? cityYear)
    {
        var maps = new List<LandCoverRef>();
        foreach (var part in Named(city, "land_cover"))
        {
            var legend = LegendReader.Read(part["legend"], log);
            if (legend is not null && part.Has("roles"))
            {
                legend = LegendReader.Override(legend, part.Part("roles"), log);
            }

            if (!part.Has("year") && cityYear is { } assumed)
            {
                log.Warn("year-assumed", part.Line, new Wording("the map has no year", "土地覆盖图未注明年份"), new Wording($"`year:`; {assumed}, the assessed year, is taken", $"`year:`；暂按评价年份 {assumed} 处理"));
            }

            // A map whose legend is not understood is checked all the same; the error keeps it from being used.
            maps.Add(new LandCoverRef(paths.Resolve(part["path"]), legend ?? new Legend("unknown", Wording.Same("?"), new Dictionary<int, LegendClass>(), []), part.Whole("band") ?? 1, part.Wholes("nodata"), part.Text("layer"), part.Text("class_field"), part.Line)
            {
                Where = part.Text("where"),
                Source = part.Text("source") ?? legend?.Source,
                Licence = part.Text("licence") ?? legend?.Licence,
                Year = part.Whole("year") ?? cityYear,
                Encoding = part.Text("encoding"),
            });
        }

        OncePerYear("land_cover", [.. maps.Select(m => (m.Year, m.Line))]);
        return maps;
    }

    public SeaRef? Sea(Declared city)
    {
        if (!city.Has("sea"))
        {
            return null;
        }

        var sea = city.Part("sea");
        var fromEdge = sea.Flag("from_water_touching_raster_edge", false);
        if (sea.Has("path") == fromEdge)
        {
            log.Error(
                fromEdge ? "both-given" : "missing-key",
                sea.Line,
                fromEdge ? new Wording("sea: both a file and from_water_touching_raster_edge", "sea：同时给出了文件和 from_water_touching_raster_edge") : new Wording("sea.path is missing", "缺少 sea.path"),
                new Wording("either a layer of sea polygons, or from_water_touching_raster_edge: true", "海域多边形图层，或 from_water_touching_raster_edge: true，二者取一"));
        }

        return new SeaRef(sea.Has("path") ? Vector(sea) : null, fromEdge, sea.Number("minimum_ha") ?? 1000);
    }

    public BuildingsRef? Buildings(Declared city)
    {
        if (!city.Has("buildings"))
        {
            return null;
        }

        var part = city.Part("buildings");
        return part["path"].Raw is null ? null : new BuildingsRef(Vector(part), part.Text("people"), part.Text("levels"));
    }

    public IReadOnlyList<BarrierRef> Barriers(Declared city) =>
        [.. Named(city, "barriers").Select(p => new BarrierRef(Vector(p), p.Number("width_m") ?? 15, p.Text("width_field"), p.Text("traffic_field")) { ClassField = p.Text("class_field") })];

    public RasterRef? Raster(Declared city, string key)
    {
        if (!city.Has(key) || city.Part(key) is not { } part || part["path"].Raw is null)
        {
            return null;
        }

        return new RasterRef(paths.Resolve(part["path"]), part.Whole("band") ?? 1, part.Line) { Source = part.Text("source"), Licence = part.Text("licence"), Year = part.Whole("year") };
    }

    public CorridorsRef? Corridors(Declared city)
    {
        if (!city["corridors"].IsMap)
        {
            return null;
        }

        var part = city.Part("corridors");
        var sources = part.Has("sources") && part.Part("sources")["path"].Raw is not null ? part.Part("sources") : null;
        return new CorridorsRef(part["rules"].Raw is null ? null : paths.Resolve(part["rules"]), sources is null ? null : Vector(sources), sources?.Text("name"));
    }

    public IReadOnlyList<ParksRef> Parks(Declared city) => [.. Named(city, "parks").Select(p => new ParksRef(Vector(p), p.Text("access_field")))];

    public IReadOnlyList<ProtectedRef> ProtectedAreas(Declared city) => [.. Named(city, "protected_areas").Select(p => new ProtectedRef(
        Vector(p),
        p.Text("kind") switch { "wdpa" => ProtectionKind.Wdpa, "oecm" => ProtectionKind.Oecm, "redline" => ProtectionKind.Redline, _ => ProtectionKind.Local },
        p.Text("status_field"),
        p.Text("access_field"),
        p.Flag("accessible", true)))];

    public IReadOnlyList<PopulationRef> Population(Declared city)
    {
        var people = new List<PopulationRef>();
        foreach (var part in city.Parts("population"))
        {
            if (!part.Has("path") && !part.Has("total"))
            {
                log.Error("missing-key", part.Line, new Wording("population.path is missing", "缺少 population.path"), new Wording("a raster, districts with `field:`, or at least `total:`", "人口栅格、带 `field:` 的分区图层，或至少给出 `total:`"));
            }

            people.Add(new PopulationRef(paths.Resolve(part["path"]), part.Text("layer"), part.Text("field"), part.Number("total"), part.Line)
            {
                Where = part.Text("where"),
                Source = part.Text("source"),
                Licence = part.Text("licence"),
                Year = part.Whole("year"),
                Encoding = part.Text("encoding"),
            });
        }

        OncePerYear("population", [.. people.Select(p => (p.Year, p.Line))]);
        return people;
    }

    public IReadOnlyList<UnitsRef> Units(Declared city)
    {
        var units = new List<UnitsRef>();
        foreach (var part in Named(city, "units"))
        {
            var layer = Vector(part);
            var key = part.Text("key") ?? layer.Layer ?? Path.GetFileNameWithoutExtension(layer.Path);
            if (units.Exists(u => u.Key == key))
            {
                log.Error("duplicate-units-key", part.LineOf("key"), new Wording($"units: {key} names two sets of districts", $"units：{key} 对应两套分区"), new Wording("a `key:` of its own for each, for --by", "为每套分区设置不同的 `key:`，供 --by 使用"));
            }

            units.Add(new UnitsRef(key, layer, part.Text("name") ?? string.Empty));
        }

        return units;
    }

    private void OncePerYear(string key, IReadOnlyList<(int? Year, int Line)> layers)
    {
        foreach (var (year, line) in layers.Where((l, i) => layers.Take(i).Any(earlier => earlier.Year == l.Year)))
        {
            log.Error(
                "duplicate-year",
                line,
                year is null ? new Wording($"{key}: two layers without a year", $"{key}：有两个图层未注明年份") : new Wording($"{key}: two layers of {year}", $"{key}：{year} 年有两个图层"),
                new Wording("one layer a year, each with its `year:`", "每年一个图层，并各自注明 `year:`"));
        }
    }
}
