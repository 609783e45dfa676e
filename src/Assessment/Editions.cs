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

    /// <summary>Reads the text of an edition, such as a draft that stands in no file yet.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="shown">What findings call it.</param>
    /// <returns>The edition, or the findings that stand in its way.</returns>
    public static EditionReading Parse(string text, string shown)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(shown);
        return EditionReader.Read(text, shown, id: null);
    }

    /// <summary>The text of an edition that comes with Hedgerow.</summary>
    /// <param name="id">One of <see cref="Ids"/>.</param>
    /// <returns>The text of its file.</returns>
    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public static string Text(string id) => Ids.Contains(id)
        ? File.ReadAllText(Path.Combine(RepositoryData.Folder(Folder), $"{id}.yaml"))
        : throw new ArgumentException($"There is no edition '{id}': the keys are {string.Join(", ", Ids)}.", nameof(id));

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
