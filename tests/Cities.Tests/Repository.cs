using System.Runtime.CompilerServices;

namespace Hedgerow.Cities.Tests;

/// <summary>The files of the repository that tests compare with.</summary>
internal static class Repository
{
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    /// <summary>The text of a file of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    /// <summary>Holds a generated file against the one in the repository; with HEDGEROW_REGENERATE=1 writes it anew.</summary>
    public static void Holds(string path, string text)
    {
        var full = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("HEDGEROW_REGENERATE") == "1")
        {
            File.WriteAllText(full, text);
        }

        Assert.True(File.Exists(full) && File.ReadAllText(full) == text, $"{path} is not what the code writes: run HEDGEROW_REGENERATE=1 dotnet test tests/Cities.Tests");
    }
}
