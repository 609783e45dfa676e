using Hedgerow.Assessment.Definition;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment;

/// <summary>The editions: those in the repository's folder <c>editions/</c>, and any file of the same form.</summary>
public static class Editions
{
    private const string Folder = "editions";

    /// <summary>Keys of the editions that come with Hedgerow, sorted: the files of <c>editions/</c> that define one.</summary>
    public static IReadOnlyList<string> Ids =>
    [
        .. Directory.EnumerateFiles(RepositoryData.Folder(Folder), "*.yaml")
            .Where(path => File.ReadLines(path).Any(line => line.StartsWith("indicators:", StringComparison.Ordinal)))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads an edition with everything that is wrong with it.</summary>
    /// <param name="idOrPath">A key of <see cref="Ids"/>, or the path of a file.</param>
    /// <returns>The edition, or the findings that stand in its way.</returns>
    public static EditionReading Read(string idOrPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrPath);
        var ids = Ids;
        if (ids.Contains(idOrPath))
        {
            var shown = $"{Folder}/{idOrPath}.yaml";
            return EditionReader.Read(File.ReadAllText(Path.Combine(RepositoryData.Folder(Folder), $"{idOrPath}.yaml")), shown, idOrPath);
        }

        if (File.Exists(idOrPath))
        {
            return EditionReader.Read(File.ReadAllText(idOrPath), Path.GetFileName(idOrPath), id: null);
        }

        return new EditionReading(null, [new Finding(
            Severity.Error,
            "unknown-edition",
            idOrPath,
            null,
            new Wording($"There is no edition '{idOrPath}', and no file of that name", $"没有名为“{idOrPath}”的版本，也没有该文件"),
            new Wording($"one of {string.Join(", ", ids)}, or the path of an edition file", $"{string.Join("、", ids)} 之一，或版本文件的路径"),
            Spelling.Nearest(idOrPath, ids))]);
    }
}
