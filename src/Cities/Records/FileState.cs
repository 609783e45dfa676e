namespace Hedgerow.Cities.Records;

/// <summary>Length and last change of a file, or of all files of a folder together. A pipe or a device has no length: opening it might wait for ever, or never end.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Changed">The last change, in ticks of universal time.</param>
internal readonly record struct FileState(long Length, long Changed)
{
    /// <summary>The state of a file or folder now; nothing where it is not there, or where its links lead nowhere.</summary>
    /// <param name="path">Its path; links are followed.</param>
    internal static FileState Of(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 4 })
                .Select(OfFile).Aggregate(default(FileState), (all, one) => new FileState(all.Length + one.Length, Math.Max(all.Changed, one.Changed)));
        }

        return path.StartsWith("/vsi", StringComparison.Ordinal) ? default : OfFile(path);
    }

    private static FileState OfFile(string path)
    {
        try
        {
            return (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)) is FileInfo { Exists: true } file ? new FileState(file.Length, file.LastWriteTimeUtc.Ticks) : default;
        }
        catch (IOException)
        {
            return default;
        }
    }
}
