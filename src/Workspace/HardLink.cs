using System.Runtime.InteropServices;

namespace Hedgerow.Workspace;

/// <summary>A second name for a file, which costs no space; a copy where the file system has none.</summary>
internal static partial class HardLink
{
    internal static void Create(string existing, string name)
    {
        if (OperatingSystem.IsWindows() || Link(existing, name) != 0)
        {
            File.Copy(existing, name, overwrite: false);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string name);
}
