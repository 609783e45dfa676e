namespace Hedgerow.Browser.Tests;

/// <summary>Where the program, the real data and the files of this run lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>Data of real cities; null where they are not at hand.</summary>
    public static string? RealData { get; } = Directory.Exists(Path.Combine(Root, "..", "shared", "data")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared", "data")) : null;

    /// <summary>The server's program.</summary>
    public static string Server => Path.Combine(Root, "artifacts", "bin", "Server", "release", "Hedgerow.Server.dll");

    /// <summary>Where the pictures of this run are kept.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    /// <summary>The script that looks for barriers, from npm.</summary>
    public static string Axe => Path.Combine(Root, "src", "Server", "web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>The texts of a language, by key.</summary>
    public static IReadOnlyDictionary<string, string> Texts(string language) => File.ReadLines(Path.Combine(Root, "src", "Server", "Languages", $"{language}.yaml"))
        .Where(line => line.Length > 0 && line[0] is not ('#' or ' ') && line.Contains(": ", StringComparison.Ordinal))
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Trim().Trim('"'));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hedgerow.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests lie in no checkout.");
        }

        return folder.FullName;
    }
}
