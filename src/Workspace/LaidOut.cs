namespace Hedgerow.Workspace;

/// <summary>How a kept file comes into a folder that is laid out.</summary>
internal static class LaidOut
{
    private const long SmallBytes = 1 << 20;

    // Whoever opens a database may write into it, even to read: it gets a copy of its own.
    private static readonly string[] Databases = [".gpkg", ".sqlite", ".db", ".mbtiles", ".sqlite3"];

    internal static bool AsLink(CityFile file) => file.Bytes > SmallBytes && !Databases.Contains(Path.GetExtension(file.Path).ToLowerInvariant());

    internal static void Copy(string kept, string target)
    {
        File.Copy(kept, target);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
