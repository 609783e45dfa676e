namespace Hedgerow.Cities.Records;

/// <summary>A folder for files that are unpacked or re-encoded on the way; it goes when it is disposed.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow-records-").FullName;
    private int files;

    /// <summary>A path for a new file.</summary>
    /// <param name="ending">Its ending, with the dot.</param>
    internal string NewFile(string ending) => Path.Combine(folder, $"{files++}{ending}");

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
