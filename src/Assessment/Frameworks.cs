using Hedgerow.Assessment.Definition;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment;

/// <summary>The frameworks: those in the repository's folder <c>frameworks/</c>, and any file of the same form.</summary>
public static class Frameworks
{
    private const string Folder = "frameworks";

    /// <summary>The frameworks that come with Hedgerow, by key.</summary>
    /// <returns>The frameworks.</returns>
    /// <exception cref="InputException">A file is wrong.</exception>
    public static IReadOnlyList<Framework> All()
    {
        var readings = Files().Select(path => FrameworkReader.Read(YamlFile.Read(path))).ToList();
        var findings = readings.SelectMany(r => r.Findings).ToList();
        return findings.Count > 0 ? throw new InputException(findings) : [.. readings.Select(r => r.Framework!).OrderBy(f => f.Id, StringComparer.Ordinal)];
    }

    /// <summary>The frameworks that come with Hedgerow together with those of a city's files. A file with <c>extends: KEY</c> adds elements to that framework and fills in those that are unknown.</summary>
    /// <param name="files">Paths of the city's files.</param>
    /// <returns>All frameworks by key, and everything that is wrong with the files.</returns>
    public static (IReadOnlyList<Framework> Frameworks, IReadOnlyList<Finding> Findings) With(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var all = All().ToDictionary(f => f.Id, StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var path in files)
        {
            if (!File.Exists(path))
            {
                findings.Add(new Finding(
                    Severity.Error, "missing-file", Path.GetFileName(path), null, new Wording($"there is no file {path}", $"找不到文件 {path}"), new Wording("a file of a framework, see frameworks/", "框架文件，写法参见 frameworks/")));
                continue;
            }

            var reading = FrameworkReader.Read(YamlFile.Read(path), all);
            findings.AddRange(reading.Findings);
            if (reading.Framework is { } framework)
            {
                all[framework.Id] = framework;
            }
        }

        return ([.. all.Values.OrderBy(f => f.Id, StringComparer.Ordinal)], findings);
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="known">Frameworks that it may extend; none where null.</param>
    /// <returns>The framework, or what is wrong with the file.</returns>
    public static FrameworkReading Read(string path, IReadOnlyList<Framework>? known = null) => FrameworkReader.Read(YamlFile.Read(path), known?.ToDictionary(framework => framework.Id, StringComparer.Ordinal));

    /// <summary>The text of a framework that comes with Hedgerow, as a pattern for others.</summary>
    /// <param name="id">Its key.</param>
    /// <returns>The text of its file; null where there is none of that key.</returns>
    public static string? Text(string id) => Files().FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == id) is { } file ? File.ReadAllText(file) : null;

    /// <summary>Framework key → keys of its elements, for readers of editions.</summary>
    internal static SortedDictionary<string, IReadOnlyList<string>> ElementIds() => new(
        Files().Select(path => FrameworkReader.Ids(YamlFile.Read(path))).ToDictionary(f => f.Id, f => f.Elements, StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(RepositoryData.Folder(Folder), "*.yaml").Order(StringComparer.Ordinal);
}
