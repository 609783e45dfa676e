using Hedgerow.Cities.Declaration;
using Hedgerow.Cities.Start;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities;

/// <summary>A city's folder: reads it, and writes the first one.</summary>
public static class CityFolder
{
    /// <summary>Name of the file that describes a city.</summary>
    public const string CityFile = "city.yaml";

    /// <summary>Reads city.yaml and what it names, as far as that needs no map: keys, kinds, spelling, years, files, legends, answers, profile.</summary>
    /// <param name="cityFolderOrYaml">The folder, or its city.yaml.</param>
    /// <param name="confined">
    /// Whether every path must stay in the folder: for files of people who may not read the machine's other files. Paths that lead out of it are findings, and nothing of what lies there is read.
    /// </param>
    /// <returns>The city and everything that was found; it never throws for a mistake in the files.</returns>
    public static CityReading Read(string cityFolderOrYaml, bool confined = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(cityFolderOrYaml);
        var path = Path.GetFullPath(cityFolderOrYaml);
        path = Directory.Exists(path) ? Path.Combine(path, CityFile) : path;
        var log = new FindingLog(Path.GetFileName(path));
        var within = confined ? Path.GetDirectoryName(path) : null;
        if (!File.Exists(path))
        {
            log.Error(
                "missing-city-yaml",
                null,
                new Wording($"there is no {path}", $"找不到 {path}"),
                new Wording($"a city folder with a {CityFile}; `hedgerow new DIR --boundary FILE` writes one", $"含有 {CityFile} 的城市文件夹；可用 `hedgerow new DIR --boundary FILE` 新建"),
                NearestYaml(path));
            return new CityReading(null, log.All);
        }

        if (Opened(path, log) is not { } file)
        {
            return new CityReading(null, log.All);
        }

        var (city, usable) = CityReader.Read(file, log, within);
        var findings = new List<Finding>(log.All);
        var answers = Answers.None;
        Profile? profile = null;
        if (Named(city?.Answers) is { } answersFile)
        {
            answers = Answers.Read(answersFile, Questions.Read(), findings, Path.GetRelativePath(city!.Folder, answersFile), within);
        }

        if (Named(city?.Profile) is { } profileFile)
        {
            var profileLog = new FindingLog(Path.GetRelativePath(city!.Folder, profileFile));
            profile = Opened(profileFile, profileLog) is { } yaml ? ProfileReader.Read(yaml, profileLog) : null;
            findings.AddRange(profileLog.All);
        }

        return new CityReading(usable ? city : null, findings) { Answers = answers, Profile = profile };
    }

    /// <summary>Writes a first city folder: city.yaml, answers.yaml, profile.yaml and the schema for editors, or nothing at all.</summary>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="boundaryFile">The boundary, any vector file that GDAL reads.</param>
    /// <param name="name">Name of the city; the folder's name when absent.</param>
    /// <param name="layer">Layer of the boundary file, where it holds several.</param>
    /// <returns>What was written, and which layers to look for.</returns>
    /// <exception cref="InputException">The folder holds a city already, or the boundary cannot be used.</exception>
    public static CreatedCity Create(string folder, string boundaryFile, string? name = null, string? layer = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(boundaryFile);
        return CityStart.Write(folder, boundaryFile, name, layer);
    }

    /// <summary>Opens a YAML file; a failure to read it is a finding.</summary>
    internal static YamlFile? Opened(string path, FindingLog log)
    {
        try
        {
            return YamlFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Error("unreadable-file", null, new Wording($"{log.File} cannot be read: {e.Message}", $"无法读取 {log.File}：{e.Message}"), new Wording("a file that this account may read", "当前账户有权读取的文件"));
            return null;
        }
    }

    private static string? Named(string? path) => path is not null && File.Exists(path) ? path : null;

    private static string? NearestYaml(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || !Directory.Exists(folder))
        {
            return null;
        }

        var names = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => f.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return Spelling.Nearest(Path.GetFileName(path), names);
    }
}
