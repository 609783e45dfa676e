using System.Text.RegularExpressions;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Resolves the paths that a file names, relative to its folder, and looks whether they are there.</summary>
/// <param name="folder">The folder they are relative to.</param>
/// <param name="log">Where missing files are reported.</param>
/// <param name="within">The folder that no path may leave; null where any may.</param>
internal sealed partial class CityPaths(string folder, FindingLog log, string? within = null)
{
    // Enough for any city's folder, and short enough for a path that points at a whole disk.
    private const int MostLookedAt = 5000;

    /// <summary>The full path of what an item names; a missing file is reported with the nearest name.</summary>
    /// <param name="item">The item with the path.</param>
    /// <param name="code">Code of the finding.</param>
    /// <returns>The full path, or the path itself where GDAL has to open it.</returns>
    public string Resolve(YamlItem item, string code = "missing-file")
    {
        if (item.Raw is not { } path)
        {
            return string.Empty;
        }

        // GDAL's virtual file systems, addresses, and connections such as PG:dbname=city.
        if (path.StartsWith("/vsi", StringComparison.Ordinal) || Connection().IsMatch(path))
        {
            return within is null ? path : Outside(item, path);
        }

        var full = Path.GetFullPath(Path.Combine(folder, path));
        if (within is not null && !full.StartsWith(Path.TrimEndingDirectorySeparator(within) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return Outside(item, path);
        }

        if (!File.Exists(full) && !Directory.Exists(full))
        {
            log.Error(
                code,
                item.Line,
                new Wording($"{item.Place}: the file {path} is not there", $"{item.Place}：文件 {path} 不存在"),
                new Wording("a file, relative to the folder of this one or absolute", "相对于本文件所在文件夹的路径，或绝对路径"),
                Nearest(path, full));
        }

        return full;
    }

    /// <summary>A full path as findings name it: relative to the folder.</summary>
    /// <param name="full">A full path.</param>
    public string Shown(string full) => Path.GetRelativePath(folder, full).Replace('\\', '/');

    // Nothing of what lies there is looked at, not even whether it is there.
    private string Outside(YamlItem item, string path)
    {
        log.Error(
            "path-outside",
            item.Line,
            new Wording($"{item.Place}: {path} lies outside the city's folder", $"{item.Place}：{path} 位于城市文件夹之外"),
            new Wording("a file of this city, by its path in the city's folder", "本城市的文件，填写其在城市文件夹中的路径"));
        return Path.Combine(folder, "outside");
    }

    private string? Nearest(string path, string full)
    {
        var name = Path.GetFileName(full.TrimEnd(Path.DirectorySeparatorChar));
        var parent = Path.GetDirectoryName(full);
        try
        {
            if (parent is not null && Directory.Exists(parent))
            {
                var names = Directory.EnumerateFileSystemEntries(parent).Take(MostLookedAt).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal).ToList();
                if ((Spelling.Nearest(name, names) ?? names.Find(n => Alike(n, name))) is { } near)
                {
                    return Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, near);
                }
            }

            // The same name elsewhere in the city's folder.
            return Directory.Exists(folder)
                ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4, IgnoreInaccessible = true })
                    .Take(MostLookedAt)
                    .Where(f => string.Equals(Path.GetFileName(f), name, StringComparison.OrdinalIgnoreCase))
                    .Select(f => Path.GetRelativePath(folder, f))
                    .Order(StringComparer.Ordinal)
                    .FirstOrDefault()
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // budget.pdf and budget-2020.pdf: one stem begins with the other, and the kind of file is the same.
    private static bool Alike(string a, string b)
    {
        var (x, y) = (Path.GetFileNameWithoutExtension(a), Path.GetFileNameWithoutExtension(b));
        return x.Length > 2 && y.Length > 2
            && string.Equals(Path.GetExtension(a), Path.GetExtension(b), StringComparison.OrdinalIgnoreCase)
            && (x.StartsWith(y, StringComparison.OrdinalIgnoreCase) || y.StartsWith(x, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]+:")]
    private static partial Regex Connection();
}
