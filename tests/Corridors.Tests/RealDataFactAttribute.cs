namespace Hedgerow.Corridors.Tests;

/// <summary>The real cities' data, which lie beside the repository where they are to be had at all.</summary>
internal static class RealData
{
    /// <summary>Whether a folder <c>shared/data</c> stands above the tests.</summary>
    public static bool IsHere { get; } = Above(Path.Combine("shared", "data")) is not null;

    /// <summary>A city folder of <c>tests/Cities</c>.</summary>
    /// <param name="name">Its name.</param>
    public static string CityFolder(string name) => Above(Path.Combine("tests", "Cities", name)) ?? throw new DirectoryNotFoundException(name);

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path)))
            {
                return Path.Combine(folder.FullName, path);
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
    public RealDataFactAttribute() => Skip = RealData.IsHere ? null : "The real data (a folder shared/data beside the repository) are not here.";
}
