namespace Hedgerow.Species.Tests.RealCities;

/// <summary>The real cities' data, which lie beside the repository where they are to be had at all, and the city folders that describe them.</summary>
internal static class RealData
{
    internal static string? Folder { get; } = Above(folder => Path.Combine(folder, "shared", "data"));

    internal static string Cities { get; } = Above(folder => Path.Combine(folder, "tests", "Cities")) ?? throw new InvalidOperationException("no folder tests/Cities above the tests");

    internal static string File(params string[] parts) => Path.Combine([Folder!, .. parts]);

    private static string? Above(Func<string, string> wanted)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(wanted(folder.FullName)))
            {
                return wanted(folder.FullName);
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

/// <summary>The same for a test of several cities.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the mark.</summary>
    public RealDataTheoryAttribute() =>
        Skip = RealData.Folder is null ? "The real data (a folder shared/data beside the repository) are not here." : null;
}
