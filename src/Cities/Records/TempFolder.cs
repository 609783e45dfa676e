namespace Hedgerow.Cities.Records;

/// <summary>A folder for files that are unpacked or re-encoded on the way; it goes when it is disposed.</summary>
/// <param name="above">The folder in which it is made; null for the system's temporary folder.</param>
internal sealed class TempFolder(string? above = null) : IDisposable
{
    private readonly string folder = above is null
        ? Directory.CreateTempSubdirectory("hedgerow-records-").FullName
        : Directory.CreateDirectory(System.IO.Path.Combine(above, $"hedgerow-records-{Guid.NewGuid():N}")).FullName;

    private int files;

    /// <summary>The folder.</summary>
    internal string Path => folder;

    /// <summary>Bytes that are free on its disk.</summary>
    internal long Room => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>A path for a new file.</summary>
    /// <param name="ending">Its ending, with the dot.</param>
    internal string NewFile(string ending) => System.IO.Path.Combine(folder, $"{files++}{ending}");

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
