using Hedgerow.Cities.Declaration;
using Hedgerow.Yaml;

namespace Hedgerow.Cities;

/// <summary>The legends that Hedgerow knows: one file each in <c>legends/</c>.</summary>
public static class Legends
{
    /// <summary>Keys of all legends, in alphabetical order.</summary>
    public static IReadOnlyList<string> Ids =>
        [.. Directory.EnumerateFiles(RepositoryData.Folder("legends"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>A legend by its key.</summary>
    /// <param name="id">The key, such as <c>esa-worldcover</c>.</param>
    /// <returns>The legend, or null when there is none of that key.</returns>
    /// <exception cref="InvalidDataException">The legend's own file is wrong.</exception>
    public static Legend? Find(string id)
    {
        var file = Ids.Contains(id, StringComparer.Ordinal) ? Path.Combine(RepositoryData.Folder("legends"), id + ".yaml") : null;
        return file is null ? null : LegendFile.Read(YamlFile.Read(file));
    }
}
