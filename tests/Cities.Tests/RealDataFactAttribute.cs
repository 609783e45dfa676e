namespace Hedgerow.Cities.Tests;

/// <summary>The real cities' data, which lie beside the repository where they are to be had at all.</summary>
public static class RealData
{
    /// <summary>The folder <c>shared/data</c>, looked for from the tests upwards; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A file of it.</summary>
    /// <param name="path">Path in the folder.</param>
    public static string File(string path) => Path.Combine(Folder!, path);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}

/// <summary>A test that reads real cities' data; skipped with a clear line where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    /// <summary>Creates the mark.</summary>
    public RealDataFactAttribute() =>
        Skip = RealData.Folder is null ? "The real data (a folder shared/data beside the repository) are not here." : null;
}

/// <summary>The same for a test of several files.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the mark.</summary>
    public RealDataTheoryAttribute() =>
        Skip = RealData.Folder is null ? "The real data (a folder shared/data beside the repository) are not here." : null;
}
