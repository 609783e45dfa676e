using System.Runtime.CompilerServices;

namespace Hedgerow.Assessment.Tests;

/// <summary>Where the repository stands.</summary>
internal static class Home
{
    /// <summary>Its folder.</summary>
    public static string Folder { get; } = Find();

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
