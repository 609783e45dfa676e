using Hedgerow.Cities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>The frameworks that editions refer to.</summary>
internal static class Frameworks
{
    /// <summary>Framework key → keys of its targets, goals and areas, from the files of <c>frameworks/</c>.</summary>
    public static SortedDictionary<string, IReadOnlyList<string>> TargetsById()
    {
        var frameworks = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(RepositoryData.Folder("frameworks"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var root = YamlFile.Read(path).Root;
            if (root["id"].Text() is { } id)
            {
                frameworks[id] = [.. root.Keys.SelectMany(key => root[key].Items).Where(i => i.IsMap).Select(i => i["id"].Text()).OfType<string>()];
            }
        }

        return frameworks;
    }
}
