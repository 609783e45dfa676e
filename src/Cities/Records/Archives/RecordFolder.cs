using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>An archive that lies unpacked in a folder.</summary>
internal sealed class RecordFolder : RecordArchive
{
    private readonly string folder;

    internal RecordFolder(string folder)
    {
        this.folder = folder;
        Names = [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3, AttributesToSkip = FileAttributes.System })
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    internal override IReadOnlyList<string> Names { get; }

    /// <inheritdoc />
    internal override Stream Open(string name) => File.OpenRead(Inside(name));

    /// <inheritdoc />
    internal override string OnDisk(string name, TempFolder temp, CancellationToken cancel) => Inside(name);

    // A link that leads elsewhere is not followed.
    private string Inside(string name)
    {
        var path = Path.Combine(folder, name);
        for (var at = path; at is not null && at.Length > folder.Length; at = Path.GetDirectoryName(at))
        {
            if (new FileInfo(at).LinkTarget is not null || new DirectoryInfo(at).LinkTarget is not null)
            {
                throw new UnsafeArchiveException(
                    "unsafe-archive",
                    new($"'{name}' is a link", $"“{name}”是链接"),
                    new("the file itself inside the folder", "文件本身应位于该文件夹内"));
            }
        }

        return path;
    }
}
