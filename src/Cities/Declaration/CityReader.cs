using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Turns a city.yaml into a <see cref="City"/>, reporting everything that is wrong with it in one pass.</summary>
internal static class CityReader
{
    /// <summary>Reads the city.</summary>
    /// <param name="file">The parsed city.yaml; its path is a full one.</param>
    /// <param name="log">Where mistakes are reported.</param>
    /// <param name="within">The folder that no path may leave; null where any may.</param>
    /// <returns>The city, and whether it says enough to look at its maps: a boundary and some year; else it serves only to find its other files.</returns>
    public static (City? City, bool Usable) Read(YamlFile file, FindingLog log, string? within = null)
    {
        log.Add(file.Problems);
        if (!file.IsYaml)
        {
            return (null, false);
        }

        if (!file.Root.IsMap)
        {
            log.Error("wrong-kind", file.Root.Line, file.Root.IsEmpty ? new Wording("the file is empty", "文件为空") : new Wording("the file holds no keys", "文件中没有键"), new Wording("keys such as `name:`, `year:` and `boundary:`, each on its own line", "`name:`、`year:`、`boundary:` 等键，每行一个"));
            return (null, false);
        }

        ShapeCheck.Check(file.Root, CityKeys.City, log);
        var city = new Declared(file.Root, CityKeys.City);
        var paths = new CityPaths(Path.GetDirectoryName(file.Path)!, log, within);
        var layers = new LayerReader(paths, log);
        var species = new SpeciesReader(paths, log);
        var (year, baseline) = (city.Whole("year"), city.Whole("baseline"));
        if (baseline > year)
        {
            log.Error("years-out-of-order", city.LineOf("baseline"), new Wording($"baseline: {baseline} lies after year: {year}", $"baseline：{baseline} 晚于 year：{year}"), new Wording($"{year} or earlier", $"不晚于 {year}"));
        }

        var boundary = city.Has("boundary") ? layers.Vector(city.Part("boundary")) : null;
        var maps = layers.LandCover(city, year);
        // A city without a year is wrong, and nothing is computed; its maps can be checked all the same.
        var standIn = maps.Max(m => m.Year) ?? baseline;
        var read = new City
        {
            File = file.Path,
            Name = Name(city, log),
            Country = city.Text("country"),
            Year = year ?? standIn ?? 0,
            Baseline = baseline,
            Fictional = city.Flag("fictional", false),
            Boundary = boundary ?? new VectorRef(string.Empty, null, null, 1),
            Crs = city.Text("crs") ?? "auto",
            GridMetres = city.Number("grid_m") ?? 10,
            AcceptNoData = city.Flag("accept_no_data", false),
            RecordYears = city.Whole("record_years") ?? 10,
            LandCover = maps,
            RoleLayers = RoleLayers(city, layers),
            Sea = layers.Sea(city),
            Buildings = layers.Buildings(city),
            Barriers = layers.Barriers(city),
            Elevation = layers.Raster(city, "elevation"),
            NightLight = layers.Raster(city, "night_light"),
            Corridors = layers.Corridors(city),
            Parks = layers.Parks(city),
            ProtectedAreas = layers.ProtectedAreas(city),
            Restoration = RestorationReader.Read(city, layers, log),
            Population = layers.Population(city),
            Units = layers.Units(city),
            Records = species.Records(city),
            Taxonomy = species.Taxonomy(city),
            Checklists = species.Checklists(city),
            Answers = city["answers"].Raw is null ? null : paths.Resolve(city["answers"]),
            Profile = city["profile"].Raw is null ? null : paths.Resolve(city["profile"]),
            Sensitive = [.. city.Texts("sensitive").Where(t => !SpeciesReader.IsFile(t))],
            SensitiveFiles = species.SensitiveFiles(city),
            Rules = species.Rules(city),
        };
        return (read, (year ?? standIn) is not null && boundary is { Path.Length: > 0 });
    }

    private static Dictionary<LandRole, IReadOnlyList<VectorRef>> RoleLayers(Declared city, LayerReader layers)
    {
        (string Key, LandRole Role)[] keys =
        [
            ("natural_areas", LandRole.Natural), ("canopy", LandRole.Tree), ("permeable", LandRole.Permeable), ("built_up", LandRole.BuiltUp), ("water", LandRole.Water),
        ];
        return keys.Where(k => city.Has(k.Key)).ToDictionary(k => k.Role, k => layers.Vectors(city, k.Key));
    }

    private static Wording Name(Declared city, FindingLog log)
    {
        var name = city.Wording("name") ?? Wording.Same(string.Empty);
        var repaired = new Wording(DoubleEncoding.Repair(name.En), DoubleEncoding.Repair(name.Zh));
        if (repaired != name)
        {
            log.Warn(
                "double-encoding",
                city["name"].Line,
                new Wording($"name: {name.En} was encoded twice", $"name：{name.Zh} 被重复编码"),
                new Wording($"{repaired.En}, which is used", $"{repaired.Zh}，已按此更正"),
                repaired.En);
        }

        return repaired;
    }
}
