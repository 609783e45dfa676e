namespace Hedgerow.Server.Host;

/// <summary>The data folder: only the server's own user may look into it.</summary>
public static class DataFolder
{
    /// <summary>Makes it where it is not there yet.</summary>
    /// <param name="path">Its full path.</param>
    public static void Make(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
