using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work.Child;

/// <summary>Everything that <c>hedgerow check</c> says of a city, and what each of its files holds.</summary>
/// <param name="order">The order.</param>
/// <param name="city">The city's folder.</param>
/// <param name="made">Where to put what was made.</param>
/// <param name="voice">Says how far it is.</param>
internal sealed class CheckWork(ChildOrder order, string city, string made, Voice voice)
{
    private readonly List<CheckFinding> findings = [];

    /// <summary>Checks.</summary>
    public CheckResult Check()
    {
        var layers = Examine();
        // A file that is not safe to open stops what would open it.
        var isSafe = findings.Count == 0;
        var reading = CityFolder.Read(city, confined: true);
        findings.AddRange((isSafe ? Found(reading) : reading.Findings).Select(Of));
        var roles = reading.City is { } known ? Roles(known) : [];
        return new CheckResult(
            string.Empty, findings,
            [.. layers.Select(layer => Named(layer, roles.Find(role => role.Path == layer.Path)))],
            isSafe && reading.City is { } declared ? Outlines.Of(declared) : null);
    }

    private List<CheckLayer> Examine()
    {
        var unsafeFiles = new UnsafeFiles(city);
        var examiner = new Examiner(city, Path.Combine(made, Harvest.Examined));
        var paths = Directory.EnumerateFiles(city, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(city, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        var layers = new List<CheckLayer>();
        for (var i = 0; i < paths.Count; i++)
        {
            var path = paths[i];
            voice.Step(0.4 * i / paths.Count, new Wording($"Looking at {path}", $"正在查看 {path}"));
            var found = unsafeFiles.Fault(path) is { } fault
                ? new ExaminedFile("unsafe", null, [], null, null, fault)
                : examiner.Examine(path);
            if (order.Files.TryGetValue(path, out var sha256) && !order.Known.Contains(sha256))
            {
                examiner.Keep(sha256, path, found);
            }

            if (found is { Kind: "unsafe", Problem: { } problem })
            {
                findings.Add(new CheckFinding(
                    "error", "unsafe-file", path, null, null, new Wording($"{path}: {problem.En}", $"{path}：{problem.Zh}"),
                    new Wording("a file that holds the data itself, such as a GeoTIFF or a GeoPackage of plain tables", "自身含有数据的文件，例如 GeoTIFF 或只含普通数据表的 GeoPackage"), null));
            }

            if (found.Kind is "raster" or "vector" or "table")
            {
                layers.Add(new CheckLayer(path, null, null, null, null, found.Kind, found.Box));
            }
        }

        return layers;
    }

    private IReadOnlyList<Finding> Found(CityReading reading)
    {
        if (reading.City is not { } known)
        {
            return reading.Findings;
        }

        try
        {
            var years = new SortedSet<int>(known.LandCover.Select(map => map.Year ?? known.Year)) { known.Year };
            using var data = CityData.Load(reading, new LoadOptions([.. years], null, order.Threads, Corridors: true), new Loading(voice), CancellationToken.None);
            return data.Findings;
        }
        catch (InputException wrong)
        {
            return wrong.Findings;
        }
    }

    private static CheckFinding Of(Finding finding) =>
        new(finding.Severity.ToString().ToLowerInvariant(), finding.Code, finding.File, finding.Line, finding.LineIn, finding.Found, finding.Expected, finding.Nearest);

    private static CheckLayer Named(CheckLayer layer, (string Path, string Role, FileRef File) role) =>
        role.File is null ? layer : layer with { Role = role.Role, Year = role.File.Year, Licence = role.File.Licence, Source = role.File.Source };

    private List<(string Path, string Role, FileRef File)> Roles(City known)
    {
        var found = new List<(string, string, FileRef)>();
        void Add(string role, FileRef? file)
        {
            if (file is { Path.Length: > 0 })
            {
                found.Add((Path.GetRelativePath(city, file.Path).Replace('\\', '/'), role, file));
            }
        }

        Add("boundary", known.Boundary);
        foreach (var map in known.LandCover)
        {
            Add("land_cover", map);
        }

        foreach (var (role, files) in known.RoleLayers)
        {
            foreach (var file in files)
            {
                Add(role == LandRole.Tree ? "canopy" : role == LandRole.BuiltUp ? "built_up" : role.ToString().ToLowerInvariant(), file);
            }
        }

        Add("sea", known.Sea?.Polygons);
        Add("buildings", known.Buildings?.Layer);
        known.Barriers.ToList().ForEach(item => Add("barriers", item.Layer));
        Add("elevation", known.Elevation);
        Add("night_light", known.NightLight);
        Add("corridors", known.Corridors?.Sources);
        known.Parks.ToList().ForEach(item => Add("parks", item.Layer));
        known.ProtectedAreas.ToList().ForEach(item => Add("protected_areas", item.Layer));
        Add("restoration", known.Restoration?.Restored);
        Add("restoration", known.Restoration?.Degraded);
        known.Population.ToList().ForEach(item => Add("population", item));
        known.Units.ToList().ForEach(item => Add("units", item.Layer));
        known.Records.ToList().ForEach(item => Add("records", item));
        known.Checklists.ToList().ForEach(item => Add("checklists", item));
        return found;
    }

    private sealed class Loading(Voice voice) : IProgress<LoadStep>
    {
        public void Report(LoadStep value) => voice.Step(0.4 + (0.55 * (value.Fraction ?? 0)), value.What);
    }
}
